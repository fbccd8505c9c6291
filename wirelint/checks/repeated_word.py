"""A word printed twice in a row: `to to`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from wirelint.document import Document, Kind
from wirelint.finding import Edit, Fix, Match

_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SLUG})
_NAMES = frozenset({"Will"})
_OPENS = ".!?:…\"“'‘("


@dataclass(frozen=True)
class RepeatedWord:
    """Finds a word that stands twice with nothing but space between, across a line end too.

    The second must be in lower case (`The The` is a band), and the first too unless it begins a sentence.

    words: the words that no sentence says twice; `that that` and `had had` are English.
    """

    VALUES: ClassVar = ("word",)

    words: tuple[str, ...]

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.blocks():
            if block.kind in _NOT_COPY or not _may_repeat(block.text):
                continue
            for found in self._twice.finditer(block.text):
                before = block.text[: found.start()].rstrip()
                begins = found[1].istitle() and found[1] not in _NAMES and (not before or before[-1] in _OPENS)
                if found[2].islower() and (found[1].islower() or begins):
                    extra = block.source_span(found.end(1), found.end())
                    fix = Fix(False, f"write {found[1]!r} once", (Edit(extra, ""),))
                    yield Match(block.source_span(*found.span()), {"word": found[2]}, fixes=(fix,))

    @cached_property
    def _twice(self) -> re.Pattern[str]:
        listed = "|".join(map(re.escape, self.words))
        return re.compile(rf"(?<![\w'’.&/-])({listed})\s+(\1)(?![\w'’&/-])", re.IGNORECASE)


def _may_repeat(text: str) -> bool:
    """False where no word begins with the one before it: cheap, and true of most copy."""
    said = text.casefold().split()
    return any(map(str.startswith, said[1:], said))
