"""The dateline grammar: where copy was filed, when, and by which agency, before the lead.

CITY, Region, Mon D, YYYY (Agency/Agency) -    Jan 3 (Reuters) -    (ANSA) - Rome, October 11 -    CITY -
"""

import re
from functools import lru_cache

from wirelint.newsroom import agencies
from wirelint.record import NamedTuple

_DASH = r"(?:\.-|\s*[—–―_]|\s*--?)(?=\s|$)"
_AGENCY = (
    rf"\s*(?P<place>[^()\n]{{0,60}}?)[\s,]*\((?P<agency>[\w .-]{{2,40}}(?:/[\w .-]{{2,40}})*)\)\s*(?P<dash>{_DASH})?\s*"
)
_AGENCY_FIRST = rf"\s*\((?P<agency>[A-Z][\w-]{{1,20}})\)\s*{_DASH}\s*(?P<place>[^()—–\n]{{2,60}}?)\s*{_DASH}\s*"
_PLACE_ONLY = (
    r"\s*(?P<place>[A-Z][A-Z.'’ -]{2,30}(?:,\s(?:[A-Z][\w.]+(?:\s[A-Z][\w.]+)?))?)\s*(?:—|–|\s-{1,2})\s+(?=\S)"
)
_REACH = 130  # characters in which a dateline ends


class Dateline(NamedTuple):
    """A dateline at the start of a block: code points into the block's text. `place` may hold a date."""

    start: int
    end: int
    place: str
    agencies: tuple[str, ...]


def find(text: str) -> Dateline | None:
    """The dateline a paragraph begins with, or None: most have no bracket near, and begin with one capital at most."""
    opening = text[:_REACH]
    return _found(text, opening) if ")" in opening or opening.lstrip()[:2].isupper() else None


@lru_cache(64)  # a line is asked for its dateline several times on its way to a block
def _found(text: str, opening: str) -> Dateline | None:
    if ")" in opening:
        first = re.match(_AGENCY_FIRST, opening) if opening.lstrip().startswith("(") else None
        if first and first["agency"].casefold() in agencies():
            return _dateline(text, first.end(), first["place"], first["agency"])
        match = re.match(_AGENCY, opening)
        if match and _names_agency(match["agency"]) and _is_place(match["place"], bool(match["dash"])):
            return _dateline(text, match.end(), match["place"], match["agency"])
    if opening.lstrip()[:2].isupper():
        place = re.match(_PLACE_ONLY, opening)
        if place and len(text) > place.end() + 20:
            return _dateline(text, place.end(), place["place"], "")
    return None


def _dateline(text: str, end: int, place: str, agency: str) -> Dateline:
    start = len(text) - len(text.lstrip())
    listed = tuple(dict.fromkeys(agencies().get(name.strip().casefold(), name.strip()) for name in agency.split("/")))
    return Dateline(start, len(text[:end].rstrip()), place.strip(" ,"), listed if agency else ())


def _names_agency(text: str) -> bool:
    return any(name.strip().casefold() in agencies() for name in text.split("/"))


def _is_place(place: str, dashed: bool) -> bool:
    """Few words, the first in capitals or capitalised; without a dash only the shortest form counts."""
    listed = place.replace(",", " ").split()
    if not listed:
        return dashed
    capital = all(word[0].isupper() or word[0].isdigit() or word in ("de", "del", "la", "al", "el") for word in listed)
    return capital and len(listed) <= (7 if dashed else 2) and (dashed or "," not in place)
