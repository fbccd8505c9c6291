"""Phrases of the narrative that nothing near them supports."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache

import regex

from wirelint.checks import Pattern
from wirelint.checks._wording import Found, Limit
from wirelint.document import Block, Document, Kind
from wirelint.finding import Match
from wirelint.record import NamedTuple

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
        limit = Limit()
        for story in document.stories:
            blocks = [block for block in story.once() if block.kind in _PROSE]
            sentences = [(block, start, end) for block in blocks for start, end in block.sentences]
            for index, (block, start, end) in enumerate(sentences):
                for found in _found(limit, self.phrases, True, block, start, end):
                    if not block.is_quoted(found.start()) and not self._is_supported(limit, sentences, index):
                        yield Match(block.source_span(*found.span()), {"text": found.group()})

    def _is_supported(self, limit: Limit, sentences: Sequence[tuple[Block, int, int]], index: int) -> bool:
        if not self.unless:
            return False
        first = index - (self.near is Near.BOTH)
        last = index + (self.near is not Near.SENTENCE)
        near = sentences[max(first, 0) : last + 1]
        return any(_found(limit, self.unless, False, block, start, end) for block, start, end in near)


def _found(
    limit: Limit, patterns: tuple[str, ...], ignore_case: bool, block: Block, start: int, end: int
) -> list[Found]:
    pattern = _compiled(patterns, ignore_case)
    return limit.spend(lambda left: list(pattern.finditer(block.text, start, end, timeout=left)))


@cache
def _compiled(patterns: tuple[str, ...], ignore_case: bool) -> "regex.Pattern[str]":
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return regex.compile(rf"(?<!\w)(?:{joined})(?!\w)", regex.IGNORECASE if ignore_case else 0)
