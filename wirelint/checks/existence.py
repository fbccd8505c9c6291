"""Words and patterns that must not stand in copy."""

from collections.abc import Container, Iterable, Iterator
from itertools import groupby

from wirelint.checks import Pattern
from wirelint.checks._scope import Passage, Quotations, Scope, passages
from wirelint.checks._wording import Search, Whole, literals, see_wording
from wirelint.document import Document, Kind, Story
from wirelint.finding import Match
from wirelint.record import NamedTuple
from wirelint.source import Span

VALUES = ("text",)


class Existence(NamedTuple):
    """Finds words and patterns, block by block.

    words: words and phrases, found whole; any space and either kind of quotation mark will do.
    patterns: regular expressions in the syntax of the `regex` package; the first that matches at a place counts.
    exceptions: patterns; what stands inside a match of one is passed over.
    ignore-case: whether case does not matter.
    whole: `part`: patterns match anywhere; `word`: whole words only; `block`: nothing but a whole block, and neighbours
        that match are one match.
    scope: where they are looked for: the story (all copy), its head, body, lead, first-paragraph or last-paragraph, or
        kinds of block.
    quotations: whether they are looked for inside quotations, outside, or in any place.
    literals: texts of which one must stand in a block for any pattern to match there, the line ends on both sides of
        the block included; for speed only.
    allow-in-transmissions: passes over stories under a transmission header, where such things belong, and over the
        notes that other feeds keep apart from their copy.
    """

    words: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    exceptions: tuple[Pattern, ...] = ()
    ignore_case: bool = False
    whole: Whole = "part"
    scope: tuple[Scope, ...] = ("story",)
    quotations: Quotations = "any"
    literals: tuple[str, ...] = ()
    allow_in_transmissions: bool = False

    def validate(self) -> None:
        see_wording(self.words, self.patterns)

    def needs(self) -> tuple[str, ...] | None:
        return self.literals or literals(self.words, self.patterns, self.ignore_case)

    def run(self, document: Document) -> Iterator[Match]:
        search = Search(self.words, self.patterns, self.exceptions, ignore_case=self.ignore_case, whole=self.whole)
        needs = self.needs()
        wanted = document.blocks() if needs is None else document.holding(needs)
        for _, pairs in groupby(wanted, lambda pair: id(pair[0])):
            stories, blocks = zip(*pairs, strict=True)
            yield from self._found(search, stories[0], frozenset(map(id, blocks)))

    def _found(self, search: Search, story: Story, wanted: Container[int]) -> Iterator[Match]:
        """The matches in one story, of whose blocks only those wanted can match."""
        if self.allow_in_transmissions and any(story.of(Kind.TRANSMISSION)):
            return
        where = passages(story, self.scope, self.quotations, None if self.whole == "block" else wanted)
        if self.allow_in_transmissions and story.metadata:
            where = (passage for passage in where if passage.block.kind is not Kind.ADVISORY)
        if self.whole == "block":
            yield from _runs(search, where, wanted)
        else:
            yield from _each(search, where)


def _each(search: Search, where: Iterable[Passage]) -> Iterator[Match]:
    for passage in where:
        for found in search.found(passage):
            yield Match(passage.block.source_span(*found.span()), {"text": found.group()})


def _runs(search: Search, where: Iterable[Passage], wanted: Container[int]) -> Iterator[Match]:
    for matches, run in groupby(where, lambda passage: id(passage.block) in wanted and any(search.found(passage))):
        if matches:
            first, *rest = run
            span = Span(first.span.start, rest[-1].span.end if rest else first.span.end)
            yield Match(span, {"text": first.text.strip() + (" …" if rest else "")})
