"""Brackets without their other half, and those that need none."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.unpaired_brackets import UnpairedBrackets

found = partial(marked, UnpairedBrackets())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mate (left, waves from the ferry.", ["(left,"]),
        ("The mate waves from the ferry).", ["ferry)"]),
        ("The [mate waves (from the ferry).", ["[mate"]),
        ("The mate [Venn[ waves.", ["[Venn["]),
        ("They want 1) sleep, b) soup and iv) pay :) ", []),
        ("(The port is old.\n\nIt was a garrison.\n\nIt fell.)", []),
        ("(The port is old.\n\nIt fell.\n\nIt was rebuilt.\n\nIt was sold.)", ["(The", "sold.)"]),
        ("See https://example.org/a(b and the (nested [one]).", []),
    ],
)
def test_brackets(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
