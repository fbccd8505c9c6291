"""Stories that do not say where they come from."""

import re
from collections.abc import Iterator

from wirelint.document import Document, Kind, Story
from wirelint.finding import Match
from wirelint.newsroom import agencies
from wirelint.record import NamedTuple

_SHORTEST = 4  # letters of an agency's name that is one in running text; shorter ones are other things as well
_SOURCED = (Kind.BYLINE, Kind.SIGNOFF)

VALUES = ("paragraphs",)


class SourcelessStory(NamedTuple):
    """Finds stories with no agency's dateline, byline or sign-off, and no agency named in their text or by their feed.

    min-paragraphs: how many body paragraphs a story must have.
    """

    min_paragraphs: int = 3

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            body = list(story.of(Kind.PARAGRAPH))
            if len(body) >= self.min_paragraphs and not _has_source(story):
                first = next(story.of(Kind.HEADLINE), body[0])
                yield Match(first.span, {"paragraphs": len(body)})


def _has_source(story: Story) -> bool:
    if any(True for _ in story.of(*_SOURCED)) or (story.metadata and story.metadata.provider):
        return True
    named = re.compile(
        r"(?<!\w)(?:"
        + "|".join(re.escape(name) for name in agencies() if len(name) >= _SHORTEST)
        + r")(?!\w)|\((?:AP|AFP|EPA|dpa|PA|UPI|CP)\)|(?<!\w)(?:told|to) (?:the )?(?:AP|AFP|dpa)(?!\w)",
        re.IGNORECASE,
    )
    return any(
        (block.dateline is not None and block.dateline.agencies) or named.search(block.text)
        for block in story.of(Kind.PARAGRAPH, Kind.DATELINE, Kind.TRANSMISSION, Kind.OTHER)
    )
