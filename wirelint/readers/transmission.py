"""What ANPA 1312 and IPTC 7901 share: transmissions of header, text and trailer, and the stamp of when one was sent."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from wirelint.document import Fault
from wirelint.document.metadata import Stamp
from wirelint.record import NamedTuple
from wirelint.source import Span

_LONGEST = 2_000_000  # code points of a transmission's text
_START = re.compile(r"\x16*\x01")
_LINE = re.compile(r"[^\r\n]+[\r\n]*")
_HEADER_LINES = 2  # where nothing says that the text begins
_STAMP = re.compile(
    r"(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d) GMT (?P<name>[A-Za-zä]{3}) (?P<year>\d\d)\b"
    r"|[A-Z]{2,4}-\w\w-(?P<ap_month>\d\d)-(?P<ap_day>\d\d)-(?P<ap_year>\d\d) (?P<ap_hour>\d\d)(?P<ap_minute>\d\d)GMT"
)
_MONTHS = (
    ("jan",), ("feb",), ("mar", "mär", "mrz"), ("apr",), ("may", "mai"), ("jun",),
    ("jul",), ("aug",), ("sep",), ("oct", "okt"), ("nov",), ("dec", "dez"),
)  # fmt: skip
_CENTURY = 2000  # stamps have years of two digits: the formats that carry them are read as of this century


class Take(NamedTuple):
    """One transmission, by its parts: header, text, trailer."""

    header: Span
    text: Span
    trailer: Span


def takes(text: str, faults: list[Fault]) -> Iterator[Take]:
    """The transmissions in a file; what one lacks is a fault, and what is there is read."""
    starts = [match.start() for match in _START.finditer(text)] or [0]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        begins = text.find("\x02", start, end)
        if begins < 0:
            faults.append(Fault(Span(start, min(start + 1, end)), "a transmission without a start of text (STX)"))
        header = Span(start, begins if begins >= 0 else _after_header(text, start, end))
        body = header.end + (begins >= 0)
        ends = text.find("\x03", body, end)
        if ends < 0:
            faults.append(Fault(Span(end, end), "the transmission breaks off: no end of text (ETX)"))
        copy = _bounded(Span(body, ends if ends >= 0 else end), faults)
        yield Take(header, copy, Span(ends if ends >= 0 else end, end))


def _bounded(copy: Span, faults: list[Fault]) -> Span:
    length = copy.end - copy.start
    if length <= _LONGEST:
        return copy
    faults.append(Fault(copy, f"a transmission of {length:,} characters, more than {_LONGEST:,}; not read"))
    return Span(copy.start, copy.start)


def _after_header(text: str, start: int, end: int) -> int:
    for _ in range(_HEADER_LINES):
        found = _LINE.search(text, start, end)
        start = found.end() if found else end
    return start


def stamp(text: str, span: Span) -> Stamp | None:
    """The moment a transmission was sent: `131137 GMT Nov 13`, `AP-WF-11-13-13 1509GMT`."""
    match = _STAMP.search(text, *span)
    if match is None:
        return None
    prefix = "" if match["name"] else "ap_"
    year, day, hour, minute = (int(match[prefix + part]) for part in ("year", "day", "hour", "minute"))
    name = (match["name"] or "").casefold()
    month = next((number for number, names in enumerate(_MONTHS, 1) if name in names), 0) or int(match["ap_month"] or 0)
    try:
        instant = datetime(_CENTURY + year, month, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None
    return Stamp(match.group(), Span(*match.span()), instant)
