"""Dates in figures. All copy is invented."""

import datetime

import pytest

from wirelint.checks.ambiguous_date import AmbiguousDate
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode


def found(text: str, story_date: str = "") -> list[str]:
    """What the check marks in a story."""
    date = datetime.date.fromisoformat(story_date) if story_date else None
    source = decode("story.txt", text.encode())
    matches = AmbiguousDate().run(read(source, Context(story_date=date)))
    return [source.text[match.span.start : match.span.end] for match in matches]


def body(sentence: str) -> str:
    return f"Ferry Service Resumes\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("date", "ambiguous"),
    [
        *(("03/04/2025", True), ("3.4.2025", True), ("03-04-2025", True), ("Friday, 03/04/2025", True)),
        *(("13/04/2025", False), ("04/13/2025", False), ("04/04/2025", False), ("2025-03-04", False), ("3/4", False)),
    ],
)
def test_month(date: str, ambiguous: bool) -> None:
    assert found(body(f"The ferry has been back since {date}, the port said.")) == ([date] if ambiguous else [])
