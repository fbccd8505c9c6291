"""Times no clock shows, and figures that are no times. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.impossible_time import ImpossibleTime

found = partial(marked, ImpossibleTime())


def body(sentence: str) -> str:
    return f"Ferry Service Resumes\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The ferry leaves at 13:30 p.m. and 7:75 p.m., the port said.", ["13:30 p.m.", "7:75 p.m."]),
        ("The ferry leaves at 0:30 a.m. or 14 p.m. on Sunday.", ["0:30 a.m.", "14 p.m."]),
        ("The ferry leaves at 13.30 pm on Sunday, the port said.", ["13.30 pm"]),
        ("The ferry leaves at 25:10 and at 7:75, the port said.", ["25:10", "7:75"]),
        ("The ferry leaves at 2575 GMT or 2510 GMT, the port said.", ["2575 GMT", "2510 GMT"]),
        ("The ferry leaves at 24:30, the port said.", ["24:30"]),
        ("The ferry leaves at 12:30 p.m., 12 a.m., 23:59, 24:00 and 2400 GMT.", []),
        ("She scored at 75:10 of the match, at 25:61 into the game.", []),
        ("She won in 2:75:10, or 61:75, and read Acts 2:75.", []),
        ("The vote was 101:99, the ratio 3:75, the bus 25:61.", []),
        ("Shares fell 13.5 p. to 24.75 pence; 13 PM candidates met.", []),
        ("The log says 18:07:47 PM EDT.", []),
    ],
)
def test_time(sentence: str, expected: list[str]) -> None:
    assert found(body(sentence)) == expected
