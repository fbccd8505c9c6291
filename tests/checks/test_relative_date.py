"""Relative words beside dates, in a story of Sunday, March 9, 2025. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.relative_date import RelativeDate

found = partial(marked, RelativeDate())


def story(sentence: str) -> str:
    return f"Ferry Service Resumes\n\nLINDMARK, March 9, 2025 (Reuters) - The ferry left.\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It left yesterday, March 3, the port said.", ["yesterday, March 3"]),
        ("It left on March 3, yesterday, the port said.", ["March 3, yesterday"]),
        ("It leaves tomorrow (March 12), the port said.", ["tomorrow (March 12"]),
        ("It leaves today, Wednesday, March 12, the port said.", ["today, Wednesday, March 12"]),
        ("It leaves next Friday, Feb. 28, the port said.", ["next Friday, Feb. 28"]),
        ("It left last Friday, March 14, the port said.", ["last Friday, March 14"]),
        ("It left yesterday, March 8, the port said.", []),
        ("It left yesterday, March 7, the port said.", []),
        ("It left last Friday, March 7, and leaves next Friday, March 14.", []),
        ("It leaves today. March 20 is a holiday.", []),
        ("It leaves today for the fair of March 20.", []),
        ("It left yesterday and on March 3, the port said.", []),
    ],
)
def test_side_by_side(sentence: str, expected: list[str]) -> None:
    assert found(story(sentence)) == expected
    assert found(story(sentence).replace(", March 9, 2025 (", " (")) == []
