"""Corrections that do not say what they correct."""

import re
from collections.abc import Iterator

from wirelint.document import Document, Kind, Story
from wirelint.finding import Match
from wirelint.record import NamedTuple

_TAG = re.compile(r"(?:\S+ )?(?P<text>CORRECTED|CORRECTION|CORRECTIVE|CORRECTS|REFILE|REFILED)(?=[-:–— ]|$)")
_EXPLAINS = re.compile(
    r"\b(?:correct(?:s|ed|ing)|refil(?:es|ed|ing)|fix(?:es|ed)|restor(?:es|ed)|clarif(?:ies|ied)|amend(?:s|ed)|chang(?:es|ed)|"
    r"remov(?:es|ed)|delet(?:es|ed)|misspel\w+|misstated|misidentified|earlier version|previous version|"
    r"should (?:have|read)|"
    r"(?:in|to) (?:the )?(?:\w+ )?(?:paragraphs?|paras?|grafs?|headline|lead|dateline|byline|caption|slug)\b)",
    re.IGNORECASE,
)
_LONGEST = 400  # characters of a note

VALUES = ("text",)


class UnexplainedCorrection(NamedTuple):
    """Finds stories tagged as corrected or refiled in which no note says what was put right, and where."""

    def needs(self) -> tuple[str, ...] | None:
        return ("CORRECT", "REFILE")

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block in story.head:
                found = _TAG.match(block.text) if block.kind in (Kind.HEADLINE, Kind.ADVISORY, Kind.SLUG) else None
                if found:
                    if not _is_explained(story, block.text[found.end() :]):
                        yield Match(block.source_span(*found.span("text")), {"text": found["text"]})
                    break


def _is_explained(story: Story, rest: str) -> bool:
    """True where the tag's own line goes on to explain, or any short block does."""
    notes = [block.text for block in story.blocks if block.kind is not Kind.HEADLINE and len(block.text) <= _LONGEST]
    if story.metadata is not None and story.metadata.note is not None:
        notes.append(story.metadata.note.text)
    own = re.match(r"[^()]*\(", rest)
    return any(_EXPLAINS.search(note) for note in (*notes, *([rest] if own else ())))
