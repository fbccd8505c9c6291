"""Commas between digits."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.digit_grouping import DigitGrouping

found = partial(marked, DigitGrouping())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It carried 4,2000 people, 1,20,000 cars and 1,2345,678 bags for $1,50.",
            ["4,2000", "1,20,000", "1,2345,678", "1,50"],
        ),
        ("It rose 5,5 percent to 2,75 million.", ["5,5", "2,75"]),
        ("It carried 4,200 people, 1,204,316 cars and £1,000.50 since May 5,2016.", []),
        ("Cabins 1,2 and 3, lines 12,14,16, lots 97,100,109,105, sets of 6-4,7-5, and 10,20.", []),
        ("It cost 12,34,567 rupees, or 1,20,000 in all.", []),
        ("The number is 0012,345 or 12345,678.", ["12345,678"]),
    ],
)
def test_groups(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
