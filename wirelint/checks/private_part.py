"""The part of a file that is for the desk's own eyes."""

from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Match
from wirelint.record import NamedTuple
from wirelint.source import Span

VALUES = ("lines",)


class PrivatePart(NamedTuple):
    """Finds the notebook of an agency in copy that is not under a transmission header; its words are not shown."""

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            private = list(story.of(Kind.PRIVATE))
            if private and not any(story.of(Kind.TRANSMISSION)):
                first, last = (document.source.position(block.span.start).line for block in (private[0], private[-1]))
                yield Match(Span(private[0].span.start, private[0].span.end), {"lines": last - first + 1})
