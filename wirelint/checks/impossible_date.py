"""Dates that no calendar has: June 31, Feb. 29 of a common year."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from wirelint import calendar
from wirelint.document import Document
from wirelint.finding import Match


@dataclass(frozen=True)
class ImpossibleDate:
    """Finds days that do not exist, alone and at the ends of ranges."""

    VALUES: ClassVar = ("text", "reason")

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block, mentions in story.dated:
                for mention in mentions:
                    if mention.day is None:
                        continue
                    ends = (mention,) if mention.last is None else (mention, mention.last)
                    wrong = next((end for end in ends if not end.possible), None)
                    if wrong is not None:
                        values = {"text": calendar.written(block.text, mention), "reason": _reason(wrong)}
                        yield Match(block.source_span(mention.start, mention.end), values)


def _reason(mention: calendar.Mention) -> str:
    month, year = mention.month or 0, mention.year
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    if not mention.day:
        return "there is no day 0"
    if month == 2 and mention.day == 29 and year is not None:
        return f"{year} is not a leap year"
    days = 29 if month == 2 and year is None else monthrange(year or 2000, month)[1]
    return f"{calendar.month_name(month)} has {days} days"
