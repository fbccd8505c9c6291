"""Times of day as copy writes them: hour, minute, half of the day, zone."""

import re
from functools import cache

from wirelint.calendar.grammar import GAP
from wirelint.record import NamedTuple

SEASONLESS = frozenset(("ET", "CT", "MT", "PT"))  # names for a zone in winter and in summer
# Minutes from Greenwich; a name that several zones go by has all of theirs, the likeliest first.
ZONES: dict[str, tuple[int, ...]] = {
    "GMT": (0,),
    "UTC": (0,),
    "EST": (-300, 600),
    "EDT": (-240, 660),
    "ET": (-300, -240),
    "CST": (-360, 480),
    "CDT": (-300,),
    "CT": (-360, -300),
    "MST": (-420,),
    "MDT": (-360,),
    "MT": (-420, -360),
    "PST": (-480, 480),
    "PDT": (-420,),
    "PT": (-480, -420),
    "AKST": (-540,),
    "AKDT": (-480,),
    "HST": (-600,),
    "BST": (60, 360),
    "WAT": (60,),
    "CET": (60,),
    "CEST": (120,),
    "EET": (120,),
    "EEST": (180,),
    "SAST": (120,),
    "MSK": (180,),
    "EAT": (180,),
    "IST": (330, 120, 60),
    "SGT": (480,),
    "HKT": (480,),
    "JST": (540,),
    "KST": (540,),
    "AEST": (600,),
    "AEDT": (660,),
}
_ZONE = "|".join(sorted(ZONES, key=len, reverse=True))
_TIME = (
    rf"(?<![\w:$€£#+-])(?<![0-9][.,/])(?P<hour>[0-9]{{1,2}}?)(?:(?P<mark>[:.]?)(?P<minute>[0-9]{{2}}))?"
    rf"(?P<second>:[0-9]{{2}}(?![0-9]))?(?![0-9%])"
    rf"(?:(?:{GAP})?(?P<half>[aApP])(?:\.[mM]\.?|[mM](?!\w)))?"
    rf"(?:(?:{GAP})?(?P<bracket>\()?(?P<zone>{_ZONE})(?!\w)(?(bracket)\))|(?![\w%]|[:/][0-9]|[-–][0-9]+[-–]))"
)


class Time(NamedTuple):
    """A time of day with its span in code points. `half` is `a` or `p` before its m, `mark` the colon or point."""

    start: int
    end: int
    hour: int
    minute: int | None = None
    half: str = ""
    zone: str = ""
    mark: str = ""
    seconds: bool = False

    @property
    def minutes(self) -> tuple[int, ...]:
        """The minutes since midnight it can mean: two where the half of the day is left open."""
        at = self.hour * 60 + (self.minute or 0)
        if self.half:
            return (at % 720 + 720 * (self.half == "p"),)
        return (at,) if self.hour == 0 or self.hour > 12 or self.zone in ("GMT", "UTC") else (at, (at + 720) % 1440)


@cache
def _time() -> re.Pattern[str]:
    return re.compile(_TIME)


def read_time(text: str, place: int) -> Time | None:
    """The time at a place, if a colon, a half of the day or a zone says that it is one: `9 p.m.`, `1630 GMT`."""
    match = _time().match(text, place)
    if not match:
        return None
    half, zone, mark = (match["half"] or "").lower(), match["zone"] or "", match["mark"] or ""
    if not (half or mark == ":" or (zone and match["minute"])) or (mark == "" and match["minute"] and not zone):
        return None
    minute = int(match["minute"]) if match["minute"] else None
    return Time(*match.span(), int(match["hour"]), minute, half, zone, mark, match["second"] is not None)
