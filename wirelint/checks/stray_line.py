"""Lines that are nothing but a word of the page they were scraped from."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from wirelint.document import Block, Document, Kind
from wirelint.finding import Fix, Match
from wirelint.fix import without
from wirelint.folding import fold

_AROUND = " .:;…|>»›→"
_NOT_STRAY = frozenset({Kind.HEADLINE, Kind.PRIVATE, Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SIGNOFF})
_LONGEST = 14  # words; longer is a sentence, whatever it begins with
_BESIDE = 2  # blocks on either side in which a headline, a caption or another stray line stands


@dataclass(frozen=True)
class StrayLine:
    """Finds whole lines, never words in running text; case, spaces and closing marks do not matter.

    words: lines that are never copy.
    doubtful: lines that may be copy (a subhead `Live`): they count beside a headline, a caption or another stray line,
    or where they stand more than once in the file.
    openings: what a short line begins with that is no sentence.
    """

    VALUES: ClassVar = ("text",)

    words: tuple[str, ...]
    doubtful: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()

    def run(self, document: Document) -> Iterator[Match]:
        lines = Counter(_bare(block) for story in document.stories for block in story.blocks if _may_be_stray(block))
        for story in document.stories:
            certain = [self._is_certain(block) for block in story.blocks]
            for index, block in enumerate(story.blocks):
                doubted = _may_be_stray(block) and _bare(block) in self._doubtful
                if certain[index] or (
                    doubted and (lines[_bare(block)] > 1 or _is_beside(story.blocks, certain, index))
                ):
                    edit = without(document.source, block.span)
                    bare = block.text.strip()
                    start = block.text.index(bare)
                    yield Match(
                        block.source_span(start, start + len(bare)),
                        {"text": bare},
                        fixes=(Fix(certain[index], "take the line out", (edit,)),),
                    )

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(fold(word).strip(_AROUND) for word in self.words)

    @cached_property
    def _doubtful(self) -> frozenset[str]:
        return frozenset(fold(word).strip(_AROUND) for word in self.doubtful)

    @cached_property
    def _openings(self) -> tuple[str, ...]:
        return tuple(fold(opening) for opening in self.openings)

    def _is_certain(self, block: Block) -> bool:
        if not _may_be_stray(block):
            return False
        return _bare(block) in self._words or block.folded.startswith(self._openings)


def _may_be_stray(block: Block) -> bool:
    return block.kind not in _NOT_STRAY and 0 < len(block.folded) < 120 and len(block.folded.split()) <= _LONGEST


def _bare(block: Block) -> str:
    return block.folded.strip(_AROUND)


def _is_beside(blocks: tuple[Block, ...], certain: list[bool], index: int) -> bool:
    near = range(max(index - _BESIDE, 0), min(index + _BESIDE + 1, len(blocks)))
    return any(at != index and (certain[at] or blocks[at].kind in (Kind.HEADLINE, Kind.CAPTION)) for at in near)
