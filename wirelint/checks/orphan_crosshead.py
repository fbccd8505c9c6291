"""Crossheads with nothing under them."""

from collections.abc import Iterator

from wirelint.document import Block, Document, Kind
from wirelint.finding import Fix, Match, Related
from wirelint.fix import without
from wirelint.record import NamedTuple

_BESIDE = frozenset({Kind.SEPARATOR, Kind.TRANSMISSION, Kind.CREDIT})
_ENDS = frozenset({Kind.SIGNOFF, Kind.END_MARK, Kind.CROSSHEAD})

VALUES = ("text", "what")


class OrphanCrosshead(NamedTuple):
    """Finds crossheads that another crosshead, the sign-off or the end of the story follows.

    Two without a blank line between them are one crosshead on two lines, or the heads of a table.
    """

    def run(self, document: Document) -> Iterator[Match]:
        crosshead = Kind.CROSSHEAD
        for story in document.stories:
            if crosshead not in [block.kind for block in story.blocks]:
                continue
            blocks = [block for block in story.once() if block.kind not in _BESIDE]
            for index, block in enumerate(blocks):
                following = blocks[index + 1] if index + 1 < len(blocks) else None
                if block.kind is not crosshead or (following is not None and following.kind not in _ENDS):
                    continue
                if following is not None and following.kind is crosshead and _adjoin(document, block, following):
                    continue
                what = f"a {following.kind.value}" if following is not None else "the end of the story"
                related = (Related(following.span, what),) if following is not None else ()
                fix = Fix(False, "take the crosshead out", without(document, block.span), by_hand=True)
                yield Match(block.span, {"text": block.text.strip(), "what": what}, related, (fix,))


def _adjoin(document: Document, one: Block, other: Block) -> bool:
    position = document.source.position
    return position(other.span.start).line - position(one.span.end).line <= 1
