"""Phrases that nothing near them supports. All copy is invented."""

import pytest

from wirelint.checks import Pattern
from wirelint.checks.unsupported_phrase import Near, UnsupportedPhrase
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

OPENING = "Bridge Closes in Orsova\n\nThe bridge closed at noon, and the river fell overnight.\n\n"


def found(text: str, near: Near) -> list[str]:
    """The phrases that the check marks."""
    source = decode("story.txt", (OPENING + text + "\n").encode())
    check = UnsupportedPhrase((Pattern("some say"),), (Pattern("such as"),), near)
    return [source.text[slice(*match.span)] for match in check.run(read(source, Context()))]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Some say the bridge is old.", []),
        ("Some say, such as Venn, that the bridge is old.", [Near.SENTENCE, Near.NEXT, Near.BOTH]),
        ("Some say the bridge is old. It has parts such as rivets.", [Near.NEXT, Near.BOTH]),
        ("It has parts such as rivets. Some say the bridge is old.", [Near.BOTH]),
    ],
)
def test_where_support_may_stand(text: str, near: list[Near]) -> None:
    assert [reach for reach in Near if not found(text, reach)] == near


@pytest.mark.parametrize("text", ['"Some say the bridge is old," Venn said.', "Awesome sayings.", "The sum says it."])
def test_other_words(text: str) -> None:
    assert found(text, Near.SENTENCE) == []
