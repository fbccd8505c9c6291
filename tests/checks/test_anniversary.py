"""Anniversaries and counted days, in a story of May 2, 2025. All copy is invented."""

import datetime

import pytest

from wirelint.checks.anniversary import Anniversary
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode


def found(text: str, story_date: str = "") -> list[str]:
    """What the check marks in a story."""
    date = datetime.date.fromisoformat(story_date) if story_date else None
    source = decode("story.txt", text.encode())
    matches = Anniversary().run(read(source, Context(story_date=date)))
    return [source.text[match.span.start : match.span.end] for match in matches]


def story(sentence: str) -> str:
    return f"Town Recalls Storm\n\nLINDMARK, May 2, 2025 (Reuters) - The fair began.\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was the 10th anniversary of the 2014 storm.", ["10"]),
        ("It was the 12th anniversary of the May 2, 2014, storm.", ["12"]),
        ("It is the 30th day since March 23.", ["30"]),
        ("It is the 45th day since March 23 and 24.", ["45"]),
        ("It was the 11th anniversary of the 2014 storm.", []),
        ("It will mark the 12th anniversary of the 2014 storm next year.", []),
        ("It was the 10th anniversary of the storm. In 2014 the pier burned.", []),
        ("It is the 40th day since March 23.", []),
        ("It is the 41st day since March 23.", []),
        ("It was the 40th day since Jan. 8, 2020.", ["40"]),
    ],
)
def test_counted(sentence: str, expected: list[str]) -> None:
    assert found(story(sentence)) == expected
    assert found(story(sentence).replace(", May 2, 2025 (", " (")) == []
