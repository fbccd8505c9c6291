"""RSS 2.0 and 1.0 to a document: each item a story."""

import re
from collections.abc import Iterator

from wirelint.document import Context, Document, Kind, Metadata, Story
from wirelint.readers import assembly, otherxml, particulars
from wirelint.readers.syndication import copy, elsewhere, html, own, pictures
from wirelint.readers.wrapping import Unit, unit_of
from wirelint.readers.xmlcopy import said
from wirelint.readers.xmltree import Element, parse
from wirelint.source import Source

_NAMED = re.compile(r"\s*\S+@\S+\s*\(([^()]+)\)\s*")  # RSS gives an address, and who it is of


def read(source: Source, context: Context) -> Document:
    """The document in an RSS file."""
    tree = parse(source)
    channel = next(tree.top.every("channel"), None)
    root = next(tree.top.elements(), None)
    faults = tree.faults
    if channel is None and root is not None and not faults:
        faults = (otherxml.foreign(root),)
    items = tree.top.every("item") if channel else ()
    stories = tuple(_story(item, channel, context) for item in items if channel)
    return Document(source, stories, context, faults, "rss")


def _story(item: Element, channel: Element, context: Context) -> Story:
    text = copy(html(own(item, "description")), html(item.find("encoded")))
    listed = [*html(own(item, "title"), Kind.HEADLINE), *_byline(item), *pictures(item, text), *text]
    return assembly.labelled(listed, context, _metadata(item, channel, text))


def _byline(item: Element) -> Iterator[Unit]:
    for creator in item.every("creator") if item.find("creator") else [own(item, "author")]:
        view = creator.view().stripped()
        named = _NAMED.fullmatch(view.text)
        view = view.part(*named.span(1)) if named else view
        if view.text:
            yield unit_of(view, Kind.BYLINE)


def _metadata(item: Element, channel: Element, text: list[Unit]) -> Metadata:
    return particulars.metadata(
        item.opening,
        {
            "id": said(own(item, "guid"), (item, "about"), item.find("identifier")),
            "language": said(item.find("language"), channel.find("language")),
            "content": elsewhere(text, own(item, "link"), (own(item, "enclosure"), "url")),
        },
        {"issued": said(own(item, "pubDate"), item.find("date")), "revised": said(item.find("modified"))},
    )
