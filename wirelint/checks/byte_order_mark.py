"""Byte order marks before UTF-8."""

from collections.abc import Iterator

from wirelint.document import Document
from wirelint.finding import Match
from wirelint.record import NamedTuple
from wirelint.source import Span

VALUES = ()


class ByteOrderMark(NamedTuple):
    """Finds the mark that UTF-8 does not need; in UTF-16 and UTF-32 it has a use."""

    def run(self, document: Document) -> Iterator[Match]:
        if document.source.mark and document.source.encoding == "utf-8":
            yield Match(Span(0, 0))
