"""The day a story is of, from its own copy: a dated dateline, a date line in the head, a transmission stamp."""

import re
from datetime import date

from wirelint import calendar
from wirelint.document import Block, Context, Kind, Story, StoryDate

_STAMP = re.compile(r"(?P<day>\d\d)\d{4} GMT (?P<month>[A-Z][a-z]{2}) (?P<year>\d\d)")
_AP_STAMP = re.compile(r"AP-\w{2}-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d) \d{4}GMT")
_LABEL = re.compile(r"(?:published|updated|posted|last updated|date)(?: on)?:?\s*", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CENTURY = 2000  # transmission stamps of two digits: the formats that carry them are read as of this century


def of(story: Story, context: Context) -> StoryDate | None:
    """The story's date with its origin, or None; a year is never guessed."""
    if context.story_date:
        return StoryDate(context.story_date, "option --story-date")
    return _from_dateline(story) or _from_date_line(story) or _from_stamp(story)


def is_date_line(text: str) -> bool:
    """True for a line that is nothing but a whole date, perhaps after `Published:`."""
    return _whole_date(text) is not None


def _whole_date(text: str) -> date | None:
    bare = _LABEL.sub("", text.strip(), count=1).rstrip(".")
    mentions = calendar.find(bare) if len(bare) <= 60 else []
    if len(mentions) == 1 and mentions[0].start == 0 and mentions[0].end == len(bare) and mentions[0].last is None:
        return mentions[0].date
    return None


def _from_dateline(story: Story) -> StoryDate | None:
    for block in story.of(Kind.PARAGRAPH, Kind.DATELINE):
        if block.dateline is None:
            continue
        text = block.text[: block.dateline.end]
        for mention in calendar.find(text):
            if mention.date:
                return StoryDate(mention.date, "dateline", block.source_span(mention.start, mention.end))
        return None  # the first dateline decides
    return None


def _from_date_line(story: Story) -> StoryDate | None:
    for block in story.head:
        found = _whole_date(block.text) if block.kind is Kind.DATELINE else None
        if found:
            return StoryDate(found, "date line", block.span)
    return None


def _from_stamp(story: Story) -> StoryDate | None:
    for block in story.of(Kind.END_MARK):
        found = _stamped(block)
        if found:
            return StoryDate(found, "transmission stamp, century assumed", block.span)
    return None


def _stamped(block: Block) -> date | None:
    match = _STAMP.search(block.text) or _AP_STAMP.search(block.text)
    if not match:
        return None
    name = match["month"].casefold()
    month = int(name) if name.isdigit() else _MONTHS.index(name) + 1 if name in _MONTHS else 0
    try:
        return date(_CENTURY + int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
