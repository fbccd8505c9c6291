"""Feeds that break the rules of their format."""

from collections.abc import Iterator

from wirelint.document import Document
from wirelint.finding import Match
from wirelint.record import NamedTuple

VALUES = ("reason",)


class Malformed(NamedTuple):
    """Finds each place where a feed is not what its format says, in the words of its parser.

    What could be read is checked all the same; the run still ends with 2, for not all of it was.
    """

    def needs(self) -> tuple[str, ...] | None:
        return ()

    def run(self, document: Document) -> Iterator[Match]:
        for fault in document.faults:
            if not fault.is_foreign:
                yield Match(fault.span, {"reason": fault.message})
