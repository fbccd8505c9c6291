"""Figures in digits and in words."""

import re

import pytest

from wirelint.newsroom.quantity import PATTERN, Quantity, read, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12", Quantity(12, 0.5)),
        ("1,600", Quantity(1600, 0.5)),
        ("0.4 million", Quantity(400_000, 50_000)),
        ("minus 4", Quantity(-4, 0.5)),
        ("−2.5", Quantity(-2.5, 0.05)),
        ("Seven", Quantity(7, 0.5)),
        ("forty", Quantity(40, 0.5)),
    ],
)
def test_figures(text: str, expected: Quantity) -> None:
    assert re.fullmatch(PATTERN, text, re.IGNORECASE)
    assert read(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("value", "expected"), [(160.9344, "161"), (149734.6, "150,000"), (32.2222, "32.2"), (7.0, "7"), (1609.3, "1,610")]
)
def test_shown(value: float, expected: str) -> None:
    assert shown(value) == expected
