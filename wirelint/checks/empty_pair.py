"""Brackets and quotation marks with nothing between them."""

import re
from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Edit, Fix, Match
from wirelint.newsroom import miscredit
from wirelint.record import NamedTuple

_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SLUG})
_EMPTY = re.compile(r"(?<![\w(\[])(?:\(\s?\)|\[\]|“\s?”)(?!\()|(?<!\S)\"\"(?=[\s,.;:]|$)")
_NEEDS = ("()", "( )", "[]", "“”", "“ ”", '""')

VALUES = ("text",)


class EmptyPair(NamedTuple):
    """Finds a pair that encloses nothing: what stood in it got lost on the way. A program's `run()` is a word."""

    def needs(self) -> tuple[str, ...] | None:
        return _NEEDS

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.holding(_NEEDS):
            if block.kind in _NOT_COPY:
                continue
            if block.kind is Kind.CAPTION and miscredit.malformed(block.text):
                continue
            for found in _EMPTY.finditer(block.text):
                start = found.start() - (block.text[found.start() - 1 : found.start()] == " ")
                fix = Fix(False, "take the pair out", (Edit(block.source_span(start, found.end()), ""),), by_hand=True)
                yield Match(block.source_span(*found.span()), {"text": found.group()}, fixes=(fix,))
