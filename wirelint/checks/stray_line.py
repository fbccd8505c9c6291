"""Lines that are nothing but a word of the page they were scraped from."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import cast

from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Fix, Match
from wirelint.fix import without
from wirelint.newsroom import interface
from wirelint.record import NamedTuple

_NOT_STRAY = frozenset({Kind.HEADLINE, Kind.PRIVATE, Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SIGNOFF})
_LONGEST = 14  # words; longer is a sentence, whatever it begins with
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
        return self.run_again(document, {})

    def noted(self, document: Document) -> Mapping[str, int]:
        """How often each doubtful line stands in a part of a file."""
        lines = (_bare(block) for story in document.stories for _, block in story.lines)
        return Counter(line for line in lines if self._is_doubtful(line))

    def settled(self, notes: Sequence[object]) -> Iterator[tuple[int, Mapping[str, int]]]:
        counted = cast(Sequence[Mapping[str, int]], notes)
        whole = sum(map(Counter, counted), Counter[str]())
        for number, lines in enumerate(counted):
            known = {line: whole[line] for line, count in lines.items() if count == 1 < whole[line]}
            if known:
                yield number, known

    def run_again(self, document: Document, known: object) -> Iterator[Match]:
        counts: Counter[str] | None = None
        for story in document.stories:
            lines = [(index, _bare(block)) for index, block in story.lines if may_be_stray(block)]
            certain = {index for index, line in lines if self._is_certain(line)}
            certain.update(self._headlines(story))
            doubtful = [index for index, line in lines if self._is_doubtful(line)]
            for index in sorted(certain.union(doubtful)):
                block = story.blocks[index]
                if document.is_feed and block.kind is Kind.CREDIT:
                    continue  # its format says what it is
                if index not in certain and not _is_beside(story.blocks, certain, index):
                    counts = counts or line_counts(document) | Counter(cast(Mapping[str, int], known))
                    if counts[_bare(block)] < 2:
                        continue
                bare = block.text.strip()
                start = block.text.index(bare)
                safe = index in certain and self._is_listed(_bare(block))
                yield Match(
                    block.source_span(start, start + len(bare)),
                    {"text": bare},
                    fixes=(Fix(safe, "take the line out", without(document, block.span)),),
                )

    def _headlines(self, story: Story) -> Iterator[int]:
        """The places of first lines of a page that were taken for headlines."""
        headline = Kind.HEADLINE
        for index, block in enumerate(story.blocks):
            if block.kind is headline and self._may_count(_bare(block)) and self._is_listed(_bare(block)):
                yield index

    def _is_certain(self, line: str) -> bool:
        return self._may_count(line) and (line in _bare_of(self.words) or interface.is_known(line))

    def _is_listed(self, line: str) -> bool:
        """True for a line that is listed whole, not by the words it begins with."""
        return line in _bare_of(self.words) or interface.is_known(line, openings=False)

    def _is_doubtful(self, line: str) -> bool:
        return interface.is_doubtful(line) and self._may_count(line)

    def _may_count(self, line: str) -> bool:
        return line != "" and line not in _bare_of(self.copy)


def line_counts(document: Document) -> Counter[str]:
    """How often each short line stands in a file."""
    return Counter(_bare(block) for story in document.stories for _, block in story.lines)


def _bare(block: Block) -> str:
    return block.folded.strip(interface.AROUND)


def may_be_stray(block: Block) -> bool:
    """True for a short block of a kind that a line of the page may be taken for."""
    return block.kind not in _NOT_STRAY and 0 < len(block.folded.split()) <= _LONGEST


def _is_beside(blocks: tuple[Block, ...], certain: set[int], index: int) -> bool:
    near = range(max(index - _BESIDE, 0), min(index + _BESIDE + 1, len(blocks)))
    return any(at != index and (at in certain or blocks[at].kind in (Kind.HEADLINE, Kind.CAPTION)) for at in near)


@cache
def _bare_of(lines: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(interface.bare, lines))
