"""Items that their agency has withdrawn, or holds back."""

from collections.abc import Iterator

from wirelint.document import Document
from wirelint.document.metadata import Status
from wirelint.finding import Match
from wirelint.record import NamedTuple

VALUES = ("status",)


class ItemStatus(NamedTuple):
    """Finds stories whose feed says that they are canceled or withheld."""

    def needs(self) -> tuple[str, ...] | None:
        return ()

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            metadata = story.metadata
            if metadata and metadata.status in (Status.CANCELED, Status.WITHHELD):
                yield Match(metadata.item or story.span, {"status": metadata.status.value})
