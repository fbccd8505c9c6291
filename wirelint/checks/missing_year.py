"""Days without a year that can mean two."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from wirelint import calendar
from wirelint.calendar import Precision
from wirelint.document import Document, Kind
from wirelint.finding import Match


@dataclass(frozen=True)
class MissingYear:
    """Finds `Sept. 11` in a story of April: both Septembers are near. Silent where the story has no date.

    days: how far from the story's date a date without a year may lie.
    """

    VALUES: ClassVar = ("text", "first", "second")

    days: int = 300

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block, mentions in story.dated if story.date else ():
                if block.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.CAPTION):
                    continue
                for mention in mentions:
                    if mention.precision is not Precision.DAY or mention.year is not None or story.date is None:
                        continue
                    dates = calendar.candidates(mention, story.date.date, self.days)
                    if len(dates) == 2:
                        text = calendar.written(block.text, mention)
                        values = {"text": text, "first": dates[0].year, "second": dates[1].year}
                        yield Match(block.source_span(mention.start, mention.end), values)
