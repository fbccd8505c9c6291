"""Durations against the days beside them. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.duration import Duration

found = partial(marked, Duration())


def body(sentence: str) -> str:
    return f"Ferry Service Resumes\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The crew began a three-day strike from Monday to Friday.", ["three-day strike from Monday to Friday"]),
        ("The 4-day fair runs May 5-12, 2025.", ["4-day fair runs May 5-12, 2025"]),
        ("The 4-day fair runs from May 30 to June 8, 2025.", ["4-day fair runs from May 30 to June 8, 2025"]),
        ("The crew began a five-day strike from Monday to Friday.", []),
        ("The crew began a four-day strike from Monday to Friday.", []),
        ("The three-day strike is over. It sails from Monday to Friday.", []),
        ("The three-day fair is over and 40 of them sail on May 5-12.", []),
        ("The three-day fair began on Monday.", []),
    ],
)
def test_days(sentence: str, expected: list[str]) -> None:
    assert found(body(sentence)) == expected
