"""Words that a story writes in two ways."""

from collections.abc import Iterator, Sequence

from wirelint.checks import Pattern
from wirelint.checks._scope import Passage, Quotations, Scope, passages
from wirelint.checks._wording import Limit, Search, Whole, literals, see_wording
from wirelint.document import Document
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple
from wirelint.source import Span

VALUES = ("text", "first")


class Consistency(NamedTuple):
    """Finds stories that mix forms of which only one may stand in a story, whichever it is.

    The first place of each further form is marked, and the place of the form that came first is related.

    words: lists of words and phrases, found whole; the words of a list exclude each other.
    patterns: lists of regular expressions in the syntax of the `regex` package; those of a list exclude each other.
    exceptions: patterns; what stands inside a match of one is passed over.
    ignore-case: whether case does not matter.
    whole: `part`: patterns match anywhere; `word`: whole words only; `block`: nothing but a whole block.
    scope: where they are looked for: the story (all copy), its head, body, lead, first-paragraph or last-paragraph, or
        kinds of block.
    quotations: whether they are looked for inside quotations, outside, or in any place.
    """

    words: tuple[tuple[str, ...], ...] = ()
    patterns: tuple[tuple[Pattern, ...], ...] = ()
    exceptions: tuple[Pattern, ...] = ()
    ignore_case: bool = False
    whole: Whole = "part"
    scope: tuple[Scope, ...] = ("story",)
    quotations: Quotations = "any"

    def validate(self) -> None:
        groups = (*self.words, *self.patterns)
        see_wording([form for group in groups for form in group], ())
        if alone := next((group for group in groups if len(group) < 2), None):
            raise ValueError(f"{', '.join(map(repr, alone))} stands alone; a list must hold two forms or more")

    def needs(self) -> tuple[str, ...] | None:
        """Of two forms of a list, one is not its first."""
        later = tuple(form for group in self.words for form in group[1:])
        return None if self.patterns else literals(later, (), self.ignore_case)

    def run(self, document: Document) -> Iterator[Match]:
        limit = Limit()
        groups = [[self._search((word,), (), limit) for word in group] for group in self.words]
        groups += [[self._search((), (pattern,), limit) for pattern in group] for group in self.patterns]
        for story in document.stories:
            where = list(passages(story, self.scope, self.quotations))
            for group in groups:
                places = sorted(place for search in group if (place := _first(search, where)))
                for span, text in places[1:]:
                    first_span, first = places[0]
                    yield Match(span, {"text": text, "first": first}, (Related(first_span, f"{first!r} here"),))

    def _search(self, words: tuple[str, ...], patterns: tuple[str, ...], limit: Limit) -> Search:
        return Search(words, patterns, self.exceptions, ignore_case=self.ignore_case, whole=self.whole, limit=limit)


def _first(search: Search, where: Sequence[Passage]) -> tuple[Span, str] | None:
    """Where a form stands first, and how it is written there."""
    return next(
        (
            (passage.block.source_span(*found.span()), " ".join(found.group().split()))
            for passage in where
            for found in search.found(passage)
        ),
        None,
    )
