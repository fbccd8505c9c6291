"""Decades that own something, and those that only have an apostrophe."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.decade_apostrophe import DecadeApostrophe

found = partial(marked, DecadeApostrophe())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was busy in the 1920's, the 1950’s and the 1960's were good.", ["1920's", "1950’s", "1960's"]),
        ("The 1950's best ship, 1921's finest, the 1970s, $1920's worth, 0's.", []),
        ("It sailed in the 1980's", ["1980's"]),
    ],
)
def test_decades(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
