"""Embargoes that copy speaks of: still in force, or of another day than the feed's."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Literal

from wirelint import calendar
from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple

_UNTIL = re.compile(
    r"\b(?:embargo(?:ed)?|hold for release|not for (?:[\w-]+ ){0,2}(?:release|publication|use|broadcast))\b"
    r"[^.!?]{0,40}?\b(?:until|till|to|before)\b",
    re.IGNORECASE,
)
_REACH = 60  # characters after these words in which the day stands

VALUES = ("text", "embargo")


class EmbargoNote(NamedTuple):
    """Finds a day until which a note, or another line above the body, holds a story.

    when: `in-force`, if the day is later than today and the feed names no embargo of its own; `differs`, if the feed
        names one that ends on another day.
    tolerance: days that time zones explain.
    """

    when: Literal["in-force", "differs"]
    tolerance: int = 1

    def needs(self) -> tuple[str, ...] | None:
        return ("mbargo", "MBARGO", "ot for", "OT FOR", "or release", "OR RELEASE")

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            held = story.metadata is not None and story.metadata.embargo is not None
            if held is (self.when == "in-force"):
                continue
            for block in (*story.head, *(block for block in story.of(Kind.ADVISORY) if block not in story.head)):
                for mention in _held_until(story, block):
                    match = self._match(story, block, mention, document.context.now)
                    if match:
                        yield match

    def _match(self, story: Story, block: Block, mention: calendar.Mention, now: datetime | None) -> Match | None:
        day = calendar.resolve(mention, story.date.date) if story.date else mention.date
        held = story.metadata.embargo if story.metadata else None
        span = block.source_span(mention.start, mention.end)
        values = {"text": calendar.written(block.text, mention), "embargo": held.text if held else ""}
        if day is None:
            return None
        if self.when == "in-force":
            return Match(span, values) if held is None and now and day > now.date() else None
        differs = held is not None and not _is_near(day, held.instant, self.tolerance)
        return Match(span, values, (Related(held.span, "the feed's embargo"),)) if held and differs else None


def _held_until(story: Story, block: Block) -> Iterator[calendar.Mention]:
    for found in _UNTIL.finditer(block.text):
        days = (day for day in story.dates(block) if found.end() <= day.start <= found.end() + _REACH)
        day = next((day for day in days if day.precision is calendar.Precision.DAY), None)
        if day is not None:
            yield day


def _is_near(day: date, instant: datetime, tolerance: int) -> bool:
    return abs(instant.date() - day) <= timedelta(tolerance)
