"""One surname in two spellings."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from wirelint.document import Block, Document, Story
from wirelint.document.naming import Naming, Place, copy_with, is_quoted, named, without_possessive
from wirelint.finding import Edit, Fix, Match, Related
from wirelint.newsroom.spelling import slips
from wirelint.record import NamedTuple

_NAME = re.compile(r"(?<![\w'’@#./-])[A-Z\u00c0-\u00de](?:[^\W\d_]|['’-](?=[^\W\d_])){5,}(?![\w@]|\.\w)")
_LEAST = 6  # letters of a name; shorter ones are too often a letter apart
_WORD = re.compile(r"\b[a-z][^\W\d_]{5,}\b")

VALUES = ("text", "other", "where")


class SurnameVariant(NamedTuple):
    """Finds a surname that differs by one letter from one the story has more often: `Khaladi` among four `Khalidi`.

    One that speaks and is never introduced may also differ from one that is introduced and comes as rarely. Both must
    be written like people's names; plurals, demonyms, words that are no names, and names with a first name of their own
    are passed over, and so is what is quoted.

    share: how often the rare spelling may stand for each of the frequent one, at most.
    most: how often it may stand at all.
    """

    share: float = 0.5
    most: int = 2

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            pairs = list(_pairs(story))
            places = named(story, frozenset(chain.from_iterable(pairs))) if pairs else {}
            for one, other in pairs:
                rare, usual = sorted(
                    (places[one], places[other]), key=lambda found: (len(found), _is_introduced(found))
                )
                if self._is_slip(rare, usual):
                    yield from _matches(document, rare, usual)

    def _is_slip(self, rare: Sequence[Place], usual: Sequence[Place]) -> bool:
        often = len(usual) >= 2 and len(rare) <= self.share * len(usual)
        once = _is_introduced(usual) and not _is_introduced(rare) and all(naming.certain for _, naming in rare)
        return (
            0 < len(rare) <= self.most
            and (often or once)
            and any(naming.certain or naming.first for _, naming in usual)
            and not _has_own_first(rare, usual)
            and all(_stands(*place) for place in rare)
        )


def _matches(document: Document, rare: Sequence[Place], usual: Sequence[Place]) -> Iterator[Match]:
    block, first = usual[0]
    span = block.source_span(first.start, first.end)
    line = document.source.position(span.start).line
    where = f"{len(usual)} times, first on line {line}" if len(usual) > 1 else f"on line {line}"
    for place, naming in rare:
        slip = place.source_span(naming.start, naming.end)
        fix = Fix(False, f"write {first.surname}", (Edit(slip, first.surname),), by_hand=True)
        values = {"text": naming.surname, "other": first.surname, "where": where}
        yield Match(slip, values, (Related(span, f"spelt {first.surname} here"),), (fix,))


def _pairs(story: Story) -> Iterator[tuple[str, str]]:
    """Pairs of words in capitals that may be one name, the first seen first: cheap, and none in most stories."""
    akin = frozenset(chain.from_iterable(pair for pair in story.slips if _may_be_one(*pair)))
    if akin:
        places = (name for block in copy_with(story, akin) for name in _NAME.findall(block.text))
        seen = dict.fromkeys(name for name in map(without_possessive, places) if name in akin)
        small = _small_words(story, frozenset(map(str.lower, seen)))
        for one, other in slips(seen):
            if _may_be_one(one, other) and small.isdisjoint((one.lower(), other.lower())):
                yield one, other


def _small_words(story: Story, words: frozenset[str]) -> set[str]:
    """Those of some words that the story has in small letters: they are no names."""
    return {word for block in copy_with(story, words) for word in _WORD.findall(block.text)}


def _may_be_one(one: str, other: str) -> bool:
    """False for short names, words in capitals throughout, a demonym, `Chairman` and `Chairmen`."""
    if min(len(one), len(other)) < _LEAST or one.isupper() or other.isupper():
        return False
    return other != one[:-1] + "ns" and one != other[:-1] + "ns" and "men" not in (one[-3:], other[-3:])


def _is_introduced(places: Sequence[Place]) -> bool:
    """True where the name stands with a first name somewhere."""
    return any(naming.first for _, naming in places)


def _has_own_first(rare: Sequence[Place], usual: Sequence[Place]) -> bool:
    known = {naming.first for _, naming in usual}
    return any(naming.first and naming.first not in known for _, naming in rare)


def _stands(block: Block, naming: Naming) -> bool:
    """True where the rare spelling is the reporter's own, and surely a name."""
    return naming.plain and not is_quoted(block, naming)
