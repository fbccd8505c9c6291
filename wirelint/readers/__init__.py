"""Readers: each turns a source of one format into a document. One module a format."""

import re
from importlib import import_module

from wirelint.document import Context, Document
from wirelint.source import Source

# Each format, which is also its module here, with the suffixes its files may have.
FORMATS = {
    "text": (".txt", ".text"),
    "anpa": (".anpa", ".tst"),
    "iptc7901": (".iptc",),
    "nitf": (".nitf", ".xml"),
    "newsml": (".newsml", ".xml"),
    "newsml-g2": (".xml",),
}
SUFFIXES = frozenset(suffix for suffixes in FORMATS.values() for suffix in suffixes)

_MARKUP = re.compile(r"\s*<")
_XML = (".xml", ".nitf", ".newsml")


def read(source: Source, context: Context) -> Document:
    """The document in a source, read in the format it was said to be in, else in the one it looks like."""
    module = import_module(f"wirelint.readers.{(context.form or form_of(source)).replace('-', '_')}")
    document: Document = module.read(source, context)
    return document


def form_of(source: Source) -> str:
    """The format of a source, by its content, else by its suffix; plain text costs no more than a look."""
    first = source.text[:1]
    if first == "\x16":
        return "anpa"
    if first == "\x01":
        return "iptc7901"
    if _MARKUP.match(source.text) or source.path.lower().endswith(_XML):
        from wirelint.readers import sniffing  # imported here: most copy is plain text

        return sniffing.xml_form(source) or "text"
    return "text"
