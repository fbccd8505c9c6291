"""Near copies within a story: blocks printed again with a word or two changed.

Candidates share their first or their last words; only they are compared. A block that is an exact copy is not looked
at: `repetition` has it.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from wirelint.document.block import Block, Kind
from wirelint.document.difference import EDGES, Difference, Words, differences, may_be_copies
from wirelint.document.repetition import is_tabular
from wirelint.folding import fold, letters
from wirelint.record import NamedTuple

_SHARED = 3  # words at one end that make two blocks worth comparing
_LATEST = 6  # blocks with the same end that a block is compared with
_FEW = 12  # blocks with the same end, each of which may be looked at beside each other
_AT_HAND = 2000  # blocks whose words are kept; a story may have far more that are compared
_LEAST_WORDS = {Kind.HEADLINE: 4, Kind.CAPTION: 6, Kind.PARAGRAPH: 12}
# What a copy that lost its form may be to the reader.
_MISTAKEN = {
    Kind.HEADLINE: {Kind.OTHER, Kind.CROSSHEAD},
    Kind.CAPTION: {Kind.OTHER, Kind.PARAGRAPH},
    Kind.PARAGRAPH: (),
}
_COMPARED = frozenset(_MISTAKEN).union(*_MISTAKEN.values())


class Variation(NamedTuple):
    """A near copy: the indexes of both blocks and what differs; nothing where only marks or the credit do."""

    first: int
    copy: int
    differences: tuple[Difference, ...]


class _Said(NamedTuple):
    """The words of a block without its credit, how many there are at most with it, and how many of them are of it."""

    words: list[bytes]
    most: int
    beside: int


def compared(blocks: Sequence[Block]) -> list[int]:
    """The blocks, of any kind, that are to be compared: where some that begin or end alike say much the same.

    Few do, which is told from the letters of many blocks at once.
    """
    listed, heads, tails = [], [], []
    for index, block in enumerate(blocks):
        if block.kind not in _COMPARED:
            continue
        text = block.text
        words = text.split(None, _SHARED)
        if len(words) > _SHARED or "&" in text:  # an entity may be a space
            listed.append(index)
            heads.append(" ".join(words[:_SHARED]))
            text = text if block.credit is None else _without_credit(block)
            tails.append(" ".join(text.rsplit(None, _SHARED)[-_SHARED:]))
    ends = letters(heads + tails)
    if ends is None:
        return listed
    first, last = ends[: len(listed)], ends[len(listed) :]
    if len(set(first)) == len(set(last)) == len(listed):
        return []
    groups = _alike(listed, first) + _alike(listed, last)
    return sorted({index for group in _telling(blocks, groups) for index in group})


def _alike(listed: Sequence[int], ends: Sequence[bytes]) -> list[list[int]]:
    """The blocks of each end that more than one has."""
    having: dict[bytes, list[int]] = {}
    for index, end in zip(listed, ends, strict=True):
        having.setdefault(end, []).append(index)
    return [group for group in having.values() if len(group) > 1]


def _telling(blocks: Sequence[Block], groups: Sequence[Sequence[int]]) -> Iterator[Sequence[int]]:
    """The groups in which two blocks that are no exact copies say much the same, or may: groups of many, and all."""
    few = sorted({index for group in groups if len(group) <= _FEW for index in group})
    lines = letters([_without_credit(blocks[index]) for index in few], b" ")
    if lines is None:
        yield from groups
        return
    said = {}
    for index, line in zip(few, lines, strict=True):
        credit = blocks[index].credit
        beside = len(blocks[index].text[credit.start :].split()) if credit else 0
        said[index] = _Said(line.split(), line.count(b" ") + 1 + beside, beside)
    for group in groups:
        if len(group) > _FEW or any(
            _may_vary(said[one], said[two]) and blocks[one].folded != blocks[two].folded
            for one, two in combinations(group, 2)
        ):
            yield group


def _may_vary(first: _Said, copy: _Said) -> bool:
    most, beside = min(first.most, copy.most), abs(first.beside - copy.beside)
    return may_be_copies(first.words, copy.words, most, beside)


def variations(blocks: Sequence[Block], kind: Kind, language: str | None, among: Sequence[int]) -> Iterator[Variation]:
    """The blocks of a kind that vary an earlier one; each is told of once, against the first it is like.

    among: what `compared` makes of the blocks.
    """
    if not any(blocks[index].kind is kind for index in among):
        return
    ends: dict[tuple[str, ...], list[int]] = {}
    words = lru_cache(_AT_HAND)(lambda index: Words(blocks[index], language))
    seen: set[str] = set()
    for index in among:
        block = blocks[index]
        if not (block.kind is kind or block.kind in _MISTAKEN[kind]) or block.folded in seen:
            continue
        seen.add(block.folded)
        said = block.folded.split(None, max(_LEAST_WORDS[kind], _SHARED))
        if len(said) < _LEAST_WORDS[kind] or (kind is Kind.PARAGRAPH and is_tabular(block.folded)):
            continue
        places = [("first", *map(_bare, said[:_SHARED])), ("last", *map(_bare, _tail(block)))]
        earlier = sorted({other for place in places for other in ends.get(place, ())[-_LATEST:]})
        for other in earlier:
            if kind not in (block.kind, blocks[other].kind):
                continue
            found = differences(words(other), words(index))
            if found is None and (block.credit is None) != (blocks[other].credit is None):  # a credit half lost
                found = differences(words(other).with_credit(), words(index).with_credit())
            if found is not None:
                yield Variation(other, index, found)
                break
        for place in places:
            ends.setdefault(place, []).append(index)


def _tail(block: Block) -> list[str]:
    """The last words before the credit, which may be written in more than one way."""
    return fold(_without_credit(block)).rsplit(None, _SHARED)[-_SHARED:]


def _without_credit(block: Block) -> str:
    return block.text if block.credit is None else block.text[: block.credit.start]


def _bare(word: str) -> str:
    return word.strip(EDGES)


def is_summary(blocks: Sequence[Block], found: Variation) -> bool:
    """True for the first paragraph of a story and the one right under it."""
    first = next((index for index, block in enumerate(blocks) if block.kind is Kind.PARAGRAPH), None)
    return (found.first, found.copy) == (first, found.first + 1)
