"""Captions without a credit."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Match


@dataclass(frozen=True)
class MissingCredit:
    """Finds captions, known as such by place and shape, that name nobody as their source.

    A credit on a line of its own below counts, and so does one that stands once for the pictures above it.
    """

    VALUES: ClassVar = ("text",)

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block in story.once():
                if block.kind is Kind.CAPTION and block.credit is None and not _credited_below(story, block):
                    text = block.text.strip()
                    start = block.text.index(text)
                    yield Match(block.source_span(start, start + len(text)), {"text": text})


def _credited_below(story: Story, caption: Block) -> bool:
    index = next(at for at, block in enumerate(story.blocks) if block is caption)
    for block in story.blocks[index + 1 :]:
        if block.kind is Kind.CREDIT:
            return True
        if block.kind is not Kind.CAPTION or block.credit is not None:
            return False
    return False
