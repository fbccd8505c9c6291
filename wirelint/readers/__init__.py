"""Readers: each turns a source of one format into a document. One module a format."""

from wirelint.document import Context, Document
from wirelint.source import Source

SUFFIXES = frozenset({".txt", ".text"})


def read(source: Source, context: Context) -> Document:
    """The document in a source."""
    from wirelint.readers import text

    return text.read(source, context)
