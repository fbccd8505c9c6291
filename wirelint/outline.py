"""What wirelint saw in a file: stories, their date and language, blocks with their lines, quotations with speakers."""

from collections.abc import Iterator

from wirelint.document import Block, Document, Metadata, Story

_WIDEST = 72


def outline(document: Document) -> Iterator[str]:
    """The outline of a document, line by line."""
    source = document.source
    guessed = " (assumed: the bytes are not UTF-8)" if source.guessed else ""
    stories = len(document.stories)
    form = f", {document.form}" if document.is_feed else ""
    yield f"{source.path}: {stories} {'story' if stories == 1 else 'stories'}{form}, {source.encoding}{guessed}"
    for number, story in enumerate(document.stories, 1):
        yield ""
        lines = _lines(document, story.span.start, story.span.end)
        yield f"story {number}: {lines}, {_date(document, story)}, {_language(story)}"
        yield from _metadata(document, story.metadata)
        for block in story.blocks:
            yield from _block(document, block)


def _metadata(document: Document, metadata: Metadata | None) -> Iterator[str]:
    """What a feed says of a story beside its copy; what cannot be read is marked."""
    if metadata is None:
        return
    for name, value in metadata._asdict().items():
        field = metadata.unread.get(name, value)
        if name in ("item", "unread", "note") or field is None:  # a note is a block
            continue
        line = "" if name == "status" and value else str(document.source.position(field.span.start).line)
        shown = value.value if name == "status" and value else _short(field.text)
        yield f"  {line:>9}  {name:<12}  {shown}{' (not understood)' if name in metadata.unread else ''}"


def _block(document: Document, block: Block) -> Iterator[str]:
    yield f"  {_numbers(document, block.span.start, block.span.end):>9}  {block.kind.value:<12}  {_short(block.text)}"
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


def quotations(document: Document) -> Iterator[str]:
    """Every quotation of a document: what it is, who says it, by which words, how sure that is, and why."""
    from wirelint.document.speech.voices import Voices  # imported here: most runs of `parse` need none of it

    for number, story in enumerate(document.stories, 1):
        yield f"{document.source.path}: story {number}"
        for block, speech, meant in Voices(tuple(story.once())).walk():
            start, end = speech.quotation.start, speech.quotation.end
            at = document.source.position(block.source_span(start, end).start)
            yield f"  {f'{at.line}:{at.column}':>9}  {speech.use.value:<11}  {_short(block.text[start:end])}"
            said = [
                speech.source and f"speaker: {_short(speech.source.text)}",
                meant and f"meant: {_short(meant.text)}",
            ]
            said += [speech.cue and f"cue: {_short(speech.cue.text)}", f"{speech.confidence.value}: {speech.reason}"]
            yield f"  {'':>9}  {'':<11}  {'; '.join(part for part in said if part)}"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _WIDEST else words[: _WIDEST - 1] + "…"
