"""Files whose bytes are not UTF-8 and were read as windows-1252."""

from collections.abc import Iterator

from wirelint.document import Document
from wirelint.finding import Match
from wirelint.record import NamedTuple
from wirelint.source import Span

VALUES = ("encoding", "character", "count")


class AssumedEncoding(NamedTuple):
    """Finds the first character of a file that is not UTF-8; the whole file was read in the encoding named."""

    def run(self, document: Document) -> Iterator[Match]:
        source = document.source
        if source.guessed:
            places = [offset for offset, character in enumerate(source.text) if not character.isascii()]
            values = {"encoding": source.encoding, "character": source.text[places[0]], "count": len(places)}
            yield Match(Span(places[0], places[0] + 1), values)
