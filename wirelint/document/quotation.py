"""Double quotation marks and what they enclose.

A curly opening mark closes only with a curly closing one, a straight one only with a straight one, and the wire's
two backticks with two apostrophes. Straight marks are told apart by what stands around them.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from wirelint.record import NamedTuple

OPENINGS = ('"', "“", "``", "''", "„")
MARKS = (*OPENINGS, "”")
_SINGLE = ('"', "“", "`", "'", "„", "”")

_MARK = re.compile(r"``|''|[\"“”„]")
_MEASURE = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:\.\d+)?\s?$")
_BEFORE = r"\s(\[{–—/'‘-"  # what an opening mark stands behind, if anything
_AFTER = r"\s.,;:!?)\]}–—/'’-"
# Passages whose marks pair whichever way one looks: none is turned, stands in a word or may be a measure. Most copy has
# no others, and a pattern reads them many times faster than we do.
_CURLY = re.compile(r"“[^“”\"\n]*+”(?<![\d\s]”)")
_STRAIGHT = re.compile(rf'"(?<![^{_BEFORE}]")(?<!\d\s")[^"“”\n]*+"(?<![\d\s]")(?![^{_AFTER}])')
_TICKS = re.compile(
    rf"''(?<![^{_BEFORE}]'')(?<!''')(?<!\d\s'')[^'\n]*+(?:'(?!')[^'\n]*+)*+''(?<![\d\s]'')(?![^{_AFTER}])"
)
_PLAIN = {  # by the marks that a text holds, as `MARKS` orders them
    ('"',): (_STRAIGHT,),
    ("“", "”"): (_CURLY,),
    ('"', "“", "”"): (_STRAIGHT, _CURLY),
    ("''",): (_TICKS,),
}
_CLOSES = {"“": ("”",), '"': ('"',), "``": ("''",), "„": ("“", "”")}


class Quotation(NamedTuple):
    """A passage in double marks, the marks included: [start, end) in a block's text."""

    start: int
    end: int
    closed: bool  # False where the block ends first, as it does when a quotation runs over paragraphs


class Fault(StrEnum):
    """What is wrong with a mark."""

    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    MIXED = "mixed"
    BACKWARDS = "backwards"  # a curly mark turned the wrong way


class Unpaired(NamedTuple):
    """A mark that does not pair, [start, end), and the mark it meant to pair with, if there is one."""

    fault: Fault
    start: int
    end: int
    other: tuple[int, int] | None = None


class _Mark(NamedTuple):
    start: int
    end: int
    text: str
    opens: bool
    closes: bool  # a straight mark may do either


class Marks(NamedTuple):
    """The double marks of a block: the passages they enclose, outermost only, and what does not pair, both in order."""

    quotations: tuple[Quotation, ...] = ()
    unpaired: tuple[Unpaired, ...] = ()


def marks(text: str) -> Marks:
    """The double marks of one block, paired; a mixed pair encloses a passage too."""
    listed = present(text)
    if not listed:
        return Marks()
    plain = [match.span() for pattern in _PLAIN.get(listed, ()) for match in pattern.finditer(text)]
    if _holds_only(text, listed, len(plain)):
        plain.sort()
        return Marks(tuple(Quotation(start, end, True) for start, end in plain))
    found, faults = _pair(text)
    outermost: list[Quotation] = []
    for quotation in sorted(found, key=lambda quotation: (quotation.start, -quotation.end)):
        if not outermost or quotation.start >= outermost[-1].end:
            outermost.append(quotation)
    return Marks(tuple(outermost), tuple(faults))


def all_pair(copy: str, present: tuple[str, ...]) -> bool:
    """True where every mark of many blocks, each on its line, is sure to pair; `present` are the marks it holds."""
    return _holds_only(copy, present, sum(len(pattern.findall(copy)) for pattern in _PLAIN.get(present, ())))


def present(text: str) -> tuple[str, ...]:
    """The marks that a text holds, as `MARKS` orders them."""
    found = [mark for mark in _SINGLE if mark in text]
    if "'" in found or "`" in found:  # of two characters: slow to look for
        found = [mark for mark in MARKS if mark in text]
    return tuple(found)


def _holds_only(text: str, present: Sequence[str], passages: int) -> bool:
    """True where the marks of a text are those of so many passages."""
    return sum(map(text.count, present)) == 2 * passages


def _pair(text: str) -> tuple[list[Quotation], list[Unpaired]]:
    """Read mark after mark."""
    found: list[Quotation] = []
    faults: list[Unpaired] = []
    stack: list[_Mark] = []
    ticks = text.find("``")
    for match in _MARK.finditer(text):
        alone = match.group() == "''" and not 0 <= ticks < match.start()  # no backticks opened it: a straight mark
        mark = _read('"' if alone else match.group(), text, *match.span(), inside=bool(stack))
        if mark is None:
            continue
        if stack and (mark.closes or (stack[-1].text == "„" and mark.text == "“")):
            _close(mark, stack, found, faults)
        elif mark.opens:
            if stack and stack[-1].text == mark.text:
                top = stack.pop()
                faults.append(Unpaired(Fault.UNCLOSED, top.start, top.end))
            stack.append(mark)
        else:
            faults.append(Unpaired(Fault.UNOPENED, mark.start, mark.end))
    end = len(text.rstrip()) if stack else 0
    for mark in stack:
        found.append(Quotation(mark.start, end, False))
        faults.append(Unpaired(Fault.UNCLOSED, mark.start, mark.end))
    return found, sorted(faults, key=lambda fault: fault.start)


def _close(mark: _Mark, stack: list[_Mark], found: list[Quotation], faults: list[Unpaired]) -> None:
    """Close the open mark; one inside it that was never closed is passed over, and said to be so."""
    if len(stack) > 1 and not _fits(stack[-1], mark) and _fits(stack[-2], mark):
        inner = stack.pop()
        faults.append(Unpaired(Fault.UNCLOSED, inner.start, inner.end))
    top = stack.pop()
    found.append(Quotation(top.start, mark.end, True))
    if top.text == "”":
        faults.append(Unpaired(Fault.BACKWARDS, top.start, top.end))
    elif mark.text == "“" and top.text == "“":
        faults.append(Unpaired(Fault.BACKWARDS, mark.start, mark.end))
    elif not _fits(top, mark):
        faults.append(Unpaired(Fault.MIXED, mark.start, mark.end, (top.start, top.end)))


def _fits(opening: _Mark, closing: _Mark) -> bool:
    return closing.text in _CLOSES.get(opening.text, ())


def _read(mark: str, text: str, start: int, end: int, *, inside: bool) -> _Mark | None:
    """The mark at a place with its direction; None for inches, seconds and the like."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    open_before = not before or before.isspace() or before in "([{-–—/'‘"
    close_after = not after or after.isspace() or after in ".,;:!?)]}-–—/'’"
    if mark in ("„", "``"):
        return _Mark(start, end, mark, True, False)
    if mark == "“":
        backwards = inside and close_after and not open_before
        return _Mark(start, end, mark, not backwards, backwards)
    if _is_measure(text, start):
        return None
    if mark in ("”", "''"):
        backwards = mark == "”" and not inside and open_before and not close_after
        return _Mark(start, end, mark, backwards, not backwards)
    if before.isdigit() and not inside:
        return None
    clear = open_before != close_after
    return _Mark(start, end, mark, open_before or not clear, close_after or not clear)


def _is_measure(text: str, start: int) -> bool:
    """True for the inches of `6'3"`."""
    return bool(_MEASURE.search(text[max(start - 10, 0) : start]))
