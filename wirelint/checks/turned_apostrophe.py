"""Apostrophes that a program took for opening quotation marks."""

import re
from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Edit, Fix, Match
from wirelint.record import NamedTuple

_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SLUG})
_TURNED = re.compile(r"‘(\d0s|em|til|tis|twas|cause|n(?=[’'])|bout|round)\b", re.IGNORECASE)
_CLOSES = re.compile(r"’(?!\w)")
_QUOTABLE = frozenset({"cause", "round", "bout"})

VALUES = ("text", "right")


class TurnedApostrophe(NamedTuple):
    """Finds `‘90s` and `‘em`, where an apostrophe stands for what is left out and must curl the other way.

    What a single quotation may begin with counts only where no mark closes it later in the block.
    """

    def needs(self) -> tuple[str, ...] | None:
        return ("‘",)

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.blocks():
            if block.kind in _NOT_COPY or "‘" not in block.text:
                continue
            closed = max((mark.start() for mark in _CLOSES.finditer(block.text)), default=0)
            for found in _TURNED.finditer(block.text):
                quotable = found[1].casefold() in _QUOTABLE or found[1][0].isdigit()
                if quotable and closed >= found.end():
                    continue
                span, right = block.source_span(*found.span()), f"’{found[1]}"
                fix = Fix(False, f"write {right}", (Edit(block.source_span(found.start(), found.start() + 1), "’"),))
                yield Match(span, {"text": found.group(), "right": right}, fixes=(fix,))
