"""Relative words beside a date they cannot mean."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from wirelint import calendar
from wirelint.calendar import Mention, Precision
from wirelint.document import Block, Document, Kind, StoryDate
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple

_OFFSETS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_JOINT = re.compile(r"(?:,? |, on | \(|, which is | on )\Z")
_SIDE = re.compile(r"\b(?:(next|coming)|(last|past|previous))\s+\Z", re.IGNORECASE)

_KINDS = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADLINE)
_RELATIVE = Precision.RELATIVE

VALUES = ("text", "story", "origin", "meant")


class RelativeDate(NamedTuple):
    """Finds `yesterday, March 3` in a story of March 9, and `next Friday, March 1` in one of March 5.

    The word and the date must stand side by side; silent where the story has no date.

    tolerance: days between the two that time zones and late filing explain.
    """

    tolerance: int = 1

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            if story.date is None:
                continue
            for block, mentions in story.dated:
                if block.kind in _KINDS:
                    for mention in mentions:
                        if mention.weekday is not None and mention.day is not None:
                            yield from self._side(block, mention, story.date)
                    for one, two in pairwise(story.dates(block)) if calendar.may_hold_relative(block.text) else ():
                        if one.precision is _RELATIVE or two.precision is _RELATIVE:
                            yield from self._pair(block, one, two, story.date)

    def _pair(self, block: Block, one: Mention, two: Mention, story: StoryDate) -> Iterator[Match]:
        """A relative word and a date, in either order."""
        if not _JOINT.fullmatch(block.text, one.end, two.start):
            return
        word, day = (one, two) if one.precision is _RELATIVE else (two, one)
        offset = _OFFSETS.get(block.text[word.start : word.end].lower())
        date = calendar.resolve(day, story.date) if day.precision is Precision.DAY and day.last is None else None
        if offset is None or date is None:
            return
        meant = story.date + timedelta(offset)
        if abs(date - meant) > timedelta(self.tolerance):
            yield _match(block, one.start, two.end, story, calendar.describe(meant))

    def _side(self, block: Block, day: Mention, story: StoryDate) -> Iterator[Match]:
        """`next` or `last` before a date on the other side of the story."""
        side = _SIDE.search(block.text, max(0, day.start - 12), day.start)
        date = calendar.resolve(day, story.date) if side else None
        if side is None or date is None:
            return
        ahead = date - story.date
        if ahead < -timedelta(self.tolerance) if side[1] else ahead > timedelta(self.tolerance):
            where = "after" if side[1] else "before"
            yield _match(block, side.start(), day.end, story, f"{where} {calendar.describe(story.date)}")


def _match(block: Block, start: int, end: int, story: StoryDate, meant: str) -> Match:
    values = {
        "text": " ".join(block.text[start:end].split()),
        "story": calendar.describe(story.date, year=True),
        "origin": story.origin,
        "meant": meant,
    }
    related = (Related(story.span, "the story's date"),) if story.span else ()
    return Match(block.source_span(start, end), values, related)
