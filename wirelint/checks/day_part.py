"""A.m. and p.m. beside a part of the day they cannot mean."""

import re
from collections.abc import Iterator

from wirelint.calendar import Time
from wirelint.document import Document
from wirelint.finding import Match
from wirelint.record import NamedTuple

_PART = "morning|afternoon|evening|night"
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_BEHIND = re.compile(
    rf"\s+(?:on\s+)?(?:(?:this|that|the (?:same|next|following|previous)|in the|yesterday|tomorrow|{_DAY})\s+)?"
    rf"(?P<part>{_PART}|tonight)(?![\w'’-])(?!\s+(?:show|news|mass|service|prayers?|flight|train|edition|edition|meeting)\b)"
)
_BEFORE = re.compile(
    rf"\b(?P<part>{_PART})\s+(?:at|around|about|by|shortly (?:after|before)|just (?:after|before))\s+(?:about\s+)?\Z"
)
# The hours of each half of the day that a part of it has; morning takes in the small hours.
_HOURS: dict[str, tuple[frozenset[int], frozenset[int]]] = {
    "morning": (frozenset(range(1, 13)), frozenset()),
    "afternoon": (frozenset(), frozenset((12, 1, 2, 3, 4, 5, 6))),
    "evening": (frozenset(), frozenset(range(4, 13))),
    "night": (frozenset((12, 1, 2, 3, 4, 5)), frozenset(range(5, 13))),
    "tonight": (frozenset((12, 1, 2, 3)), frozenset(range(5, 13))),
}

VALUES = ("text", "time", "part")


class DayPart(NamedTuple):
    """Finds `9 p.m. this morning` and `Tuesday night at 8 a.m.`: a time and a part of the day side by side."""

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block, times in story.timed:
                for time in times:
                    found = _part_beside(block.text, time) if time.half else None
                    if found is None or time.hour in _HOURS[found["part"]][time.half == "p"]:
                        continue
                    start, end = min(time.start, found.start("part")), max(time.end, found.end())
                    values = {
                        "text": " ".join(block.text[start:end].split()),
                        "time": " ".join(block.text[time.start : time.end].split()),
                        "part": found["part"],
                    }
                    yield Match(block.source_span(start, end), values)


def _part_beside(text: str, time: Time) -> re.Match[str] | None:
    return _BEHIND.match(text, time.end) or _BEFORE.search(text, max(0, time.start - 40), time.start)
