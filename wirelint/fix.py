"""Edits to new text, and where what is left then stands."""

from collections.abc import Iterable

from wirelint.finding import Edit
from wirelint.source import Source, Span


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


def moved(offset: int, edits: Iterable[Edit]) -> int:
    """Where an offset of the text stands once the edits are made; one inside an edit is where the edit begins."""
    shift = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.end <= offset:
            shift += len(edit.text) - (edit.span.end - edit.span.start)
        elif edit.span.start < offset:
            return edit.span.start + shift
    return offset + shift


def without(source: Source, span: Span) -> Edit:
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
