"""Elements of XML to units of copy."""

import re

from wirelint.document import Kind
from wirelint.document.metadata import Field
from wirelint.readers import markup
from wirelint.readers.flow import Flow, line
from wirelint.readers.wrapping import Unit, unit_of, units_in
from wirelint.readers.xmltree import Element

_TAGGED = re.compile(r"</?[A-Za-z][^<>]*>")


def one_line(element: Element, kind: Kind, attribute: str | None = None, but: tuple[str, ...] = ()) -> list[Unit]:
    """The text of an element, or of an attribute, as one line; nothing where it is empty."""
    view = element.view(but) if attribute is None else element.attribute(attribute)
    view = line(view) if view else None
    return [unit_of(view, kind)] if view and view.text else []


def units(element: Element, kind: Kind | None = None, *, lines: bool = False) -> list[Unit]:
    """The copy in an element, laid out by the elements in it, or by the HTML in its text.

    lines: text that is neither is laid out by its lines, as in plain text.
    """
    view = None if any(element.elements()) else element.view()
    if view and _TAGGED.search(view.text):
        found = markup.units_in(view)
    elif view and lines:
        stripped = ((unit, unit.view.stripped()) for unit in units_in(view))
        found = [unit._replace(view=bare, span=bare.span(0, len(bare.text))) for unit, bare in stripped]
    else:
        flow = Flow()
        _pour(element, flow)
        found = flow.close()
    return [unit._replace(kind=kind) for unit in found] if kind else found


def _pour(element: Element, flow: Flow) -> None:
    for child in element.children:
        if isinstance(child, Element):
            flow.start(child.name.lower(), child.opening)
            _pour(child, flow)
            flow.end(child.name.lower(), child.closing)
        else:
            text = child.read or element.source.text[slice(*child.span)]
            flow.text(text, child.span, verbatim=child.read is None, notation=child.notation)


def said(*places: Element | tuple[Element, str]) -> Field | None:
    """What the first place says that says anything: an element, or an attribute of one."""
    found = (place.field() if isinstance(place, Element) else place[0].field(place[1]) for place in places)
    return next(filter(None, found), None)
