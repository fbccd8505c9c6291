"""JSON Lines: an article a line. A line that is broken is told, and the others are read."""

import re

from wirelint.document import Context, Document, Fault, Story
from wirelint.readers import jsontext, ninjs
from wirelint.source import Source, Span

_LINE = re.compile(r"[^\r\n]+")


def read(source: Source, context: Context) -> Document:
    """The document in a file of JSON Lines: a story for each line."""
    stories: list[Story] = []
    faults: list[Fault] = []
    for line in _LINE.finditer(source.text):
        if line.group().isspace():
            continue
        scanned = jsontext.whole(source.text, *line.span())
        found = list(ninjs.stories(source.text, scanned.value, context))
        stories += found
        faults += scanned.faults
        if not found and scanned.complete:
            faults.append(Fault(Span(line.start(), line.start() + 1), ninjs.NOTHING))
    return Document(source, tuple(stories), context, tuple(faults), "jsonlines")
