"""Blocks printed again in the same story."""

from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Literal, cast

from wirelint.document import Block, Document, Story
from wirelint.finding import Fix, Match, Related
from wirelint.fix import without
from wirelint.record import NamedTuple
from wirelint.source import Span

if TYPE_CHECKING:
    from array import array

    from wirelint.checks._stories import Again

VALUES = ("text", "line")


class RepeatedBlock(NamedTuple):
    """Finds copies that are exact after folding spaces, quotation marks and case.

    block: what is looked for; a `head` (headline and caption, or more) is one repetition over all its lines, and the
    blocks in it are not reported one by one; so is a `story`, which may also be a story of its own to the reader.
    """

    block: Literal["story", "head", "headline", "caption", "paragraph"]

    def run(self, document: Document) -> Iterator[Match]:
        settled: dict[int, object] = {}
        if document.source.part is None and len(document.stories) > 1:
            settled = dict(self.settled([self.noted(document)]))
        return self.run_again(document, settled.get(0, ()))

    def noted(self, document: Document) -> "array[int] | None":
        """The stories in numbers, where they are compared."""
        return _stories().noted(document) if self.block == "story" else None

    def settled(self, notes: Sequence[object]) -> Iterator[tuple[int, object]]:
        yield from _stories().again(cast("Sequence[array[int]]", notes)) if self.block == "story" else ()

    def run_again(self, document: Document, known: object) -> Iterator[Match]:
        yield from self._in_stories(document)
        for number, first, line, more in cast("Sequence[Again]", known):
            story = document.stories[number]
            yield _match(document, story.blocks[0], story.span, first, line, safe=False, by_hand=more)

    def _in_stories(self, document: Document) -> Iterator[Match]:
        source = document.source
        for story in document.stories:
            reached: dict[tuple[int, int], int] = {}  # where the copies that follow a first one at once end
            for repeat in story.repeats:
                adjacent = reached.get(repeat.first, repeat.first[1]) == repeat.copy[0]
                if adjacent:
                    reached[repeat.first] = repeat.copy[1]
                if repeat.what == self.block:
                    first, copy = _span(story, repeat.first), _span(story, repeat.copy)
                    exact = source.text[slice(*first)] == source.text[slice(*copy)]
                    sure = adjacent and exact and not document.is_feed  # in a feed two pictures may have one caption
                    near, line = Related(first, "the first copy"), source.position(first.start).line
                    yield _match(document, story.blocks[repeat.copy[0]], copy, near, line, safe=sure)


def _stories() -> ModuleType:
    from wirelint.checks import _stories  # imported here: most files are one story

    return _stories


def _match(
    document: Document, opening: Block, copy: Span, first: Related, line: int, *, safe: bool, by_hand: bool = False
) -> Match:
    fix = Fix(safe, "take the second copy out", without(document, copy), by_hand)
    return Match(copy, {"text": opening.text.strip(), "line": line}, related=(first,), fixes=(fix,))


def _span(story: Story, blocks: tuple[int, int]) -> Span:
    spans = [block.span for block in story.blocks[slice(*blocks)]]  # in a feed they may be in any order
    return Span(min(span.start for span in spans), max(span.end for span in spans))
