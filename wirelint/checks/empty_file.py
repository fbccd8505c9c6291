"""Files that hold no copy."""

from collections.abc import Iterator

from wirelint.document import Document
from wirelint.finding import Match
from wirelint.record import NamedTuple
from wirelint.source import Span

VALUES = ("what",)


class EmptyFile(NamedTuple):
    """Finds files with nothing in them, or nothing but space."""

    def run(self, document: Document) -> Iterator[Match]:
        if not document.stories and not document.source.text.strip():
            yield Match(Span(0, 0), {"what": "holds nothing but space" if document.source.text else "is empty"})
