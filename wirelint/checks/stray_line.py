"""Lines that are nothing but a word of the page they were scraped from."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from wirelint.document import Block, Document, Kind
from wirelint.finding import Fix, Match
from wirelint.fix import without
from wirelint.newsroom import interface

_NOT_STRAY = frozenset({Kind.HEADLINE, Kind.PRIVATE, Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SIGNOFF})
_LONGEST = 14  # words; longer is a sentence, whatever it begins with
_WIDEST = 120  # code points
_BESIDE = 2  # blocks on either side in which a headline, a caption or another stray line stands

VALUES = ("text",)


class StrayLine(NamedTuple):
    """Finds whole lines, never words in running text; case, spaces and closing marks do not matter.

    The lines it knows are in the tables interface-lines, interface-openings (short lines that begin so) and
    interface-doubtful (a subhead `Live`: they count beside a headline, a caption or another stray line, or where they
    stand more than once in the file).

    words: further lines that are never copy.
    copy: lines that are copy in this house, whatever the tables say.
    """

    words: tuple[str, ...] = ()
    copy: tuple[str, ...] = ()

    def run(self, document: Document) -> Iterator[Match]:
        lines = line_counts(document)
        for story in document.stories:
            certain = [self._is_certain(block) for block in story.blocks]
            for index, block in enumerate(story.blocks):
                if document.is_feed and block.kind is Kind.CREDIT:
                    continue  # its format says what it is
                doubted = self._is_doubtful(block) and (
                    lines[_bare(block)] > 1 or _is_beside(story.blocks, certain, index)
                )
                if certain[index] or doubted:
                    edits = without(document, block.span)
                    bare = block.text.strip()
                    start = block.text.index(bare)
                    yield Match(
                        block.source_span(start, start + len(bare)),
                        {"text": bare},
                        fixes=(Fix(certain[index] and self._is_listed(block), "take the line out", edits),),
                    )

    def _is_certain(self, block: Block) -> bool:
        line = _bare(block) if may_be_stray(block) or block.kind is Kind.HEADLINE else ""
        if not line or line in _bare_of(self.copy):
            return False
        if block.kind is Kind.HEADLINE:  # the first line of the page, taken for one
            return line in _bare_of(self.words) or interface.is_known(line, openings=False)
        return line in _bare_of(self.words) or interface.is_known(line)

    def _is_listed(self, block: Block) -> bool:
        """True for a line that is listed whole, not by the words it begins with."""
        return _bare(block) in _bare_of(self.words) or interface.is_known(_bare(block), openings=False)

    def _is_doubtful(self, block: Block) -> bool:
        if not may_be_stray(block):
            return False
        line = _bare(block)
        return line not in _bare_of(self.copy) and interface.is_doubtful(line)


def line_counts(document: Document) -> Counter[str]:
    """How often each short line stands in a file."""
    blocks = (block for story in document.stories for block in story.blocks)
    return Counter(_bare(block) for block in blocks if len(block.folded) < _WIDEST)


def _bare(block: Block) -> str:
    return block.folded.strip(interface.AROUND)


def may_be_stray(block: Block) -> bool:
    """True for a block that is short, and of a kind that a line of the page may be taken for."""
    return block.kind not in _NOT_STRAY and 0 < len(block.folded) < _WIDEST and len(block.folded.split()) <= _LONGEST


def _is_beside(blocks: tuple[Block, ...], certain: list[bool], index: int) -> bool:
    near = range(max(index - _BESIDE, 0), min(index + _BESIDE + 1, len(blocks)))
    return any(at != index and (certain[at] or blocks[at].kind in (Kind.HEADLINE, Kind.CAPTION)) for at in near)


@cache
def _bare_of(lines: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(interface.bare, lines))
