"""What differs between two blocks that may be copies, word by word.

Two pictures of one event have captions that differ in who does what; copies differ in spelling, in a word left out, in
a figure or a date.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cached_property

from wirelint import calendar
from wirelint.document.block import Block
from wirelint.folding import fold
from wirelint.newsroom import words
from wirelint.record import NamedTuple

EDGES = ".,;:!?\"'()[]-–—"  # marks around a word that make no difference
_WORD = re.compile(r"\S+")
_LONGEST_CHANGE = 3  # words in one change
_MOST_CHANGES = 3
_MOST_MOVED = 2  # words left out and put in
_LEAST_ALIKE = 0.8  # of the words
_SURE_LENGTH = 20  # words from which two captions that differ in one word are one caption
_SUBJECT = 6  # words in which a caption without a verb of the scene says who does what
_OBJECT = 3  # words after the verb that say to whom or what
_SMALL = frozenset("a an the of in on at and as is are was were".split())


class Change(StrEnum):
    """How one place of a copy differs from the first."""

    OMITTED = "omitted"
    ADDED = "added"
    DATE = "date"
    FIGURE = "figure"
    SPELLING = "spelling"
    WORD = "word"


class Difference(NamedTuple):
    """One change: its words in the first block and in the copy as [start, end) of their texts, empty where left out."""

    change: Change
    first: tuple[int, int]
    copy: tuple[int, int]


class Words:
    """A block's words, its credit left out unless it is to be whole."""

    def __init__(self, block: Block, language: str | None, whole: bool = False) -> None:
        self.block, self.language, self.whole = block, language, whole

    def with_credit(self) -> "Words":
        """The words of the same block, its credit among them."""
        return Words(self.block, self.language, whole=True)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        end = self.block.credit.start if self.block.credit and not self.whole else len(self.block.text)
        return [found.span() for found in _WORD.finditer(self.block.text, 0, end) if found.group().strip(EDGES)]

    @cached_property
    def keys(self) -> list[str]:
        return [fold(self.block.text[start:end]).strip(EDGES) for start, end in self.spans]

    @cached_property
    def dated(self) -> list[bool]:
        """Which words are of a date."""
        dates = calendar.find(self.block.text, self.language or "en")
        return [any(date.start <= start < date.end for date in dates) for start, _ in self.spans]


def differences(first: Words, copy: Words) -> tuple[Difference, ...] | None:
    """What differs between two blocks, or None where they are no copies."""
    if first.keys == copy.keys:
        return ()
    longer, shorter = max(len(first.keys), len(copy.keys)), min(len(first.keys), len(copy.keys))
    if shorter < _LEAST_ALIKE * longer:
        return None
    found = list(_changes(first.keys, copy.keys))
    sizes = [max(at_end - at, to_end - to) for at, at_end, to, to_end in found]
    if len(found) > _MOST_CHANGES or max(sizes) > _LONGEST_CHANGE or sum(sizes) > (1 - _LEAST_ALIKE) * longer:
        return None
    kinds = [_change(first, copy, change) for change in found]
    moved = sum(size for size, kind in zip(sizes, kinds, strict=True) if kind in (Change.ADDED, Change.OMITTED))
    if moved > _MOST_MOVED:
        return None
    if Change.WORD in kinds and not (len(kinds) == 1 and _is_one_block(first, copy, found[0])):
        return None
    return tuple(
        Difference(change, _span(first, at, at_end), _span(copy, to, to_end))
        for change, (at, at_end, to, to_end) in zip(kinds, found, strict=True)
    )


def may_be_copies(first: Sequence[bytes], copy: Sequence[bytes], shorter: int, beside: int) -> bool:
    """False for two blocks of which one says more that the other does not than copies may: cheaper than `differences`.

    shorter: how many words the shorter of them has at most.
    beside: how many more words may be compared, of a credit.
    """
    if shorter < _LEAST_ALIKE * max(len(first), len(copy)):
        return False
    said, again = frozenset(first), frozenset(copy)
    most = beside + min((1 / _LEAST_ALIKE - 1) * shorter, _MOST_CHANGES * _LONGEST_CHANGE)
    return len(said - again) <= most and len(again - said) <= most


def _changes(first: list[str], copy: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """The runs of words that differ; what both begin and end with is cut off before anything dear is done."""
    from difflib import SequenceMatcher  # imported here: most copy has no near copy

    start = 0
    while start < min(len(first), len(copy)) and first[start] == copy[start]:
        start += 1
    end = 0
    while end < min(len(first), len(copy)) - start and first[-1 - end] == copy[-1 - end]:
        end += 1
    one, two = first[start : len(first) - end], copy[start : len(copy) - end]
    if not one or not two or len(one) == len(two) == 1:
        yield start, start + len(one), start, start + len(two)
        return
    for tag, at, at_end, to, to_end in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if tag != "equal":
            yield start + at, start + at_end, start + to, start + to_end


def _change(first: Words, copy: Words, change: tuple[int, int, int, int]) -> Change:
    at, at_end, to, to_end = change
    one, two = first.keys[at:at_end], copy.keys[to:to_end]
    if not one:
        return Change.ADDED
    if not two:
        return Change.OMITTED
    if all(first.dated[at:at_end]) and all(copy.dated[to:to_end]):
        return Change.DATE
    if any(map(_has_figure, one)) and any(map(_has_figure, two)):
        return Change.FIGURE
    if _are_alike("".join(one), "".join(two)) or (len(one) == len(two) == 1 and {*one, *two} <= _SMALL):
        return Change.SPELLING
    return Change.WORD


def _has_figure(word: str) -> bool:
    return any(map(str.isdigit, word))


def _are_alike(one: str, two: str) -> bool:
    """True for two spellings of one word: at most a letter dropped, added, changed or swapped, two in a long one."""
    from difflib import SequenceMatcher  # imported here: most copy has no near copy

    if min(len(one), len(two)) < 3:
        return False
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    apart = max(len(one), len(two)) - sum(block.size for block in matcher.get_matching_blocks())
    return apart <= (1 if max(len(one), len(two)) < 8 else 2) or sorted(one) == sorted(two)


def _is_one_block(first: Words, copy: Words, change: tuple[int, int, int, int]) -> bool:
    """True where another word stands in a long block, and not where a caption says who does what."""
    at, at_end, to, to_end = change
    scene = words("scene-verbs")
    verb = next((index for index, key in enumerate(first.keys) if index and key in scene), _SUBJECT)
    return len(first.keys) >= _SURE_LENGTH and at > verb + _OBJECT and at_end - at == to_end - to == 1


def _span(block: Words, start: int, end: int) -> tuple[int, int]:
    if start == end:
        at = block.spans[start][0] if start < len(block.spans) else block.spans[-1][1]
        return at, at
    return block.spans[start][0], block.spans[end - 1][1]
