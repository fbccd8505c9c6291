"""A sentence printed twice in one story."""

from collections import Counter
from collections.abc import Iterable, Iterator

from wirelint.document import Block, Document, Kind, Story
from wirelint.document.repetition import is_tabular
from wirelint.finding import Edit, Fix, Match, Related
from wirelint.fix import without
from wirelint.folding import fold
from wirelint.record import NamedTuple
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
            blocks = self._alike(story)
            if not blocks or sum(block.kind is Kind.TIMESTAMP for block in story.blocks) >= _LIVE_BLOG:
                continue
            again = list(self._again(blocks))
            varied = _varied(story) if again else set()
            for block, start, end, first in again:
                if block.span in varied:
                    continue
                begin = _before_space(block.text, start)
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

    def _alike(self, story: Story) -> list[Block]:
        """The paragraphs that may share a sentence: of each run of words between stops in it both have a copy.

        Told from the letters of all paragraphs at once; a sentence that is long enough has as many letters as words.
        """
        paragraph, letters = Kind.PARAGRAPH, story.letters
        if letters is None:
            return [block for block in story.once() if block.kind is paragraph]
        whole = not story.repeats
        listed = [
            (block, line)
            for block, line in zip(story.blocks, letters, strict=True)
            if block.kind is paragraph and (whole or story.is_once(block))
        ]
        runs = list(filter(None, b".".join([line for _, line in listed]).split(b".")))
        if len(set(runs)) == len(runs):
            return []
        again = {run for run, count in Counter(runs).items() if count > 1}
        shared = (sum(len(run) for run in line.split(b".") if run in again) for _, line in listed)
        return [block for (block, _), size in zip(listed, shared, strict=True) if size >= self.least_words]

    def _again(self, blocks: Iterable[Block]) -> Iterator[tuple[Block, int, int, Span]]:
        """Each sentence that was there before, and where."""
        alike: dict[str, dict[str, Span]] = {}  # by how sentences begin, for to fold them whole is dear
        alone: dict[str, tuple[Block, int, int]] = {}  # the first that begins so, not folded until another does
        for block in blocks:
            for start, end in block.sentences:
                text = block.text[start:end]
                if not self._counts(text):
                    continue
                opening = text[:_OPENING].casefold()
                if opening not in alone:
                    alone[opening] = (block, start, end)
                    continue
                if opening not in alike:
                    other, begin, close = alone[opening]
                    alike[opening] = {_key(other.text[begin:close]): other.source_span(begin, close)}
                span = block.source_span(start, end)
                first = alike[opening].setdefault(_key(text), span)
                if first is not span:
                    yield block, start, end, first

    def _counts(self, text: str) -> bool:
        return text.count(" ") >= self.least_words - 1 and _MARKS.isdisjoint(text) and not is_tabular(text)


def _before_space(text: str, end: int) -> int:
    """Where the space before an offset begins; its block may be long, and full of sentences."""
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _key(text: str) -> str:
    return fold(text).rstrip(".")


def _varied(story: Story) -> set[Span]:
    return {story.blocks[found.copy].span for found in story.variations(Kind.PARAGRAPH)}
