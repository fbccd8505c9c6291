"""Dates in figures of which nobody can say which number is the month."""

import re
from collections.abc import Iterator
from datetime import date

from wirelint import calendar
from wirelint.document import Document
from wirelint.finding import Match
from wirelint.record import NamedTuple

_NUMBER = re.compile("[0-9]+")

VALUES = ("text", "first", "second")


class AmbiguousDate(NamedTuple):
    """Finds `03/04/2025`, which is in March or in April; not `13/04/2025`, nor `04/04/2025`."""

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block, mention in story.days:
                if mention.style != "numeric" or mention.month is not None or mention.year is None:
                    continue
                text = calendar.written(block.text, mention)
                one, two = map(int, _NUMBER.findall(text)[:2])
                values = {
                    "text": text,
                    "first": calendar.describe(date(mention.year, one, two)),
                    "second": calendar.describe(date(mention.year, two, one)),
                }
                yield Match(block.source_span(mention.start, mention.end), values)
