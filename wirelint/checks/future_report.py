"""Reports in the past tense of something dated after the story."""

from collections.abc import Iterator
from datetime import timedelta

from wirelint import calendar
from wirelint.calendar import Mention, tense
from wirelint.checks._against_story import against_story
from wirelint.document import Block, Document, Kind
from wirelint.finding import Match
from wirelint.record import NamedTuple

VALUES = ("text", "story", "origin", "days")

_BODY = (Kind.PARAGRAPH, Kind.LIST_ITEM)


class FutureReport(NamedTuple):
    """Finds `was freed on May 12` in a story of May 2: a finite past verb that governs a day still to come.

    Words of plans (due, scheduled, will, announced, moved) keep it silent, and so do quotations. The year or the
    weekday must be written: `it changed on Oct. 7` may be of any year. Captions are `late-caption`'s.

    tolerance: days the report may lie ahead, for time zones and late filing.
    """

    tolerance: int = 1

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            if story.date is None:
                continue
            for block, mention in story.days:
                if mention.last or (mention.year is None and mention.weekday is None) or block.kind not in _BODY:
                    continue
                date = calendar.resolve(mention, story.date.date)
                ahead = date - story.date.date if date else timedelta(0)
                if ahead <= timedelta(self.tolerance) or not _reports(block, mention):
                    continue
                yield against_story(story.date, block, mention, ahead.days)


def _reports(block: Block, mention: Mention) -> bool:
    """Whether a past verb governs the day, outside the dateline and quotations."""
    if block.dateline is not None and mention.start < block.dateline.end:
        return False
    return not block.is_quoted(mention.start) and tense.reports(block.text, mention.start)
