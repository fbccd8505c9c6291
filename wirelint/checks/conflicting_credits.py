"""Credits that disagree between two copies of one caption."""

from collections.abc import Iterator

from wirelint.document import Block, Document, Kind
from wirelint.finding import Match, Related
from wirelint.folding import fold
from wirelint.record import NamedTuple

VALUES = ("credit", "other", "line")


class ConflictingCredits(NamedTuple):
    """Finds twin captions of one story whose credits name different agencies; a chain that holds the other agrees."""

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            seen: dict[str, Block] = {}
            for block in story.of(Kind.CAPTION):
                if block.credit is None:
                    continue
                first = seen.setdefault(fold(block.text[: block.credit.start]).rstrip(" ."), block)
                if first is block or first.credit is None or block.credit.agrees_with(first.credit):
                    continue
                span, other = (
                    caption.source_span(caption.credit.start, caption.credit.end)
                    for caption in (block, first)
                    if caption.credit
                )
                values = {
                    "credit": _shown(block),
                    "other": _shown(first),
                    "line": document.source.position(other.start).line,
                }
                yield Match(span, values, (Related(other, "the other credit"),))


def _shown(caption: Block) -> str:
    return caption.text[caption.credit.start : caption.credit.end].strip() if caption.credit else ""
