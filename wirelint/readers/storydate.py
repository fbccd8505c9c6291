"""The day a story is of: as it was told, from its feed's metadata, from its own copy, or from the file's name."""

import re
from collections.abc import Iterator
from datetime import date

from wirelint import calendar
from wirelint.document import Context, Kind, Story, StoryDate
from wirelint.readers import transmission
from wirelint.source import Span

_LABEL = re.compile(r"(?:published|updated|posted|last updated|date)(?: on)?:?\s*", re.IGNORECASE)

_DATELINE, _DATE_LINE, _STAMPED, _FILE_NAME = (
    "dateline", "date line", "transmission stamp, century assumed", "file name",
)  # fmt: skip
_METADATA = "metadata"


def of(story: Story, context: Context) -> StoryDate | None:
    """The story's date with its origin, or None; a year is never guessed."""
    return (
        _told(context)
        or next(_from_metadata(story, "issued"), None)
        or _from_dateline(story)
        or _from_date_line(story)
        or _from_stamp(story)
        or next(_from_metadata(story, "revised", "created"), None)
        or _from_file_name(context)
    )


def is_date_line(text: str) -> bool:
    """True for a line that is nothing but a whole date, perhaps after `Published:`."""
    return _whole_date(text) is not None


def _whole_date(text: str) -> date | None:
    bare = _LABEL.sub("", text.strip(), count=1).rstrip(".")
    mentions = calendar.find(bare) if len(bare) <= 60 else []
    if len(mentions) == 1 and mentions[0].start == 0 and mentions[0].end == len(bare) and mentions[0].last is None:
        return mentions[0].date
    return None


def besides_dateline(story: Story, context: Context) -> Iterator[StoryDate]:
    """The dates something other than the dateline gives the story, the firmest first: metadata, option, copy."""
    yield from _from_metadata(story, "issued", "revised", "created")
    found = (_told(context), _from_date_line(story), _from_stamp(story), _from_file_name(context))
    yield from (date for date in found if date is not None)


def dateline_date(story: Story, context: Context) -> date | None:
    """The date of the story's dateline; a year it leaves out is that of the story's other date."""
    found = story.filed
    if found is None:
        return None
    other = next(besides_dateline(story, context), None)
    return found[1].date or (calendar.resolve(found[1], other.date) if other and found[1].year is None else None)


def _told(context: Context) -> StoryDate | None:
    return StoryDate(context.story_date, context.story_date_origin) if context.story_date else None


def _from_file_name(context: Context) -> StoryDate | None:
    return StoryDate(context.file_date, _FILE_NAME) if context.file_date else None


def _from_metadata(story: Story, *names: str) -> Iterator[StoryDate]:
    """The days of a feed's instants, each in the zone its feed gives it in."""
    stamps = [getattr(story.metadata, name) for name in names] if story.metadata else []
    return (StoryDate(stamp.instant.date(), _METADATA, stamp.span) for stamp in stamps if stamp)


def _from_dateline(story: Story) -> StoryDate | None:
    found = story.filed
    if found is None or found[1].date is None:
        return None
    block, mention = found
    return StoryDate(found[1].date, _DATELINE, block.source_span(mention.start, mention.end))


def _from_date_line(story: Story) -> StoryDate | None:
    kind = Kind.DATELINE  # an enum is slow to look into
    for block in story.head:
        found = _whole_date(block.text) if block.kind is kind else None
        if found:
            return StoryDate(found, _DATE_LINE, block.span)
    return None


def _from_stamp(story: Story) -> StoryDate | None:
    kind = Kind.END_MARK
    for block in [block for block in story.blocks if block.kind is kind]:
        sent = transmission.stamp(block.text, Span(0, len(block.text)))
        if sent:
            return StoryDate(sent.instant.date(), _STAMPED, block.span)
    return None
