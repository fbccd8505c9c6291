"""Days that need a year, in a story of May 2, 2025. All copy is invented."""

import datetime

import pytest

from wirelint.checks.missing_year import MissingYear
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode


def found(text: str, story_date: str = "") -> list[str]:
    """What the check marks in a story."""
    date = datetime.date.fromisoformat(story_date) if story_date else None
    source = decode("story.txt", text.encode())
    matches = MissingYear().run(read(source, Context(story_date=date)))
    return [source.text[match.span.start : match.span.end] for match in matches]


def story(sentence: str) -> str:
    return f"Town Recalls Storm\n\nLINDMARK, May 2, 2025 (Reuters) - The fair began.\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They recalled the storm of Nov. 11.", ["Nov. 11"]),
        ("They recalled the storm of Sept. 11, 2019, and of March 23.", []),
        ("They recalled the storm of June 11 and that of March.", []),
    ],
)
def test_year(sentence: str, expected: list[str]) -> None:
    assert found(story(sentence)) == expected
    assert found(story(sentence).replace(", May 2, 2025 (", " (")) == []
