"""Blocks printed again in the same story."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from wirelint.document import Document, Repeat, Story
from wirelint.finding import Fix, Match, Related
from wirelint.fix import without
from wirelint.source import Span


@dataclass(frozen=True)
class RepeatedBlock:
    """Finds copies that are exact after folding spaces, quotation marks and case.

    block: what is looked for; a `head` (headline and caption, or more) is one repetition over all its lines, and the
    blocks in it are not reported one by one.
    """

    VALUES: ClassVar = ("text", "line")

    block: Literal["head", "headline", "caption", "paragraph"]

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for repeat in story.repeats:
                if repeat.what == self.block:
                    yield _match(document, story, repeat)


def _match(document: Document, story: Story, repeat: Repeat) -> Match:
    first, copy = _span(story, repeat.first), _span(story, repeat.copy)
    source = document.source
    adjacent = repeat.first[1] == repeat.copy[0]
    exact = source.text[first.start : first.end] == source.text[copy.start : copy.end]
    return Match(
        copy,
        {"text": story.blocks[repeat.copy[0]].text.strip(), "line": source.position(first.start).line},
        related=(Related(first, "the first copy"),),
        fixes=(Fix(adjacent and exact, "take the second copy out", (without(source, copy),)),),
    )


def _span(story: Story, blocks: tuple[int, int]) -> Span:
    return Span(story.blocks[blocks[0]].span.start, story.blocks[blocks[1] - 1].span.end)
