"""XML that is none of the formats copy comes in: nothing is read, and it says so."""

from wirelint.document import Context, Document, Fault
from wirelint.readers.xmltree import parse
from wirelint.source import Source, Span


def read(source: Source, context: Context) -> Document:
    """The document without stories, with what keeps it from being read."""
    tree = parse(source)
    root = next(tree.top.elements(), None)
    faults = tree.faults
    if root is not None and not faults:
        said = f"XML that begins with <{root.name}>; known: <nitf>, <NewsML>, <newsMessage>, <newsItem>, <packageItem>"
        faults = (Fault(Span(root.start, root.opening.end), said, is_foreign=True),)
    return Document(source, (), context, faults, "otherxml")
