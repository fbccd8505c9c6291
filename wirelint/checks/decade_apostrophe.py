"""Decades in the plural with an apostrophe."""

import re
from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Edit, Fix, Match
from wirelint.record import NamedTuple

_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SLUG})
_PLURAL = (
    r"(?=[.,;:!?)\"”]|\s*$|\s*[-–—]|\s+(?:and|or|but|when|while|with|as|to|in|on|at|for|from|was|were|who|which|that|"
    r"because|before|after|until|is|are|had|has|have)\b)"
)
_DECADE = re.compile(rf"(?<![\w.,$£€'’‘-])((?:1[0-9]|20)[0-9]0)['’]s\b{_PLURAL}")
_NEEDS = ("0's", "0’s")

VALUES = ("text", "right")


class DecadeApostrophe(NamedTuple):
    """Finds `the 1970's` for `the 1970s` where nothing follows that the decade could own."""

    def needs(self) -> tuple[str, ...] | None:
        return _NEEDS

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.holding(_NEEDS):
            if block.kind in _NOT_COPY:
                continue
            for found in _DECADE.finditer(block.text):
                span, right = block.source_span(*found.span()), f"{found[1]}s"
                fix = Fix(False, f"write {right}", (Edit(span, right),))
                yield Match(span, {"text": found.group(), "right": right}, fixes=(fix,))
