"""Stories in numbers, for a check over a whole run: small to keep, and enough to see what may be a copy of what.

Of each block four numbers are kept: a hash of it, of its first and of its last words, and the parity of its words'
hashes.
"""

import re
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from wirelint.document import Block, Kind, Story
from wirelint.document.difference import EDGES
from wirelint.document.repetition import is_tabular
from wirelint.folding import fold
from wirelint.record import NamedTuple

_LEAST_LETTERS = {Kind.CAPTION: 30, Kind.PARAGRAPH: 60}
_LONG = 120  # letters of a paragraph that is told of by itself
_LEAST_NEAR = 10  # words of a near copy
_ENDS = 5  # words at one end that make two blocks worth comparing
_PARTS = 16  # in which numbers are sorted
_APART = 8  # bits in which the words of near copies may differ
_NO_MARKS = str.maketrans(dict.fromkeys(EDGES))
_HEAD = frozenset((Kind.SLUG, Kind.HEADLINE, Kind.ADVISORY, Kind.TRANSMISSION, Kind.OTHER))
_TAG = re.compile(
    r"^(?:update|wrapup|refile|repeat|rpt|corrected|correction|recast)\b(?: ?\d+)? ?[-–—:] ?"
    r"|,? ?\b\d+(?:st|nd|rd|th) ?(?:ld|lead|add|sub)\b(?:[ -]?writethru)?|,? ?\bwritethru\b"
    r"|\((?:update|refile|corrected)\b[^()]*\)|(?:^|[ _-])(?:version|revision)[ _-]?\d+\b|[_-]v\d+(?=\.|$)",
    re.IGNORECASE,
)
_STANDING = re.compile(r"editors?'?s? notes?\b")  # how standing paragraphs begin
_WORD_COUNT = re.compile(r"[ ,/]*\d*[ ,/<]*$")  # at the end of a slug

Plain = tuple[int, int, int, bytes]  # as facts must be: values that can be kept and sent


class Kept(NamedTuple):
    """What is kept of a story: its version, its headline and slug without it (0: none), four numbers a block."""

    version: int
    headline: int
    slug: int
    blocks: "array[int]"

    @property
    def exact(self) -> "array[int]":
        """The hash of each block."""
        return self.blocks[::4]

    @property
    def plain(self) -> Plain:
        """The same as plain values."""
        return (self.version, self.headline, self.slug, self.blocks.tobytes())


def counted(story: Story) -> Iterator[Block]:
    """The blocks that are compared: captions and paragraphs that are long enough."""
    for block in story.once():
        least = _LEAST_LETTERS.get(block.kind)
        if least and _letters(block) >= least and not is_tabular(block.folded):
            yield block


def is_told(block: Block) -> bool:
    """True for a block that is told of by itself: not for short paragraphs and standing ones."""
    long = _letters(block) >= _LONG and not _STANDING.match(block.folded)
    return block.kind is Kind.CAPTION or long


def _letters(block: Block) -> int:
    return len(block.folded) - block.folded.count(" ")


def numbers_of(path: str, story: Story) -> Kept:
    """What is kept of a story; `path` may say which version it is."""
    head = [fold(block.text) for block in story.head if block.kind in _HEAD]
    tags = {tag.strip(" ,-–—:_") for text in (path, *head) for tag in _TAG.findall(text)}
    tags |= {block.folded for block in story.head if block.kind is Kind.ADVISORY}
    headline = next((block.folded for block in story.head if block.kind is Kind.HEADLINE), "")
    slug = next((block.folded for block in story.head if block.kind is Kind.SLUG), "")
    return Kept(
        _hash(" ".join(sorted(tags))),
        _hash(_TAG.sub("", headline)),
        _hash(_WORD_COUNT.sub("", _TAG.sub("", slug))),
        array("Q", [number for block in counted(story) for number in _numbers(block)]),
    )


def _numbers(block: Block) -> tuple[int, int, int, int]:
    """A block in numbers; a dateline and a credit, which outlets write in their own ways, are no part of its words."""
    start = block.dateline.end if block.dateline else 0
    end = block.credit.start if block.credit else len(block.text)
    text = fold(block.text[start:]) if start else block.folded
    copy = fold(block.text[start:end]) if block.credit else text
    words = copy.translate(_NO_MARKS).encode("utf-8", "surrogatepass").split()
    if len(words) < _LEAST_NEAR or not is_told(block):
        return _hash(text), 0, 0, 0
    parity = 0
    for word in words:
        parity ^= 1 << (zlib.crc32(word) & 63)
    return _hash(text), zlib.crc32(b" ".join(words[:_ENDS])), zlib.crc32(b" ".join(words[-_ENDS:])), parity


def _hash(text: str) -> int:
    """A number of 64 bits that is the same in every process; 0 for nothing."""
    from hashlib import blake2b  # imported here: it loads OpenSSL

    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()) if text else 0


def are_near(first: Sequence[int], copy: Sequence[int]) -> bool:
    """True for the numbers of two blocks that share an end and nearly all words."""
    ends = (first[1] and first[1] == copy[1]) or (first[2] and first[2] == copy[2])
    return bool(ends) and (first[3] ^ copy[3]).bit_count() <= _APART


def hashed(texts: Iterable[str]) -> "array[int]":
    """Texts as numbers, small to keep while a file is read; another process has others."""
    return array("q", map(hash, texts))


def twice(numbers: Iterable[int], form: Literal["q", "Q"] = "Q") -> set[int]:
    """The numbers that occur more than once; sorted a part at a time, for a table of them all would be large.

    form: `q` for numbers of `hashed`, which may be negative.
    """
    listed = array(form, numbers)
    found: set[int] = set()
    for part in range(_PARTS):
        ordered = sorted(number for number in listed if number % _PARTS == part)
        found.update(one for one, two in pairwise(ordered) if one == two)
    return found
