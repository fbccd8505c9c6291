"""Relative words in wire copy. All copy is invented."""

import datetime

import pytest

from wirelint.checks.relative_word import RelativeWord
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode


def found(text: str, story_date: str = "") -> list[str]:
    """What the check marks in a story."""
    date = datetime.date.fromisoformat(story_date) if story_date else None
    source = decode("story.txt", text.encode())
    matches = RelativeWord().run(read(source, Context(story_date=date)))
    return [source.text[match.span.start : match.span.end] for match in matches]


def body(sentence: str) -> str:
    return f"Ferry Service Resumes\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The ferry left today and is back tomorrow. Yesterday it rained.", ["today", "tomorrow", "Yesterday"]),
        ("The ferry leaves tonight, the port said.", ["tonight"]),
        ('"We leave today," the captain told USA Today.', []),
        ("Today's fair and last Friday's are over.", []),
        ("The 40th day since March 23 was Friday.", []),
    ],
)
def test_words(sentence: str, expected: list[str]) -> None:
    assert found(body(sentence)) == expected
