"""One person under two first names."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from wirelint.document import Block, Document, Story
from wirelint.document.naming import Naming, Place, copy_with, is_quoted, named, without_possessive
from wirelint.finding import Edit, Fix, Match, Related
from wirelint.newsroom.spelling import slips
from wirelint.record import NamedTuple

_LETTERS = r"[A-Z\u00c0-\u00de][^\W\d_]"
_INNER = r"['’-](?=[^\W\d_])"
_FULL = re.compile(
    rf"(?<![\w'’@#./-])(?=({_LETTERS}{{2,}}) (?:[A-Z]\. )?([A-Z\u00c0-\u00de](?:[^\W\d_]|{_INNER}){{3,}}))"
)
_KIN = re.compile(
    r"\b(?:brothers?|sisters?|siblings?|twins?|sons?|daughters?|father|mother|parents|wife|husband|cousins?|uncle|aunt|"
    r"nephew|niece|widow|family|grand\w+|no relation|not related|namesake)\b(?!-in-law)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:\band|&)\s$")

_FEW = 20  # pairs of which looking for each is cheaper than reading every name
_SHORT = 6  # letters of two names of three: Tim and Tom are two people

VALUES = ("text", "other", "line")


class FirstName(NamedTuple):
    """Finds a first name that differs by one letter from the one the same surname has elsewhere in the story.

    Relatives are passed over: where either is named in a sentence that speaks of family, or as one of several. So are
    names of which one is the other with letters added, such as Paul and Paula.
    """

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            pairs = list(_pairs(story))
            places = named(story, {surname for _, _, surname in pairs}) if pairs else {}
            for one, other, surname in pairs:
                ones = [place for place in places[surname] if place[1].first == one]
                others = [place for place in places[surname] if place[1].first == other]
                if ones and others and not any(_may_be_kin(*place) for place in (*ones, *others)):
                    yield from _matches(document, *sorted((others, ones), key=len))


def _pairs(story: Story) -> Iterator[tuple[str, str, str]]:
    """Two first names that may be one, the first seen first, and their surname: cheap, and none in most stories."""
    likely = [pair for pair in story.slips if len("".join(pair)) > _SHORT]
    if likely:
        if len(likely) <= _FEW:
            copy = story.copy
            likely = [(one, other) for one, other in likely if _behind(copy, one) & _behind(copy, other)]
        firsts = frozenset(chain.from_iterable(likely))
        full = [pair for block in copy_with(story, firsts) for pair in _FULL.findall(block.text) if pair[0] in firsts]
        for surname, seen in _firsts([(first, without_possessive(surname)) for first, surname in full]):
            yield from ((one, other, surname) for one, other in slips(seen) if len(one + other) > _SHORT)


def _behind(copy: str, first: str) -> set[str]:
    """How the surnames begin that may stand behind a first name, with an initial between or without."""
    rests = copy.split(f"{first} ")[1:]
    return {rest[3:7] if rest[1:3] == ". " else rest[:4] for rest in rests if rest[:1].isupper()}


def _firsts(named: Collection[tuple[str, str]]) -> Iterator[tuple[str, Collection[str]]]:
    """The surnames that stand with several first names, each with these in order."""
    if len({surname for _, surname in named}) < len(named):
        firsts: dict[str, dict[str, None]] = {}
        for first, surname in named:
            firsts.setdefault(surname, {})[first] = None
        yield from ((surname, seen) for surname, seen in firsts.items() if len(seen) > 1)


def _matches(document: Document, rare: Sequence[Place], usual: Sequence[Place]) -> Iterator[Match]:
    block, right = usual[0]
    span = block.source_span(right.first_start, right.end)
    line = document.source.position(span.start).line
    for place, slip in rare:
        if is_quoted(place, slip):
            continue
        values = {
            "text": f"{slip.first} {slip.surname}",
            "other": f"{right.first} {right.surname}",
            "line": line,
        }
        first = place.source_span(slip.first_start, slip.first_start + len(slip.first or ""))
        fix = Fix(False, f"write {right.first}", (Edit(first, right.first or ""),), by_hand=True)
        yield Match(place.source_span(slip.first_start, slip.end), values, (Related(span, "the other name"),), (fix,))


def _may_be_kin(block: Block, naming: Naming) -> bool:
    start, end = block.sentence_at(naming.start) or (0, len(block.text))
    return bool(
        _KIN.search(block.text, start, end)
        or _JOINED.search(block.text, max(naming.first_start - 5, 0), naming.first_start)
    )
