"""Shares that do not fit the figures they are of."""

import re
from collections.abc import Iterator
from functools import cache

from wirelint.document import Document, Kind
from wirelint.finding import Match
from wirelint.newsroom.quantity import PATTERN, read
from wirelint.record import NamedTuple

_COPY = frozenset({Kind.HEADLINE, Kind.CAPTION, Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.OTHER})

VALUES = ("text", "given", "right")


class Percentage(NamedTuple):
    """Finds `12 of 48, or 30 percent`, where the share is not that of its two figures.

    tolerance: percentage points it may be off beyond rounding.
    """

    tolerance: float = 1.0

    def needs(self) -> tuple[str, ...] | None:
        return ("%", "percent", "per cent")

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.blocks():
            if block.kind not in _COPY or " of " not in block.text:
                continue
            for found in _pattern().finditer(block.text):
                part, whole, given = read(found["part"]), read(found["whole"]), read(found["percent"])
                if not 0 < part.value <= whole.value:
                    continue
                right = 100 * part.value / whole.value
                if abs(right - given.value) > given.slack + self.tolerance:
                    values = {"text": found["figures"], "given": found["percent"], "right": f"{right:.3g}"}
                    yield Match(block.source_span(*found.span()), values)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,$£€/-])(?P<figures>(?P<part>{PATTERN}) (?:\w+ ){{0,2}}?(?:out )?of (?:the |all |its |their |some )?"
        rf"(?P<whole>{PATTERN}))(?: [a-z]+){{0,4}}(?:, or| or|,| \(| —| –) ?(?:about |nearly |almost |some )?"
        rf"(?P<percent>\d+(?:\.\d+)?)(?: ?%| per ?cent\b)"
    )
