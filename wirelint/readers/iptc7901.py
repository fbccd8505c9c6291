"""IPTC 7901, as dpa and others send it: header, slug, a headline block that ends in ` =`, copy, notebook, trailer.

Of the notebook, the notes are for editors; from its contacts or the line that says so on, it is for the desk's own
eyes.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from wirelint.document import Context, Document, Fault, Kind, Metadata, Story
from wirelint.document.metadata import Field, Stamp
from wirelint.newsroom import furniture
from wirelint.readers import assembly
from wirelint.readers.transmission import Take, stamp, takes
from wirelint.readers.wrapping import Unit, unit_of, units_in
from wirelint.source import Source, Span, verbatim

_LINE = re.compile(r"[^\r\n]+")
_SERVICE = re.compile(r"\b(?P<provider>[a-z]{2,5}) \d{3,4}\s*$")
_VERSION = re.compile(r"\d{1,2}(?:ST|ND|RD|TH) LEAD\b")
_TAG = re.compile(r"\([^()]*\)")
_CONTACTS = re.compile(r"#+ .*(?:contact|kontakt)", re.IGNORECASE)
_BLANK = " \t\x01\x02\x03\x7f"
_SERVICE_LINE = re.compile(r"^#|\]\(|^[*\s]+$")  # of a notebook: headings, links, rules
_HEAD_LINES = 8  # within which the headline block ends in ` =`


def read(source: Source, context: Context) -> Document:
    """The document in an IPTC 7901 source: a story for each transmission."""
    faults: list[Fault] = []
    stories = tuple(_story(source.text, take, context) for take in takes(source.text, faults))
    return Document(source, stories, context, tuple(faults), "iptc7901")


def _story(text: str, take: Take, context: Context) -> Story:
    header = list(_lines(text, take.header))
    head = _head(text, take.text)
    above = [
        unit_of(verbatim(text, *line), Kind.SLUG if index else Kind.TRANSMISSION) for index, line in enumerate(header)
    ]
    above += [_headed(text, line) for line in head]
    body = units_in(verbatim(text, head[-1].end if head else take.text.start, take.text.end))
    sent = stamp(text, take.trailer)
    below = [unit_of(verbatim(text, *sent.span), Kind.END_MARK)] if sent else []
    return assembly.labelled([*above, *_marked(body), *below], context, _metadata(text, take, header, head, sent))


def _lines(text: str, span: Span) -> Iterator[Span]:
    """The lines that are not blank, without the spaces around them."""
    for match in _LINE.finditer(text, *span):
        line = match.group().strip(_BLANK)
        if line:
            start = match.start() + match.group().index(line)
            yield Span(start, start + len(line))


def _head(text: str, span: Span) -> list[Span]:
    """The lines of the headline block: to the one that ends in ` =`, or else the first."""
    lines = list(islice(_lines(text, span), _HEAD_LINES))
    last = next((index for index, line in enumerate(lines) if text.endswith("=", 0, line.end)), 0)
    return lines[: last + 1]


def _headed(text: str, line: Span) -> Unit:
    """A line of the headline block: a tag or a byline by its form, else a headline."""
    shown = text[line.start : line.end].removesuffix("=").rstrip()
    view = verbatim(text, line.start, line.start + len(shown))
    if _TAG.fullmatch(shown):
        return unit_of(view, Kind.ADVISORY)
    known = furniture.is_advisory(shown) or furniture.is_byline(shown)
    return unit_of(view, None if known else Kind.HEADLINE)


def _marked(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units of the copy, those of the notebook with their kinds."""
    kind: Kind | None = None
    for each in units:
        if furniture.is_private(each.bare) or _CONTACTS.match(each.bare):
            kind = Kind.PRIVATE
        elif furniture.is_notebook(each.bare):
            kind = kind or Kind.ADVISORY
        service = kind is Kind.ADVISORY and _SERVICE_LINE.search(each.bare)
        yield each._replace(kind=Kind.TRANSMISSION if service else kind)


def _metadata(text: str, take: Take, header: list[Span], head: list[Span], sent: Stamp | None) -> Metadata:
    service = _SERVICE.search(text, *header[0]) if header else None
    versions = (_VERSION.match(text, *line) for line in head)
    return Metadata(
        id=_field(text, header[1]) if len(header) > 1 else None,
        version=next((_field(text, Span(*found.span())) for found in versions if found), None),
        provider=_field(text, Span(*service.span("provider"))) if service else None,
        revised=sent,
        item=take.header,
    )


def _field(text: str, span: Span) -> Field:
    return Field(text[span.start : span.end], span)
