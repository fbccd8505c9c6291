"""Apostrophes turned round, and quotations."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.turned_apostrophe import TurnedApostrophe

found = partial(marked, TurnedApostrophe())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ‘90s were good. We loved ‘em ‘til dawn, rock ‘n’ roll and all.", ["‘em", "‘til", "‘n"]),
        ("They wrote ‘90s night aboard’ and ‘cause for joy’, and we loved ’em.", []),
        ("‘Emma left,’ she said. ‘Tilda stayed.’", []),
        ("The ‘90s were good.", ["‘90s"]),
    ],
)
def test_apostrophes(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
