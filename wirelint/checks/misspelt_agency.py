"""Agencies whose name is misspelt where they are credited."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wirelint.document import Block, Document, Kind
from wirelint.finding import Edit, Fix, Match
from wirelint.newsroom import miscredit

_REACH = 110  # characters in which a dateline's agency ends
_DATELINE = r"\s*[^()\n]{0,60}(\([\w .-]{5,40}\))\s*(?:[-–—_]|\.-)\s"

VALUES = ("text", "name")


class MisspeltAgency(NamedTuple):
    """Finds names in credits and datelines that one letter keeps apart from an agency's, and are nobody's else."""

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.blocks():
            for start, end in _slots(block):
                for slip in miscredit.misspelt(block.text, start, end):
                    span = block.source_span(slip.start, slip.end)
                    fix = Fix(False, f"write {slip.name}", (Edit(span, slip.name),))
                    values = {"text": block.text[slip.start : slip.end], "name": slip.name}
                    yield Match(span, values, fixes=(fix,))


def _slots(block: Block) -> Iterator[tuple[int, int]]:
    """Where an agency's name stands in a block."""
    if block.credit is not None:
        yield block.credit.start, block.credit.end
    elif block.kind is Kind.CREDIT:
        yield 0, len(block.text)
    elif block.kind in (Kind.PARAGRAPH, Kind.DATELINE) and block.dateline is None and ")" in block.text[:_REACH]:
        found = re.match(_DATELINE, block.text)
        yield from [found.span(1)] if found else []
