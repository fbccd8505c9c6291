"""Shares beside the figures they are of."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.percentage import Percentage

found = partial(marked, Percentage())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It won 12 of 48 votes, or 30 percent.", ["12 of 48 votes, or 30 percent"]),
        ("Three out of four captains (85%) left.", []),
        ("It won 3 out of 4 (85%).", ["3 out of 4 (85%"]),
        ("It won 12 of 47 votes, or 26 percent, and 48 of 12, or 5 percent.", []),
    ],
)
def test_shares(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
