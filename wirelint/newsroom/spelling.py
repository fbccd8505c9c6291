"""Names that a slip of the finger keeps apart."""

import unicodedata
from collections.abc import Iterable, Iterator


def is_slip(one: str, other: str) -> bool:
    """True for two words that one letter, or two that changed places, keep apart; the first letter stands."""
    if one == other or abs(len(one) - len(other)) > 1 or one[:1] != other[:1]:
        return False
    ahead = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, wanted = one[ahead:], other[ahead:]
    swapped = len(rest) > 1 and len(wanted) > 1 and rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
    return swapped or rest[1:] == wanted[1:] or rest[1:] == wanted or rest == wanted[1:]


def slips(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs among words that `is_slip` holds for, each once; an accent more or less is a matter of style.

    Its time grows with the words, not with their pairs.
    """
    holding: dict[str, list[str]] = {}  # what is left of a word without one of its letters, to the words
    for word in words:
        told: set[str] = set()
        for key in {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}:
            for other in holding.setdefault(key, []):
                if other not in told and is_slip(other, word):
                    told.add(other)
                    if _bare(other) != _bare(word):
                        yield other, word
            holding[key].append(word)


def _bare(word: str) -> str:
    """The word without its accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
