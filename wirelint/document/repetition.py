"""Blocks printed again within a story: a whole head, or one headline, caption or paragraph.

Two blocks are copies when they are equal after folding spaces, marks and case.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from wirelint.document.kind import Kind

_HEAD_REACH = 24  # blocks into a story that a head printed twice may reach
_LIVE_BLOG = 3  # timestamps that make a story a live blog, where standing paragraphs come again by design
_LEAST_WORDS = {Kind.HEADLINE: 2, Kind.CAPTION: 5, Kind.PARAGRAPH: 5}
_LEAST_HEAD_WORDS = 8
_LEAST_LETTERS = 25  # of a paragraph


class Copy(Protocol):
    """What this module needs to know of a block."""

    @property
    def kind(self) -> Kind: ...
    @property
    def folded(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Repeat:
    """One repetition: what is repeated (`head`, or a kind of block), and the [start, end) blocks of both copies."""

    what: str
    first: tuple[int, int]
    copy: tuple[int, int]


def repeats(blocks: Sequence[Copy]) -> list[Repeat]:
    """The repetitions in one story, in order; a head takes in the copies it is made of."""
    first: dict[str, int] = {}
    origin: list[int | None] = []
    for index, block in enumerate(blocks):
        known = first.setdefault(block.folded, index)
        origin.append(known if known < index else None)
    heads = list(_heads(blocks, origin))
    taken = {index for head in heads for index in range(*head.copy)}
    return sorted([*heads, *_singles(blocks, origin, taken)], key=lambda repeat: repeat.copy)


def _heads(blocks: Sequence[Copy], origin: list[int | None]) -> Iterator[Repeat]:
    """Runs of copies near the top that hold a headline or caption and are more than one block."""
    reach = min(len(blocks), _HEAD_REACH)
    index = 0
    while index < reach:
        if origin[index] is None:
            index += 1
            continue
        end = index
        while end < reach and origin[end] is not None:
            end += 1
        start = next((i for i in range(index, end) if blocks[i].kind is Kind.HEADLINE), index)
        while end > start and blocks[end - 1].kind not in _LEAST_WORDS:
            end -= 1
        if _is_head(blocks[start:end]):
            sources = [at for at in origin[start:end] if at is not None and at < start]
            yield Repeat("head", (min(sources), max(sources) + 1), (start, end))
        index = max(end, index + 1)


def _is_head(run: Sequence[Copy]) -> bool:
    distinct = {block.folded for block in run if block.kind in _LEAST_WORDS}
    titled = any(block.kind in (Kind.HEADLINE, Kind.CAPTION) for block in run)
    return titled and len(distinct) >= 2 and sum(len(key.split()) for key in distinct) >= _LEAST_HEAD_WORDS


def _singles(blocks: Sequence[Copy], origin: list[int | None], taken: set[int]) -> Iterator[Repeat]:
    """Single copies; paragraphs that follow one another in both places are one repetition."""
    live = sum(block.kind is Kind.TIMESTAMP for block in blocks) >= _LIVE_BLOG
    index = 0
    while index < len(blocks):
        source, kind = origin[index], blocks[index].kind
        if source is None or index in taken or not _is_substantial(blocks[index]) or (live and kind is Kind.PARAGRAPH):
            index += 1
            continue
        length = 1
        while (
            kind is Kind.PARAGRAPH
            and index + length < len(blocks)
            and origin[index + length] == source + length < index
            and blocks[index + length].kind is kind
        ):
            length += 1
        yield Repeat(kind.value, (source, source + length), (index, index + length))
        index += length


def _is_substantial(block: Copy) -> bool:
    least = _LEAST_WORDS.get(block.kind)
    if least is None or len(block.folded.split()) < least:
        return False
    return block.kind is not Kind.PARAGRAPH or sum(map(str.isalnum, block.folded)) >= _LEAST_LETTERS
