"""Headlines that end in a full stop."""

import re
from collections.abc import Iterator

from wirelint.document import Document, Kind, Story
from wirelint.finding import Edit, Fix, Match
from wirelint.newsroom import words
from wirelint.record import NamedTuple

_HEAD = frozenset({Kind.BYLINE, Kind.CAPTION, Kind.DATELINE, Kind.CREDIT, Kind.SLUG, Kind.ADVISORY})
_STOP = re.compile(r"(?P<word>\S*[^\s.…])(?P<stop>\.)\s*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")

VALUES = ("word",)


class HeadlineStop(NamedTuple):
    """Finds a headline that ends in a full stop; abbreviations, initials and three dots may end one.

    A first line right above the body of plain text may as well be the lead's first sentence, and passes; below a
    headline stands a byline, a caption or a dateline.
    """

    def needs(self) -> tuple[str, ...] | None:
        return (".",)

    def run(self, document: Document) -> Iterator[Match]:
        kind = Kind.HEADLINE
        for story in document.stories:
            headlines = [block for block in story.once() if block.kind is kind and block.text.rstrip().endswith(".")]
            if not headlines or (story.metadata is None and not _is_headed(story)):
                continue
            for block in headlines:
                found = _STOP.search(block.text[-80:])
                if found is None or _abbreviates(found["word"].lstrip("\"“'‘([")) or ". " in block.text:
                    continue
                offset = max(len(block.text) - 80, 0)
                span = block.source_span(offset + found.start("word"), offset + found.end("stop"))
                stop = block.source_span(offset + found.start("stop"), offset + found.end("stop"))
                fix = Fix(False, "take the full stop out", (Edit(stop, ""),))
                yield Match(span, {"word": found["word"] + "."}, fixes=(fix,))


def _is_headed(story: Story) -> bool:
    """True where more than a headline stands above the first paragraph, or in it before the copy begins."""
    beside = any(block.kind in _HEAD for block in story.head)
    lead = next(story.of(Kind.PARAGRAPH), None)
    return beside or (lead is not None and lead.dateline is not None)


def _abbreviates(word: str) -> bool:
    return word.casefold() in words("abbreviations") or _INITIALS.fullmatch(word) is not None
