"""Spaces before a punctuation mark."""

import re
from collections.abc import Iterator
from functools import cache

from wirelint.document import Document, Kind
from wirelint.finding import Edit, Fix, Match
from wirelint.newsroom.address import around, is_address
from wirelint.record import NamedTuple

_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SLUG})

VALUES = ("mark", "word")


class SpaceBeforeMark(NamedTuple):
    """Finds a space that keeps a mark from its word; a spaced ellipsis and a `.22` are none.

    marks: the punctuation marks that never stand behind a space.
    """

    marks: str = ",;."

    def needs(self) -> tuple[str, ...] | None:
        return tuple(f"{space}{mark}" for mark in self.marks for space in (" ", "\u00a0"))

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.matching(*_parted(self.marks)):
            if block.kind in _NOT_COPY:
                continue
            for found in _pattern(self.marks).finditer(block.text):
                if is_address(around(block.text, *found.span("word"))):
                    continue  # kept apart on purpose, so that the mark is not taken for a part of it
                space = block.source_span(*found.span("space"))
                fix = Fix(True, "take the space out", (Edit(space, ""),))
                yield Match(
                    block.source_span(*found.span()), {"mark": found["mark"], "word": found["word"]}, (), (fix,)
                )


@cache
def _parted(marks: str) -> list[re.Pattern[str]]:
    """The ends of what `_pattern` finds: quick to look for."""
    ends = (space + re.escape(mark) for mark in marks for space in " \u00a0")
    return [re.compile(rf"{end}(?<=[\w\"”’')\]%\u00a0 ]..)(?=[\"”’)]?\s)(?![ \u00a0]*\.)") for end in ends]


@cache
def _pattern(marks: str) -> re.Pattern[str]:
    listed = re.escape(marks)
    return re.compile(
        rf"(?P<word>(?<![\w'’-])[\w'’-]*\w[\"”’')\]%]?|(?<=\w)[\"”)\]])(?P<space>[ \u00a0]{{1,3}})(?P<mark>[{listed}])"
        rf"(?=[\"”’)]?(?:\s|$))(?![ \u00a0]*\.)"
    )
