"""Agencies whose name is misspelt where they are credited."""

import re
from collections.abc import Iterator

from wirelint.document import Block, Document, Kind
from wirelint.finding import Edit, Fix, Match
from wirelint.newsroom import miscredit
from wirelint.record import NamedTuple

_REACH = 110  # characters in which a dateline's agency ends
_DASH = r"\s*(?:[-–—_]|\.-)\s"
_DATELINE = rf"\s*[^()\n]{{0,60}}(\([\w .-]{{5,40}}\)){_DASH}"

VALUES = ("text", "name")


class MisspeltAgency(NamedTuple):
    """Finds names in credits and datelines that one letter keeps apart from an agency's, and are nobody's else."""

    def run(self, document: Document) -> Iterator[Match]:
        for block, (start, end) in _slots(document):
            for slip in miscredit.misspelt(block.text, start, end):
                span = block.source_span(slip.start, slip.end)
                fix = Fix(False, f"write {slip.name}", (Edit(span, slip.name),))
                values = {"text": block.text[slip.start : slip.end], "name": slip.name}
                yield Match(span, values, fixes=(fix,))


def _slots(document: Document) -> Iterator[tuple[Block, tuple[int, int]]]:
    """Where an agency's name stands in a block: in credits, and in what may be meant as a dateline and is none."""
    for _, block in document.pictures:
        if block.credit is not None:
            yield block, (block.credit.start, block.credit.end)
        elif block.kind is Kind.CREDIT:
            yield block, (0, len(block.text))
    if re.search(rf"\){_DASH}", document.copy) is None:
        return
    kinds = (Kind.PARAGRAPH, Kind.DATELINE)
    for _, block in document.blocks():
        if block.dateline is None and ")" in block.view.text[:_REACH] and block.kind in kinds:
            found = re.match(_DATELINE, block.text)
            yield from [(block, found.span(1))] if found else []
