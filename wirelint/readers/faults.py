"""Faults as a reader meets them."""

from wirelint.document import Fault
from wirelint.source import Span


class Faults:
    """What is wrong with one piece of a file; of much that is the same, the first, and how much more there is."""

    def __init__(self) -> None:
        self._first: dict[str, Span] = {}
        self._more: dict[str, int] = {}

    def add(self, span: Span, message: str) -> None:
        """One more fault."""
        if message in self._first:
            self._more[message] = self._more.get(message, 0) + 1
        else:
            self._first[message] = span

    def told(self) -> tuple[Fault, ...]:
        """The faults in the order in which they were met."""
        return tuple(Fault(span, message + self._rest(message)) for message, span in self._first.items())

    def _rest(self, message: str) -> str:
        more = self._more.get(message, 0)
        return f" ({more:,} more like it)" if more else ""
