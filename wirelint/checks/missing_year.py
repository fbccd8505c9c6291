"""Days without a year that are not of the story's year."""

from collections.abc import Iterator
from datetime import timedelta

from wirelint import calendar
from wirelint.calendar import Mention, tense
from wirelint.document import Block, Document, Kind, StoryDate
from wirelint.finding import Match
from wirelint.record import NamedTuple

_BODY = (Kind.PARAGRAPH, Kind.LIST_ITEM)

VALUES = ("text", "year", "meant")


class MissingYear(NamedTuple):
    """Finds `was held on Dec. 4` in a story of July: without a year a day is of the story's, and that one is to come.

    The tense tells: past for a day ahead in the story's year, an announcement for one behind. Silent where the story
    has no date.

    tolerance: days that time zones and late filing explain.
    names: days that are names of events, as copy writes them.
    """

    tolerance: int = 1
    names: tuple[str, ...] = ()

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block, mention in story.days if story.date else ():
                if block.kind not in _BODY or story.date is None:
                    continue
                offset = self._offset(block, mention, story.date)
                if offset and calendar.written(block.text, mention) not in self.names:
                    text, year = calendar.written(block.text, mention), story.date.date.year
                    values = {"text": text, "year": year, "meant": year + offset}
                    yield Match(block.source_span(mention.start, mention.end), values)

    def _offset(self, block: Block, mention: Mention, story: StoryDate) -> int:
        """How many years off the story's the day is by the tense of its clause."""
        if mention.day is None or mention.year is not None or mention.weekday is not None or mention.last is not None:
            return 0
        date = mention._replace(year=story.date.year).date
        if date is None or (block.dateline is not None and mention.start < block.dateline.end):
            return 0
        if date - story.date > timedelta(self.tolerance):
            return -1 if tense.reports(block.text, mention.start) else 0
        behind = story.date - date > timedelta(self.tolerance)
        return 1 if behind and tense.promises(block.text, mention.start) else 0
