"""What RSS and Atom share: which elements are the feed's own, the HTML in them, the pictures beside them."""

from collections.abc import Iterable, Iterator

from wirelint.document import Kind
from wirelint.document.metadata import Field
from wirelint.folding import fold
from wirelint.readers import markup
from wirelint.readers.wrapping import Unit
from wirelint.readers.xmlcopy import said, units
from wirelint.readers.xmltree import Element

_PICTURES = {"description": Kind.CAPTION, "credit": Kind.CREDIT}  # of Media RSS


def own(item: Element, name: str) -> Element:
    """The element of the feed's own vocabulary with a name, and not `media:title` for `title`."""
    found = (child for child in item.elements() if child.name == name and child.prefix == item.prefix)
    return next(found, item.find(""))


def html(element: Element, kind: Kind | None = None) -> list[Unit]:
    """The copy in an element whose text is HTML, escaped or in CDATA, or whose children are."""
    if any(element.elements()):
        return units(element, kind)
    found = markup.units_in(element.view())
    return [unit._replace(kind=kind) for unit in found] if kind else found


def copy(summary: list[Unit], body: list[Unit]) -> list[Unit]:
    """The text of an item; a summary of several paragraphs that stands alone is its body."""
    if not body and len(summary) > 1:
        return summary
    return [*(unit._replace(kind=Kind.SUMMARY) for unit in summary), *body]


def pictures(item: Element, body: Iterable[Unit]) -> Iterator[Unit]:
    """The captions and credits of the pictures that go with an item; the body may show one of them itself."""
    printed = " ".join(fold(unit.bare) for unit in body if unit.kind is Kind.CAPTION)
    for holder in _holders(item):
        media = [child for child in holder.elements() if child.prefix == "media" and child.name in _PICTURES]
        found = [unit for child in media for unit in html(child, _PICTURES[child.name])]
        if not any(unit.kind is Kind.CAPTION and fold(unit.bare) in printed for unit in found):
            yield from found


def _holders(element: Element) -> Iterator[Element]:
    yield element
    for child in element.elements():
        if child.prefix == "media":
            yield from _holders(child)


def elsewhere(body: list[Unit], *places: Element | tuple[Element, str]) -> Field | None:
    """Where the body of an item is, if it is not in the feed."""
    return None if any(unit.kind is not Kind.SUMMARY for unit in body) else said(*places)
