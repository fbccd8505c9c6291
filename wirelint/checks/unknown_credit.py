"""Credits that name no agency we know."""

from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Match
from wirelint.record import NamedTuple

VALUES = ("text",)


class UnknownCredit(NamedTuple):
    """Finds captions credited to names of which none is an agency's.

    known: further names that may be credited.
    """

    known: tuple[str, ...] = ()

    def run(self, document: Document) -> Iterator[Match]:
        listed = tuple(name.casefold() for name in self.known)
        for _, block in document.pictures:
            found = block.credit if block.kind is Kind.CAPTION else None
            if found is None or found.known:
                continue
            text = block.text[found.start : found.end].strip()
            if not any(name in text.casefold() for name in listed):
                yield Match(block.source_span(found.start, found.end), {"text": text})
