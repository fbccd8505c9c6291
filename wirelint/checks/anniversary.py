"""Anniversaries and counted days that do not fit the day they are counted from."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from wirelint import calendar
from wirelint.calendar import Mention, Precision
from wirelint.document import Block, Document
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple

_NUMBER = re.compile(r"\b(?P<number>[0-9]{1,3})(?:st|nd|rd|th)[- ]anniversary of\b(?P<words>[^.;:!?]{0,60})\Z")
_OTHER_YEAR = re.compile(r"\b(?:next|last|previous|coming) year\b|\bin advance\b|\bwill (?:be|mark)\b", re.IGNORECASE)
_REACH = 100  # code points before a date in which its anniversary is named

VALUES = ("text", "right", "since")


class Anniversary(NamedTuple):
    """Finds `the 10th anniversary of the 2014 storm` in a story of 2025, and `40th day since Jan. 8` a week late.

    Days may be counted with or without the first and the last one. Silent where the story has no date.
    """

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            if story.date is None:
                continue
            for block in story.holding("anniversary"):
                if not _OTHER_YEAR.search(block.text):
                    for mention in story.dates(block):
                        yield from _years(block, mention, story.date.date)
            for block in story.holding("day"):
                for one, two in pairwise(story.dates(block)):
                    if one.number is not None and two.start - one.end <= _REACH:
                        yield from _days(block, one, two, story.date.date)


def _years(block: Block, since: Mention, story: date) -> Iterator[Match]:
    """An anniversary that is not of this year."""
    found = _NUMBER.search(block.text, max(0, since.start - _REACH), since.start)
    if not found or since.year is None or since.precision is Precision.DECADE:
        return
    right = story.year - since.year
    if int(found["number"]) != right:
        yield _match(block, found.span("number")[0], since, found["number"], str(right))


def _days(block: Block, counted: Mention, since: Mention, story: date) -> Iterator[Match]:
    """A number of days that is off by more than the first and the last day."""
    ends = [calendar.resolve(end, story) for end in (since, since.last) if end is not None]
    days = [(story - end).days for end in ends if end is not None]
    if not days or len(days) < len(ends) or counted.number is None or min(days) < 0:
        return
    if not min(days) - 1 <= counted.number <= max(days) + 2:
        shown = f"{min(days)} or {min(days) + 1}"
        yield _match(block, counted.start, since, str(counted.number), shown)


def _match(block: Block, start: int, since: Mention, number: str, right: str) -> Match:
    values = {"text": number, "right": right, "since": calendar.written(block.text, since)}
    related = Related(block.source_span(since.start, since.end), "counted from here")
    return Match(block.source_span(start, start + len(number)), values, (related,))
