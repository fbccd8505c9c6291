"""Stories under an embargo that is still in force."""

from collections.abc import Iterator
from datetime import UTC, datetime

from wirelint.document import Document, Story
from wirelint.document.metadata import Status
from wirelint.finding import Match
from wirelint.record import NamedTuple

VALUES = ("until",)


class Embargo(NamedTuple):
    """Finds stories whose feed holds them until an instant that has not come, or without saying until when.

    What counts as now is the clock, or `--now`. An instant without a zone is read as UTC.
    """

    def needs(self) -> tuple[str, ...] | None:
        return ()

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            match = _match(story, document.context.now)
            if match:
                yield match


def _match(story: Story, now: datetime | None) -> Match | None:
    metadata = story.metadata
    if metadata is None:
        return None
    if metadata.embargo is not None:
        instant = metadata.embargo.instant
        until = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
        return Match(metadata.embargo.span, {"until": metadata.embargo.text}) if now and now < until else None
    if metadata.status is Status.EMBARGOED and "embargo" not in metadata.unread:
        return Match(metadata.item or story.span, {"until": "an instant that is not told"})
    return None
