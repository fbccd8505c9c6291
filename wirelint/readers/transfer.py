"""How mail carries text over seven bits: quoted-printable, base64, encoded words in headers, each to a view.

Quoted-printable is exact: a character stands where its escapes do. In base64 a character stands on all the letters of
the code that hold a bit of it.
"""

import re
from array import array
from codecs import IncrementalDecoder, getincrementaldecoder, lookup
from contextlib import suppress

from wirelint.readers.faults import Faults
from wirelint.readers.notation import quoted_printable as in_quoted_printable
from wirelint.source import Notation, Segment, Span, View, verbatim

_LONGEST = 2_000_000  # code points of a part that are read from another code
_SEVEN_BITS = ("hz", "utf-7", "iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_3", "iso2022_kr")
_ALIKE = ("utf-8", "iso8859-1", "cp1252")  # read as what the file is
_NO_CHARSETS = ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape")
_UNKNOWN = "\ufffd"
_END = r"(?:\r\n|\r|\n)"
_QUOTED = re.compile(  # an escape, a soft line break, spaces that transport put at the end of a line, or text
    rf"(?P<hex>=[0-9A-Fa-f]{{2}})|=[ \t]*(?:{_END}|\Z)|[ \t]++(?={_END})|(?P<text>(?:[^= \t]|[ \t]++(?!{_END}))++|=)"
)
_CODE = re.compile(r"[A-Za-z0-9+/]")
_ODD, _ODD_AT_END = re.compile(r"[^A-Za-z0-9+/\s]"), re.compile(r"[^\s=]")
_WORD = re.compile(r"=\?(?P<charset>[\w.:-]+)(?:\*[\w-]*)?\?(?P<code>[BbQq])\?(?P<text>[^?\s]*)\?=")
_FOLD = re.compile(rf"{_END}[ \t]+")
_BETWEEN = re.compile(r"\s*")
_VALUES = {letter: at for at, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}


def encoding(charset: str) -> str | None:
    """The name we have for a charset; plain ASCII is read as UTF-8. None for what is none."""
    try:
        name = lookup(charset or "ascii").name
        with suppress(UnicodeError):  # a space is not all of a character everywhere
            b" ".decode(name)  # refuses codecs that are not of text
    except (LookupError, ValueError):
        return None
    return "utf-8" if name == "ascii" else None if name in _NO_CHARSETS else name


class _Writer:
    """Text from bytes and from characters as they come, every piece with its place."""

    def __init__(self, charset: str, notation: Notation | None, span: Span, faults: Faults) -> None:
        self.notation, self.faults = notation, faults
        self.pieces: list[str] = []
        self.segments: list[Segment] = []
        self.at = 0
        self.waiting: int | None = None  # where a character began of which bytes are still to come
        self.decoder = self._decoder(charset, span)

    def _decoder(self, charset: str, span: Span) -> IncrementalDecoder:
        codec = encoding(charset)
        if codec is None:
            said = f"the charset {charset!r} is not known; read as UTF-8"
            self.faults.add(Span(span.start, span.start), said)
        return getincrementaldecoder(codec or "utf-8")()

    def text(self, text: str, span: Span) -> None:
        """Characters as they stand."""
        self.flush(span.start)
        self._add(text, span, len(text) == span.end - span.start)

    def byte(self, value: int, span: Span) -> None:
        """One byte, written in some code."""
        start = span.start if self.waiting is None else self.waiting
        try:
            read = self.decoder.decode(bytes([value]))
        except UnicodeError:
            self._unreadable(Span(start, span.end))
            return
        self.waiting = None if read else start
        if read:
            self._add(read, Span(start, span.end), False)

    def flush(self, at: int) -> None:
        """The bytes of a character have to be complete here."""
        waiting, self.waiting = self.waiting, None
        if waiting is not None:
            try:
                self.decoder.decode(b"", final=True)
            except UnicodeError:
                self._unreadable(Span(waiting, at))

    def take(self, other: "_Writer") -> None:
        """What another wrote."""
        for text, segment in zip(other.pieces, other.segments, strict=True):
            self._add(text, Span(segment.start, segment.end), segment.verbatim)

    def _unreadable(self, span: Span) -> None:
        self.decoder.reset()
        self.waiting = None
        self.faults.add(span, "bytes that are no character in the charset named")
        self._add(_UNKNOWN, span, False)

    def _add(self, text: str, span: Span, is_verbatim: bool) -> None:
        self.segments.append(Segment(self.at, *span, is_verbatim, self.notation))
        self.pieces.append(text)
        self.at += len(text)

    def view(self, end: int) -> View:
        """What was written."""
        self.flush(end)
        return View("".join(self.pieces), tuple(self.segments) or (Segment(0, end, end, True, self.notation),))


def quoted_printable(text: str, span: Span, charset: str, faults: Faults) -> View:
    """A part in quoted-printable."""
    writer = _Writer(charset, in_quoted_printable(encoding(charset) or "utf-8"), span, faults)
    for found in _QUOTED.finditer(text, *_bounded(span, faults)):
        if found["hex"]:
            writer.byte(int(found["hex"][1:], 16), Span(*found.span()))
        elif found["text"]:
            if found["text"] == "=":
                faults.add(Span(*found.span()), "'=' without the two digits that quoted-printable wants")
            writer.text(found["text"], Span(*found.span()))
    return writer.view(span.end)


def base64(text: str, span: Span, charset: str, faults: Faults) -> View:
    """A part in base64. Nothing can be written there."""
    writer = _Writer(charset, None, span, faults)
    _decode(text, _bounded(span, faults), writer, faults)
    return writer.view(span.end)


def _bounded(span: Span, faults: Faults) -> Span:
    length = span.end - span.start
    if length <= _LONGEST:
        return span
    faults.add(span, f"a part of {length:,} characters in a code, more than {_LONGEST:,}; not read")
    return Span(span.end, span.end)


def _decode(text: str, span: Span, writer: _Writer, faults: Faults) -> None:
    places = array("L", (found.start() for found in _CODE.finditer(text, *span)))
    held = bits = first = 0
    for index, place in enumerate(places):
        if bits == 0:
            first = index
        held, bits = (held << 6 | _VALUES[text[place]]) & 0xFFFF, bits + 6
        if bits >= 8:
            bits -= 8
            writer.byte(held >> bits & 0xFF, Span(places[first], place + 1))
            first = index
    end = places[-1] + 1 if places else span.start
    odd = _ODD.search(text, span.start, end) or _ODD_AT_END.search(text, end, span.end)
    if odd:
        faults.add(Span(*odd.span()), f"{odd.group()!r} is no letter of base64")
    elif len(places) % 4 == 1 or (len(places) + text.count("=", end, span.end)) % 4:
        faults.add(Span(end, end), "the base64 breaks off")


def header(text: str, span: Span, faults: Faults) -> View:
    """What a header says: unfolded, its encoded words read."""
    writer = _Writer("utf-8", None, span, faults)
    at = span.start
    for found in _WORD.finditer(text, *span):
        between = _BETWEEN.fullmatch(text, at, found.start()) if at > span.start else None
        if between is None:
            _plain(text, Span(at, found.start()), writer)
        _word(found, writer)
        at = found.end()
    _plain(text, Span(at, span.end), writer)
    return writer.view(span.end)


def _plain(text: str, span: Span, writer: _Writer) -> None:
    at = span.start
    for fold in _FOLD.finditer(text, *span):
        if fold.start() > at:
            writer.text(text[at : fold.start()], Span(at, fold.start()))
        writer.text(" ", Span(*fold.span()))
        at = fold.end()
    if span.end > at:
        writer.text(text[at : span.end], Span(at, span.end))


def _word(word: re.Match[str], outer: _Writer) -> None:
    """One encoded word."""
    span = Span(*word.span("text"))
    inner = _Writer(word["charset"], None, span, outer.faults)
    if word["code"] in "Bb":
        _decode(word.string, span, inner, outer.faults)
    else:
        for found in _QUOTED.finditer(word.string, *span):
            if found["hex"]:
                inner.byte(int(found["hex"][1:], 16), Span(*found.span()))
            elif found["text"]:
                inner.text(found["text"].replace("_", " "), Span(*found.span()))
    view = inner.view(span.end)
    for segment, end in zip(
        view.segments, [*(segment.at for segment in view.segments[1:]), len(view.text)], strict=True
    ):
        if end > segment.at:
            outer._add(view.text[segment.at : end], Span(segment.start, segment.end), segment.verbatim)


def raw(text: str, span: Span, charset: str, source: str, faults: Faults) -> View:
    """A part as it stands; read anew if its charset is not the encoding the file was read in.

    source: that encoding. A file that is UTF-8 is UTF-8 in every part, but for charsets that need only seven bits.
    """
    wanted = encoding(charset)
    same = wanted in (None, source) or (source == "utf-8" and wanted not in _SEVEN_BITS) or wanted in _ALIKE
    if same and charset and wanted is None:
        faults.add(Span(span.start, span.start), f"the charset {charset!r} is not known; read as {source}")
    if same:
        return verbatim(text, *span)
    writer = _Writer(charset, None, span, faults)
    for place in range(*_bounded(span, faults)):
        for value in text[place].encode(source):
            writer.byte(value, Span(place, place + 1))
    return writer.view(span.end)
