"""Mail: the subject, and the copy of its parts, whatever carries it over seven bits and whatever format it is in.

Of alternatives the plain text is read, and what is attached is not. Copy in another format, such as JSON, is read as
that.
"""

import re
from collections.abc import Iterator

from wirelint.document import Context, Document, Fault, Kind, Metadata, Story
from wirelint.document.metadata import Field, Stamp
from wirelint.folding import fold
from wirelint.readers import assembly, flow, form_of, markup, mime, transfer
from wirelint.readers import read as read_inside
from wirelint.readers.faults import Faults
from wirelint.readers.mime import Part
from wirelint.readers.particulars import mailed
from wirelint.readers.wrapping import Unit, unit_of, units_in
from wirelint.source import Segment, Source, Span, View, composed

_FORWARDED = re.compile(r"\s*(?:(?:re|fwd?|aw|wg)\s*:\s*)*", re.IGNORECASE)
_SIGNATURE = "-- "
_LINE = re.compile(r"(?P<quote>>*)(?P<stuffing> ?)(?P<text>[^\r\n]*)(?P<end>\r\n|\r|\n|\Z)")


def read(source: Source, context: Context) -> Document:
    """The document in a mail."""
    faults: list[Fault] = []
    top = mime.whole(source.text, faults)
    units: list[Unit] = []
    stories: list[Story] = []
    for part in mime.texts(top, faults):
        view = _decoded(part, source.encoding, faults)
        inside = Source("", b"", view.text)
        form = "text" if part.type == "text/html" else form_of(inside)
        if form in ("text", "mail"):
            units += _copy(part, view)
            continue
        document = read_inside(inside, context._replace(form=form))
        stories += (assembly.placed(story, view, context) for story in document.stories)
        faults += (Fault(view.span(*fault.span), fault.message) for fault in document.faults)
    if units or not stories:
        units = _headed(top, units, faults)
        stories.insert(0, assembly.labelled(units, context, _metadata(top)))
    return Document(source, tuple(stories), context, tuple(sorted(faults)), "mail")


def _decoded(part: Part, source: str, faults: list[Fault]) -> View:
    """The body of a part as text."""
    coding, charset = part.header("content-transfer-encoding").lower(), part.parameter("charset")
    told = Faults()
    if coding == "quoted-printable":
        view = transfer.quoted_printable(part.text, part.body, charset, told)
    elif coding == "base64":
        view = transfer.base64(part.text, part.body, charset, told)
    else:
        view = transfer.raw(part.text, part.body, charset, source, told)
    faults += told.told()
    if part.parameter("format").lower() == "flowed":
        view = composed(view, _flowed(view.text, drop_space=part.parameter("delsp").lower() == "yes"))
    return view


def _flowed(text: str, *, drop_space: bool) -> View:
    """Text whose lines go on where they end in a space (RFC 3676)."""
    pieces: list[str] = []
    segments: list[Segment] = []
    at = 0
    for line in _LINE.finditer(text):
        shown = line["text"]
        goes_on = shown.endswith(" ") and shown != _SIGNATURE
        end = line.end("text") - (1 if goes_on and drop_space else 0)
        for span in (
            Span(line.start("quote"), line.end("quote")),
            Span(line.start("text"), end if goes_on else line.end()),
        ):
            if span.end > span.start:
                segments.append(Segment(at, *span, True))
                pieces.append(text[slice(*span)])
                at += span.end - span.start
    return View("".join(pieces), tuple(segments) or (Segment(0, 0, len(text), True),))


def _copy(part: Part, view: View) -> Iterator[Unit]:
    """The units of a part; what stands below the line that begins a signature is no copy."""
    if part.type == "text/html":
        yield from markup.units_in(view)
        return
    signed = False
    for unit in units_in(view):
        signed = signed or unit.view.text == _SIGNATURE
        yield unit._replace(kind=Kind.SIGNOFF) if signed else unit


def _headed(top: Part, copy: list[Unit], faults: list[Fault]) -> list[Unit]:
    """The copy under the subject, which is its headline unless the copy begins with that itself."""
    if "subject" not in top.headers:
        return copy
    told = Faults()
    view = transfer.header(top.text, top.headers["subject"], told)
    faults += told.told()
    found = _FORWARDED.match(view.text)
    line = flow.line(view.part(found.end() if found else 0, len(view.text)))
    if not line.text:
        return copy
    if not copy or fold(copy[0].bare) != fold(line.text):
        return [unit_of(line, Kind.HEADLINE), *copy]
    return [unit_of(line, Kind.SLUG), copy[0]._replace(kind=Kind.HEADLINE), *copy[1:]]


def _metadata(top: Part) -> Metadata:
    return Metadata(
        id=_field(top, "message-id"),
        language=_field(top, "content-language"),
        revised=_sent(top),
        item=Span(0, 0),
    )


def _field(top: Part, name: str) -> Field | None:
    text = top.header(name)
    return Field(text, top.headers[name]) if text else None


def _sent(top: Part) -> Stamp | None:
    field = _field(top, "date")
    return mailed(field) if field else None
