"""Atom to a document: each entry a story."""

from collections.abc import Iterator

from wirelint.document import Context, Document, Kind, Metadata, Story
from wirelint.readers import assembly, particulars
from wirelint.readers.syndication import copy, elsewhere, html, own, pictures
from wirelint.readers.wrapping import Unit, units_in
from wirelint.readers.xmlcopy import one_line, said
from wirelint.readers.xmltree import Element, parse
from wirelint.source import Source


def read(source: Source, context: Context) -> Document:
    """The document in an Atom file: a feed, or one entry of it."""
    tree = parse(source)
    feed = tree.top.find("feed")
    stories = tuple(_story(entry, feed, context) for entry in tree.top.every("entry"))
    return Document(source, stories, context, tree.faults, "atom")


def _story(entry: Element, feed: Element, context: Context) -> Story:
    text = copy(_text(own(entry, "summary")), _text(own(entry, "content")))
    headline = [unit._replace(kind=Kind.HEADLINE) for unit in _text(own(entry, "title"))]
    listed = [*headline, *_bylines(entry), *pictures(entry, text), *text]
    return assembly.labelled(listed, context, _metadata(entry, feed, text))


def _text(element: Element) -> list[Unit]:
    """The copy of an element, in the form that its type says."""
    form = element.attributes.get("type", "text")
    if form in ("html", "xhtml", "text/html", "application/xhtml+xml"):
        return html(element)
    view = element.view().stripped()
    return units_in(view) if view.text and form in ("text", "text/plain") else []


def _bylines(entry: Element) -> Iterator[Unit]:
    for child in entry.elements():
        if child.name == "author":
            yield from one_line(child.find("name"), Kind.BYLINE)


def _metadata(entry: Element, feed: Element, text: list[Unit]) -> Metadata:
    return particulars.metadata(
        entry.opening,
        {
            "id": said(own(entry, "id")),
            "language": said((entry, "lang"), (feed, "lang")),
            "content": elsewhere(text, (own(entry, "content"), "src"), (own(entry, "link"), "href")),
        },
        {"issued": said(own(entry, "published")), "revised": said(own(entry, "updated"))},
    )
