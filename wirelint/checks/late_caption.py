"""Captions dated after the story they belong to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from wirelint import calendar
from wirelint.document import Document, Kind
from wirelint.finding import Match, Related


@dataclass(frozen=True)
class LateCaption:
    """Finds a whole date in a caption that lies after the story's date; silent where the story has none.

    tolerance: days a caption may be later, for time zones and late filing.
    """

    VALUES: ClassVar = ("text", "story", "origin", "days")

    tolerance: int = 1

    def run(self, document: Document) -> Iterator[Match]:
        for story, block in document.blocks():
            if block.kind is not Kind.CAPTION or story.date is None:
                continue
            for mention in story.dates(block):
                if mention.date is None or mention.date - story.date.date <= timedelta(self.tolerance):
                    continue
                values = {
                    "text": " ".join(block.text[mention.start : mention.end].split()),
                    "story": calendar.describe(story.date.date, year=True),
                    "origin": story.date.origin,
                    "days": (mention.date - story.date.date).days,
                }
                related = (Related(story.date.span, "the story's date"),) if story.date.span else ()
                yield Match(block.source_span(mention.start, mention.end), values, related)
