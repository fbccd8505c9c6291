"""ninjs 1, 2 and 3, and the shapes that Superdesk, AP's media API and the BBC's local reporting service give it.

In 1.x a field's form is part of its name (`body_html`), from 2.0 on a field is a list of values that name their form.
Of several versions of one text, the one that marks its paragraphs is read, and no other.
"""

import re
from collections.abc import Iterable, Iterator

from wirelint.document import Context, Document, Fault, Kind, Metadata, Story
from wirelint.folding import fold
from wirelint.readers import article, assembly, flow, jsontext, markup
from wirelint.readers.jsonitem import Item
from wirelint.readers.jsontext import Members, Text, Value
from wirelint.readers.particulars import metadata
from wirelint.readers.wrapping import Unit, unit_of, units_in
from wirelint.record import NamedTuple
from wirelint.source import Source, Span, View

_FIELDS = {
    "id": ("guid", "altids.itemid", "uri", "id"),
    "version": ("version",),
    "language": ("language",),
    "content": ("renditions.nitf.mimetype", "type"),  # AP sends the body by itself
    "provider": ("source", "provider", "infosource.name", "infoSource.name"),
    "note": ("ednote", "edNote"),
}
_STAMPS = {
    "created": ("firstcreated", "firstCreated"),
    "revised": ("versioncreated", "versionCreated"),
    "issued": ("contentcreated", "contentCreated"),
    "embargo": ("embargoed", "embargoedUntil"),
}
_STATUS = ("pubstatus", "pubStatus")
_BYLINE = ("byline", "by", "bylines.by")
_SLUG = ("slugline", "slugLine")
_CREDIT = ("creditline", "creditLine", "description_creditline", "byline", "by", "photographer.name")
_LISTS = {"headline": "headlines", "body": "bodies", "description": "descriptions"}
_SIGNS = frozenset({*_LISTS.values(), *_STAMPS["created"], *_STAMPS["revised"], *_STATUS, "body_html", "body_text"})
NOTHING = "no article in this JSON: no headline and no body"
_INSIDE = ("data", "item", "items")  # where the answer of an interface holds its items
_PICTURES = frozenset({"picture", "graphic", "video", "audio"})
_MAIN = ("", "main")
_FORMS = ("html", "xhtml", "nitf", "xml", "", "caption", "plain", "text", "summary")  # the first of them is read
_MARKED = _FORMS[:4]
_TAG = re.compile(r"<(?:p|br|div)\b")


class _Part(NamedTuple):
    """One version of a text."""

    role: str
    form: str
    view: View


def read(source: Source, context: Context) -> Document:
    """The document in a file of one JSON value."""
    scanned = jsontext.whole(source.text, 0, len(source.text))
    found = tuple(stories(source.text, scanned.value, context))
    faults = scanned.faults
    if not found and not faults:
        faults = (Fault(Span(0, 0), NOTHING, is_foreign=True),)
    return Document(source, found, context, faults, "ninjs")


def stories(text: str, value: Value | None, context: Context) -> Iterator[Story]:
    """The stories of a value: what it is, or holds in a list, or where interfaces put them."""
    if isinstance(value, list):
        for one in value:
            yield from stories(text, one, context)
    elif isinstance(value, Members):
        inside = next((value[name] for name in _INSIDE if isinstance(value.get(name), list | Members)), None)
        if _is_item(value):
            yield from _stories(Item(text, value), context)
        elif found := article.story(text, value, context):
            yield found
        elif inside is not None:
            yield from stories(text, inside, context)


def _is_item(members: Members) -> bool:
    """True for an object with a field that only ninjs has."""
    return not _SIGNS.isdisjoint(members)


def _stories(item: Item, context: Context) -> Iterator[Story]:
    """The story of an item, and those of the texts that go with it."""
    yield assembly.labelled(list(_units(item)), context, _metadata(item))
    for other in _associated(item):
        if not _is_picture(other):
            yield from _stories(other, context)


def _associated(item: Item) -> Iterator[Item]:
    found = item.members.get("associations")
    values: Iterable[Value] = found.values() if isinstance(found, Members) else found if isinstance(found, list) else ()
    return (Item(item.text, value) for value in values if isinstance(value, Members))


def _is_picture(item: Item) -> bool:
    return item.string("type") in _PICTURES


def _metadata(item: Item) -> Metadata:
    return metadata(
        Span(item.members.start, item.members.start + 1),
        {name: item.field(*paths) for name, paths in _FIELDS.items()},
        {name: item.field(*paths) for name, paths in _STAMPS.items()},
        item.field(*_STATUS),
    )


def _units(item: Item) -> Iterator[Unit]:
    """The copy of an item in the order in which it is read."""
    yield from _line(item.view(*_SLUG), Kind.SLUG)
    yield from _line(item.view(*_FIELDS["note"]), Kind.ADVISORY)
    yield from _headlines(item)
    yield from _line(item.view(*_BYLINE), Kind.BYLINE)
    if _is_picture(item):
        yield from _picture(item)
    else:
        yield from _text(item, "description", Kind.SUMMARY)
    for other in filter(_is_picture, _associated(item)):
        yield from _picture(other)
        yield from _line(other.view(*_FIELDS["note"]), Kind.ADVISORY)
    yield from _text(item, "body", None)


def _line(view: View | None, kind: Kind) -> Iterator[Unit]:
    if view:
        yield unit_of(flow.line(view), kind)


def _headlines(item: Item) -> Iterator[Unit]:
    """The headline, and its other versions where they say something else."""
    parts = sorted(_parts(item, "headline"), key=lambda part: part.role not in _MAIN)
    said: set[str] = set()
    for part in parts:
        line = flow.line(part.view)
        if line.text and fold(line.text) not in said:
            yield unit_of(line, Kind.OTHER if said else Kind.HEADLINE)
            said.add(fold(line.text))


def _picture(item: Item) -> Iterator[Unit]:
    yield from _text(item, "description", Kind.CAPTION)
    yield from _line(item.view(*_CREDIT), Kind.CREDIT)


def _text(item: Item, part: str, kind: Kind | None) -> Iterator[Unit]:
    """The units of a text, in its main version and the form that says most; kind: what they are, if that is known."""
    parts = [found for found in _parts(item, part) if found.view.text.strip() and found.form != "creditline"]
    parts.sort(
        key=lambda found: (found.role not in ("", "main"), _FORMS.index(found.form) if found.form in _FORMS else 99)
    )
    if parts:
        marked = parts[0].form in _MARKED or (not parts[0].form and _TAG.search(parts[0].view.text))
        for unit in markup.units_in(parts[0].view) if marked else units_in(parts[0].view):
            yield unit._replace(kind=kind or unit.kind)


def _parts(item: Item, part: str) -> Iterator[_Part]:
    """The versions of a text: by their names in ninjs 1, by what they say of themselves later."""
    for name, value in item.members.items():
        head, _, end = name.partition("_")
        if head == part and isinstance(value, Text):
            role, form = (end, "") if part == "headline" else ("", end)
            yield _Part(role, form, jsontext.view(item.text, value))
    listed = item.members.get(_LISTS[part])
    for members in listed if isinstance(listed, list) else ():
        version = Item(item.text, members) if isinstance(members, Members) else None
        view = version.view("value") if version else None
        if version and view:
            role, form = (version.string(*names) for names in (("role",), ("contenttype", "contentType")))
            yield _Part(role, form.rpartition("/")[2], view)
