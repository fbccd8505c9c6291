"""Datelines that name another day than the story's metadata, date line or transmission stamp."""

from collections.abc import Iterator
from datetime import date, timedelta

from wirelint import calendar
from wirelint.document import Document
from wirelint.finding import Match, Related
from wirelint.readers import storydate
from wirelint.record import NamedTuple

VALUES = ("text", "other", "origin", "days")


class DatelineMismatch(NamedTuple):
    """Finds a dateline whose day is none of the story's other dates.

    What is compared: a feed's metadata, `--story-date`, a date line in the head, a transmission stamp at the end. One
    of them that agrees is enough: copy is sent again, and held under embargo. Without a year the dateline is of the
    year nearest to the other date.

    tolerance: days between the two that time zones and late filing explain.
    """

    tolerance: int = 1

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            found = story.filed if story.date else None
            others = list(storydate.besides_dateline(story, document.context)) if found else []
            if found is None or not others:
                continue
            block, mention = found
            apart = [_apart(mention, other.date) for other in others]
            days = min((days for days in apart if days is not None), default=None)
            if days is None or None in apart or days <= timedelta(self.tolerance):
                continue
            values = {
                "text": calendar.written(block.text, mention),
                "other": calendar.describe(others[0].date, year=True),
                "origin": others[0].origin,
                "days": days.days,
            }
            related = tuple(Related(other.span, f"the {other.origin}") for other in others if other.span)
            yield Match(block.source_span(mention.start, mention.end), values, related)


def _apart(mention: calendar.Mention, other: date) -> timedelta | None:
    """How far a dateline's day is from another date; without a year from the nearest year's day."""
    days = [abs(day - other) for day in calendar.candidates(mention, other)]
    return min(days, default=None)
