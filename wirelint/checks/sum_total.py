"""Totals that are not the sum of their parts."""

import re
from collections.abc import Iterator
from functools import cache

from wirelint.document import Document, Kind
from wirelint.finding import Match, Related
from wirelint.newsroom.quantity import PATTERN, read
from wirelint.newsroom.quantity import shown as written
from wirelint.record import NamedTuple

_COPY = frozenset({Kind.HEADLINE, Kind.CAPTION, Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.OTHER})

VALUES = ("total", "parts", "right")


class SumTotal(NamedTuple):
    """Finds `five men and two women, six in all`: parts joined in one breath, and a total that is not their sum."""

    def needs(self) -> tuple[str, ...] | None:
        return ("in all", "in total", "altogether", "all told")

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.blocks():
            if block.kind not in _COPY:
                continue
            for found in _pattern().finditer(block.text):
                parts = [read(part[1]).value for part in _part().finditer(found["parts"])]
                if len(parts) > 1 and sum(parts) != read(found["total"]).value:
                    values = {"total": found["total"], "parts": found["parts"], "right": written(sum(parts))}
                    related = (Related(block.source_span(*found.span("parts")), "the parts"),)
                    yield Match(block.source_span(*found.span("total")), values, related)


@cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,$£€/-])({PATTERN})(?: [a-z]+){{1,2}}", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    part = rf"{PATTERN}(?: [a-z]+){{1,2}}"
    return re.compile(
        rf"(?<![\w.,$£€/-])(?P<parts>{part}(?:, {part}){{0,6}},? and {part})(?:,| —| –| -) (?:a total of |for )?"
        rf"(?P<total>{PATTERN})(?: [a-z]+)? (?:in all|in total|altogether|all told)\b",
        re.IGNORECASE,
    )
