"""Web addresses that lead nowhere."""

import re
from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Match
from wirelint.record import NamedTuple

_FAULTS = (
    (r"https?:/(?!/)[\w.-]+\.\w[^\s<>\"”)]*|https?//[\w.-]+\.\w[^\s<>\"”)]*", "lacks a part of `://`"),
    (r"https?:\s+//\S+|https?://\s+(?:www\.)?[\w-]+\.\w[^\s<>\"”)]*", "has a space in it"),
    (r"https?:///+\S+", "has a stroke too many"),
    (r"https?://https?:?/*\S+", "begins twice"),
    (r"(?:htp|htt|hhtp|htttp|htpp|ttp)s?://\S+", "misspells `http`"),
    (
        r"(?:https?://)?www(?:,|\.\.|\s\.|\.\s)\s?[\w.-]+\.(?:com|org|net|gov|edu|co|info)\b[^\s<>\"”)]*",
        "is broken after `www`",
    ),
    (r"https?://www\.?(?=[\s<>\"”)]|$)", "names no site"),
)
_BROKEN = re.compile("|".join(rf"(?P<fault{number}>(?<![\w/.:]){form})" for number, (form, _) in enumerate(_FAULTS)))
_NEEDS = ("http", "www", "://")

VALUES = ("text", "fault")


class BrokenAddress(NamedTuple):
    """Finds addresses with a mark lost, doubled or put in; what is only unusual passes."""

    def needs(self) -> tuple[str, ...] | None:
        return _NEEDS

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.holding(_NEEDS):
            if block.kind is Kind.TRANSMISSION:
                continue
            for found in _BROKEN.finditer(block.text):
                fault = _FAULTS[int((found.lastgroup or "fault0").removeprefix("fault"))][1]
                text = found.group().rstrip(".,;:")
                yield Match(block.source_span(found.start(), found.start() + len(text)), {"text": text, "fault": fault})
