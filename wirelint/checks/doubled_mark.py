"""Two punctuation marks where one belongs."""

import re
from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Edit, Fix, Match
from wirelint.newsroom import words
from wirelint.newsroom.address import around, is_address
from wirelint.record import NamedTuple

_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SLUG})
_SIGNS = (",,", ", ,", ";;", "; ;", "..", ".,", ",.", ";.", ":.", "?.", "!.", ",\u00a0,", ";\u00a0;")
_TWICE = r"(?<=[\w\"”’')\]])(?:,\s?,(?!\s?,)|;\s?;(?!\s?;)|\.\.(?!\.))"
_TWO = r"(?<=[a-z]{5})\.,|(?<=\w)[,;:]\.(?![\w.])|(?<=[a-z])[?!]\.(?![\w.])"
_MARKS = re.compile(f"{_TWICE}|{_TWO}")
_SEEN = [  # what may be one of _MARKS, by the mark it begins with: quick to look for
    re.compile(pattern)
    for pattern in (
        r",(?:[^\S\n]?,|\.(?![\w.]))",
        r";(?:[^\S\n]?;|\.(?![\w.]))",
        r":\.(?![\w.])",
        r"\.(?:,(?<=[a-z]{5}..)|\.(?<=[\w\"”’')\]]..)(?!\.))",
        r"\?\.(?![\w.])",
        r"!\.(?![\w.])",
    )
]
_ENTITY = re.compile(r"&#?\w{2,8}$")
_WORD = re.compile(r"[\w'’-]{1,40}$")

VALUES = ("marks", "word")


class DoubledMark(NamedTuple):
    """Finds a mark printed twice, and two marks of which one is too many; ellipses and abbreviations are neither."""

    def needs(self) -> tuple[str, ...] | None:
        return _SIGNS

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.matching(*_SEEN):
            if block.kind in _NOT_COPY:
                continue
            for found in _MARKS.finditer(block.text):
                start, end = found.span()
                word = _WORD.search(block.text, max(start - 40, 0), start)
                said = word.group() if word else ""
                if _belongs(said, found.group()) or _ENTITY.search(block.text, max(start - 10, 0), start):
                    continue
                if is_address(around(block.text, start, end)):
                    continue
                span = block.source_span(start, end)
                marks = dict.fromkeys(found.group().replace(" ", ""))
                fixes = tuple(Fix(False, f"write {mark!r} alone", (Edit(span, mark),)) for mark in marks)
                yield Match(span, {"marks": found.group(), "word": said}, fixes=fixes)


def _belongs(word: str, marks: str) -> bool:
    """True for the stop of an abbreviation before a comma, and the mark of a name such as Yahoo!."""
    if marks == ".,":
        return word.casefold() in words("abbreviations")
    return marks in ("?.", "!.") and word[:1].isupper()
