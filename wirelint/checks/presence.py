"""Words that must stand in copy."""

from collections.abc import Iterator, Sequence

from wirelint.checks import Pattern
from wirelint.checks._scope import Passage, Per, Quotations, Scope, units, whole
from wirelint.checks._wording import Limit, Search, Whole, see_wording
from wirelint.document import Document
from wirelint.finding import Match
from wirelint.record import NamedTuple

VALUES = ("text",)


class Presence(NamedTuple):
    """Finds blocks, sentences or stories in which none of some words and patterns stands.

    The block or sentence is marked; for a story the first block that the scope names or, where it names none, the
    story's first block.

    words: words and phrases, found whole; any space and either kind of quotation mark will do.
    patterns: regular expressions in the syntax of the `regex` package; `.` asks only that there be something.
    per: what must hold one: each `block`, each `sentence`, or all that the scope names of a `story`.
    unless: patterns; where one matches, nothing need be there.
    ignore-case: whether case does not matter.
    whole: `part`: patterns match anywhere; `word`: whole words only; `block`: nothing but a whole block.
    scope: where they are looked for: the story (all copy), its head, body, lead, first-paragraph or last-paragraph, or
        kinds of block.
    quotations: whether they are looked for inside quotations, outside, or in any place.
    """

    words: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    per: Per = "block"
    unless: tuple[Pattern, ...] = ()
    ignore_case: bool = False
    whole: Whole = "part"
    scope: tuple[Scope, ...] = ("story",)
    quotations: Quotations = "any"

    def validate(self) -> None:
        see_wording(self.words, self.patterns)

    def run(self, document: Document) -> Iterator[Match]:
        limit = Limit()
        wanted = Search(self.words, self.patterns, ignore_case=self.ignore_case, whole=self.whole, limit=limit)
        unless = Search((), self.unless, ignore_case=self.ignore_case, limit=limit)
        for story in document.stories:
            named = list(units(story, self.scope, self.quotations, self.per))
            lacking = [unit[0] for unit in named if not _holds(unit, wanted, unless)]
            if not named and self.per == "story":
                lacking = [whole(block) for block in story.once()][:1]
            yield from (Match(passage.span, {"text": passage.opening}) for passage in lacking)


def _holds(unit: Sequence[Passage], *searches: Search) -> bool:
    return any(any(search.found(passage)) for passage in unit for search in searches)
