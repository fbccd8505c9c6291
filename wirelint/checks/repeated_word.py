"""A word printed twice in a row: `to to`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from wirelint.document import Document, Kind
from wirelint.finding import Edit, Fix, Match

_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SLUG})
_NAMES = frozenset({"Will"})
_OPENS = ".!?:…\"“'‘("
_LONG = 1 << 16  # code points

VALUES = ("word",)


class RepeatedWord(NamedTuple):
    """Finds a word that stands twice with nothing but space between, across a line end too.

    The second must be in lower case (`The The` is a band), and the first too unless it begins a sentence.

    words: the words that no sentence says twice; `that that` and `had had` are English.
    """

    words: tuple[str, ...]

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.blocks():
            if block.kind in _NOT_COPY or not _may_repeat(block.text):
                continue
            for found in _twice(self.words).finditer(block.text):
                before = block.text[: found.start()].rstrip()
                begins = found[1].istitle() and found[1] not in _NAMES and (not before or before[-1] in _OPENS)
                if found[2].islower() and (found[1].islower() or begins):
                    extra = block.source_span(found.end(1), found.end())
                    fix = Fix(False, f"write {found[1]!r} once", (Edit(extra, ""),))
                    yield Match(block.source_span(*found.span()), {"word": found[2]}, fixes=(fix,))


def _may_repeat(text: str) -> bool:
    """False where no word begins with the one before it: cheap, and true of most copy."""
    if len(text) > _LONG:
        return True  # all its words at once would take many times its own room
    said = text.casefold().split()
    return any(map(str.startswith, said[1:], said))


@cache
def _twice(words: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(map(re.escape, words))
    return re.compile(rf"(?<![\w'’.&/-])({listed})\s+(\1)(?![\w'’&/-])", re.IGNORECASE)
