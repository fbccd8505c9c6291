"""NITF 3.x to a document. Agencies differ in what they put where; the comments say who does."""

from collections.abc import Iterator

from wirelint.document import Context, Document, Kind, Metadata, Story
from wirelint.folding import fold
from wirelint.readers import assembly, particulars
from wirelint.readers.wrapping import Unit
from wirelint.readers.xmlcopy import one_line, said, units
from wirelint.readers.xmltree import Element, parse
from wirelint.source import Source


def read(source: Source, context: Context) -> Document:
    """The document in an NITF file."""
    tree = parse(source)
    stories = tuple(_story(nitf, context) for nitf in tree.top.every("nitf"))
    return Document(source, stories, context, tree.faults, "nitf")


def _story(nitf: Element, context: Context) -> Story:
    return assembly.labelled([*_head(nitf), *body(nitf)], context, _metadata(nitf))


def _head(nitf: Element) -> Iterator[Unit]:
    """What stands above the body."""
    yield from one_line(nitf.find("head", "docdata", "ed-msg"), Kind.ADVISORY, "info")
    top = nitf.find("body", "body.head")
    yield from _headlines(nitf, top)
    for child in top.elements():
        if child.name == "byline":
            yield from one_line(child, Kind.BYLINE, but=("byttl",))
            yield from one_line(child.find("byttl"), Kind.BYLINE)
        elif child.name == "dateline":
            yield from one_line(child, Kind.DATELINE, but=_instants(child))
        elif child.name == "abstract":
            yield from units(child, Kind.SUMMARY)
        elif child.name == "note":
            yield from units(child, Kind.ADVISORY)


def _headlines(nitf: Element, top: Element) -> Iterator[Unit]:
    """The headlines; EFE has its keyword for the second, AP the first again."""
    keywords = {fold(word.attributes.get("key", "")) for word in nitf.every("keyword")}
    for headline in top.every("hl1", "hl2"):
        if headline.name == "hl1":
            yield from one_line(headline, Kind.HEADLINE)
        else:
            is_keyword = fold(headline.view().text) in keywords
            yield from one_line(headline, Kind.SLUG if is_keyword else Kind.SUMMARY)


def _instants(dateline: Element) -> tuple[str, ...]:
    """The parts of a dateline that are no words: EFE's date is an instant for machines."""
    dates = (date.field() for date in dateline.every("story.date"))
    return ("story.date",) if any(field and particulars.instant(field) for field in dates) else ()


def body(nitf: Element) -> Iterator[Unit]:
    """The body, and what stands below it."""
    yield from units(nitf.find("body", "body.content"))
    yield from units(nitf.find("body", "body.end"))


def _metadata(nitf: Element) -> Metadata:
    docdata = nitf.find("head", "docdata")
    top = nitf.find("body", "body.head")
    sent = docdata.find("del-list", "from-src")
    sender = (docdata.find("doc-id"), "regsrc"), (docdata.find("doc.copyright"), "holder"), (sent, "src-name")
    return particulars.metadata(
        nitf.opening,
        {
            "id": said((docdata.find("doc-id"), "id-string")),
            "version": said((docdata.find("du-key"), "version")),
            "language": said((nitf, "lang"), (nitf, "baselang")),
            "provider": said(top.find("distributor"), *sender),
            "note": said((docdata.find("ed-msg"), "info")),
        },
        {
            "issued": said((docdata.find("date.issue"), "norm"), (top.find("dateline", "story.date"), "norm")),
            "embargo": said((docdata.find("date.release"), "norm")),
        },
        said((docdata, "management-status")),
    )
