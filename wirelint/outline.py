"""What wirelint saw in a file: its stories, their date and language, and their blocks with their lines."""

from collections.abc import Iterator

from wirelint.document import Block, Document, Story

_WIDEST = 72


def outline(document: Document) -> Iterator[str]:
    """The outline of a document, line by line."""
    source = document.source
    guessed = " (assumed: the bytes are not UTF-8)" if source.guessed else ""
    stories = len(document.stories)
    yield f"{source.path}: {stories} {'story' if stories == 1 else 'stories'}, {source.encoding}{guessed}"
    for number, story in enumerate(document.stories, 1):
        yield ""
        lines = _lines(document, story.span.start, story.span.end)
        yield f"story {number}: {lines}, {_date(document, story)}, {_language(story)}"
        for block in story.blocks:
            yield from _block(document, block)


def _block(document: Document, block: Block) -> Iterator[str]:
    words = " ".join(block.text.split())
    shown = words if len(words) <= _WIDEST else words[: _WIDEST - 1] + "…"
    yield f"  {_numbers(document, block.span.start, block.span.end):>9}  {block.kind.value:<12}  {shown}"
    for name, part in (("dateline", block.dateline), ("credit", block.credit)):
        if part is not None:
            yield f"  {'':>9}  {'':<12}  {name}: {block.text[part.start : part.end].strip()}"


def _numbers(document: Document, start: int, end: int) -> str:
    first = document.source.position(start).line
    last = document.source.position(end).line
    return str(first) if first == last else f"{first}-{last}"


def _lines(document: Document, start: int, end: int) -> str:
    numbers = _numbers(document, start, end)
    return f"lines {numbers}" if "-" in numbers else f"line {numbers}"


def _date(document: Document, story: Story) -> str:
    if story.date is None:
        return "no date"
    place = f", line {document.source.position(story.date.span.start).line}" if story.date.span else ""
    return f"dated {story.date.date.isoformat()} ({story.date.origin}{place})"


def _language(story: Story) -> str:
    return f"language {story.language}" if story.language else "language unknown"
