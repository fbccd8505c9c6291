"""The blocks of Markdown: which lines are a paragraph, a heading, a table, HTML, and which are code and no copy.

CommonMark's blocks, with tables and footnotes. A line is a span of the source from which the marks of the quotations
and lists it stands in have been taken, so nothing that is found in it must be looked for again.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wirelint.document import Fault
from wirelint.record import NamedTuple
from wirelint.source import Span

_DEEPEST = 20  # quotations and lists inside each other

_INDENT = re.compile(r"[ \t]*+")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?:[ \t]+|$)")
_UNDERLINE = re.compile(r" {0,3}(?:(?P<first>=+)|-+)[ \t]*$")
_BREAK = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_ITEM = re.compile(r"(?P<mark> {0,3}(?:[-+*]|(?P<number>\d{1,9})[.)]))(?:(?P<gap>[ \t]+)|$)")
_NOTE = re.compile(r" {0,3}\[\^[^\]\s]+\]:[ \t]*")
_DELIMITER = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL_END = re.compile(r"(?<!\\)\|")
_DEFINITION = re.compile(
    r" {0,3}\[(?P<label>(?:[^\[\]\\]|\\.)+)\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)"
    r"""(?:[ \t]+(?P<title>"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$"""
)
_ATTRIBUTE = r"""\s++[\w:.-]++(?:\s*+=\s*+(?:[^\s"'=<>`]++|'[^']*+'|"[^"]*+"))?+"""
_TAG = rf"<(?:/[A-Za-z][\w-]*+\s*+|[A-Za-z][\w-]*+(?:{_ATTRIBUTE})*+\s*+/?)>"
_HTML_BLOCKS = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|"
    "fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|"
    "menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|"
    "track|ul"
)
_HTML = tuple(  # how a block of HTML begins, and what it ends with; None: an empty line
    (re.compile(" {0,3}" + begin, re.IGNORECASE), re.compile(end, re.IGNORECASE) if end else None)
    for begin, end in (
        (r"<(?:script|pre|style|textarea)(?:[\s>]|$)", "</(?:script|pre|style|textarea)>"),
        ("<!--", "-->"),
        (r"<\?", r"\?>"),
        (r"<!\[CDATA\[", r"\]\]>"),
        ("<![A-Z]", ">"),
        (rf"</?(?:{_HTML_BLOCKS})(?:\s|/?>|$)", None),
    )
)
_HTML_ALONE = re.compile(rf" {{0,3}}{_TAG}[ \t]*$")  # begins a block as well, but not inside a paragraph


class Block(NamedTuple):
    """One block: the HTML element that stands for it, or `html`, and its lines, of a table's row its cells."""

    element: str
    lines: tuple[Span, ...]
    is_item: bool = False  # in a list
    whole: Span | None = None  # what goes if the block goes: its lines with the empty ones below it


class Definition(NamedTuple):
    """Where a link or an image that is named elsewhere leads: the place of its title, if it has one."""

    title: Span | None


class Blocks:
    """The blocks of a text from an offset on, and the definitions of its links by their labels."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.definitions: dict[str, Definition] = {}
        self.faults: list[Fault] = []
        spans = [Span(*match.span(1)) for match in re.finditer(r"([^\r\n]*+)(?:\r\n|\r|\n|\Z)", text[start:])]
        lines = [Span(span.start + start, span.end + start) for span in spans]
        self.blocks = list(self._of(lines, 0, is_item=False))

    def _line(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def _of(self, lines: Sequence[Span], depth: int, *, is_item: bool) -> Iterator[Block]:
        """The blocks of lines."""
        at = 0
        while at < len(lines):
            line = self._line(lines[at])
            begun = at
            if not line.strip():
                at += 1
            elif _indent(line) >= 4:
                at = self._after_code(lines, at)
                yield Block("code", tuple(lines[begun:at]), is_item)
            elif fence := _FENCE.match(line):
                at = self._after_fence(lines, at, fence["fence"])
                yield Block("code", tuple(lines[begun:at]), is_item)
            elif (heading := _HEADING.match(line)) is not None:
                start = lines[at].start + heading.end()
                end = lines[at].start + max(heading.end(), _end_of_heading(line))
                at += 1
                whole = self._whole(lines, begun, at, depth)
                yield Block(f"h{len(heading['marks'])}", (Span(start, end),), is_item, whole)
            elif _BREAK.match(line):
                yield Block("hr", (lines[at],), is_item)
                at += 1
            elif depth < _DEEPEST and _QUOTE.match(line):
                at, inside = self._quotation(lines, at)
                yield from self._of(inside, depth + 1, is_item=is_item)
            elif depth < _DEEPEST and (item := _ITEM.match(line)):
                at, inside = self._item(lines, at, item)
                yield from self._of(inside, depth + 1, is_item=True)
            elif html := self._html(line):
                told = len(self.faults)
                at = self._after_html(lines, at, html[1])
                if len(self.faults) == told:
                    yield Block("html", tuple(lines[begun:at]), is_item)
            elif self._is_table(lines, at):
                at = self._after_paragraph(lines, at)
                yield from self._rows(lines[begun:at], is_item=is_item)
            elif defined := _DEFINITION.match(line):
                self._define(lines[at], defined)
                at += 1
            else:
                at, block = self._paragraph(lines, at, is_item=is_item)
                yield block._replace(whole=self._whole(lines, begun, at, depth))

    def _whole(self, lines: Sequence[Span], first: int, after: int, depth: int) -> Span | None:
        if depth:
            return None
        while after < len(lines) and not self._line(lines[after]).strip():
            after += 1
        return Span(lines[first].start, lines[after].start if after < len(lines) else len(self.text))

    def _after_code(self, lines: Sequence[Span], at: int) -> int:
        after = at
        while at < len(lines) and (_indent(self._line(lines[at])) >= 4 or not self._line(lines[at]).strip()):
            at += 1
            after = at if self._line(lines[at - 1]).strip() else after
        return after

    def _after_fence(self, lines: Sequence[Span], at: int, fence: str) -> int:
        begun = lines[at]
        closing = re.compile(rf" {{0,3}}{fence[0]}{{{len(fence)},}}[ \t]*$")
        at += 1
        while at < len(lines):
            if closing.match(self._line(lines[at])):
                return at + 1
            at += 1
        self._unended(begun, "this code")
        return at

    def _html(self, line: str) -> tuple[re.Pattern[str], re.Pattern[str] | None] | None:
        if "<" not in line[:4]:
            return None
        found = next((kind for kind in _HTML if kind[0].match(line)), None)
        return found or ((_HTML_ALONE, None) if _HTML_ALONE.match(line) else None)

    def _after_html(self, lines: Sequence[Span], at: int, end: re.Pattern[str] | None) -> int:
        begun = lines[at]
        while at < len(lines):
            line = self._line(lines[at])
            if end is None and not line.strip():
                return at
            at += 1
            if end is not None and end.search(line):
                return at
        if end is not None:
            self._unended(begun, "this comment" if end.pattern == "-->" else "this HTML")
        return at

    def _unended(self, line: Span, what: str) -> None:
        self.faults.append(Fault(line, f"{what} never ends; nothing after it was read"))

    def _quotation(self, lines: Sequence[Span], at: int) -> tuple[int, list[Span]]:
        """The lines of a quotation without its marks, and the line after it."""
        inside: list[Span] = []
        while at < len(lines):
            line = self._line(lines[at])
            mark = _QUOTE.match(line)
            if mark is None and not (inside and self._goes_on(inside[-1], line)):
                break
            inside.append(Span(lines[at].start + (mark.end() if mark else 0), lines[at].end))
            at += 1
        return at, inside

    def _item(self, lines: Sequence[Span], at: int, item: re.Match[str]) -> tuple[int, list[Span]]:
        """The lines of an item of a list without its mark and indent, and the line after it."""
        gap = item["gap"] or " "
        width = len(item["mark"]) + (len(gap) if len(gap) <= 4 else 1)
        inside = [Span(min(lines[at].start + width, lines[at].end), lines[at].end)]
        at += 1
        while at < len(lines):
            line = self._line(lines[at])
            if not line.strip():
                if len(inside) == 1 and not self._line(inside[0]).strip():
                    break  # an item that begins with an empty line has nothing else
                inside.append(lines[at])
            elif _indent(line) >= width:
                inside.append(Span(lines[at].start + _column(line, width), lines[at].end))
            elif self._goes_on(inside[-1], line) and not _ITEM.match(line):
                inside.append(lines[at])
            else:
                break
            at += 1
        return at, inside

    def _goes_on(self, before: Span, line: str) -> bool:
        """True for a line without the marks of a quotation or list that goes on with a paragraph in it."""
        above = self._line(before)
        is_text = bool(above.strip()) and not (_FENCE.match(above) or _HEADING.match(above) or _BREAK.match(above))
        return is_text and bool(line.strip()) and not self._interrupts(line) and _indent(above) < 4

    def _interrupts(self, line: str) -> bool:
        """True for a line that ends the paragraph above it."""
        item = _ITEM.match(line)
        begins_item = item is not None and bool(line[item.end() :].strip()) and item["number"] in (None, "1")
        return (
            begins_item
            or any(sign.match(line) for sign in (_FENCE, _HEADING, _BREAK, _QUOTE))
            or ("<" in line[:4] and any(begin.match(line) for begin, _ in _HTML))
        )

    def _after_paragraph(self, lines: Sequence[Span], at: int) -> int:
        at += 1
        while at < len(lines) and self._line(lines[at]).strip() and not self._interrupts(self._line(lines[at])):
            at += 1
        return at

    def _paragraph(self, lines: Sequence[Span], at: int, *, is_item: bool) -> tuple[int, Block]:
        note = _NOTE.match(self._line(lines[at]))
        found = [Span(lines[at].start + note.end(), lines[at].end) if note else lines[at]]
        at += 1
        while at < len(lines):
            line = self._line(lines[at])
            underline = _UNDERLINE.match(line)
            if underline:
                return at + 1, Block("h1" if underline["first"] else "h2", tuple(found), is_item)
            if not line.strip() or self._interrupts(line):
                break
            found.append(lines[at])
            at += 1
        return at, Block("p", tuple(found), is_item)

    def _is_table(self, lines: Sequence[Span], at: int) -> bool:
        if at + 1 >= len(lines) or "|" not in self._line(lines[at]):
            return False
        delimiter = self._line(lines[at + 1])
        return bool(_DELIMITER.match(delimiter)) and len(self._cells(lines[at])) == len(self._cells(lines[at + 1]))

    def _rows(self, lines: Sequence[Span], *, is_item: bool) -> Iterator[Block]:
        for number, line in enumerate(lines):
            if number != 1:
                yield Block("tr", tuple(self._cells(line)), is_item)

    def _cells(self, line: Span) -> list[Span]:
        """The cells of a row."""
        text = self._line(line)
        ends = [match.start() for match in _CELL_END.finditer(text)]
        found = [self._bare(line.start + start, line.start + end) for start, end in pairwise([-1, *ends, len(text)])]
        found = found[1:] if found[0].start == found[0].end else found
        return found[:-1] if len(found) > 1 and found[-1].start == found[-1].end else found

    def _bare(self, start: int, end: int) -> Span:
        """A piece of a line without the mark before it and the space around it."""
        text = self.text[start + 1 : end]
        left = start + 1 + len(text) - len(text.lstrip())
        return Span(left, left + len(text.strip()))

    def _define(self, line: Span, found: re.Match[str]) -> None:
        title = Span(*found.span("title")) if found["title"] else None
        place = Span(line.start + title.start + 1, line.start + title.end - 1) if title else None
        self.definitions.setdefault(label(found["label"]), Definition(place))


def label(text: str) -> str:
    """What a link calls its definition, as the two are compared."""
    return " ".join(text.split()).casefold()


def _end_of_heading(line: str) -> int:
    """Where the text of a heading ends, before the marks that may close it."""
    bare = line.rstrip(" \t")
    unmarked = bare.rstrip("#")
    return len(unmarked.rstrip(" \t") if unmarked[-1:] in ("", " ", "\t") else bare)


def _indent(line: str) -> int:
    """How many columns of space a line begins with."""
    return len(line[: _INDENT.match(line).end()].expandtabs(4))  # type: ignore[union-attr]


def _column(line: str, width: int) -> int:
    """The offset in a line at which so many columns of space have passed."""
    at = column = 0
    while column < width:
        column += 4 - column % 4 if line[at] == "\t" else 1
        at += 1
    return at
