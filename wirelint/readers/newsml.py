"""NewsML 1.x to a document: each news item a story."""

from collections.abc import Iterator

from wirelint.document import Context, Document, Kind, Metadata
from wirelint.readers import assembly, nitf, particulars
from wirelint.readers.wrapping import Unit
from wirelint.readers.xmlcopy import one_line, said, units
from wirelint.readers.xmltree import Element, parse
from wirelint.source import Source

_LINES = (
    ("SlugLine", Kind.SLUG),
    ("HeadLine", Kind.HEADLINE),
    ("SubHeadLine", Kind.SUMMARY),
    ("ByLine", Kind.BYLINE),
    ("ByLineTitle", Kind.BYLINE),
    ("DateLine", Kind.DATELINE),
)


def read(source: Source, context: Context) -> Document:
    """The document in a NewsML 1.x file."""
    tree = parse(source)
    items = tree.top.every("NewsItem")
    stories = tuple(assembly.labelled(list(_units(item)), context, _metadata(item)) for item in items)
    return Document(source, stories, context, tree.faults, "newsml")


def _units(item: Element) -> Iterator[Unit]:
    yield from one_line(item.find("NewsManagement", "Instruction"), Kind.ADVISORY)
    for component in item.elements():
        if component.name == "NewsComponent":
            yield from _component(component)


def _component(component: Element, kind: Kind | None = None) -> Iterator[Unit]:
    """A component and those in it; AFP has pictures with their captions beside the text."""
    kind = Kind.CAPTION if component.find("Role").attributes.get("FormalName") == "Caption" else kind
    for name, named in () if kind else _LINES:
        for found in component.find("NewsLines").every(name):
            yield from one_line(found, named)
    for child in component.elements():
        if child.name == "NewsComponent":
            yield from _component(child, kind)
        elif child.name == "ContentItem":
            yield from _content(child, kind)


def _content(item: Element, kind: Kind | None) -> Iterator[Unit]:
    content = item.find("DataContent")
    inner = content.find("nitf")
    found = nitf.body(inner) if inner else units(content, lines=True)
    return (unit._replace(kind=kind or unit.kind) for unit in found)


def _metadata(item: Element) -> Metadata:
    identity = item.find("Identification", "NewsIdentifier")
    management = item.find("NewsManagement")
    described = next(item.every("DescriptiveMetadata"), item)
    senders = [(party, "FormalName") for provider in item.every("Provider") for party in provider.every("Party")]
    return particulars.metadata(
        item.opening,
        {
            "id": said(identity.find("PublicIdentifier"), identity.find("NewsItemId")),
            "version": said(identity.find("RevisionId")),
            "language": said((described.find("Language"), "FormalName"), (item, "lang")),
            "provider": said(*senders, identity.find("ProviderId")),
            "note": said(management.find("Instruction")),
        },
        {
            "created": said(management.find("FirstCreated")),
            "revised": said(management.find("ThisRevisionCreated")),
            "issued": said(described.find("DateLineDate")),
            "embargo": said(management.find("StatusWillChange", "DateAndTime")),
        },
        said((management.find("Status"), "FormalName")),
    )
