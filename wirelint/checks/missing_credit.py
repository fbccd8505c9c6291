"""Captions without a credit."""

from collections.abc import Iterator

from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Match
from wirelint.newsroom import miscredit
from wirelint.record import NamedTuple

VALUES = ("text",)


_EXTRACT = 60  # folded characters that a summary shares with the body


class MissingCredit(NamedTuple):
    """Finds captions, known as such by place and shape, that name nobody as their source.

    A credit on a line of its own below counts, and so does one that stands once for the pictures above it. One whose
    form is broken is another check's.
    """

    def run(self, document: Document) -> Iterator[Match]:
        for story, block in document.pictures:
            if block.credit is not None or block.kind is not Kind.CAPTION or miscredit.malformed(block.text):
                continue
            if not _credited_below(story, block) and not _is_extract(story, block):
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


def _is_extract(story: Story, caption: Block) -> bool:
    """True for a summary of the story, which the wire puts where captions stand: its words are those of the body."""
    opening = caption.folded.lstrip("^ ")[:_EXTRACT]
    return len(opening) == _EXTRACT and any(opening in block.folded for block in story.of(Kind.PARAGRAPH))
