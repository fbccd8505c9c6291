"""What a feed says of a story that makes no sense: dates that are none, states that nobody knows."""

from collections.abc import Iterator

from wirelint.document import Document
from wirelint.finding import Match
from wirelint.record import NamedTuple

VALUES = ("name", "text")


class UnreadMetadata(NamedTuple):
    """Finds instants and states in a feed's metadata that could not be read, and so count for nothing."""

    def needs(self) -> tuple[str, ...] | None:
        return ()

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for name, field in story.metadata.unread.items() if story.metadata else ():
                yield Match(field.span, {"name": name, "text": field.text})
