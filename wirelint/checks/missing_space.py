"""Sentences that run into each other."""

import re
from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Edit, Fix, Match
from wirelint.newsroom.address import around, is_address
from wirelint.record import NamedTuple

_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SLUG})
_JOINED = re.compile(r"(?P<first>[a-z]{2}[.!?][\"”’)]?)(?P<next>[\"“]?[A-Z][a-z]+['’]?[a-z])")
_STOPS = [re.compile(rf"{stop}[\"”’)]?[\"“]?[A-Z][a-z]") for stop in (r"\.", "!", r"\?")]
_FIRST = re.compile(r"[\w'’-]{1,40}[.!?][\"”’)]?$")

VALUES = ("first", "next")


class MissingSpace(NamedTuple):
    """Finds the end of a sentence with the next sentence on its heels, as where a paragraph's end was lost."""

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.matching(*_STOPS):
            if block.kind in _NOT_COPY:
                continue
            for found in _JOINED.finditer(block.text):
                if is_address(around(block.text, *found.span())):
                    continue
                at = found.end("first")
                first = _FIRST.search(block.text, max(at - 44, 0), at)
                start = first.start() if first else found.start()
                between = block.source_span(at, at)
                fix = Fix(False, "put a space between", (Edit(between, " "),))
                values = {"first": block.text[start:at], "next": found["next"]}
                yield Match(block.source_span(start, found.end()), values, fixes=(fix,))
