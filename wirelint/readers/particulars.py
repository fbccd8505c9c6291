"""What feeds say about a story, read: instants, and whether it may be published."""

import re
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from wirelint.document.metadata import Field, Metadata, Stamp, Status
from wirelint.source import Span

_STATES = {
    "usable": Status.USABLE,
    "embargoed": Status.EMBARGOED,
    "withheld": Status.WITHHELD,
    "canceled": Status.CANCELED,
    "cancelled": Status.CANCELED,
}
_PARTIAL = re.compile(r"\d{4}(?:-\d\d)?")  # a year or a month, which no day can be made of
_LONGEST = 60  # code points of an instant
_MAILED = re.compile(r"(?:[A-Z][a-z]{2,8},? )?\d{1,2} [A-Z][a-z]{2} \d{2,4} \d\d:")
_ZONE = re.compile(r"\s*(?:GMT|UTC)?\s*([+-]\d\d:?\d\d)$|\s+(?:GMT|UTC|Z)$")


def metadata(
    item: Span,
    fields: Mapping[str, Field | None],
    stamps: Mapping[str, Field | None],
    status: Field | None = None,
) -> Metadata:
    """The metadata of one story.

    item: where its feed begins to speak of it; fields, stamps: by the names that Metadata has for them.
    """
    read = {name: instant(field) for name, field in stamps.items() if field}
    state = _STATES.get(status.text.rpartition(":")[2].casefold()) if status else None
    given = {**stamps, "status": status}
    known = {name for name, stamp in read.items() if stamp} | ({"status"} if state else set())
    given = {name: field for name, field in given.items() if field and not _PARTIAL.fullmatch(field.text)}
    unread = {name: field for name, field in given.items() if field and name not in known}
    return Metadata(**fields, **read, status=state, item=item, unread=MappingProxyType(unread))  # type: ignore[arg-type]


def instant(field: Field) -> Stamp | None:
    """The instant a field gives: ISO 8601 in its long and short forms, a space before the zone, GMT or UTC."""
    if len(field.text) > _LONGEST:
        return None
    text = _ZONE.sub(lambda zone: zone[1] or "Z", field.text)
    try:
        return Stamp(field.text, field.span, datetime.fromisoformat(text))
    except ValueError:
        return mailed(field) if _MAILED.match(field.text) else None


def mailed(field: Field) -> Stamp | None:
    """The instant a field gives as mail and RSS write it: `Tue, 6 May 2025 10:15:00 +0200`."""
    from email.utils import parsedate_to_datetime  # imported here: it loads half of what reads mail

    try:
        return Stamp(field.text, field.span, parsedate_to_datetime(field.text))
    except ValueError:
        return None
