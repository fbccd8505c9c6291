"""By which agencies a story was filed, as its dateline says."""

from wirelint.document import Kind, Story
from wirelint.source import Span


def filed_by(story: Story) -> tuple[Span, tuple[str, ...]] | None:
    """The first dateline that names an agency: its place and the agencies."""
    for block in story.of(Kind.PARAGRAPH, Kind.DATELINE):
        if block.dateline is not None and block.dateline.agencies:
            return block.source_span(block.dateline.start, block.dateline.end), block.dateline.agencies
    return None
