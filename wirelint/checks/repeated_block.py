"""Blocks printed again in the same story."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Fix, Match, Related
from wirelint.fix import without
from wirelint.source import Span

_LEAST_LETTERS = 25  # of a paragraph that counts
_LEAST_PARAGRAPHS = 3  # that two stories must share
_LEAST_SHARED = 0.8  # of the paragraphs of the second

VALUES = ("text", "line")


class RepeatedBlock(NamedTuple):
    """Finds copies that are exact after folding spaces, quotation marks and case.

    block: what is looked for; a `head` (headline and caption, or more) is one repetition over all its lines, and the
    blocks in it are not reported one by one; so is a `story`, which may also be a story of its own to the reader.
    """

    block: Literal["story", "head", "headline", "caption", "paragraph"]

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            reached: dict[tuple[int, int], int] = {}  # where the copies that follow a first one at once end
            for repeat in story.repeats:
                adjacent = reached.get(repeat.first, repeat.first[1]) == repeat.copy[0]
                if adjacent:
                    reached[repeat.first] = repeat.copy[1]
                if repeat.what == self.block:
                    first, copy = _span(story, repeat.first), _span(story, repeat.copy)
                    yield _match(document, story.blocks[repeat.copy[0]], first, copy, adjacent=adjacent)
        if self.block == "story" and len(document.stories) > 1:
            for first_story, again in _stories_again(document.stories):
                match = _match(document, again.blocks[0], first_story.span, again.span, adjacent=False)
                more = {block.folded for block in again.blocks} - {block.folded for block in first_story.blocks}
                yield match._replace(fixes=tuple(fix._replace(by_hand=bool(more)) for fix in match.fixes))


def _match(document: Document, opening: Block, first: Span, copy: Span, *, adjacent: bool) -> Match:
    source = document.source
    exact = source.text[first.start : first.end] == source.text[copy.start : copy.end]
    sure = adjacent and exact and not document.is_feed  # in a feed two pictures may have one caption
    return Match(
        copy,
        {"text": opening.text.strip(), "line": source.position(first.start).line},
        related=(Related(first, "the first copy"),),
        fixes=(Fix(sure, "take the second copy out", without(document, copy)),),
    )


def _stories_again(stories: Sequence[Story]) -> Iterator[tuple[Story, Story]]:
    """The stories of one file that were there before; another slug is another take."""
    before: dict[str, list[int]] = {}  # the stories that hold a paragraph, by its text
    for number, story in enumerate(stories):
        texts = {block.folded for block in story.of(Kind.PARAGRAPH) if len(block.folded) >= _LEAST_LETTERS}
        if len(texts) < _LEAST_PARAGRAPHS:
            continue
        shared = Counter(earlier for text in texts for earlier in before.get(text, ()))
        enough = max(_LEAST_SHARED * len(texts), _LEAST_PARAGRAPHS)
        alike = (earlier for earlier in sorted(shared) if shared[earlier] >= enough)
        first = next((stories[earlier] for earlier in alike if not _differ(stories[earlier], story)), None)
        if first is not None:
            yield first, story
            continue
        for text in texts:
            before.setdefault(text, []).append(number)


def _differ(first: Story, other: Story) -> bool:
    slugs = [next((block.folded for block in story.of(Kind.SLUG)), "") for story in (first, other)]
    return slugs[0] != slugs[1]


def _span(story: Story, blocks: tuple[int, int]) -> Span:
    spans = [block.span for block in story.blocks[slice(*blocks)]]  # in a feed they may be in any order
    return Span(min(span.start for span in spans), max(span.end for span in spans))
