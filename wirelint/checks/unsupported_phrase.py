"""Phrases of the narrative that nothing near them supports."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

import regex

from wirelint.checks import Pattern
from wirelint.document import Block, Document, Kind
from wirelint.finding import Match

_SECONDS = 2.0  # of CPU for a rule's patterns on one block
_PROSE = (Kind.PARAGRAPH, Kind.LIST_ITEM)

VALUES = ("text",)


class Near(StrEnum):
    """Where support may stand: in the phrase's sentence, in the next as well, or in those on both sides."""

    SENTENCE = "sentence"
    NEXT = "next"
    BOTH = "both"


class UnsupportedPhrase(NamedTuple):
    """Finds phrases outside quotations, unless a pattern that supports them stands near.

    phrases: regular expressions in the syntax of the `regex` package; case does not matter.
    unless: patterns that support a phrase; case matters.
    near: where support may stand: `sentence`, `next` (that and the next) or `both` (the ones around it as well).
    """

    phrases: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
    near: Near = Near.SENTENCE

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            blocks = [block for block in story.once() if block.kind in _PROSE]
            sentences = [(block, start, end) for block in blocks for start, end in block.sentences]
            for index, (block, start, end) in enumerate(sentences):
                for found in _compiled(self.phrases, True).finditer(block.text, start, end, timeout=_SECONDS):
                    if not _is_quoted(block, found.start()) and not self._is_supported(sentences, index):
                        yield Match(block.source_span(*found.span()), {"text": found.group()})

    def _is_supported(self, sentences: Sequence[tuple[Block, int, int]], index: int) -> bool:
        if not self.unless:
            return False
        first = index - (self.near is Near.BOTH)
        last = index + (self.near is not Near.SENTENCE)
        pattern = _compiled(self.unless, False)
        return any(
            pattern.search(block.text, start, end, timeout=_SECONDS)
            for block, start, end in sentences[max(first, 0) : last + 1]
        )


def _is_quoted(block: Block, at: int) -> bool:
    return any(quotation.start <= at < quotation.end for quotation in block.quotations)


@cache
def _compiled(patterns: tuple[str, ...], ignore_case: bool) -> "regex.Pattern[str]":
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return regex.compile(rf"(?<!\w)(?:{joined})(?!\w)", regex.IGNORECASE if ignore_case else 0)
