"""What a feed says about a story beside its copy: when, by whom, which version, in what state."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from wirelint.record import NamedTuple
from wirelint.source import Span


class Status(StrEnum):
    """Whether the story may be published."""

    USABLE = "usable"
    EMBARGOED = "embargoed"  # NITF and NewsML 1.2, which may not say until when
    WITHHELD = "withheld"
    CANCELED = "canceled"


class Field(NamedTuple):
    """A value as its feed gives it, and where it stands."""

    text: str
    span: Span


class Stamp(NamedTuple):
    """An instant as its feed gives it; without a zone where the feed leaves it out, at midnight if it gives a day."""

    text: str
    span: Span
    instant: datetime


class Metadata(NamedTuple):
    """One story's metadata. What the feed does not say is None; what it says and cannot be read stands in `unread`."""

    id: Field | None = None
    version: Field | None = None
    status: Status | None = None
    language: Field | None = None  # a BCP 47 tag as given
    content: Field | None = None  # what it is made of: text, picture, composite; or the form its body is in elsewhere
    provider: Field | None = None  # the agency or desk that sends it
    note: Field | None = None  # to editors
    created: Stamp | None = None  # first created
    revised: Stamp | None = None  # this version
    issued: Stamp | None = None  # the day the copy is of
    embargo: Stamp | None = None  # not to be used before
    item: Span | None = None  # where the feed begins to speak of the story
    unread: Mapping[str, Field] = MappingProxyType({})  # stamps and states that make no sense, by their field here
