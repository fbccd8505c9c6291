"""Blocks printed again within a story: all of it, a whole head, or one headline, caption or paragraph.

Two blocks are copies when they are equal after folding spaces, marks and case.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from wirelint.document.block import Block, Kind
from wirelint.record import NamedTuple

_HEAD_REACH = 24  # blocks into a story that a head printed twice may reach
_LIVE_BLOG = 3  # timestamps that make a story a live blog, where standing paragraphs come again by design
_LEAST_WORDS = {Kind.HEADLINE: 2, Kind.CAPTION: 5, Kind.PARAGRAPH: 5}
_SAME_BY_DESIGN = (Kind.SLUG, Kind.SUMMARY)  # as the headline, as the lead or a caption
_LEAST_HEAD_WORDS = 8
_LEAST_LETTERS = 25  # of a paragraph
_LONG = 1 << 16  # code points of a text whose words are not to stand in memory at once
_WORD = re.compile(r"\S+")
_TABULAR = 0.2  # of the words of an entry
_LEAST_PARAGRAPHS = 3  # that make a headline with what follows a story


class Repeat(NamedTuple):
    """What is repeated (`story`, `head`, or a kind of block), and the [start, end) blocks of both copies."""

    what: str
    first: tuple[int, int]
    copy: tuple[int, int]


def repeats(blocks: Sequence[Block], letters: Sequence[bytes] | None) -> list[Repeat]:
    """The repetitions in one story, in order; a story and a head take in the copies they are made of.

    letters: of each block, as `folding.letters` has them.
    """
    if len(blocks) < 2 or (letters is not None and not _may_repeat(blocks, letters)):
        return []
    first: dict[str, int] = {}
    origin: list[int | None] = []
    for index, block in enumerate(blocks):
        known = index if block.kind in _SAME_BY_DESIGN else first.setdefault(block.folded, index)
        origin.append(known if known < index else None)
    found = list(_stories(blocks, origin))
    for repeat in found:
        origin[slice(*repeat.copy)] = [None] * (repeat.copy[1] - repeat.copy[0])
    found += _heads(blocks, origin)
    taken = {index for repeat in found for index in range(*repeat.copy)}
    return sorted([*found, *_singles(blocks, origin, taken)], key=lambda repeat: repeat.copy)


def _may_repeat(blocks: Sequence[Block], letters: Sequence[bytes]) -> bool:
    """False where no headline, caption or long paragraph may be a copy; every repetition has one."""
    if len(set(letters)) == len(letters):
        return False
    told: set[bytes] = set()
    others: set[bytes] = set()
    for block, line in zip(blocks, letters, strict=True):
        if block.kind in (Kind.HEADLINE, Kind.CAPTION) or (
            block.kind is Kind.PARAGRAPH and len(block.text) >= _LEAST_LETTERS
        ):
            if line in told:
                return True
            told.add(line)
        elif block.kind not in _SAME_BY_DESIGN:
            others.add(line)
    return not told.isdisjoint(others)


def _stories(blocks: Sequence[Block], origin: list[int | None]) -> Iterator[Repeat]:
    """Runs of copies in their first order that begin with a headline and hold enough paragraphs to be a story."""
    copied = [index for index, block in enumerate(blocks) if block.kind is Kind.HEADLINE and origin[index] is not None]
    if not copied:
        return
    told = (block.kind is Kind.PARAGRAPH and _is_substantial(block) for block in blocks)
    before = list(accumulate(told, initial=0))  # the paragraphs that count before each block
    index = copied[0]
    while index < len(blocks):
        source, end = origin[index], index + 1
        if source is None or blocks[index].kind is not Kind.HEADLINE:
            index += 1
            continue
        last = min(len(blocks), 2 * index - source)
        if before[last] - before[index] < _LEAST_PARAGRAPHS:  # whatever is alike
            index += 1
            continue
        while end < last and blocks[end].folded == blocks[source + end - index].folded:
            end += 1
        if before[end] - before[index] >= _LEAST_PARAGRAPHS:
            yield Repeat("story", (source, source + end - index), (index, end))
            index = end
        else:
            index += 1


def _heads(blocks: Sequence[Block], origin: list[int | None]) -> Iterator[Repeat]:
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


def _is_head(run: Sequence[Block]) -> bool:
    distinct = {block.folded for block in run if block.kind in _LEAST_WORDS}
    titled = any(block.kind in (Kind.HEADLINE, Kind.CAPTION) for block in run)
    return titled and len(distinct) >= 2 and sum(len(key.split()) for key in distinct) >= _LEAST_HEAD_WORDS


def _singles(blocks: Sequence[Block], origin: list[int | None], taken: set[int]) -> Iterator[Repeat]:
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


def _is_substantial(block: Block) -> bool:
    least = _LEAST_WORDS.get(block.kind)
    if least is None or len(block.folded.split(None, least)) < least:
        return False
    return block.kind is not Kind.PARAGRAPH or (
        sum(map(str.isalnum, block.folded)) >= _LEAST_LETTERS and not is_tabular(block.folded)
    )


def is_tabular(text: str) -> bool:
    """True for an entry of a table or a schedule, which may come again: a fifth of it is figures."""
    if len(text) < _LONG:
        words = text.split()
        marked = [word for word in words if not word.isalpha()]
        if len(marked) < _TABULAR * len(words):
            return False
        return sum(any(map(str.isdigit, word)) for word in marked) >= _TABULAR * len(words)
    said = figures = 0
    for found in _WORD.finditer(text):
        word = found.group()
        said += 1
        figures += not word.isalpha() and any(map(str.isdigit, word))
    return figures >= _TABULAR * said
