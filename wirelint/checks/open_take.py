"""Takes that promise another."""

from collections.abc import Iterator, Sequence

from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Match
from wirelint.record import NamedTuple

_AFTER = frozenset({Kind.TRANSMISSION, Kind.SEPARATOR, Kind.PRIVATE, Kind.SIGNOFF})

VALUES = ("text",)


class OpenTake(NamedTuple):
    """Finds `(more)` at the end of a file's last story: the take it promises is not there."""

    def needs(self) -> tuple[str, ...] | None:
        return ("(more)", "(MORE)")

    def run(self, document: Document) -> Iterator[Match]:
        if document.source.part is None:
            yield from self.run_again(document, None)

    def noted(self, document: Document) -> bool:
        return bool(document.stories)

    def settled(self, notes: Sequence[object]) -> Iterator[tuple[int, object]]:
        last = next((number for number in reversed(range(len(notes))) if notes[number]), None)
        if last is not None:
            yield last, None

    def run_again(self, document: Document, known: object) -> Iterator[Match]:
        last = _last(document.stories[-1]) if document.stories else None
        if last is not None and last.kind is Kind.END_MARK and "more" in last.text.casefold():
            yield Match(last.span, {"text": last.text.strip()})


def _last(story: Story) -> Block | None:
    return next((block for block in reversed(story.blocks) if block.kind not in _AFTER), None)
