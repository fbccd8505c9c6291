"""Slips of one letter, found without holding every word against every other."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.newsroom.spelling import is_slip, slips


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Khalidi", "Khaladi", True),
        ("Khalidi", "Khalidii", True),
        ("Khalidi", "Khalii", True),
        ("Kiedis", "Keidis", True),
        ("Khalidi", "Khalidi", False),
        ("Khalidi", "Mhalidi", False),
        ("Khalidi", "Khaludu", False),
        ("Khalidi", "Khal", False),
    ],
)
def test_slip(one: str, other: str, expected: bool) -> None:
    assert is_slip(one, other) is expected
    assert is_slip(other, one) is expected


@given(st.lists(st.text("abc", min_size=1, max_size=8), unique=True, max_size=12))
def test_every_slip_is_found_once(words: list[str]) -> None:
    expected = {
        frozenset((one, other))
        for one, other in combinations(words, 2)
        if is_slip(one, other) and one[:-1] not in (other, other[:-1]) and other[:-1] != one
    }
    found = [frozenset(pair) for pair in slips(words)]
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_accents_are_no_slips() -> None:
    assert list(slips(["François", "Francois"])) == []
