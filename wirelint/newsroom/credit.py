"""The credit grammar: who made a picture and who sent it, at the end of a caption.

    credit := "(" chain ")" | "[" chain "]" | chain | ("Photo" | "Image" | "Credit" ...) ":" chain
    chain  := ["Photo by" | "AP Photo"] unit (("/" | "," | "–" | "|" | "via") unit)* [", File"] [", Pool"]

After domain knowledge of AP, Reuters, AFP, EPA, Getty, dpa, Xinhua and Anadolu captions.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate

from wirelint.newsroom import agencies, words
from wirelint.record import NamedTuple

_REACH = 240  # characters from the end in which a credit begins
_NEAR = 160  # of them, those in which a label or a joint of a chain stands
_LABEL = (
    r"(?:photo(?:graph)?s?(?:\s+credit)?|image(?:\s+(?:source|credit))?|picture|credit|pic|foto|file(?:\s+photo)?|via)"
)
_CLOSING = r"[(\[]([^()\[\]]{1,120}(?:\([^()]{1,40}\)[^()\[\]]{0,40})?)[)\]][\s.]*$"
_TAGS = r"\s*\([A-Z ,/]+ - Tags: [^()]*\)\s*$"
_SENTENCE = r"\s(?<=[.!?”\"’')\]]\s)\s*"  # the space before one: what begins with a space is soon found
_LABELLED = rf"(?i:{_LABEL})\s*(?i:by|[:,])\s*(\S.{{0,100}})$"
_TAIL = r"([^.!?()]{2,100}(?:\.[A-Z][^.!?()]{0,60})*)\.?\s*$"
_SEPARATORS = r"(?i)\s*(?:/|\||,|–|—|\s-\s|\bvia\b|\bfor\b|\bcourtesy of\b|\bcourtesy\b|\bprovided by\b)\s*"
_OPENING = rf"(?i)^(?:{_LABEL}\s*(?:by|[:,])|(?:file|handout|pool)\s+photo\s+by|(?:{_LABEL}\s*)?courtesy\s+of|by)\s*"
_KIND = r" (?:file )?(?:photo|image|picture)s?$"  # `Reuters photo`
_LABEL_SIGNS = ("photo", "imag", "pic", "credit", "foto", "file", "via")  # one stands in every label
_CHAIN_SIGNS = ("/", "|", "via", "–", "—", " - ", "\xa0")  # one joins the parts of every chain
_LONGEST = 110  # characters of a chain without a full stop in it, and of space around it
_BEHIND_NAMES = frozenset("photo photos image images picture pictures for courtesy of by".split())
_JOINED = r"\||\s[-–—]\s"
STOCK = frozenset(
    "handout ho pool str stringer ugc file file photo photo files archive archives screengrab screen grab supplied "
    "courtesy reproduction via social media".split()
) | {"file photo", "screen grab", "social media", "handout photo", "pool photo"}
_NAME = r"^(?:[A-Z][\w.'’-]*|[A-Z]{2,}|de|da|del|van|von|der|al|bin|of|the|and|for|&)(?:\s+|$)"


class Credit(NamedTuple):
    """A credit as it stands in a caption: code points into the caption's text, and the agencies it names."""

    start: int
    end: int
    organisations: tuple[str, ...]
    known: bool  # False for a name in the right place that no table of ours knows

    def agrees_with(self, other: "Credit") -> bool:
        """True unless both name agencies and neither's chain holds the other's."""
        mine, theirs = set(self.organisations), set(other.organisations)
        return not mine or not theirs or mine <= theirs or theirs <= mine


def units(chain: str) -> list[str]:
    """The parts of a chain: people, organisations, words such as `Handout`."""
    parts = re.split(_SEPARATORS, re.sub(_OPENING, "", chain.strip().lstrip("-–—© ")))
    return [part.strip(" .") for part in parts if part.strip(" .")]


def organisations(chain: str) -> tuple[str, ...]:
    """The agencies a chain names, in order: person, organisation, distributor."""
    table = agencies()
    found = [table.get(re.sub(_KIND, "", unit.casefold())) for unit in units(chain)]
    return tuple(dict.fromkeys(agency for agency in found if agency))


def _is_stock(chain: str) -> bool:
    return any(unit.casefold() in STOCK for unit in units(chain))


def _is_name(chain: str) -> bool:
    """A name standing in the place of a credit: capitalised words only, and not who stands where."""
    text = chain.strip().rstrip(".")
    if text.casefold() in words("position-cues") or len(text) < 2 or any(character.isdigit() for character in text):
        return False
    parts = units(text)
    return bool(parts) and all(_all_names(part) for part in parts)


def _all_names(unit: str) -> bool:
    rest = unit
    while rest:
        match = re.match(_NAME, rest)
        if not match:
            return False
        rest = rest[match.end() :]
    return unit[:1].isupper() and len(unit.split()) <= 6 and len(unit) > 1


@lru_cache(64)  # a line is asked for its credit several times on its way to a block
def find(text: str) -> Credit | None:
    """The credit at the end of a caption's text, or None."""
    text = text.rstrip()
    if text[-1:] == ")" and "Tags:" in text[-_REACH:]:  # Reuters's keywords stand behind the credit
        text = re.sub(_TAGS, "", text).rstrip()
    end = len(text)
    start = max(0, end - _REACH)
    if text.rstrip(".")[-1:] in (")", "]"):
        closing = re.compile(_CLOSING).search(text, start)
        return _judge(closing[1], closing.start(), end, enclosed=True) if closing else None
    ending = text[-_NEAR:].casefold()
    labelled = _behind_a_sentence(_LABELLED, text) if _holds(ending, _LABEL_SIGNS) else None
    if labelled:
        return Credit(end - len(labelled[0].lstrip()), end, organisations(labelled[1]), True)
    tail = _behind_a_sentence(_TAIL, text) if _may_be_chain(ending) else None
    return _judge(tail[1], tail.start(1), end, enclosed=False) if tail else None


def _behind_a_sentence(pattern: str, text: str) -> re.Match[str] | None:
    """The first match within reach that is the whole text, or that stands behind the end of a sentence."""
    start = len(text) - _REACH
    whole = re.match(pattern, text) if start <= 0 else None
    return whole or re.compile(_SENTENCE + pattern).search(text, max(0, start))


def credited(lines: Sequence[str]) -> set[int]:
    """Which of many lines have a credit. Few may: one look for each sign in the ends of all tells which."""
    endings = [line.rstrip()[-_NEAR:].casefold() for line in lines]
    names = _last_words()
    places = set()
    for place, ending in enumerate(endings):
        last = ending.rstrip(".,").rsplit(None, 1)
        if not last or last[-1][-1] in ")]" or last[-1].strip("-©") in names:
            places.add(place)
    whole = "\n".join(endings)
    starts = list(accumulate([len(ending) + 1 for ending in endings], initial=0))
    places |= _holding(whole, starts, _LABEL_SIGNS)
    places |= {place for place in _holding(whole, starts, _CHAIN_SIGNS) - places if _may_be_chain(endings[place])}
    return {place for place in places if find(lines[place])}


def _holding(whole: str, starts: list[int], signs: tuple[str, ...]) -> set[int]:
    """Which of many texts, joined by line ends, hold one of some signs."""
    places = set()
    for sign in signs:
        at = whole.find(sign)
        while at >= 0:
            following = bisect_right(starts, at)
            places.add(following - 1)
            at = whole.find(sign, starts[following])
    return places


def _holds(text: str, signs: tuple[str, ...]) -> bool:
    for sign in signs:
        if sign in text:
            return True
    return False


def _may_be_chain(ending: str) -> bool:
    """False for an ending, in lower case, that is no chain of names without brackets: that of most prose."""
    said = ending.rstrip(".,").rsplit(None, 1)
    if said and said[-1].strip("-©") in _last_words():
        return True
    if not _holds(ending, _CHAIN_SIGNS):
        return False
    begins = max([ending.rfind(mark, 0, -1) for mark in (". ", "! ", "? ", "(", ")")])  # no chain goes across these
    last = ending[begins + 1 :].strip(". ")
    return (len(last) <= _LONGEST or "." in last) and _holds(last, _CHAIN_SIGNS)


@cache
def _last_words() -> frozenset[str]:
    """The last words of the names of agencies, and the words that may stand behind those."""
    return frozenset(name.rpartition(" ")[2].rstrip(".") for name in agencies()) | _BEHIND_NAMES


def _judge(chain: str, start: int, end: int, *, enclosed: bool) -> Credit | None:
    named = organisations(chain)
    if named and (enclosed or "/" in chain or "via" in chain.split() or len(units(chain)) == 1):
        return Credit(start, end, named, True)
    if named and re.search(_JOINED, chain) and _is_name(chain):
        return Credit(start, end, named, True)
    if (enclosed or "/" in chain) and (_is_stock(chain) or re.match(_OPENING, chain.strip())):
        return Credit(start, end, named, True)
    if (enclosed or "/" in chain) and _is_name(chain):
        return Credit(start, end, named, False)
    return None
