"""An article as an object of JSON with named fields, as archives, scrapers and forms keep it.

Names are compared without case, spaces and underscores. A field holds a string, a list of them, or an object whose
`name` or `value` is meant.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from wirelint import calendar
from wirelint.document import Context, Kind, Metadata, Story
from wirelint.document.metadata import Field, Stamp
from wirelint.readers import assembly, flow, jsontext, markup
from wirelint.readers.jsontext import Members, Plain, Text, Value
from wirelint.readers.particulars import instant
from wirelint.readers.wrapping import Unit, unit_of, units_in
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
    "revised": ("modified", "updated", "updatedat", "datemodified", "versioncreated"),
    "embargo": ("embargo", "embargoed", "embargoeduntil"),
}  # fmt: skip
_MEANT = ("name", "value", "text")  # of an object that stands for a string
_STAMPS = ("issued", "created", "revised", "embargo")
_SEPARATORS = str.maketrans("", "", " _-")
_TAG = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)
_EPOCH = re.compile(r"(\d{10})(?:\.\d+|\d{3})?")


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


def story(text: str, members: Members, context: Context) -> Story | None:
    """The story that an object is, if it has a body or a headline."""
    article = _Article(text, _known(members))
    if not article.fields.keys() & {"headline", "body"}:
        return None
    return assembly.labelled(list(_units(article)), context, _metadata(article, members))


def metadata(text: str, members: Members) -> Metadata:
    """What an object says of an article beside its copy."""
    return _metadata(_Article(text, _known(members)), members)


def _known(members: Members) -> dict[str, Value]:
    """The fields by our names, of each the first of its names that is there."""
    plain = {name.translate(_SEPARATORS).casefold(): value for name, value in members.items()}
    found = ((ours, next((name for name in theirs if name in plain), None)) for ours, theirs in _NAMES.items())
    return {ours: plain[name] for ours, name in found if name}


def _strings(value: Value | None) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Members):
        yield from _strings(next((value[name] for name in _MEANT if name in value), None))
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


def _units(article: _Article) -> Iterator[Unit]:
    """The copy in the order in which it is read."""
    for name, kind in (
        ("slug", Kind.SLUG), ("note", Kind.ADVISORY), ("headline", Kind.HEADLINE), ("byline", Kind.BYLINE),
        ("summary", Kind.SUMMARY), ("caption", Kind.CAPTION), ("credit", Kind.CREDIT), ("dateline", Kind.DATELINE),
    ):  # fmt: skip
        for view in article.views(name):
            yield unit_of(flow.line(view), kind)
    yield from _pictures(article)
    for view in article.views("body"):
        yield from markup.units_in(view) if _TAG.search(view.text) else units_in(view)


def _pictures(article: _Article) -> Iterator[Unit]:
    pictures = article.fields.get("pictures")
    for members in pictures if isinstance(pictures, list) else [pictures]:
        if isinstance(members, Members):
            picture = _Article(article.text, _known(members))
            for name, kind in (("caption", Kind.CAPTION), ("credit", Kind.CREDIT)):
                for view in picture.views(name):
                    yield unit_of(flow.line(view), kind)


def _metadata(article: _Article, members: Members) -> Metadata:
    return Metadata(
        **{name: article.field(name) for name in ("id", "version", "language", "provider", "note")},  # type: ignore[arg-type]
        **{name: _stamp(field) for name in _STAMPS if (field := article.field(name))},  # type: ignore[arg-type]
        item=Span(members.start, members.start + 1),
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
