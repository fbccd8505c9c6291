"""Zone names against the time of the year. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.zone_season import ZoneSeason

found = partial(marked, ZoneSeason())


def body(sentence: str) -> str:
    return f"Ferry Service Resumes\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The ferry leaves at 9 p.m. EST on July 4, the port said.", ["9 p.m. EST"]),
        ("On Jan. 4 the ferry leaves at 21:00 BST, the port said.", ["21:00 BST"]),
        ("The ferry leaves at 2100 CEST on Dec. 4, the port said.", ["2100 CEST"]),
        ("The ferry leaves at 9 p.m. EDT on July 4, the port said.", []),
        ("The ferry leaves at 9 p.m. EST on March 10, the port said.", []),
        ("The ferry leaves at 9 p.m. ET on July 4, or 0100 GMT.", []),
        ("The ferry leaves at 9 p.m. EST, the port said.", []),
    ],
)
def test_season(sentence: str, expected: list[str]) -> None:
    assert found(body(sentence)) == expected


def test_season_of_the_story() -> None:
    assert found(body("The ferry leaves at 9 p.m. EST, the port said."), "2025-07-04") == ["9 p.m. EST"]
