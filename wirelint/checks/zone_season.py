"""Zone names for the wrong half of the year."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from wirelint import calendar
from wirelint.calendar import Mention, Precision, Time
from wirelint.document import Block, Document, StoryDate
from wirelint.finding import Match
from wirelint.record import NamedTuple

# The months in which a zone's name cannot be right; those in which the clocks change are left out.
_NORTH_SUMMER, _NORTH_WINTER = frozenset(range(4, 11)), frozenset((12, 1, 2))
_EUROPE_SUMMER, _EUROPE_WINTER = frozenset(range(4, 10)), frozenset((11, 12, 1, 2))
_WRONG = {
    **dict.fromkeys(("CST", "MST", "PST", "AKST"), (_NORTH_SUMMER, "winter")),
    **dict.fromkeys(("EDT", "CDT", "MDT", "PDT", "AKDT"), (_NORTH_WINTER, "summer")),
    **dict.fromkeys(("CET", "EET"), (_EUROPE_SUMMER, "winter")),
    **dict.fromkeys(("BST", "CEST", "EEST"), (_EUROPE_WINTER, "summer")),
    "EST": (_NORTH_SUMMER, "winter"),
}

_BEHIND = 14  # code points from a time to the day that belongs to it: "9 p.m. EST on Monday, Jan. 4"

VALUES = ("text", "zone", "season", "month")


class ZoneSeason(NamedTuple):
    """Finds `9 p.m. EST` in July and `9 p.m. BST` in January, by a day in the sentence or the story's date."""

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block, times in story.timed:
                for time in times:
                    if time.zone not in _WRONG:
                        continue
                    month = _month(block, time, story.dates(block), story.date)
                    months, season = _WRONG[time.zone]
                    if month in months:
                        values = {
                            "text": " ".join(block.text[time.start : time.end].split()),
                            "zone": time.zone,
                            "season": season,
                            "month": calendar.month_name(month),
                        }
                        yield Match(block.source_span(time.start, time.end), values)


def _month(block: Block, time: Time, mentions: list[Mention], story: StoryDate | None) -> int:
    """The month of the day nearest to a time in its sentence, else of the story; 0 where neither is known."""
    start, end = block.sentence_at(time.start) or (0, 0)
    first, last = (bisect_left(mentions, at, key=attrgetter("start")) for at in (start, end))
    days = [day for day in mentions[first:last] if day.precision is Precision.DAY and day.month]
    behind = next((day for day in days if 0 <= day.start - time.end <= _BEHIND), None)
    if behind:
        return behind.month or 0
    if days:
        return min(days, key=lambda day: abs(day.start - time.start)).month or 0
    return story.date.month if story else 0
