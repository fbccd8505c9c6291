"""Leads that report something of a weekday their dateline has not come to."""

from collections.abc import Iterator
from datetime import date, timedelta

from wirelint import calendar
from wirelint.calendar import Mention, Precision, tense
from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Edit, Fix, Match, Related
from wirelint.readers import storydate
from wirelint.record import NamedTuple

_WEEKDAY = Precision.WEEKDAY
_AHEAD = (1, 2)  # days after the dateline; any other weekday lies behind it

VALUES = ("text", "dateline", "weekday")


class LeadWeekday(NamedTuple):
    """Finds a lead whose first sentence says in the past tense what happened on the next weekday or the one after.

    Only dated datelines are compared; one without a year takes it from the story's other date.
    """

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            found = story.filed if story.date else None
            if found is None:
                continue
            lead = next((block for block in story.of(Kind.PARAGRAPH) if block.dateline is not None), None)
            if lead is None:
                continue
            filed = storydate.dateline_date(story, document.context)
            if filed is None or all(mention.precision is not _WEEKDAY for mention in story.dates(lead)):
                continue
            mention = _reported_weekday(story, lead)
            if mention is None or mention.weekday is None:
                continue
            if (mention.weekday - filed.weekday()) % 7 in _AHEAD:
                yield _match(lead, mention, filed, found)


def _reported_weekday(story: Story, lead: Block) -> Mention | None:
    """The one bare weekday of the lead's first sentence, if something happened on it."""
    start = lead.dateline.end if lead.dateline else 0
    end = next((end for _, end in lead.sentences if end > start), len(lead.text))
    said = [mention for mention in story.dates(lead) if start <= mention.start and mention.end <= end]
    days = [mention for mention in said if mention.precision is _WEEKDAY]
    if len(days) != 1 or any(mention.precision in (Precision.DAY, Precision.RELATIVE) for mention in said):
        return None
    (day,) = days
    if day.last is not None or lead.is_quoted(day.start):
        return None
    past = tense.reports_beside(lead.text, day.start, day.end) or tense.reports(lead.text, day.start)
    return day if past else None


def _match(lead: Block, mention: Mention, filed: date, found: tuple[Block, Mention]) -> Match:
    block, day = found
    text = calendar.written(lead.text, mention)
    values = {
        "text": text,
        "dateline": calendar.written(block.text, day),
        "weekday": calendar.weekday_name(filed.weekday()),
    }
    span = lead.source_span(mention.start, mention.end)
    fixes = []
    name = calendar.weekday_like(text, filed.weekday())
    if name:
        fixes.append(Fix(False, f"make the weekday {name}", (Edit(span, name),), by_hand=True))
    right = calendar.nearest(filed, mention.weekday or 0)
    number = calendar.day_like(block.text, day.day_span, right.day) if day.day_span else None
    if number and abs(right - filed) <= timedelta(2) and right.month == filed.month:
        edit = Edit(block.source_span(*number[0]), number[1])
        fixes.append(Fix(False, f"make the day of the dateline {number[1]}", (edit,), by_hand=True))
    related = Related(block.source_span(day.start, day.end), "the day of the dateline")
    return Match(span, values, (related,), tuple(fixes))
