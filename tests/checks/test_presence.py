"""Presence: what must stand in a block or a story."""

import pytest

from tests.conftest import marked
from wirelint.checks import Pattern
from wirelint.checks.presence import Presence

COPY = """\
Ferry Sinks Off Lindmark

A boat nears the harbor, May 4, 2025. (Reuters)

The ferry sank, the port said. It was "very old," it said.
"""
HEADLINE, CAPTION, BODY = COPY.strip().split("\n\n")
YEAR, SOMETHING = (Pattern(r"\b\d{4}\b"),), (Pattern("."),)


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (Presence(patterns=YEAR, scope=("caption",)), []),
        (Presence(patterns=YEAR, scope=("headline", "caption")), [HEADLINE]),
        (Presence(patterns=YEAR, scope=("headline",), unless=(Pattern("Ferry"),)), []),
        (Presence(patterns=YEAR, scope=("advisory",)), []),
        (Presence(patterns=YEAR, scope=("body",), per="story"), [BODY]),
        (Presence(patterns=YEAR, per="story"), []),
        (Presence(patterns=SOMETHING, scope=("byline",), per="story"), [HEADLINE]),
        (Presence(patterns=SOMETHING, scope=("caption",), per="story"), []),
        (Presence(words=("said",), scope=("body",), per="sentence"), []),
        (Presence(words=("the port",), scope=("body",), per="sentence"), ['It was "very old," it said.']),
        (Presence(words=("very",), scope=("body",), quotations="outside"), [BODY[:37]]),
    ],
)
def test_presence(check: Presence, expected: list[str]) -> None:
    check.validate()
    assert marked(check, COPY) == expected
