"""Marked-up copy to units, element by element: the body of NITF, XHTML and HTML.

What is laid out as a line or a paragraph of its own is a unit; other elements are only marks within one. A line break
ends a line, as in plain text, and two end a unit. Elements that say what they are give their unit its kind; the others
leave it to its place and form.
"""

import re

from wirelint.document import Kind
from wirelint.readers.wrapping import Unit, unit_of, units_in
from wirelint.record import NamedTuple
from wirelint.source import Notation, Segment, Span, View, composed

_KINDS = {
    "h1": Kind.HEADLINE, "hl1": Kind.HEADLINE, "hl2": Kind.CROSSHEAD,
    **{f"h{level}": Kind.CROSSHEAD for level in range(2, 7)},
    "li": Kind.LIST_ITEM, "dd": Kind.LIST_ITEM, "dt": Kind.LIST_ITEM,
    "figcaption": Kind.CAPTION, "media-caption": Kind.CAPTION, "media-producer": Kind.CREDIT,
    "tr": Kind.OTHER, "caption": Kind.OTHER, "tagline": Kind.SIGNOFF, "note": Kind.ADVISORY, "byline": Kind.BYLINE,
    "abstract": Kind.SUMMARY,
}  # fmt: skip
_BLOCKS = frozenset(
    "p pre div section article header footer aside main nav address blockquote bq block body body.head body.content "
    "body.end html ul ol dl table thead tbody tfoot figure media form fieldset hr".split()
) | frozenset(_KINDS)
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ul", "ol", "dl"})
_UNSEEN = frozenset("script style template head noscript iframe object svg media-reference media-metadata".split())
_VOID = frozenset("br hr img input meta link wbr source track col embed area base".split())
_REMOVABLE = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "hl2", "figcaption", "media-caption"})
_BREAK = re.compile(r"(?<![ \t])[ \t]*+[\r\n][ \t\r\n]*+|\t+")  # white space of the file's layout
_FULL = 50  # code points of a line that may have been broken by hand
_ENDS = frozenset(".!?:;\"”’')]")
_LINE_ENDS = re.compile(r"\r\n|\r|\n")


class _Open(NamedTuple):
    tag: str
    start: int
    units: int  # how many there were before it


class Flow:
    """Takes elements and text in order; `units` is what they make once `close` was called."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self._open: list[_Open] = []
        self._texts: list[str] = []
        self._segments: list[Segment] = []
        self._at = 0
        self._unseen: list[str] = []  # the element that is not shown, and those of its name in it

    def start(self, tag: str, span: Span) -> None:
        """An element begins; span: its start tag."""
        if tag == "body":
            self._unseen = []
        if self._unseen or tag in _UNSEEN:
            self._unseen += [tag] if tag in (self._unseen or [tag]) else []
        elif tag == "br":
            self.text("\n", span, verbatim=False, notation=None)
        elif tag in _CELLS:
            self.text(" ", span, verbatim=False, notation=None)
        elif tag in _BLOCKS:
            self._flush()
            self._end_implied(tag)
            if tag not in _VOID:
                self._open.append(_Open(tag, span.start, len(self.units)))

    def end(self, tag: str, span: Span) -> None:
        """An element ends; span: its end tag."""
        if self._unseen:
            self._unseen = self._unseen[1:] if tag in self._unseen else self._unseen
        elif tag in _BLOCKS:
            self._flush()
            place = next((at for at in range(len(self._open) - 1, -1, -1) if self._open[at].tag == tag), None)
            if place is not None:
                self._complete(self._open[place], span.end)
                del self._open[place:]

    def text(self, text: str, span: Span, *, verbatim: bool, notation: Notation | None) -> None:
        """Text as it is read, and where it stands."""
        if text and not self._unseen:
            self._segments.append(Segment(self._at, *span, verbatim, notation))
            self._texts.append(text)
            self._at += len(text)

    def close(self) -> list[Unit]:
        """The units, when all was said."""
        self._flush()
        return self.units

    def _end_implied(self, tag: str) -> None:
        """Close what HTML closes without saying so: a paragraph, and an item before the next of its list."""
        if self._open and self._open[-1].tag == "p":
            self._open.pop()
        if tag in ("li", "dt", "dd", "tr"):
            for place in range(len(self._open) - 1, -1, -1):
                if self._open[place].tag in _LISTS or self._open[place].tag == "table":
                    break
                if self._open[place].tag in ("li", "dt", "dd", "tr"):
                    del self._open[place:]
                    break

    def _complete(self, element: _Open, end: int) -> None:
        """Tell the only unit of an element that it may go with it."""
        if element.tag in _REMOVABLE and len(self.units) == element.units + 1:
            self.units[-1] = self.units[-1]._replace(element=Span(element.start, end))

    def _flush(self) -> None:
        view = View("".join(self._texts), tuple(self._segments))
        self._texts, self._segments, self._at = [], [], 0
        if not view.text.strip():
            return
        if not any(element.tag == "pre" for element in self._open):
            view = _unwrapped(view)
        kind = next((_KINDS[element.tag] for element in reversed(self._open) if element.tag in _KINDS), None)
        view = view.stripped()
        self.units += units_in(view, kind) if _LINE_ENDS.search(view.text) else [unit_of(view, kind)]


def line(view: View) -> View:
    """The view of what is one line, however the file lays it out."""
    return _unwrapped(view, lines=False).stripped()


def _unwrapped(view: View, *, lines: bool = True) -> View:
    """The view with the file's own line ends as spaces; those of the copy, and empty lines, stay if wanted."""
    pieces: list[str] = []
    segments: list[Segment] = []
    at = length = 0
    for found in _BREAK.finditer(view.text):
        kept = _kept(view, *found.span()) if lines else " "
        for start, end, text in ((at, found.start(), None), (*found.span(), kept)):
            if start < end:
                segments.append(Segment(length, start, end, text is None))
                pieces.append(view.text[start:end] if text is None else text)
                length += len(pieces[-1])
        at = found.end()
    if at < len(view.text):
        segments.append(Segment(length, at, len(view.text), True))
        pieces.append(view.text[at:])
    return composed(view, View("".join(pieces), tuple(segments)))


def _kept(view: View, start: int, end: int) -> str:
    """What a break in the text is read as: a space, a line end of the copy's own, or an empty line."""
    ends = list(_LINE_ENDS.finditer(view.text, start, end))
    marked = sum(_is_markup(view, found.start()) for found in ends)
    if marked > 1 or len(ends) - marked > 1:
        return "\n\n"
    return "\n" if marked and not _wraps(view.text, start, end) else " "


def _wraps(text: str, start: int, end: int) -> bool:
    """True where a line break only breaks a long line: its sentence goes on after it."""
    before = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
    full = len(before) >= _FULL and before[-1] not in _ENDS
    return full or (text[end : end + 1].islower() and before[-1:] not in _ENDS)


def _is_markup(view: View, offset: int) -> bool:
    return view.piece(offset).notation is None
