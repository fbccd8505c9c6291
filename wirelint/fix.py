"""Edits to new text, written as the file's own format writes them, and where what is left then stands."""

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable

from wirelint.document import Document
from wirelint.finding import Edit
from wirelint.source import Notation, Source, Span

_MARKUP = re.compile(r"\s*<(?:!doctype|html|\?xml)\b", re.IGNORECASE)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made. Raises ValueError where two overlap."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.start < at:
            raise ValueError(f"edits overlap at offset {edit.span.start}")
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def moved(offsets: Iterable[int], edits: Iterable[Edit]) -> dict[int, int]:
    """Where offsets of the text stand once the edits are made; one inside an edit is where the edit begins."""
    waiting = deque(sorted(edits, key=lambda edit: edit.span))
    places: dict[int, int] = {}
    shift = 0
    for offset in sorted(offsets):
        while waiting and waiting[0].span.end <= offset:
            edit = waiting.popleft()
            shift += len(edit.text) - (edit.span.end - edit.span.start)
        places[offset] = (waiting[0].span.start if waiting and waiting[0].span.start < offset else offset) + shift
    return places


def written(document: Document, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits as the file must write them: all, or none where one would break its format or its encoding."""
    if not document.is_feed and _MARKUP.match(document.source.text):
        return ()  # a page or a feed of a kind that is not known: nobody knows how it writes text
    made = []
    for edit in edits:
        text = _written(document, edit)
        if text is None:
            return ()
        made.append(Edit(edit.span, text))
    return tuple(made)


def _written(document: Document, edit: Edit) -> str | None:
    text: str | None = edit.text
    if document.is_feed and not (edit.text == "" and edit.span in document.elements):
        notation = _notation(document, edit.span)
        text = notation(edit.text) if notation else None
    if text is not None:
        try:
            text.encode(document.source.encoding)
        except UnicodeEncodeError:
            return None
    return text


def _notation(document: Document, span: Span) -> Notation | None:
    """How text is written in a span; None where it is not one run of copy without markup in it."""
    pieces = document.pieces
    index = max(bisect_right(pieces, span.start, key=lambda piece: piece.start) - 1, 0)
    if not pieces or not pieces[index].start <= span.start <= pieces[index].end:
        return None
    notation = pieces[index].notation
    while pieces[index].end < span.end:
        before, index = pieces[index], index + 1
        if index == len(pieces) or pieces[index].start != before.end or pieces[index].notation is not notation:
            return None
    return notation


def without(document: Document, span: Span) -> tuple[Edit, ...]:
    """The edits that take a span out: its lines, in a feed the elements of its blocks; none where that cannot be."""
    if not document.is_feed:
        return (_without_lines(document.source, span),)
    blocks = document.placed
    first, last = (bisect_left(blocks, at, key=lambda block: block.span.start) for at in span)
    inside = [block for block in blocks[first:last] if block.span.end <= span.end]
    edits = [Edit(block.element, "") for block in inside if block.element]
    return tuple(edits) if len(edits) == len(inside) else ()


def _without_lines(source: Source, span: Span) -> Edit:
    """The edit that takes the lines of a span out; of the gaps above and below them it leaves the wider."""
    first = source.position(span.start).line
    last = source.position(max(span.start, span.end - 1)).line
    count = len(source.line_starts)
    above, below = first - 1, last + 1
    while above >= 1 and _is_blank(source, above):
        above -= 1
    while below <= count and _is_blank(source, below):
        below += 1
    if below > count:  # nothing follows: what is above ends the file, with a line end if the file had one
        ended = source.line_starts[-1] == len(source.text)
        kept = (source.line_starts[above] if ended else source.line_span(above).end) if above else 0
        return Edit(Span(kept, len(source.text)), "")
    if above and first - above < below - last:
        return Edit(Span(source.line_starts[above], source.line_starts[last]), "")
    return Edit(Span(source.line_starts[first - 1], source.line_starts[below - 1]), "")


def _is_blank(source: Source, line: int) -> bool:
    span = source.line_span(line)
    return not source.text[span.start : span.end].strip()
