"""Lines of plain text to units: a unit is a line, or the lines of one hard-wrapped paragraph.

Copy comes in two habits: one line a paragraph, or lines broken at a width. The width is measured from breaks that can
be nothing else (a line that does not end a sentence, before one that begins in lower case); a break that may be either
is a wrap only where the next word would not have fitted.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from wirelint.document import Kind
from wirelint.newsroom import credit, furniture
from wirelint.record import NamedTuple
from wirelint.source import Segment, Source, Span, View, composed, joined, verbatim

_WIDEST = 120  # code points; a longer line was not broken by hand
_MANY = 1000  # words that are counted
_NARROWEST = 30
_SLACK = 8  # code points by which a line may be wider than the sure breaks showed
_ENDS_SENTENCE = re.compile(r"[.!?:…][\"”’')\]]*$|[\"”)\]]$|[=<]$")
_WIRE_MARKS = re.compile(r"^\^(?=\S)|(?<=[^=<\s])\s*[<=]$")  # ANPA's line codes, dpa's end of a head
_CONTROLS = "".join(map(chr, [*range(32), 127]))


class Line(NamedTuple):
    """One line without its line end."""

    start: int
    end: int
    text: str
    bare: str  # without the spaces and the wire's own characters around it

    @property
    def indent(self) -> int:
        """How many columns of space it begins with."""
        return len(self.text) - len(self.text.lstrip(" \t"))


class Unit(NamedTuple):
    """What stands together: its lines, how many blank lines stand before it, and its kind if its format tells it."""

    view: View
    span: Span
    gap: int
    bare: str  # without the spaces and the wire's own characters around it
    kind: Kind | None = None
    element: Span | None = None  # what of a feed goes if it goes; None: it cannot

    @property
    def words(self) -> int:
        """How many words it has; of very many, that it has many."""
        return len(self.bare.split(None, _MANY))

    def is_longer(self, words: int) -> bool:
        """True for more words than that."""
        return len(self.bare.split(None, words)) > words


def _bare(text: str) -> str:
    text = text.strip().strip(_CONTROLS).strip()
    return _WIRE_MARKS.sub("", text) if text[:1] == "^" or text[-1:] in ("<", "=") else text


def units_of(source: Source) -> list[Unit]:
    """The units of a source, blank lines left out and counted."""
    stretches = _stretches(source)
    width = max([_width(lines) for _, _, lines in stretches if lines], default=0)
    units: list[Unit] = []
    for gap, (start, text), lines in stretches:
        if not lines:  # most copy has a blank line after each paragraph
            end = start + len(text)
            units.append(Unit(View(text, (Segment(0, start, end, True),)), Span(start, end), gap, _bare(text)))
            continue
        for run in _runs(lines, width):
            units.append(_unit(source, run, gap))
            gap = 0
    return units


def _stretches(source: Source) -> list[tuple[int, tuple[int, str], list[Line]]]:
    """Where no blank line parts lines: how many blank lines stand before, the first line, and all if there are more."""
    stretches: list[tuple[int, tuple[int, str], list[Line]]] = []
    gap, following = 0, False
    for start, text in zip(source.line_starts, source.lines(), strict=True):
        if not text or text.isspace():
            gap += 1
            following = False
        elif not following:
            stretches.append((gap, (start, text), []))
            gap, following = 0, True
        else:
            _, first, lines = stretches[-1]
            if not lines:
                lines.append(_line(*first))
            lines.append(_line(start, text))
    return stretches


def _line(start: int, text: str) -> Line:
    return Line(start, start + len(text), text, _bare(text))


def units_in(view: View, kind: Kind | None = None) -> list[Unit]:
    """The units of plain text inside another format."""
    inner = units_of(Source("", b"", view.text))
    return [
        unit._replace(view=composed(view, unit.view), span=view.span(*unit.span), kind=kind or unit.kind)
        for unit in inner
    ]


def unit_of(view: View, kind: Kind | None = None, element: Span | None = None) -> Unit:
    """A view whose format says that it stands by itself."""
    return Unit(view, view.span(0, len(view.text)), 0, _bare(view.text), kind, element)


def _unit(source: Source, lines: list[Line], gap: int) -> Unit:
    spans = [
        Span(
            line.start + (line.indent if index else 0),
            line.end if index == len(lines) - 1 else line.start + len(line.text.rstrip()),
        )
        for index, line in enumerate(lines)
    ]
    view = joined(source.text, spans) if len(spans) > 1 else verbatim(source.text, *spans[0])
    bare = " ".join([line.bare for line in lines])
    return Unit(view, Span(lines[0].start, lines[-1].end), gap, bare)


def _runs(lines: list[Line], width: int) -> Iterator[list[Line]]:
    """Lines of one stretch that belong together."""
    run = lines[:1]
    for line in lines[1:]:
        if _continues(run[-1], line, width):
            run.append(line)
        else:
            yield run
            run = [line]
    yield run


def _width(lines: list[Line]) -> int:
    """The width this copy was broken at, or 0 where it was not."""
    lengths = [len(line.text.rstrip()) for line, following in pairwise(lines) if _must_continue(line, following)]
    return max(lengths, default=0)


def _must_continue(line: Line, following: Line) -> bool:
    """True where nothing but a wrapped sentence explains the two lines."""
    length = len(line.text.rstrip())
    first = following.bare[:1]
    whole = len(following.bare.split(None, 3)) >= 3 or bool(_ENDS_SENTENCE.search(following.bare))
    return (
        _NARROWEST <= length <= _WIDEST
        and (first.islower() or line.bare.endswith(","))
        and whole
        and not _ENDS_SENTENCE.search(line.bare)
        and not _stands_alone(following)
        and following.indent <= line.indent
    )


def _continues(line: Line, following: Line, width: int) -> bool:
    """True where the second line goes on with the paragraph of the first."""
    if not width or following.indent > line.indent or _stands_alone(line) or _stands_alone(following):
        return False
    if _must_continue(line, following):
        return True
    length = len(line.text.rstrip())
    if length > width + _SLACK or length + 1 + len(following.bare.split(None, 1)[0]) <= width:
        return False
    ends = bool(_ENDS_SENTENCE.search(line.bare))
    found = credit.find(line.bare) if ends else None
    if (found is not None and found.known) or line.bare == following.bare:
        return False
    return not (ends and len(following.bare.split(None, 3)) < 3 and not _ENDS_SENTENCE.search(following.bare))


def _stands_alone(line: Line) -> bool:
    """True for lines that are never part of a wrapped paragraph."""
    bare = line.bare
    return (
        not bare
        or furniture.is_separator(bare)
        or furniture.is_end_mark(bare)
        or furniture.is_slug(bare)
        or furniture.is_protocol(line.text)
        or furniture.is_list_item(bare)
        or (line.text[:1] in "\x02\x01" and bool(line.text))
    )
