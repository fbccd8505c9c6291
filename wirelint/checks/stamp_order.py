"""Instants of a feed that contradict each other, or the clock."""

from collections.abc import Iterator
from datetime import timedelta

from wirelint.document import Document, Metadata
from wirelint.document.metadata import Stamp
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple

_LATER = (("revised", "this version"), ("embargo", "the embargo"))  # what cannot be before an item was made

VALUES = ("name", "text", "relation", "stamp")


class StampOrder(NamedTuple):
    """Finds a version made before its item, an embargo that ended before there was an item, and versions yet to come.

    Instants of which one has a zone and the other has none are not compared.

    tolerance: seconds that two machines' clocks may differ.
    ahead: seconds that a version may be ahead of now.
    """

    tolerance: int = 60
    ahead: int = 86400

    def needs(self) -> tuple[str, ...] | None:
        return ()

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            if story.metadata is None:
                continue
            yield from self._contradictions(story.metadata)
            revised, now = story.metadata.revised, document.context.now
            if revised and now and revised.instant.tzinfo and revised.instant - now > timedelta(seconds=self.ahead):
                values = {"name": "this version", "text": revised.text, "relation": "ahead of now"}
                yield Match(revised.span, {**values, "stamp": now.isoformat(timespec="seconds")})

    def _contradictions(self, metadata: Metadata) -> Iterator[Match]:
        one = metadata.created
        for field, name in _LATER:
            two: Stamp | None = getattr(metadata, field)
            if one is None or two is None or (one.instant.tzinfo is None) != (two.instant.tzinfo is None):
                continue
            if _is_day(one) or _is_day(two):
                continue
            if one.instant - two.instant > timedelta(seconds=self.tolerance):
                values = {"name": name, "text": two.text, "relation": "before the item was first created"}
                yield Match(two.span, {**values, "stamp": one.text}, (Related(one.span, "first created"),))


def _is_day(stamp: Stamp) -> bool:
    return ":" not in stamp.text and "T" not in stamp.text
