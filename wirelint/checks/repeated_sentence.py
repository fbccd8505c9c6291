"""A sentence printed twice in one story."""

from collections.abc import Iterator
from typing import NamedTuple

from wirelint.document import Block, Document, Kind, Story
from wirelint.document.repetition import is_tabular
from wirelint.document.variation import variations
from wirelint.finding import Edit, Fix, Match, Related
from wirelint.fix import without
from wirelint.folding import fold
from wirelint.source import Span

_MARKS = frozenset('"“”„«»')
_OPENING = 12  # code points that two copies share even before they are folded
_LIVE_BLOG = 3  # timestamps; its entries repeat one another by design

VALUES = ("text", "line")


class RepeatedSentence(NamedTuple):
    """Finds sentences of body paragraphs that stand again later, within a paragraph or in another.

    What is quoted may be said twice, and a paragraph that is a copy as a whole is `repeated-block`'s or
    `varied-block`'s.

    least-words: how long a sentence must be; a short one may be a refrain.
    """

    least_words: int = 8

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            if sum(block.kind is Kind.TIMESTAMP for block in story.blocks) >= _LIVE_BLOG:
                continue
            again = list(self._again(story))
            varied = _varied(story) if again else set()
            for block, start, end, first in again:
                if block.span in varied:
                    continue
                begin = len(block.text[:start].rstrip())
                close = end if begin else len(block.text) - len(block.text[end:].lstrip())
                cut: tuple[Edit, ...] = (Edit(block.source_span(begin or start, close), ""),)
                if not begin and close == len(block.text):
                    cut = without(document, block.span)
                yield Match(
                    block.source_span(start, end),
                    {"text": block.text[start:end], "line": document.source.position(first.start).line},
                    (Related(first, "the first copy"),),
                    (Fix(False, "take the second copy out", cut),),
                )

    def _again(self, story: Story) -> Iterator[tuple[Block, int, int, Span]]:
        """Each sentence that was there before, and where."""
        alike: dict[str, dict[str, Span]] = {}  # by how sentences begin, for to fold them whole is dear
        alone: dict[str, tuple[str, Span]] = {}  # the first that begins so, not folded until another does
        for block in story.once():
            for start, end in block.sentences if block.kind is Kind.PARAGRAPH else ():
                text = block.text[start:end]
                if not self._counts(text):
                    continue
                opening, span = text[:_OPENING].casefold(), block.source_span(start, end)
                if opening not in alone:
                    alone[opening] = (text, span)
                    continue
                other, place = alone[opening]
                before = alike.setdefault(opening, {_key(other): place})
                first = before.setdefault(_key(text), span)
                if first is not span:
                    yield block, start, end, first

    def _counts(self, text: str) -> bool:
        return text.count(" ") >= self.least_words - 1 and _MARKS.isdisjoint(text) and not is_tabular(text)


def _key(text: str) -> str:
    return fold(text).rstrip(".")


def _varied(story: Story) -> set[Span]:
    return {story.blocks[found.copy].span for found in variations(story.blocks, Kind.PARAGRAPH, story.language)}
