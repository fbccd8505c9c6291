"""Exceptions of `.wirelint-ignore.yaml` and of comments that have had their day."""

from collections.abc import Iterator
from typing import Literal

from wirelint.document import Document
from wirelint.finding import Match
from wirelint.record import NamedTuple

VALUES = ("reason", "until")


class StaleException(NamedTuple):
    """Stands for what a run finds in its list of exceptions, not in copy: in copy it never runs.

    fault: expired, an exception whose last day is over; unused, one that accepted nothing wherever it could have.
    """

    fault: Literal["expired", "unused"]

    def needs(self) -> tuple[str, ...]:
        return ()

    def run(self, document: Document) -> Iterator[Match]:
        yield from ()
