"""Times given in two zones that are not the same instant."""

import re
from collections.abc import Iterator
from itertools import pairwise, product

from wirelint.calendar import Time
from wirelint.calendar.clock import SEASONLESS, ZONES
from wirelint.document import Document
from wirelint.finding import Edit, Fix, Match
from wirelint.record import NamedTuple

_JOINT = re.compile(r"\s*(?:[(/,=]|or\b|, or\b|, which is\b)\s*(?:or\s+)?\Z")
_DAY = 24 * 60

VALUES = ("first", "second", "right")


class ZoneConversion(NamedTuple):
    """Finds `2:30 p.m. EDT (1630 GMT)`: two times side by side, both with a named zone, that are hours apart.

    A name that several zones share (IST, CST) may mean any of them.
    """

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block, times in story.timed:
                for one, two in pairwise(times):
                    if not (one.zone and two.zone and _JOINT.fullmatch(block.text, one.end, two.start)):
                        continue
                    if any(_converted(one, two, offsets) & {*two.minutes} for offsets in _offsets(one.zone, two.zone)):
                        continue
                    first, second = (" ".join(block.text[time.start : time.end].split()) for time in (one, two))
                    likely = _offsets(one.zone, two.zone, likely=True)
                    right = sorted(set().union(*(_converted(one, two, offsets) for offsets in likely)))
                    shown = [_like(two, second, minutes) for minutes in right]
                    place = block.source_span(two.start, two.end)
                    fixes = tuple(
                        Fix(False, f"make it {text}", (Edit(place, text),), by_hand=True) for text in shown[:2]
                    )
                    end = two.end + block.text.startswith(")", two.end)
                    values = {"first": first, "second": second, "right": " or ".join(shown)}
                    yield Match(block.source_span(one.start, end), values, fixes=fixes)


def _offsets(one: str, two: str, *, likely: bool = False) -> list[tuple[int, int]]:
    """What two names of zones can mean beside each other; two names for winter and summer are of one season."""
    if one in SEASONLESS and two in SEASONLESS:
        return list(zip(ZONES[one], ZONES[two], strict=True))
    first, second = (ZONES[zone] if zone in SEASONLESS or not likely else ZONES[zone][:1] for zone in (one, two))
    return list(product(first, second))


def _converted(one: Time, two: Time, offsets: tuple[int, int]) -> set[int]:
    """The first time in the second one's zone, in minutes since midnight."""
    return {(at - offsets[0] + offsets[1]) % _DAY for at in one.minutes}


def _like(time: Time, written: str, minutes: int) -> str:
    """Another time as the copy writes this one: `1830 GMT` for `1630 GMT`, `2:30 p.m. EDT` for `1 p.m. EDT`."""
    hour, minute = divmod(minutes, 60)
    digits = re.match(r"[\d:.]*\d", written)
    assert digits is not None
    rest = written[digits.end() :]
    if time.half:
        half = "pP"[rest.lstrip()[0].isupper()] if hour >= 12 else "aA"[rest.lstrip()[0].isupper()]
        rest = re.sub("[aApP]", half, rest, count=1)
        shown = f"{(hour - 1) % 12 + 1}" + (f"{time.mark or ':'}{minute:02}" if minute or time.mark else "")
    else:
        shown = f"{hour:02}{time.mark}{minute:02}"
    return shown + rest
