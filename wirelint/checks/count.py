"""Words that may stand so often and no oftener."""

from collections.abc import Iterator

from wirelint.checks import Pattern
from wirelint.checks._scope import Per, Quotations, Scope, units
from wirelint.checks._wording import Search, Whole, literals, see_limits, see_wording
from wirelint.document import Document
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple

VALUES = ("text", "count", "limit")


class Count(NamedTuple):
    """Finds words and patterns that stand too often, or too seldom.

    Too often: the first that is too many is marked, and the first of all is a related place. Too seldom: the block, the
    sentence, or the first block of the scope is marked. To ask for something that must stand once, see `presence`.

    words: words and phrases, found whole; any space and either kind of quotation mark will do.
    patterns: regular expressions in the syntax of the `regex` package.
    at-most: how many there may be.
    at-least: how many there must be.
    per: what they are counted in: each `block`, each `sentence`, or all that the scope names of a `story`.
    exceptions: patterns; what stands inside a match of one is not counted.
    ignore-case: whether case does not matter.
    whole: `part`: patterns match anywhere; `word`: whole words only; `block`: nothing but a whole block.
    scope: where they are looked for: the story (all copy), its head, body, lead, first-paragraph or last-paragraph, or
        kinds of block.
    quotations: whether they are looked for inside quotations, outside, or in any place.
    """

    words: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    at_most: int | None = None
    at_least: int | None = None
    per: Per = "block"
    exceptions: tuple[Pattern, ...] = ()
    ignore_case: bool = False
    whole: Whole = "part"
    scope: tuple[Scope, ...] = ("story",)
    quotations: Quotations = "any"

    def validate(self) -> None:
        see_wording(self.words, self.patterns)
        see_limits(self.at_most, self.at_least)

    def needs(self) -> tuple[str, ...] | None:
        return None if self.at_least else literals(self.words, self.patterns, self.ignore_case)

    def run(self, document: Document) -> Iterator[Match]:
        search = Search(self.words, self.patterns, self.exceptions, ignore_case=self.ignore_case, whole=self.whole)
        for story in document.stories:
            for unit in units(story, self.scope, self.quotations, self.per):
                found = [
                    (passage.block.source_span(*match.span()), match.group())
                    for passage in unit
                    for match in search.found(passage)
                ]
                count = len(found)
                if self.at_most is not None and count > self.at_most:
                    span, text = found[self.at_most]
                    related = (Related(found[0][0], "the first"),) if self.at_most else ()
                    yield Match(span, {"text": text, "count": count, "limit": self.at_most}, related)
                if self.at_least is not None and count < self.at_least:
                    yield Match(unit[0].span, {"text": unit[0].opening, "count": count, "limit": self.at_least})
