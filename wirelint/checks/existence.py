"""Patterns that must not stand in copy."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

import regex

from wirelint.checks import Pattern
from wirelint.document import Block, Document, Kind
from wirelint.finding import Match
from wirelint.source import Span

_SECONDS = 2.0  # of CPU, for all of a rule's patterns on one block; more is a problem of the rule, and said to be
_COPY = tuple(kind for kind in Kind if kind not in (Kind.PRIVATE, Kind.TRANSMISSION))

VALUES = ("text",)


class Existence(NamedTuple):
    """Finds what any of its patterns matches, block by block.

    patterns: regular expressions in the syntax of the `regex` package; the first that matches at a place counts.
    blocks: the kinds of block they are looked for in; all copy unless given.
    literals: texts of which one must stand in a file for any pattern to match; for speed only.
    ignore-case: whether case does not matter.
    whole-blocks: a block is matched whole, and neighbours that match are one match.
    allow-in-transmissions: passes over stories under a transmission header, where such things belong.
    """

    patterns: tuple[Pattern, ...]
    blocks: tuple[Kind, ...] = _COPY
    literals: tuple[str, ...] = ()
    ignore_case: bool = False
    whole_blocks: bool = False
    allow_in_transmissions: bool = False

    def needs(self) -> tuple[str, ...] | None:
        return self.literals or None

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            if self.allow_in_transmissions and any(story.of(Kind.TRANSMISSION)):
                continue
            blocks = [block for block in story.once() if block.kind in self.blocks]
            yield from self._runs(blocks) if self.whole_blocks else self._passages(blocks)

    def _passages(self, blocks: Sequence[Block]) -> Iterator[Match]:
        for block in blocks:
            for found in _compiled(self.patterns, self.ignore_case).finditer(block.text, timeout=_SECONDS):
                if found.end() > found.start():
                    yield Match(block.source_span(*found.span()), {"text": found.group()})

    def _runs(self, blocks: Sequence[Block]) -> Iterator[Match]:
        compiled = _compiled(self.patterns, self.ignore_case)
        for matches, run in groupby(
            blocks,
            lambda block: bool(compiled.fullmatch(block.text, timeout=_SECONDS)),
        ):
            if matches:
                first, *rest = run
                span = Span(first.span.start, rest[-1].span.end if rest else first.span.end)
                yield Match(span, {"text": first.text.strip() + (" …" if rest else "")})


@cache
def _compiled(patterns: tuple[str, ...], ignore_case: bool) -> "regex.Pattern[str]":
    flags = regex.IGNORECASE if ignore_case else 0
    return regex.compile("|".join(f"(?:{pattern})" for pattern in patterns), flags)
