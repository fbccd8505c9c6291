"""Stories of feeds without a headline."""

from collections.abc import Iterator

from wirelint.document import Document, Kind, Story
from wirelint.document.metadata import Status
from wirelint.finding import Match
from wirelint.folding import fold
from wirelint.record import NamedTuple

VALUES = ("reason",)

_LEAST_WORDS = 5


class FeedHeadline(NamedTuple):
    """Finds stories of feeds that have a body and no headline, or one that is nothing but the slug again.

    Canceled items are passed over, and pages, which may have their headline in any element.
    """

    def needs(self) -> tuple[str, ...] | None:
        return ()

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories if document.form != "html" else ():
            if story.metadata is None or story.metadata.status is Status.CANCELED or not _has_body(story):
                continue
            headlines = list(story.of(Kind.HEADLINE))
            slugs = {fold(block.text) for block in story.of(Kind.SLUG)}
            if not headlines:
                yield Match(story.metadata.item or story.span, {"reason": "no headline"})
            elif fold(headlines[0].text) in slugs:
                yield Match(headlines[0].span, {"reason": "the headline is the slug again"})


def _has_body(story: Story) -> bool:
    return any(len(block.text.split()) >= _LEAST_WORDS for block in story.of(Kind.PARAGRAPH))
