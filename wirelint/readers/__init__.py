"""Readers: each turns a source of one format into a document. One module a format."""

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
    "rss": (".rss", ".xml"),
    "atom": (".atom", ".xml"),
    "ninjs": (".json", ".json.gz"),
    "html": (".html", ".htm", ".xhtml"),
    "markdown": (".md", ".markdown"),
    "jsonlines": (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"),
    "mail": (".eml",),
}
SUFFIXES = tuple({suffix: None for suffixes in FORMATS.values() for suffix in suffixes})

_OPENINGS = "\x16\x01{[<"
_NAME = 24  # code points in which the name of a header ends
_LOOK = 1024  # code points of white space that may stand before what tells


def read(source: Source, context: Context) -> Document:
    """The document in a source, read in the format it was said to be in, else in the one it looks like."""
    return read_as(context.form or form_of(source), source, context)


def read_as(form: str, source: Source, context: Context) -> Document:
    """The document in a source of a format."""
    document: Document = import_module(f"wirelint.readers.{form.replace('-', '_')}").read(source, context)
    return document


def form_of(source: Source) -> str:
    """The format of a source, by its content, else by its suffix; plain text costs no more than a look."""
    opening = source.text[:_LOOK].lstrip()
    is_header = opening[:_NAME].partition(":")[0].replace("-", "").isalpha() and ":" in opening[:_NAME]
    if opening[:1] not in _OPENINGS and not is_header and source.path.lower().endswith(FORMATS["text"]):
        return "text"
    from wirelint.readers import sniffing  # imported here: most copy is plain text

    return sniffing.form_of(source)
