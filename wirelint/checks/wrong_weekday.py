"""Weekdays that do not belong to the date they stand beside."""

import datetime
from collections.abc import Iterator

from wirelint import calendar
from wirelint.document import Block, Document, StoryDate
from wirelint.finding import Edit, Fix, Match
from wirelint.record import NamedTuple

_NEAR = 60  # days ahead of the story in which a day without a year is surely to come

VALUES = ("text", "assumed", "weekday", "other", "nearest")


class WrongWeekday(NamedTuple):
    """Finds a weekday and a date that contradict each other.

    A year that is not written is taken from the story's date, if only one year within `days` of it fits; without a
    story date such a pair is passed over. Both repairs are offered where they can be written in the copy's own style.

    days: how far from the story's date a date without a year may lie.
    """

    days: int = 300

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block, mention in story.days:
                for end in (mention, mention.last):
                    if end is None or end.weekday is None:
                        continue
                    date = self._date(end, story.date)
                    if date is not None and date.weekday() != end.weekday:
                        yield _match(block, end, date, story.language or "en")

    def _date(self, mention: calendar.Mention, story: StoryDate | None) -> datetime.date | None:
        if mention.year is not None or story is None:
            return mention.date
        date = calendar.resolve(mention, story.date, self.days)
        if date is None or (date - story.date).days <= _NEAR:
            return date
        year_before = mention._replace(year=date.year - 1).date  # an anniversary's day: it may be of the year before
        return date if year_before is None or year_before.weekday() != mention.weekday else None


def _match(block: Block, mention: calendar.Mention, date: datetime.date, language: str) -> Match:
    assert mention.weekday is not None
    nearest = calendar.nearest(date, mention.weekday)
    values = {
        "text": calendar.written(block.text, mention),
        "assumed": "" if mention.year else f" in {date.year}",
        "weekday": calendar.weekday_name(date.weekday()),
        "other": calendar.weekday_name(mention.weekday),
        "nearest": calendar.describe(nearest, year=nearest.year != date.year),
    }
    fixes = tuple(_repairs(block, mention, date, nearest, language))
    return Match(block.source_span(mention.start, mention.end), values, fixes=fixes)


def _repairs(
    block: Block, mention: calendar.Mention, date: datetime.date, nearest: datetime.date, language: str
) -> Iterator[Fix]:
    """The right weekday for the date, and the right day for the weekday where it is in the same month."""
    if mention.weekday_span:
        place = mention.weekday_span
        name = calendar.weekday_like(block.text[slice(*place)], date.weekday(), language)
        if name is not None:
            yield Fix(False, f"make the weekday {name}", (Edit(block.source_span(*place), name),), by_hand=True)
    if mention.day_span and (nearest.year, nearest.month) == (date.year, date.month):
        day = calendar.day_like(block.text, mention.day_span, nearest.day)
        if day is not None:
            yield Fix(False, f"make the day {day[1]}", (Edit(block.source_span(*day[0]), day[1]),), by_hand=True)
