"""Stories of one file that were there before; of a large file they are kept in numbers, for the file is not."""

from array import array
from bisect import bisect_right
from collections.abc import Container, Hashable, Iterator, Sequence
from itertools import accumulate
from math import ceil

from wirelint.checks._numbers import hashed, twice
from wirelint.document import Document, Kind, Story
from wirelint.finding import Related
from wirelint.record import NamedTuple
from wirelint.source import Span

_LEAST_LETTERS = 25  # of a paragraph that counts
_LEAST_PARAGRAPHS = 3  # that two stories must share
_LEAST_SHARED = 0.8  # of the paragraphs of the second
_STANDING = 256  # stories with one paragraph that are known by it
_HEAD = 7  # numbers of a kept story before those of its texts


class Kept(NamedTuple):
    """What tells a story: its paragraphs, each once, and its slug."""

    texts: Sequence[Hashable]
    slug: Hashable


class Again(NamedTuple):
    """A story of a part of a file that was there before: its index, where the first stands, if it says more."""

    story: int
    first: Related
    line: int
    more: bool


def kept(story: Story) -> Kept:
    """A story by its texts."""
    texts = (block.folded for block in story.of(Kind.PARAGRAPH) if len(block.folded) >= _LEAST_LETTERS)
    return Kept(tuple(dict.fromkeys(texts)), next((block.folded for block in story.of(Kind.SLUG)), ""))


def pairs(stories: Sequence[Kept], shared: Container[Hashable] | None = None) -> Iterator[tuple[int, int]]:
    """The stories that were there before, by the numbers of the first and the other; another slug is another take.

    shared: the texts that stand in several stories, if that is known.
    """
    before: dict[Hashable, list[int]] = {}  # the stories that hold a paragraph
    for number, (texts, slug) in enumerate(stories):
        if len(texts) < _LEAST_PARAGRAPHS:
            continue
        enough = ceil(max(_LEAST_SHARED * len(texts), _LEAST_PARAGRAPHS))
        # A story that shares enough has one of the rarest; standing paragraphs are in every other.
        rarest = sorted((before.get(text, []) for text in texts), key=len)[: len(texts) - enough + 1]
        alike = (
            earlier
            for earlier in sorted({earlier for held in rarest for earlier in held})
            if stories[earlier].slug == slug and len(set(texts).intersection(stories[earlier].texts)) >= enough
        )
        first = next(alike, None)
        if first is not None:
            yield first, number
            continue
        for text in texts:
            if shared is None or text in shared:
                held = before.setdefault(text, [])
                if len(held) < _STANDING:
                    held.append(number)


def noted(document: Document) -> "array[int]":
    """The stories of a part of a file in numbers: index, line, span, slug, how many texts, and of them paragraphs."""
    numbers = array("q")
    for index, story in enumerate(document.stories):
        texts, slug = kept(story)
        if len(texts) >= _LEAST_PARAGRAPHS:
            every = dict.fromkeys((*texts, *(block.folded for block in story.blocks)))
            line = document.source.position(story.span.start).line
            numbers.extend((index, line, *story.span, hash(slug), len(every), len(texts)))
            numbers.extend(hashed(map(str, every)))
    return numbers


def again(notes: Sequence["array[int]"]) -> Iterator[tuple[int, tuple[Again, ...]]]:
    """The parts of a file with stories that were there before."""
    stories = _Stories(notes)
    shared = twice(stories.texts(), "q")
    found: dict[int, list[Again]] = {}
    for first, number in pairs(stories, shared):
        (earlier, (_, line, start, end, *_)), (part, (index, *_)) = stories.head(first), stories.head(number)
        near = Related(Span(start, end), "the first copy", None if earlier == part else earlier)
        more = not set(stories.every(number)) <= set(stories.every(first))
        found.setdefault(part, []).append(Again(index, near, line, more))
    for part in sorted(found):
        yield part, tuple(found[part])


class _Stories(Sequence[Kept]):
    """The stories of all parts, as their numbers stand there."""

    def __init__(self, notes: Sequence["array[int]"]) -> None:
        self.notes = notes
        self.starts = [array("q", _starts(numbers)) for numbers in notes]
        self.before = list(accumulate(map(len, self.starts), initial=0))

    def __len__(self) -> int:
        return self.before[-1]

    def __getitem__(self, number: int) -> Kept:  # type: ignore[override]
        _, head = self.head(number)
        return Kept(self.every(number)[: head[6]], head[4])

    def head(self, number: int) -> tuple[int, "array[int]"]:
        """The part a story is in, and its numbers before those of its texts."""
        part, start = self._place(number)
        return part, self.notes[part][start : start + _HEAD]

    def texts(self) -> Iterator[int]:
        """The paragraphs of all stories."""
        for number in range(len(self)):
            yield from self.every(number)[: self.head(number)[1][6]]

    def every(self, number: int) -> "array[int]":
        """All its texts, the paragraphs first."""
        part, start = self._place(number)
        return self.notes[part][start + _HEAD : start + _HEAD + self.notes[part][start + 5]]

    def _place(self, number: int) -> tuple[int, int]:
        part = bisect_right(self.before, number) - 1
        return part, self.starts[part][number - self.before[part]]


def _starts(numbers: "array[int]") -> Iterator[int]:
    at = 0
    while at < len(numbers):
        yield at
        at += _HEAD + numbers[at + 5]
