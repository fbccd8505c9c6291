"""Stories that their own sender has called back."""

import re
from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Match
from wirelint.record import NamedTuple

_HEAD = frozenset({Kind.ADVISORY, Kind.HEADLINE, Kind.OTHER, Kind.SLUG, Kind.PARAGRAPH})
_FIRST = 5  # blocks of a story in which it says so
_CALLED_BACK = re.compile(
    r"KILL KILL KILL|HOLD HOLD HOLD|(?:STORY|MANDATORY|BULLETIN) (?:KILL|WITHHOLD|WITHDRAWN|ELIMINATION)\b"
    r"|(?:KILL|WITHHOLD|WITHDRAWN|WITHDRAWAL|ELIMINATION)(?=\s*(?:$|[:.(–—-]))"
)

VALUES = ("text",)


class WithdrawnStory(NamedTuple):
    """Finds `KILL`, `WITHHOLD`, `STORY WITHDRAWN` and `HOLD HOLD HOLD`, in capitals, at the head of a story."""

    def needs(self) -> tuple[str, ...] | None:
        return ("KILL", "WITHHOLD", "ELIMINATION", "WITHDRAW", "HOLD HOLD")

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block in story.blocks[:_FIRST]:
                found = _CALLED_BACK.match(block.text.lstrip("^ \t\x02")) if block.kind in _HEAD else None
                if found:
                    start = block.text.index(found.group())
                    yield Match(block.source_span(start, start + len(found.group())), {"text": found.group()})
                    break
