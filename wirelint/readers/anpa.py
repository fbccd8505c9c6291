"""ANPA 1312, as American agencies sent it: a header, lines under their own marks, paragraphs, tables, a trailer.

A transmission runs from SYN SYN SOH to the next one, its text from STX to ETX. A line of the text that begins with `^`
is the slug, the headline, a note, a byline or a heading; a paragraph begins with a tab, a row of a table with a
backspace. The typewriter's marks are read as what they mean: two backticks as a quotation mark, `{` as a half.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from wirelint.document import Context, Document, Fault, Kind, Metadata, Story
from wirelint.document.metadata import Field, Stamp
from wirelint.newsroom import furniture
from wirelint.readers import assembly, notation
from wirelint.readers.transmission import Take, stamp, takes
from wirelint.readers.wrapping import Unit, unit_of
from wirelint.source import Source, Span, composed, joined, spelled, verbatim

_LINE = re.compile(r"[^\r\n]+")
_DATE = re.compile(r"\s(?P<date>(?P<month>\d\d)-(?P<day>\d\d))(?=\s|$)", re.MULTILINE)
_AGENCY = re.compile(r"[A-Z]{2,4}(?=-)")
_VERSION = re.compile(r"\d{1,2}(?:st|nd|rd|th) [A-Z][\w-]*")
_SLUG = re.compile(r"\^(?P<name>[^\r\n,<]*[^\s,<])[^\r\n<]*")
_MARKS = re.compile(r"``|''(?!')|`|(?<!\S)_(?!\S)|\{|[\x10\x1e\x1f]")
_MEANINGS = {"``": "“", "''": "”", "`": "‘", "_": "—", "{": "½", "\x10": ""}
_TABULAR = "\x12"  # in the header: the text is tables and lists
_OPENING = "^\t\x08\x0c"
_CLOSING = "<="
_BLANK = " \t\x0c\x03\x04"
_PHOTOS = re.compile(r"AP (?:Photo|Video|Graphic|Audio|Interactive)s?\b.*\d")
_NOTE_WORDS = 12  # of a flush line above the copy; a longer one is a summary of it


def read(source: Source, context: Context) -> Document:
    """The document in an ANPA source: a story for each transmission."""
    faults: list[Fault] = []
    stories = tuple(_story(source.text, take, context) for take in takes(source.text, faults))
    return Document(source, stories, context, tuple(faults), "anpa")


def _story(text: str, take: Take, context: Context) -> Story:
    tabular = text.find(_TABULAR, *take.header) >= 0
    units = [*_header(text, take.header), *_copy(text, take.text, Kind.OTHER if tabular else None)]
    sent = stamp(text, take.trailer)
    if sent:
        units.append(unit_of(verbatim(text, *sent.span), Kind.END_MARK))
    return assembly.labelled(units, context, _metadata(text, take, sent))


def _header(text: str, span: Span) -> Iterator[Unit]:
    lines = [Span(*match.span()) for match in _LINE.finditer(text, *span)]
    if lines:
        yield unit_of(joined(text, lines), Kind.TRANSMISSION)


def _copy(text: str, span: Span, plain: Kind | None) -> Iterator[Unit]:
    """The units of the text: what the marks and the order of the lines do not tell is left to their form.

    plain: the kind of its paragraphs.
    """
    above: list[Kind | None] = []
    in_body = False
    for lines in _paragraphs(text, span):
        mark = text[lines[0].start]
        raw = joined(text, [_bare(text, line) for line in lines])
        view = composed(raw, spelled(raw.text, Span(0, len(raw.text)), _MARKS, _meaning, notation.typewriter))
        kind = Kind.OTHER if mark == "\x08" else _under_mark(view.text, above, in_body) if mark == "^" else plain
        kind = plain if in_body and kind is Kind.CROSSHEAD and plain else kind
        in_body = in_body or mark == "\t"
        above.append(kind)
        yield unit_of(view, kind)


def _paragraphs(text: str, span: Span) -> Iterator[list[Span]]:
    """The lines that belong together, without the spaces at their ends."""
    run: list[Span] = []
    for match in _LINE.finditer(text, *span):
        line = Span(match.start(), match.start() + len(match.group().rstrip(_BLANK)))
        if run and (line.start >= line.end or text[line.start] in _OPENING or text[run[-1].end - 1] in _CLOSING):
            yield run
            run = []
        if line.start < line.end:
            run.append(line)
    if run:
        yield run


def _bare(text: str, line: Span) -> Span:
    """A line without its marks and the spaces beside them."""
    shown = text[line.start : line.end]
    end = line.start + len(shown.removesuffix(shown[-1]).rstrip() if shown[-1] in _CLOSING else shown)
    return Span(min(line.end - len(shown.lstrip("^\x08\t ")), end), end)


def _meaning(mark: re.Match[str]) -> str:
    return _MEANINGS.get(mark.group(), " ")


def _under_mark(text: str, above: list[Kind | None], in_body: bool) -> Kind | None:
    """What a line under `^` is; None where its form has to say so."""
    if not above:
        return Kind.SLUG
    if _PHOTOS.match(text):
        return Kind.ADVISORY
    if furniture.is_advisory(text) or furniture.is_byline(text) or furniture.is_end_mark(text):
        return None
    if Kind.HEADLINE not in above:
        return Kind.HEADLINE
    if in_body:
        return Kind.CROSSHEAD
    return Kind.SUMMARY if len(text.split()) > _NOTE_WORDS else None


def _metadata(text: str, take: Take, sent: Stamp | None) -> Metadata:
    slug = _SLUG.search(text, *take.text)
    version = _VERSION.search(text, *slug.span()) if slug else None
    agency = _AGENCY.match(text, *sent.span) if sent else None
    return Metadata(
        id=_field(slug, "name") if slug else None,
        version=_field(version) if version else None,
        provider=_field(agency) if agency else None,
        revised=sent,
        item=take.header,
        issued=_issued(text, take.header, sent) if sent else None,
    )


def _field(match: re.Match[str], group: str | int = 0) -> Field:
    return Field(match[group], Span(*match.span(group)))


def _issued(text: str, header: Span, sent: Stamp) -> Stamp | None:
    """The day in the header, in the year that puts it nearest to the transmission."""
    found = _DATE.search(text, *header)
    if found is None:
        return None
    days = []
    for year in range(sent.instant.year - 1, sent.instant.year + 2):
        try:
            days.append(datetime(year, int(found["month"]), int(found["day"]), tzinfo=UTC))
        except ValueError:  # February 29, or no day at all
            continue
    nearest = min(days, key=lambda day: abs(day - sent.instant), default=None)
    return Stamp(found["date"], Span(*found.span("date")), nearest) if nearest else None
