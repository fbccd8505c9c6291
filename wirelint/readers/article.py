"""An article as an object of JSON with named fields, as archives, scrapers and forms keep it.

Names are compared without case, spaces and underscores. A field holds a string, a list of them, or an object whose
`name` or `value` is meant.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Protocol, TypeVar

from wirelint import calendar
from wirelint.document import Context, Kind, Metadata, Story
from wirelint.document.metadata import Field, Stamp
from wirelint.readers import assembly, flow, jsontext, markup
from wirelint.readers.jsontext import Members, Plain, Text, Value
from wirelint.readers.particulars import instant
from wirelint.readers.wrapping import Unit, unit_of, units_in
from wirelint.record import NamedTuple
from wirelint.source import Span, View

_NAMES = {
    "headline": ("headline", "title", "head", "hed"),
    "body": ("body", "text", "content", "articlebody", "maintext", "bodytext", "bodyhtml", "contenthtml", "story"),
    "summary": ("summary", "abstract", "description", "standfirst", "dek", "teaser", "subtitle", "subheadline"),
    "slug": ("slug", "slugline"),
    "byline": ("byline", "author", "authors", "by", "creator"),
    "dateline": ("dateline",),
    "caption": ("caption", "captions", "imagecaption", "imagecaptions"),
    "credit": ("credit", "credits", "photocredit", "creditline"),
    "pictures": ("image", "images", "pictures", "photos", "media"),
    "note": ("note", "ednote", "editorialnote", "editorsnote"),
    "id": ("id", "guid", "uid", "uri", "url", "link"),
    "version": ("version",),
    "language": ("language", "lang", "inlanguage"),
    "provider": ("provider", "agency", "source", "publisher", "sitename"),
    "issued": (
        "date", "published", "publishedat", "publisheddate", "publishdate", "datepublished", "pubdate", "timestamp",
    ),
    "created": ("created", "createdat", "datecreated", "firstcreated"),
    "revised": ("modified", "updated", "updatedat", "datemodified", "lastmod", "versioncreated"),
    "embargo": ("embargo", "embargoed", "embargoeduntil"),
}  # fmt: skip
_HEAD = (
    ("slug", Kind.SLUG), ("note", Kind.ADVISORY), ("headline", Kind.HEADLINE), ("byline", Kind.BYLINE),
    ("summary", Kind.SUMMARY), ("caption", Kind.CAPTION), ("credit", Kind.CREDIT), ("dateline", Kind.DATELINE),
)  # fmt: skip
_FIELDS = ("id", "version", "language", "provider", "note")
MEANT = ("name", "value", "text")  # of an object that stands for a string
_STAMPS = ("issued", "created", "revised", "embargo")
_SEPARATORS = str.maketrans("", "", " _-")
_TAG = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)
_EPOCH = re.compile(r"(\d{10})(?:\.\d+|\d{3})?")


_Named = TypeVar("_Named")


class Fields(Protocol):
    """What an article says in fields, whatever it is written in, by our names for them."""

    def views(self, name: str) -> Iterable[View]:
        """The texts of a field that say something."""

    def field(self, name: str) -> Field | None:
        """A field as metadata."""

    def pictures(self) -> Iterable["Fields"]:
        """What has a caption of its own."""


class _Article(NamedTuple):
    text: str
    fields: dict[str, Value]  # by our names for them

    def strings(self, name: str) -> Iterator[Text]:
        """The strings of a field."""
        return _strings(self.fields.get(name))

    def views(self, name: str) -> Iterator[View]:
        """The strings of a field that say something, as they are read."""
        views = (jsontext.view(self.text, string) for string in self.strings(name))
        return (view for view in views if view.text.strip())

    def field(self, name: str) -> Field | None:
        """A field as metadata."""
        found = self.fields.get(name)
        string = found if isinstance(found, Plain) else next(self.strings(name), None)
        text = jsontext.view(self.text, Text(*string)).text.strip() if string else ""
        return Field(text, Span(*string)) if string and text and self.text[slice(*string)] != "null" else None

    def pictures(self) -> "Iterator[_Article]":
        """The objects that say something of a picture."""
        found = self.fields.get("pictures")
        for members in found if isinstance(found, list) else [found]:
            if isinstance(members, Members):
                yield _Article(self.text, ours(members))


def story(text: str, members: Members, context: Context) -> Story | None:
    """The story that an object is, if it has a body or a headline."""
    article = _Article(text, ours(members))
    if not article.fields.keys() & {"headline", "body"}:
        return None
    return assembly.labelled(list(_units(article)), context, about(article, Span(members.start, members.start + 1)))


def metadata(text: str, members: Members) -> Metadata:
    """What an object says of an article beside its copy."""
    return about(_Article(text, ours(members)), Span(members.start, members.start + 1))


def ours(members: Mapping[str, _Named]) -> dict[str, _Named]:
    """What members say, by our names for them, of each the first of its names that is there."""
    plain = {name.translate(_SEPARATORS).casefold(): value for name, value in members.items()}
    found = ((ours, next((name for name in theirs if name in plain), None)) for ours, theirs in _NAMES.items())
    return {ours: plain[name] for ours, name in found if name}


def _strings(value: Value | None) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Members):
        yield from _strings(next((value[name] for name in MEANT if name in value), None))
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


def _units(article: _Article) -> Iterator[Unit]:
    """The copy in the order in which it is read."""
    yield from head(article)
    for view in article.views("body"):
        yield from markup.units_in(view) if _TAG.search(view.text) else units_in(view)


def head(fields: Fields) -> Iterator[Unit]:
    """What fields say above the body."""
    for name, kind in _HEAD:
        for view in fields.views(name):
            yield unit_of(flow.line(view), kind)
    for picture in fields.pictures():
        for name, kind in (("caption", Kind.CAPTION), ("credit", Kind.CREDIT)):
            for view in picture.views(name):
                yield unit_of(flow.line(view), kind)


def about(fields: Fields, item: Span) -> Metadata:
    """What fields say of the story beside its copy; item: where they stand."""
    return Metadata(
        **{name: fields.field(name) for name in _FIELDS},  # type: ignore[arg-type]
        **{name: _stamp(field) for name in _STAMPS if (field := fields.field(name))},  # type: ignore[arg-type]
        item=item,
    )


def _stamp(field: Field) -> Stamp | None:
    """The instant of a field: as feeds write it, as mail does, in seconds since 1970, or a date as copy has it."""
    epoch = _EPOCH.fullmatch(field.text)
    if epoch:
        return Stamp(field.text, field.span, datetime.fromtimestamp(int(epoch[1]), UTC))
    found = instant(field)
    if found:
        return found
    mentions = calendar.find(field.text)
    day = mentions[0].date if len(mentions) == 1 else None
    return Stamp(field.text, field.span, datetime(day.year, day.month, day.day)) if day else None
