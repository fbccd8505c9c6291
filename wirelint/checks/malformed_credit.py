"""Credits whose form is broken."""

from collections.abc import Iterator

from wirelint.document import Document
from wirelint.finding import Match
from wirelint.newsroom import miscredit
from wirelint.record import NamedTuple

VALUES = ("text", "fault")


class MalformedCredit(NamedTuple):
    """Finds captions that end in a credit with a bracket missing or too many, or with a mark that joins nothing."""

    def needs(self) -> tuple[str, ...] | None:
        return ("(", "[", ")", "]", "/")

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.pictures:
            if fault := miscredit.malformed(block.text):
                values = {"text": block.text[fault.start : fault.end], "fault": fault.what}
                yield Match(block.source_span(fault.start, fault.end), values)
