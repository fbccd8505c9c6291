"""XML that is none of the formats copy comes in: nothing is read, and it says so."""

from wirelint.document import Context, Document, Fault
from wirelint.readers.xmltree import Element, parse
from wirelint.source import Source, Span


def read(source: Source, context: Context) -> Document:
    """The document without stories, with what keeps it from being read."""
    tree = parse(source)
    root = next(tree.top.elements(), None)
    faults = (foreign(root),) if root is not None and not tree.faults else tree.faults
    return Document(source, (), context, faults, "otherxml")


def foreign(root: Element) -> Fault:
    """What keeps XML with this root from being read."""
    known = "<nitf>, <NewsML>, <newsMessage>, <newsItem>, <packageItem>, <rss>, <rdf:RDF> with a <channel>, <feed>"
    said = f"XML that begins with <{root.name}>; known: {known}"
    return Fault(Span(root.start, root.opening.end), said, is_foreign=True)
