"""Captions dated after the story they belong to."""

from collections.abc import Iterator
from datetime import timedelta

from wirelint import calendar
from wirelint.calendar import tense
from wirelint.checks._against_story import against_story
from wirelint.document import Document, Kind
from wirelint.finding import Match
from wirelint.record import NamedTuple

VALUES = ("text", "story", "origin", "days")

_CAPTION = Kind.CAPTION


class LateCaption(NamedTuple):
    """Finds a date in a caption that lies after the story's date; silent where the story has none.

    The year or the weekday must be written: `the Oct. 7 flood` may be of any year. A day that is announced (`which will
    host the fair on June 9`) is not the picture's.

    tolerance: days a caption may be later, for time zones and late filing.
    """

    tolerance: int = 1

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            if story.date is None:
                continue
            for block, mention in story.days:
                if block.kind is not _CAPTION or (mention.year is None and mention.weekday is None):
                    continue
                date = calendar.resolve(mention, story.date.date)
                late = date is not None and date - story.date.date > timedelta(self.tolerance)
                if date is None or not late or tense.looks_ahead(block.text, mention.start):
                    continue
                yield against_story(story.date, block, mention, (date - story.date.date).days)
