"""Dates that no calendar has: June 31, Feb. 29 of a common year."""

import re
from collections.abc import Iterator

from wirelint import calendar
from wirelint.document import Block, Document, StoryDate
from wirelint.finding import Match
from wirelint.record import NamedTuple

_LEAP = re.compile(
    r"\b(?:leap|every|each|born|birthday|since|always|ever|years?|(?:1[5-9]|20)[0-9]{2})\b", re.IGNORECASE
)

VALUES = ("text", "reason")


class ImpossibleDate(NamedTuple):
    """Finds days that do not exist, alone and at the ends of ranges; Feb. 29 also where only the story has a year."""

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block, mention in story.days:
                ends = (mention,) if mention.last is None else (mention, mention.last)
                wrong = next((end for end in ends if not end.possible), None)
                reason = _reason(wrong) if wrong else _no_leap_year(block, mention, story.date)
                if reason is not None:
                    values = {"text": calendar.written(block.text, mention), "reason": reason}
                    yield Match(block.source_span(mention.start, mention.end), values)


def _no_leap_year(block: Block, mention: calendar.Mention, story: StoryDate | None) -> str | None:
    """Why a Feb. 29 without a year is none near the story; birthdays and other years are left alone."""
    if (mention.month, mention.day, mention.year) != (2, 29, None) or story is None or mention.last is not None:
        return None
    if calendar.candidates(mention, story.date) or _LEAP.search(block.text):
        return None
    return f"{story.date.year} is not a leap year"


def _reason(mention: calendar.Mention) -> str:
    month, year = mention.month or 0, mention.year
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    if not mention.day:
        return "there is no day 0"
    if month == 2 and mention.day == 29 and year is not None:
        return f"{year} is not a leap year"
    from calendar import monthrange  # imported here: it loads the locale's names, and most dates are possible

    days = 29 if month == 2 and year is None else monthrange(year or 2000, month)[1]
    return f"{calendar.month_name(month)} has {days} days"
