"""A word printed twice in a row: `to to`."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, compress, islice
from operator import eq

from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Edit, Fix, Match
from wirelint.folding import SPACES, words
from wirelint.record import NamedTuple

_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SLUG})
_NAMES = frozenset({"Will"})
_ODD_SPACES = (*"\t\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029", *SPACES)
_ALIKE = ("\u0130", "\u0131", "\u017f", "\u212a")  # letters that are i, s and k to a pattern blind to case
_OPENS = ".!?:…\"“'‘("

VALUES = ("word",)


class RepeatedWord(NamedTuple):
    """Finds a word that stands twice with nothing but space between, across a line end too.

    The second must be in lower case (`The The` is a band), and the first too unless it begins a sentence.

    words: the words that no sentence says twice; `that that` and `had had` are English.
    """

    words: tuple[str, ...]

    def needs(self) -> tuple[str, ...] | None:
        return _signs(self.words)

    def run(self, document: Document) -> Iterator[Match]:
        seen: set[int] = set()
        for _, block in self._repeating(document):
            if id(block) in seen or block.kind in _NOT_COPY or not _may_repeat(self.words, block.text):
                continue
            seen.add(id(block))
            for found in _twice(self.words).finditer(block.text):
                begins = found[1].istitle() and found[1] not in _NAMES and _opens(block.text, found.start())
                if found[2].islower() and (found[1].islower() or begins):
                    extra = block.source_span(found.end(1), found.end())
                    fix = Fix(False, f"write {found[1]!r} once", (Edit(extra, ""),))
                    yield Match(block.source_span(*found.span()), {"word": found[2]}, fixes=(fix,))

    def _repeating(self, document: Document) -> Iterator[tuple[Story, Block]]:
        """The blocks in which a word may stand twice; some come again."""
        signs = self.needs()
        if signs is None:
            return document.blocks()
        held = document.literals_of(signs)
        twice = [sign for sign in held if len(sign) > 2]
        others = [sign for sign in held if len(sign) <= 2]
        return chain(document.matching(*map(_alone, twice)), document.holding(others))


def _opens(text: str, at: int) -> bool:
    """True where nothing stands before an offset, or what a sentence begins behind."""
    while at and text[at - 1].isspace():
        at -= 1
    return not at or text[at - 1] in _OPENS


@cache
def _signs(listed: tuple[str, ...]) -> tuple[str, ...] | None:
    """What stands where a listed word is printed twice: both with a space between, or a space of another kind.

    None where words are listed in other letters than those of ASCII: few are.
    """
    if not all(word.isascii() and word.isalpha() for word in listed):
        return None
    twice = (f"{first} {word}" for word in map(str.lower, listed) for first in (word, word.capitalize()))
    return (*twice, "  ", *_ODD_SPACES, *_ALIKE)


def _may_repeat(listed: tuple[str, ...], text: str) -> bool:
    """False where no listed word follows itself, whatever marks stand between: cheap."""
    said, wanted = words(text), _spelt(listed)
    if said is None or wanted is None:
        return True
    return not wanted.isdisjoint(compress(said, map(eq, said, islice(said, 1, None))))


@cache
def _alone(twice: str) -> re.Pattern[str]:
    """A word twice that is no part of longer words, as it is in `Florida and`; it begins with a letter to be found."""
    return re.compile(rf"{twice}(?!\w)(?<!\w{twice})")


@cache
def _spelt(listed: tuple[str, ...]) -> frozenset[bytes] | None:
    """Listed words as the words of a text are spelt, if all are."""
    spelt = [words(word) for word in listed]
    return frozenset(word[0] for word in spelt if word) if all(word and len(word) == 1 for word in spelt) else None


@cache
def _twice(words: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(map(re.escape, words))
    return re.compile(rf"(?<![\w'’.&/-])({listed})\s+(\1)(?![\w'’&/-])", re.IGNORECASE)
