"""One file as read: bytes to text, offsets to lines and columns, and views that never lose their place.

Offsets are code points into `Source.text`, from 0. Lines end at LF, CRLF and CR only; NEL, U+2028 and form feed
are characters of a line. Lines and columns are counted from 1. A byte order mark is not part of the text.
"""

import re
from bisect import bisect_right
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")
# UTF-32 first: its little-endian mark begins with the one of UTF-16.
_MARKS = (
    (BOM_UTF8, "utf-8"),
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)


class Span(NamedTuple):
    """A half-open run of code points of a source."""

    start: int
    end: int


class Position(NamedTuple):
    """A place a person can go to: line and column, both from 1, the column in code points."""

    line: int
    column: int


class NotText(Exception):
    """Bytes that no encoding of ours turns into text."""


class _Source(NamedTuple):
    path: str
    data: bytes
    text: str
    encoding: str = "utf-8"
    mark: bytes = b""
    guessed: bool = False  # True where the bytes were not UTF-8 and windows-1252 was assumed


class Source(_Source):
    """One file: its path as reports name it, its bytes, and its text."""

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins."""
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """The line and column of an offset; the end of the text is a place too."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column."""
        return self.line_starts[line - 1] + column - 1

    def line_span(self, line: int) -> Span:
        """A line without its line end."""
        start = self.line_starts[line - 1]
        following = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        text = self.text[start:following]
        return Span(start, start + len(text.rstrip("\r\n")) if line < len(self.line_starts) else following)

    def cut(self, span: Span) -> bytes:
        """The bytes of the file that a span stands for."""
        return self.text[span.start : span.end].encode(self.encoding)

    def byte_offset(self, offset: int) -> int:
        """The place of an offset in the file's bytes, from 0, the byte order mark counted."""
        return len(self.mark) + len(self.text[:offset].encode(self.encoding))


def decode(path: str, data: bytes) -> Source:
    """Bytes to a source: byte order mark, then strict UTF-8, then windows-1252. Raises NotText."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Source(path, data, data[len(mark) :].decode(encoding), encoding, mark)
            except UnicodeDecodeError as error:
                raise NotText(f"byte {error.start + len(mark)} is not {encoding}, as its mark says") from None
    zero = data.find(0)
    if zero >= 0:
        raise NotText(f"byte {zero} is zero: a binary file, or UTF-16 without its byte order mark")
    try:
        return Source(path, data, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        try:
            return Source(path, data, data.decode("windows-1252"), "windows-1252", guessed=True)
        except UnicodeDecodeError:
            raise NotText(f"byte {error.start} is neither UTF-8 nor windows-1252") from None


class Segment(NamedTuple):
    """One piece of a view: where it begins in the view's text and what it stands for in the source.

    A verbatim piece maps character for character; any other kind (a soft break, an entity) maps as a whole.
    """

    at: int
    start: int
    end: int
    verbatim: bool


class View(NamedTuple):
    """Text as it is read, tied to the source it was made from."""

    text: str
    segments: tuple[Segment, ...]

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`; half an entity is the whole entity."""
        first = self._place(start, end=False)
        return Span(first, max(first, self._place(end, end=True)) if end > start else first)

    def _place(self, offset: int, *, end: bool) -> int:
        if not self.segments:
            return 0
        index = bisect_right(self.segments, offset, key=lambda segment: segment.at) - 1
        if end and index > 0 and self.segments[index].at == offset:
            index -= 1
        segment = self.segments[max(index, 0)]
        if segment.verbatim:
            return min(segment.start + offset - segment.at, segment.end)
        return segment.end if end or offset > segment.at else segment.start


def verbatim(text: str, start: int, end: int) -> View:
    """A view that is one run of the source as it stands."""
    return View(text[start:end], (Segment(0, start, end, True),))


def joined(text: str, spans: Iterable[Span]) -> View:
    """A view of several runs of the source, one space (a soft break) between each two."""
    pieces: list[str] = []
    segments: list[Segment] = []
    at, before = 0, None
    for span in spans:
        if before is not None:
            segments.append(Segment(at, before, span.start, False))
            pieces.append(" ")
            at += 1
        segments.append(Segment(at, span.start, span.end, True))
        pieces.append(text[span.start : span.end])
        at += span.end - span.start
        before = span.end
    return View("".join(pieces), tuple(segments))
