"""Near copies within a story: blocks printed again with a word or two changed.

Candidates share their first or their last words; only they are compared. A block that is an exact copy is not looked
at: `repetition` has it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from wirelint.document.difference import EDGES, Difference, Words, differences
from wirelint.document.kind import Kind
from wirelint.document.repetition import is_tabular
from wirelint.folding import fold
from wirelint.newsroom.credit import Credit

_SHARED = 3  # words at one end that make two blocks worth comparing
_LATEST = 6  # blocks with the same end that a block is compared with
_LEAST_WORDS = {Kind.HEADLINE: 4, Kind.CAPTION: 6, Kind.PARAGRAPH: 12}
# What a copy that lost its form may be to the reader.
_MISTAKEN = {
    Kind.HEADLINE: {Kind.OTHER, Kind.CROSSHEAD},
    Kind.CAPTION: {Kind.OTHER, Kind.PARAGRAPH},
    Kind.PARAGRAPH: (),
}


class Copy(Protocol):
    """What this module needs to know of a block."""

    @property
    def kind(self) -> Kind: ...
    @property
    def text(self) -> str: ...
    @property
    def folded(self) -> str: ...
    @property
    def credit(self) -> Credit | None: ...


class Variation(NamedTuple):
    """A near copy: the indexes of both blocks and what differs; nothing where only marks or the credit do."""

    first: int
    copy: int
    differences: tuple[Difference, ...]


def variations(blocks: Sequence[Copy], kind: Kind, language: str | None) -> Iterator[Variation]:
    """The blocks of a kind that vary an earlier one; each is told of once, against the first it is like."""
    if not any(block.kind is kind for block in blocks):
        return
    ends: dict[tuple[str, ...], list[int]] = {}
    listed: dict[int, Words] = {}
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        if block.folded in seen or not (block.kind is kind or block.kind in _MISTAKEN[kind]):
            continue
        seen.add(block.folded)
        said = block.folded.split(None, max(_LEAST_WORDS[kind], _SHARED))
        if len(said) < _LEAST_WORDS[kind] or (kind is Kind.PARAGRAPH and is_tabular(block.folded)):
            continue
        listed[index] = Words(block, language)
        places = [("first", *map(_bare, said[:_SHARED])), ("last", *map(_bare, _tail(block)))]
        earlier = sorted({other for place in places for other in ends.get(place, ())[-_LATEST:]})
        for other in earlier:
            if kind not in (block.kind, blocks[other].kind):
                continue
            found = differences(listed[other], listed[index])
            if found is None and (block.credit is None) != (blocks[other].credit is None):  # a credit half lost
                found = differences(listed[other].with_credit(), listed[index].with_credit())
            if found is not None:
                yield Variation(other, index, found)
                break
        for place in places:
            ends.setdefault(place, []).append(index)


def _tail(block: Copy) -> list[str]:
    """The last words before the credit, which may be written in more than one way."""
    if block.credit is None:
        return block.folded.rsplit(None, _SHARED)[-_SHARED:]
    return fold(block.text[: block.credit.start]).rsplit(None, _SHARED)[-_SHARED:]


def _bare(word: str) -> str:
    return word.strip(EDGES)


def is_summary(blocks: Sequence[Copy], found: Variation) -> bool:
    """True for the first paragraph of a story and the one right under it."""
    first = next((index for index, block in enumerate(blocks) if block.kind is Kind.PARAGRAPH), None)
    return (found.first, found.copy) == (first, found.first + 1)
