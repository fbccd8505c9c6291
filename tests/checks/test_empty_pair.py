"""Pairs with nothing between them."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.empty_pair import EmptyPair

found = partial(marked, EmptyPair())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry () left, [] too, and “” said “ ” nothing.", ["()", "[]", "“”", "“ ”"]),
        ('A sign read "" on Monday.', ['""']),
        ('The program\'s main() and list[] stopped; she said "no" "yes".', []),
        ("A ferry leaves Orsova, May 5, 2025. ()", ["()"]),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
