"""Names that a slip of the finger keeps apart."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

_FEW = 40  # words with the same ends, of which holding each against each is cheap


def is_slip(one: str, other: str) -> bool:
    """True for two words that one letter, or two that changed places, keep apart; the first letter stands."""
    if one == other or not -2 < len(one) - len(other) < 2 or one[:1] != other[:1]:
        return False
    ahead = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, wanted = one[ahead:], other[ahead:]
    swapped = len(rest) > 1 and len(wanted) > 1 and rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
    return swapped or rest[1:] == wanted[1:] or rest[1:] == wanted or rest == wanted[1:]


def slips(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs among words that `is_slip` holds for, each once; an accent more or less is a matter of style.

    Words that differ only at their end are left out: they may be forms of one. Its time grows with the words, not with
    their pairs.
    """
    listed = list(words)
    groups: dict[str, list[str]] = {}
    for word in listed:
        groups.setdefault(word[0] + word[-1], []).append(word)
    likely = [  # a slip leaves one end of a longer word as it is
        (one, other)
        for group in groups.values()
        if 1 < len(group) <= _FEW
        for one, other in combinations(group, 2)
        if -2 < len(one) - len(other) < 2
        and (one[:3] == other[:3] or one[-2:] == other[-2:] or len(one) < 6 or len(other) < 6)
    ]
    many = [_akin(group) for group in groups.values() if len(group) > _FEW]
    for one, other in chain(likely, *many, _swapped(listed)):
        if is_slip(one, other) and not _are_forms(one, other) and _bare(one) != _bare(other):
            yield one, other


def _swapped(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The pairs whose last two letters changed places: all other pairs that are not forms of one word end alike."""
    order = {word: at for at, word in enumerate(words)}
    for word in words:
        if word[-1] < word[-2:-1]:  # of the two words only one ends so
            other = word[:-2] + word[-1] + word[-2]
            if other in order:
                yield (word, other) if order[word] < order[other] else (other, word)


def _are_forms(one: str, other: str) -> bool:
    return one[:-1] == other[:-1] or one.startswith(other) or other.startswith(one)


def _akin(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs among many words that share what is left of them without one letter, each once."""
    holding: dict[str, list[str]] = {}
    for word in words:
        told: set[str] = set()
        for key in {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}:
            for other in holding.setdefault(key, []):
                if other not in told and is_slip(other, word):
                    told.add(other)
                    yield other, word
            holding[key].append(word)


def _bare(word: str) -> str:
    """The word without its accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
