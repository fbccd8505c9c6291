"""What is wrong with a credit that stands where credits do: its form, an agency's spelling, a provider not named."""

import re
from collections.abc import Iterator
from functools import cache

from wirelint.newsroom import agencies
from wirelint.newsroom.credit import STOCK, find, units
from wirelint.newsroom.spelling import is_slip
from wirelint.record import NamedTuple

_AFTER_SENTENCE = r"(?:^|(?<=[.!?”\"’'])\s+)"
_PHOTO_BY = r"(?:(?:Photo|Image|Picture|Foto)\s+by)"
_FORMS = (
    (r"[(\[]\s*[)\]]\.?\s*$", "is empty"),
    (rf"[(\[]\s*{_PHOTO_BY}?\s*[/|,–—-]\s*[^()\[\]]*[)\]]\.?\s*$", "names nobody before its mark"),
    (rf"[(\[]?\s*{_PHOTO_BY}\s*(?:/\s*[\w ]+)?[)\]]?\.?\s*$", "names no photographer"),
    (r"[(\[][^()\[\]]*(?:[/|]|\bvia|\bPhoto by)\s*[)\]]\.?\s*$", "names nobody after its mark"),
    (r"[(\[][^()\[\]]*(?://|\|\||/\s*,|,\s*/)[^()\[\]]*[)\]]\.?\s*$", "has a mark too many"),
    (r"\(\([^()]*\)\)?\.?\s*$|\([^()]*\)\)\.?\s*$", "has a bracket too many"),
)
_BARE = rf"{_AFTER_SENTENCE}(?P<agency>[A-Z][\w-]+)\s*/\s*$"
_UNCLOSED = r"[(\[](?P<chain>[^()\[\]]{2,80})$"
_UNOPENED = rf"{_AFTER_SENTENCE}(?P<chain>[^()\[\].!?]{{2,80}}?)[)\]]\.?\s*$"
_SOUND = r"\(([^\W_][\w ]*+(?:/[^\W_][\w ]*+)*)\)\.?\s*$"
_LEADS_ON = frozenset(("by", "via"))  # to a name that may be missing
_PROVIDED = re.compile(
    r"\b(?:released|provided|supplied|issued|distributed|obtained|handed out|made available|taken|shared|posted|"
    r"published|courtesy of|courtesy|via|from|by|of) (?:by |from |of |on )?(?:the )?[A-Z@]",
)
_HANDOUT = re.compile(r"\b[Hh]andout\b|\bHANDOUT\b|(?<=[/( ])HO(?=[/), ]|$)|\b[Cc]ourtesy (?:photo|image|picture)\b")
_SIGNS_OF_HANDOUT = ("andout", "HANDOUT", "HO", "ourtesy")
_DIVIDE = ("by", "via", "for", "courtesy")
_SHORTEST = 5  # letters of an agency's name that a slip can be told from another name in


class Fault(NamedTuple):
    """What is wrong with a credit, [start, end) in a caption's text."""

    start: int
    end: int
    what: str


class Slip(NamedTuple):
    """An agency's name misspelt, [start, end), and how it is spelt."""

    start: int
    end: int
    name: str


def malformed(text: str) -> Fault | None:
    """The fault in the form of the credit that ends a caption, or None."""
    if _is_sound(text):
        return None
    for pattern, what in _FORMS:
        if found := re.search(pattern, text):
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            return Fault(start, len(text.rstrip()), what)
    if (found := re.search(_BARE, text)) and found["agency"].casefold() in agencies():
        return Fault(found.start("agency"), len(text.rstrip()), "names nobody after its mark")
    if (found := re.search(_UNCLOSED, text)) and _names_agency(found["chain"]):
        return Fault(found.start(), len(text.rstrip()), "is not closed")
    found = re.search(_UNOPENED, text)
    if found and _names_agency(found["chain"]) and found["chain"].count("(") == 0:
        return Fault(found.start("chain"), len(text.rstrip()), "is not opened")
    return None


def _is_sound(text: str) -> bool:
    """True for what ends in names and slashes in brackets, as most captions do: none of the patterns fits that."""
    opening = text.rfind("(")
    sound = re.compile(_SOUND).match(text, max(opening, 0))
    return sound is not None and text[opening - 1 : opening] != "(" and not _LEADS_ON & set(sound[1].casefold().split())


def _names_agency(chain: str) -> bool:
    """True for a chain that an agency's name begins or ends."""
    named = [unit.casefold() in agencies() for unit in units(chain)]
    return bool(named) and (named[0] or named[-1])


def misspelt(text: str, start: int, end: int) -> Iterator[Slip]:
    """The agencies that are misspelt in a credit, `text[start:end]`: one letter too many, too few, wrong or moved."""
    known = agencies()
    for found in re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*)*").finditer(text, start, end):
        for unit in _parts(found.group()):
            if unit.casefold() not in known and (name := _meant(unit)):
                at = text.index(unit, found.start())
                yield Slip(at, at + len(unit), name)


def _parts(name: str) -> list[str]:
    """The units of a run of words, which only words can divide: hardly any holds those."""
    folded = name.casefold()
    return units(name) if any(word in folded for word in _DIVIDE) else [name.strip(" .")]


def _meant(unit: str) -> str | None:
    """The agency that a name is one slip away from."""
    wanted = unit.casefold()
    if len(wanted) < _SHORTEST:
        return None
    for name, agency in _by_letter().get(wanted[0], ()):
        if abs(len(name) - len(wanted)) <= 1 and is_slip(wanted, name):
            return _spelling(name, agency)
    return None


@cache
def _by_letter() -> dict[str, list[tuple[str, str]]]:
    """The agencies with names long enough, by the first letter: no slip of the finger changes it."""
    listed: dict[str, list[tuple[str, str]]] = {}
    for name, agency in agencies().items():
        if len(name) >= _SHORTEST:
            listed.setdefault(name[0], []).append((name, agency))
    return listed


def _spelling(name: str, agency: str) -> str:
    return agency if agency.casefold() == name else " ".join(word.capitalize() for word in name.split())


def bare_handout(text: str) -> tuple[int, int] | None:
    """Where a caption says that its picture was handed out and does not say by whom, or None."""
    if not any(sign in text for sign in _SIGNS_OF_HANDOUT):
        return None
    found = _HANDOUT.search(text)
    if found is None:
        return None
    credit = find(text)
    said = text[: credit.start] if credit else text
    named = (
        [unit for unit in units(text[credit.start :].strip(" .()[]")) if unit.casefold() not in STOCK] if credit else []
    )
    senders = {agencies().get(unit.casefold()) for unit in named}
    if None in senders or len(senders) > 1 or _PROVIDED.search(said):  # a name that is no agency's is the provider's
        return None
    return found.span()
