"""NewsML-G2 to a document: each news item, and each package, a story."""

from collections.abc import Iterator

from wirelint.document import Context, Document, Kind, Metadata
from wirelint.readers import assembly, nitf, particulars
from wirelint.readers.wrapping import Unit
from wirelint.readers.xmlcopy import one_line, said, units
from wirelint.readers.xmltree import Element, parse
from wirelint.source import Source


def read(source: Source, context: Context) -> Document:
    """The document in a NewsML-G2 file."""
    tree = parse(source)
    items = tree.top.every("newsItem", "packageItem")
    stories = tuple(assembly.labelled(list(_units(item)), context, _metadata(item)) for item in items)
    return Document(source, stories, context, tree.faults, "newsml-g2")


def _units(item: Element) -> Iterator[Unit]:
    content = item.find("contentMeta")
    for note in item.every("edNote"):
        yield from units(note, Kind.ADVISORY)
    yield from one_line(content.find("slugline"), Kind.SLUG)
    for headline in content.every("headline"):
        is_first = "role" not in headline.attributes
        yield from one_line(headline, Kind.HEADLINE if is_first else Kind.SUMMARY)
    yield from one_line(content.find("by"), Kind.BYLINE)
    dateline = content.find("dateline")
    field = dateline.field()
    if field and particulars.instant(field) is None:  # Reuters has an instant for machines
        yield from one_line(dateline, Kind.DATELINE)
    for description in content.every("description"):
        yield from units(description, _described(item, description))
    yield from _body(item)


def _described(item: Element, description: Element) -> Kind:
    """A caption, if a picture is described; what Reuters calls the caption of a text is its headline again."""
    kind = item.find("itemMeta", "itemClass").attributes.get("qcode", ":text")
    is_text = kind.endswith((":text", ":composite"))
    is_caption = "caption" in description.attributes.get("role", "").lower()
    return Kind.CAPTION if is_caption and not is_text else Kind.SUMMARY


def _body(item: Element) -> Iterator[Unit]:
    for content in item.every("inlineXML", "inlineData"):
        inner = content.find("nitf")
        yield from nitf.body(inner) if inner else units(content, lines=True)


def _metadata(item: Element) -> Metadata:
    management = item.find("itemMeta")
    content = item.find("contentMeta")
    provider = management.find("provider")
    return particulars.metadata(
        item.opening,
        {
            "id": said((item, "guid")),
            "version": said((item, "version")),
            "language": said((content.find("language"), "tag"), (item, "lang")),
            "content": said(
                (item.find("contentSet", "remoteContent"), "contenttype"), (management.find("itemClass"), "qcode")
            ),
            "provider": said(provider.find("name"), (provider, "literal"), (provider, "qcode")),
            "note": said(management.find("edNote")),
        },
        {
            "created": said(management.find("firstCreated")),
            "revised": said(management.find("versionCreated")),
            "issued": said(content.find("contentModified"), content.find("contentCreated")),
            "embargo": said(management.find("embargoed")),
        },
        said((management.find("pubStatus"), "qcode")),
    )
