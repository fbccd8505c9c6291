"""One file as read: bytes to text, offsets to lines and columns, and views that never lose their place.

Offsets are code points into `Source.text`, from 0. Lines end at LF, CRLF and CR only; NEL, U+2028 and form feed
are characters of a line. Lines and columns are counted from 1. A byte order mark is not part of the text.
"""

import re
from bisect import bisect_left, bisect_right
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE, lookup
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate, chain, islice, pairwise, zip_longest

from wirelint.record import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")
_LONG = 1 << 16  # code points of a text whose lines may be too many to stand in memory at once
_STRIDE = 1024  # code points between the places whose count of UTF-8 bytes is kept
# UTF-32 first: its little-endian mark begins with the one of UTF-16.
_MARKS = (
    (BOM_UTF8, "utf-8"),
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
PACKED = b"\x1f\x8b"  # how gzip data begins
LARGEST = 1 << 28  # bytes that gzip data may unpack to, where it is held whole
_DECLARED = re.compile(  # by XML, or by a page
    r"\s*(?:<\?xml\s[^<>]*?\bencoding\s*=\s*[\"']"
    r"|<(?:!doctype|html|head|meta)\b(?s:.)*?(?<=<meta)\s[^<>]*?\bcharset\s*=\s*[\"']?)([A-Za-z][\w.-]*)",
    re.ASCII | re.IGNORECASE,
)
_DECLARED_WITHIN = 1024  # code points of a file in which it may say its encoding
_CONTROLS = re.compile("[\x80-\x9f]")  # where windows-1252 has quotation marks and dashes


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


class Part(NamedTuple):
    """Some lines of a file too large to be held: the number of the part, what stands before it, and its length."""

    number: int
    lines: int  # before it
    offset: int  # code points before it
    start: int  # bytes before it, unpacked
    size: int  # bytes


class Declared(NamedTuple):
    """The encoding that a file itself names, and where."""

    name: str
    span: Span


def _codec(name: str) -> str:
    """An encoding as we call it; a name that nobody knows stays as it is."""
    try:
        return lookup(name).name
    except LookupError:
        return name


class _Source(NamedTuple):
    path: str
    data: bytes
    text: str
    encoding: str = "utf-8"
    mark: bytes = b""
    guessed: bool = False  # True where the bytes were not UTF-8 and windows-1252 was assumed
    declared: Declared | None = None
    packed: bool = False  # True where the bytes came out of gzip data; offsets are those of what was in it
    torn: str = ""  # what is wrong with that data, if only part of it could be unpacked
    part: Part | None = None  # the part of the file that the text is, if it is not all of it


class Source(_Source):
    """One file: its path as reports name it, its bytes, and its text.

    Of a large file it may be a part. Offsets then count from where the part begins, and lines from where the file does.
    """

    @cached_property
    def line_starts(self) -> Sequence[int]:
        """The offset at which each line begins."""
        text = self.text
        if len(text) <= _LONG and "\r" not in text:
            return list(accumulate([len(line) + 1 for line in text.split("\n")[:-1]], initial=0))
        starts: Iterator[int] = chain((0,), (match.end() for match in _LINE_END.finditer(text)))
        if "\r" not in text:  # then it is told faster
            starts = islice(accumulate((len(line) + 1 for line in self.lines()), initial=0), text.count("\n") + 1)
        if len(text) <= _LONG:
            return list(starts)
        from array import array  # imported here: few files are so long

        return array("Q", starts)  # a list takes five times as much, and a file may be nothing but line ends

    def lines(self) -> Iterable[str]:
        """The text of each line, without its line end; of a long file some at a time."""
        if "\r" in self.text:
            return _LINE_END.split(self.text)
        return self.text.split("\n") if len(self.text) <= _LONG else self._lines()

    def _lines(self) -> Iterator[str]:
        at = 0
        while (end := self.text.find("\n", at + _LONG)) >= 0:
            yield from self.text[at:end].split("\n")
            at = end + 1
        yield from self.text[at:].split("\n")

    def position(self, offset: int) -> Position:
        """The line and column of an offset; the end of the text is a place too."""
        line = bisect_right(self.line_starts, offset)
        return Position(line + self._lines_before, offset - self.line_starts[line - 1] + 1)

    @cached_property
    def _lines_before(self) -> int:
        return self.part.lines if self.part else 0

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column."""
        return self.line_starts[line - 1 - self._lines_before] + column - 1

    def byte_column(self, position: Position) -> int:
        """The column of a position in UTF-8 bytes, from 1, whatever the file's own encoding."""
        if self.text.isascii():
            return position.column
        start = self.offset(position.line, 1)
        return self._bytes_before(start + position.column - 1) - self._bytes_before(start) + 1

    def _bytes_before(self, offset: int) -> int:
        mark = offset // _STRIDE
        return self._byte_marks[mark] + len(self.text[mark * _STRIDE : offset].encode())

    @cached_property
    def _byte_marks(self) -> list[int]:
        """How many UTF-8 bytes come before each stride of the text: a line may be 100 kB and full of findings."""
        lengths = (len(self.text[at : at + _STRIDE].encode()) for at in range(0, len(self.text), _STRIDE))
        return list(accumulate(lengths, initial=0))

    def line_span(self, line: int) -> Span:
        """A line without its line end."""
        number = line - self._lines_before
        start = self.line_starts[number - 1]
        if number == len(self.line_starts):
            return Span(start, len(self.text))
        end = self.line_starts[number] - 1
        return Span(start, end - 1 if self.text[max(start, end - 1) : end + 1] == "\r\n" else end)

    @cached_property
    def is_misdeclared(self) -> bool:
        """True where the file names an encoding that gives another text."""
        if self.declared is None or self.encoding.startswith(_codec(self.declared.name)):
            return False
        try:
            return self.data[len(self.mark) :].decode(self.declared.name) != self.text
        except (LookupError, ValueError):
            return True

    def cut(self, span: Span) -> bytes:
        """The bytes of the file that a span stands for."""
        return self.text[span.start : span.end].encode(self.encoding)

    def byte_offset(self, offset: int) -> int:
        """The place of an offset in the file's bytes, from 0, the byte order mark counted."""
        return len(self.mark) + len(self.text[:offset].encode(self.encoding))


def decode(path: str, data: bytes) -> Source:
    """Bytes to a source: byte order mark, strict UTF-8, the encoding the file names, windows-1252. Raises NotText.

    Gzip data is unpacked first, with a bound. UTF-8 comes before the encoding that is named, because text that is valid
    UTF-8 and not ASCII is nothing else.
    """
    if data.startswith(PACKED):
        data, torn = _unpacked(data)
        return decode(path, data)._replace(packed=True, torn=torn)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise NotText(f"byte {error.start + len(mark)} is not {encoding}, as its mark says") from None
            return Source(path, data, text, encoding, mark, declared=_declared(text))
    zero = data.find(0)
    if zero >= 0:
        raise NotText(f"byte {zero} is zero: a binary file, or UTF-16 without its byte order mark")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(path, data, error.start)
    return Source(path, data, text, declared=_declared(text))


def _unpacked(data: bytes) -> tuple[bytes, str]:
    """What gzip data holds, and what is wrong where it is only part of it. Raises NotText."""
    import zlib  # imported here: few files are packed

    pieces: list[bytes] = []
    left = LARGEST
    while data.startswith(PACKED):
        member = zlib.decompressobj(16 + zlib.MAX_WBITS)
        try:
            pieces.append(member.decompress(data, left + 1))
        except zlib.error as error:
            raise NotText(f"the gzip data is broken: {error}") from None
        left -= len(pieces[-1])
        if left < 0:
            raise NotText(f"the gzip data unpacks to more than {LARGEST:,} bytes")
        if not member.eof:
            return b"".join(pieces), "the gzip data breaks off; what was before was read"
        data = member.unused_data
    unpacked = b"".join(pieces)
    if unpacked.startswith(PACKED):
        raise NotText("gzip data inside gzip data")
    return unpacked, "more follows the end of the gzip data" if data.strip(b"\0") else ""


def _not_utf8(path: str, data: bytes, place: int) -> Source:
    declared = _declared(data[:_DECLARED_WITHIN].decode("latin-1"))
    read = _read_as(data, declared.name) if declared else None
    if read:
        return Source(path, data, *read, declared=declared)
    try:
        return Source(path, data, data.decode("windows-1252"), "windows-1252", guessed=True, declared=declared)
    except UnicodeDecodeError:
        raise NotText(f"byte {place} is neither UTF-8 nor windows-1252") from None


def _declared(text: str) -> Declared | None:
    found = _DECLARED.match(text, 0, _DECLARED_WITHIN)
    return Declared(found[1], Span(*found.span(1))) if found else None


def _read_as(data: bytes, name: str) -> tuple[str, str] | None:
    """The text in the encoding of a name, and that encoding as we call it; None if the bytes are not in it."""
    try:
        encoding = lookup(name).name
        text = data.decode(encoding)
        if encoding == "iso8859-1" and _CONTROLS.search(text):  # as browsers do
            encoding = "windows-1252"
            text = data.decode(encoding)
        return (text, encoding) if text.encode(encoding) == data else None
    except (LookupError, ValueError):
        return None


Notation = Callable[[str], str | None]  # text as a place of a file writes it; None: it cannot be written there


def plain(text: str) -> str:
    """The notation of plain text: as it stands."""
    return text


class Segment(NamedTuple):
    """One piece of a view: where it begins in the view's text and what it stands for in the source.

    A verbatim piece maps character for character; any other kind (a soft break, an entity) maps as a whole. `notation`
    writes text in its place; None for a piece that is markup, such as a line break of HTML.
    """

    at: int
    start: int
    end: int
    verbatim: bool
    notation: Notation | None = plain


class View(NamedTuple):
    """Text as it is read, tied to the source it was made from."""

    text: str
    segments: tuple[Segment, ...]

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`; half an entity is the whole entity."""
        first = self._place(start, end=False)
        return Span(first, max(first, self._place(end, end=True)) if end > start else first)

    def within(self, span: Span) -> tuple[int, int] | None:
        """The part of the text that a span of the source shows in, or None: the way back from `span`."""
        start, end = len(self.text), -1
        for segment, following in zip_longest(self.segments, self.segments[1:]):
            stop = following.at if following else len(self.text)
            first, last = max(span.start, segment.start), min(span.end, segment.end)
            if first < last:
                exact = segment.verbatim
                start = min(start, segment.at + first - segment.start if exact else segment.at)
                end = max(end, segment.at + last - segment.start if exact else stop)
        return (start, end) if start <= end else None

    def piece(self, offset: int) -> Segment:
        """The piece that `text[offset]` belongs to."""
        return self.segments[max(bisect_right(self.segments, offset, key=lambda segment: segment.at) - 1, 0)]

    def part(self, start: int, end: int) -> "View":
        """The view of `text[start:end]`."""
        return composed(self, verbatim(self.text, start, end))

    def stripped(self) -> "View":
        """The view without the white space around its text."""
        start = len(self.text) - len(self.text.lstrip())
        return self.part(start, max(start, len(self.text.rstrip())))

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


def spelled(
    text: str, span: Span, marks: re.Pattern[str], meaning: Callable[[re.Match[str]], str], notation: Notation = plain
) -> View:
    """A view of a run of the source in which each mark is read as what it means, as nothing where that is nothing."""
    pieces: list[str] = []
    segments: list[Segment] = []
    at, done = 0, span.start
    for match in marks.finditer(text, *span):
        if match.start() > done:
            segments.append(Segment(at, done, match.start(), True, notation))
            pieces.append(text[done : match.start()])
            at += match.start() - done
        done = match.end()
        read = meaning(match)
        if read:
            segments.append(Segment(at, match.start(), done, False, notation))
            pieces.append(read)
            at += len(read)
    if done < span.end or not segments:
        segments.append(Segment(at, done, span.end, True, notation))
        pieces.append(text[done : span.end])
    return View("".join(pieces), tuple(segments))


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


def composed(outer: View, inner: View) -> View:
    """A view of the text of another, tied to the source of that: HTML in a JSON string, JSON in a mail.

    inner: a view whose segments speak of offsets in `outer.text`.
    """
    return View(inner.text, tuple(piece for segment in inner.segments for piece in _through(outer, segment)))


def _through(outer: View, segment: Segment) -> Iterator[Segment]:
    """The pieces of the outer view that a piece of the inner one is made of."""
    at, start, end, is_verbatim, notation = segment
    index = max(bisect_right(outer.segments, start, key=lambda piece: piece.at) - 1, 0)
    if not is_verbatim or start == end:
        yield Segment(at, *outer.span(start, end), is_verbatim, _both(notation, _notation(outer, index, end)))
        return
    while start < end:
        piece = outer.segments[index]
        index += 1
        stop = min(end, outer.segments[index].at if index < len(outer.segments) else len(outer.text))
        if stop > start:
            yield Segment(at, *outer.span(start, stop), piece.verbatim, _both(notation, piece.notation))
        at, start = at + stop - start, stop


def _notation(view: View, index: int, end: int) -> Notation | None:
    """The notation of the pieces from an index on that begin before an offset; None where they are no single run."""
    last = bisect_left(view.segments, end, key=lambda piece: piece.at)
    pieces = view.segments[index : max(last, index + 1)]
    whole = all(piece.end == following.start for piece, following in pairwise(pieces))
    notations = {piece.notation for piece in pieces}
    return notations.pop() if whole and len(notations) == 1 else None


@cache
def _both(inner: Notation | None, outer: Notation | None) -> Notation | None:
    """Text as written in two notations, one inside the other."""
    if inner is None or outer is None or inner is plain:
        return outer if inner else None
    if outer is plain:
        return inner
    first, second = inner, outer

    def write(text: str) -> str | None:
        written = first(text)
        return None if written is None else second(written)

    return write
