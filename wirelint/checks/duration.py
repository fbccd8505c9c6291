"""Durations that do not fit the days beside them."""

import re
from collections.abc import Iterator

from wirelint import calendar
from wirelint.calendar import Mention, Precision
from wirelint.document import Document
from wirelint.finding import Match
from wirelint.record import NamedTuple

_NUMBERS = {name: number for number, name in enumerate("two three four five six seven eight nine ten".split(), 2)}
_DURATION = re.compile(
    rf"\b(?P<number>{'|'.join(_NUMBERS)}|[0-9]{{1,2}})-day\s+"
    r"(?:(?!\b(?:is|was|are|were|and|but)\b)[^.;:!?(),]){1,60}?\b(?:from|runs|running|on|between),?\s+\Z",
    re.IGNORECASE,
)
_LONGEST = 5  # letters of a number
_REACH = 90  # code points before the days in which their number is named

VALUES = ("text", "dates", "days")


class Duration(NamedTuple):
    """Finds `a three-day strike from Monday to Friday`; days may be counted with or without the last one."""

    def needs(self) -> tuple[str, ...]:
        return ("-day ",)

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block in story.holding("-day"):
                for mention in story.dates(block):
                    days, start = _days(mention), block.text.rfind("-day", 0, mention.start)
                    if days is None or start < 0 or mention.start - start > _REACH:
                        continue
                    found = _DURATION.search(block.text, max(0, start - _LONGEST), mention.start)
                    if found is None:
                        continue
                    number = _NUMBERS.get(found["number"].lower()) or int(found["number"])
                    if number not in (days, days - 1):
                        dates = calendar.written(block.text, mention)
                        values = {"text": found["number"], "dates": dates, "days": days}
                        yield Match(block.source_span(found.start(), mention.end), values)


def _days(mention: Mention) -> int | None:
    """The days of a range, both ends counted."""
    last = mention.last
    if last is None:
        return None
    if mention.precision is Precision.WEEKDAY and mention.weekday is not None and last.weekday is not None:
        return (last.weekday - mention.weekday) % 7 + 1
    if mention.precision is not Precision.DAY:
        return None
    if mention.date and last.date:
        return (last.date - mention.date).days + 1 if last.date >= mention.date else None
    same = mention.month == last.month and mention.day is not None and last.day is not None
    return last.day - mention.day + 1 if same and last.day and mention.day and last.day > mention.day else None
