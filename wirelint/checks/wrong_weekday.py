"""Weekdays that do not belong to the date they stand beside."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from wirelint import calendar
from wirelint.document import Document, StoryDate
from wirelint.finding import Match


@dataclass(frozen=True)
class WrongWeekday:
    """Finds a weekday and a date that contradict each other.

    A year that is not written is taken from the story's date, if only one year within `days` of it fits; without a
    story date such a pair is passed over.

    days: how far from the story's date a date without a year may lie.
    """

    VALUES: ClassVar = ("text", "assumed", "weekday", "other", "nearest")

    days: int = 300

    def run(self, document: Document) -> Iterator[Match]:
        for story, block in document.blocks():
            for mention in story.dates(block):
                for end in (mention, mention.last):
                    if end is None or end.weekday is None:
                        continue
                    date = self._date(end, story.date)
                    if date is None or date.weekday() == end.weekday:
                        continue
                    values = {
                        "text": " ".join(block.text[end.start : end.end].split()),
                        "assumed": "" if end.year else f" in {date.year}",
                        "weekday": calendar.weekday_name(date.weekday()),
                        "other": calendar.weekday_name(end.weekday),
                        "nearest": calendar.describe(calendar.nearest(date, end.weekday)),
                    }
                    yield Match(block.source_span(end.start, end.end), values)

    def _date(self, mention: calendar.Mention, story: StoryDate | None) -> datetime.date | None:
        if mention.date is not None or story is None:
            return mention.date
        return calendar.resolve(mention, story.date, self.days)
