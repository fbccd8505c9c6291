"""Stories that begin without a headline."""

from collections.abc import Iterator

from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Match
from wirelint.record import NamedTuple

_BEFORE = frozenset({
    Kind.TRANSMISSION, Kind.SLUG, Kind.ADVISORY, Kind.SEPARATOR, Kind.BYLINE, Kind.CAPTION, Kind.CREDIT, Kind.TIMESTAMP,
    Kind.DATELINE,
})  # fmt: skip

VALUES = ("place",)


class MissingHeadline(NamedTuple):
    """Finds stories whose first paragraph bears an agency's dateline with no headline above it.

    Copy without a dateline may be anything, and passes; so does what a feed sends: its headline is a field.
    """

    def needs(self) -> tuple[str, ...] | None:
        return (")",)

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            if story.metadata is not None or any(story.of(Kind.HEADLINE)):
                continue
            lead = _lead(story)
            if lead is not None and lead.dateline is not None and lead.dateline.agencies:
                span = lead.source_span(lead.dateline.start, lead.dateline.end)
                yield Match(span, {"place": lead.text[lead.dateline.start : lead.dateline.end].rstrip(" -–—_")})


def _lead(story: Story) -> Block | None:
    """The first paragraph, if nothing else stands before it that may be meant as a headline."""
    block = next((block for block in story.blocks if block.kind not in _BEFORE), None)
    return block if block is not None and block.kind is Kind.PARAGRAPH else None
