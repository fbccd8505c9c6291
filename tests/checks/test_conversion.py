"""Measures and what they are in other units."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.conversion import Conversion

found = partial(marked, Conversion())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is 100 miles (106 kilometers) long.", ["100 miles (106 kilometers)"]),
        ("It is 10 to 15 miles (16 to 42 kilometers) off.", ["10 to 15 miles (16 to 42 kilometers)"]),
        ("It burned 52,000 acres (21,044 million hectares).", ["52,000 acres (21,044 million hectares)"]),
        (
            "It was 90 degrees Fahrenheit (23 degrees Celsius), 60 mph (about 69 kph).",
            ["90 degrees Fahrenheit (23 degrees Celsius)", "60 mph (about 69 kph)"],
        ),
        ("It is 100 miles (160 kilometers), two miles (3 km), a 10-mile (16-kilometer) leg.", []),
        (
            "It is 90F (32C), minus 4 Fahrenheit (minus 20 Celsius), 10 degrees Fahrenheit (5.6 degrees Celsius) warmer.",
            [],
        ),
        ("She is 6 feet, 2 inches (1.88 meters). It weighs 5 tons (4.5 metric tons), costs 5 pounds ($7).", []),
        ("Half a mile (800 meters), 1 million acres (0.4 million hectares), 30 miles (half an hour).", []),
    ],
)
def test_conversions(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
