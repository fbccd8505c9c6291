"""Files that name an encoding they are not in."""

from collections.abc import Iterator

from wirelint.document import Document
from wirelint.finding import Match
from wirelint.record import NamedTuple

VALUES = ("declared", "encoding")


class MisdeclaredEncoding(NamedTuple):
    """Finds the encoding a file names, where its bytes, read in that encoding, would be another text or none."""

    def needs(self) -> tuple[str, ...] | None:
        return ()

    def run(self, document: Document) -> Iterator[Match]:
        source = document.source
        if source.is_misdeclared and source.declared:
            yield Match(source.declared.span, {"declared": source.declared.name, "encoding": source.encoding})
