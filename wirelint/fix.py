"""Edits to new text."""

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


def without(source: Source, span: Span) -> Edit:
    """The edit that takes the lines of a span out, and the blank lines after them that would double a gap."""
    first = source.position(span.start).line
    last = source.position(max(span.start, span.end - 1)).line
    count = len(source.line_starts)
    if first == 1 or _is_blank(source, first - 1):
        while last < count and _is_blank(source, last + 1):
            last += 1
    start = source.line_starts[first - 1]
    if last < count:
        return Edit(Span(start, source.line_starts[last]), "")
    return Edit(Span(source.line_span(first - 1).end if first > 1 else 0, len(source.text)), "")


def _is_blank(source: Source, line: int) -> bool:
    span = source.line_span(line)
    return not source.text[span.start : span.end].strip()
