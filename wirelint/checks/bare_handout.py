"""Handout pictures whose provider is not named."""

from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Match
from wirelint.newsroom import miscredit
from wirelint.record import NamedTuple

VALUES = ("text",)


class BareHandout(NamedTuple):
    """Finds captions that call their picture a handout and name neither in words nor in the credit who handed it out.

    An agency that only sent the picture on is no provider.
    """

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.pictures:
            if block.kind is Kind.CAPTION and (span := miscredit.bare_handout(block.text)):
                yield Match(block.source_span(*span), {"text": block.text[slice(*span)]})
