"""Stories of feeds that are nothing but a headline."""

from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.document.metadata import Status
from wirelint.finding import Match
from wirelint.record import NamedTuple

_BESIDE = frozenset(
    (Kind.HEADLINE, Kind.SLUG, Kind.BYLINE, Kind.DATELINE, Kind.ADVISORY, Kind.CREDIT, Kind.TRANSMISSION, Kind.SUMMARY)
)

VALUES = ("headline",)


class FeedBody(NamedTuple):
    """Finds text stories of feeds that have a headline and no line of body.

    Canceled items, pictures, packages and items whose body is sent in another place are passed over.
    """

    def needs(self) -> tuple[str, ...] | None:
        return ()

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            metadata = story.metadata
            if metadata is None or metadata.status is Status.CANCELED:
                continue
            is_text = metadata.content is None or metadata.content.text.rpartition(":")[2] == "text"
            headline = next(story.of(Kind.HEADLINE), None)
            if is_text and headline and all(block.kind in _BESIDE for block in story.blocks):
                yield Match(headline.span, {"headline": headline.text.strip()})
