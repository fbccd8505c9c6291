"""Addresses that lead nowhere, and those that only look odd."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.broken_address import BrokenAddress

found = partial(marked, BrokenAddress())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "See http:/example.org/a, https//example.org and http:// example.org.",
            ["http:/example.org/a", "https//example.org", "http:// example.org"],
        ),
        (
            "See http:///example.org/a or http://https://example.org or htp://example.org.",
            ["http:///example.org/a", "http://https://example.org", "htp://example.org"],
        ),
        ("See www,example.com or www.example..com or http://www. today.", ["www,example.com", "http://www"]),
        ("See https://example.org/http:/a?b=//c, www.example.co.uk and ftp://example.org.", []),
        ("An address begins with http:// or https:// and then a name.", []),
    ],
)
def test_addresses(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
