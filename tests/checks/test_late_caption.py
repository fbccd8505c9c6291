"""Captions younger than their story. All copy is invented."""

import datetime

import pytest

from wirelint.checks.late_caption import LateCaption
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode


def found(text: str, story_date: str = "") -> list[str]:
    """What the check marks in a story."""
    date = datetime.date.fromisoformat(story_date) if story_date else None
    source = decode("story.txt", text.encode())
    matches = LateCaption().run(read(source, Context(story_date=date)))
    return [source.text[match.span.start : match.span.end] for match in matches]


def story(*captions: str) -> str:
    listed = "\n".join(captions)
    lead = "LINDMARK, May 2, 2025 (Reuters) - The ferry left with the mayor on board, the port said."
    return f"Ferry Service Resumes\n\n{listed}\n\n{lead}\n"


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("The ferry leaves the harbor of Lindmark, May 9, 2025. (Reuters)", ["May 9, 2025"]),
        ("The ferry leaves the harbor of Lindmark on Friday, May 9. (Reuters)", ["Friday, May 9"]),
        ("The ferry leaves the harbor, Lindmark, 09 May 2025. EPA/ORLA VENN", ["09 May 2025"]),
        ("The ferry leaves the harbor of Lindmark, May 3, 2025. (Reuters)", []),
        ("Crews recall the Oct. 7 flood in the harbor of Lindmark. (Reuters)", []),
        ("The ferry leaves the harbor of Lindmark, April 9, 2025. (Reuters)", []),
        ("The ferry leaves the harbor, which will host the fair on June 9, 2025, May 1, 2025. (Reuters)", []),
        ("The ferry leaves ahead of the fair on June 9, 2025, in Lindmark. (Reuters)", []),
    ],
)
def test_late(caption: str, expected: list[str]) -> None:
    assert found(story(caption)) == expected
    assert found(story(caption).replace(", May 2, 2025 (", " (")) == []
