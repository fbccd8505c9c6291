"""Spaces that are not plain ones, at the edges of a block or beside a plain one."""

import re
from collections.abc import Iterator
from typing import Literal

from wirelint.document import Document, Kind
from wirelint.finding import Edit, Fix, Match
from wirelint.folding import SPACES
from wirelint.record import NamedTuple

_STRIPPED = " \t" + SPACES
_BESIDE = re.compile(rf"(?<=\S)(?:[{SPACES}]+ | +[{SPACES}])[ {SPACES}]*(?=\S)")
_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.PRIVATE, Kind.SEPARATOR, Kind.END_MARK})

VALUES = ("where", "block")


class EdgeSpace(NamedTuple):
    """Finds no-break and other wide spaces where they can only be left over; one inside copy is typography.

    at: `edges` for the start and end of a block, `beside` for those next to a plain space.
    """

    at: tuple[Literal["edges", "beside"], ...] = ("edges",)

    def needs(self) -> tuple[str, ...] | None:
        return tuple(SPACES)

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.holding(SPACES):
            if block.kind in _NOT_COPY:
                continue
            for where, start, end in self._places(block.text):
                span = block.source_span(start, end)
                fix = Fix(True, "take the space out", (Edit(span, " " if where == "middle" else ""),))
                yield Match(span, {"where": where, "block": _named(block.kind)}, fixes=(fix,))

    def _places(self, text: str) -> Iterator[tuple[str, int, int]]:
        first, last = len(text) - len(text.lstrip(_STRIPPED)), len(text.rstrip(_STRIPPED))
        if "edges" in self.at and text[:first].strip(" \t"):
            yield "start", 0, first
        if "edges" in self.at and last > first and text[last:].strip(" \t"):
            yield "end", last, len(text)
        if "beside" in self.at:
            for found in _BESIDE.finditer(text):
                yield "middle", *found.span()


def _named(kind: Kind) -> str:
    name = "line" if kind is Kind.OTHER else kind.value
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"
