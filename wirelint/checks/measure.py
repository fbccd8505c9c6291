"""Blocks, sentences and stories that are too long, or too short."""

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from wirelint.checks._scope import Passage, Per, Quotations, Scope, units
from wirelint.checks._wording import see_limits
from wirelint.document import Document
from wirelint.finding import Match
from wirelint.record import NamedTuple
from wirelint.source import Span

_FEWEST_LETTERS = 12  # of which a share in capitals says anything

Quantity: TypeAlias = Literal["words", "characters", "sentences", "words per sentence", "capitals"]

VALUES = ("text", "count", "limit")


class Measure(NamedTuple):
    """Measures copy and finds what is over a limit or under it; a story is marked at the first block of the scope.

    quantity: `words`; `characters`, spaces included; `sentences`; `words per sentence`, their mean; `capitals`, the
        share of letters that are, in percent, where there are twelve letters or more.
    at-most: how much there may be.
    at-least: how much there must be.
    per: what is measured: each `block`, each `sentence`, or all that the scope names of a `story`.
    scope: where: the story (all copy), its head, body, lead, first-paragraph or last-paragraph, or kinds of block.
    quotations: whether what is inside quotations is measured, what is outside, or both.
    """

    quantity: Quantity
    at_most: float | None = None
    at_least: float | None = None
    per: Per = "block"
    scope: tuple[Scope, ...] = ("story",)
    quotations: Quotations = "any"

    def validate(self) -> None:
        see_limits(self.at_most, self.at_least)

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for unit in units(story, self.scope, self.quotations, self.per):
                count = _MEASURES[self.quantity](unit)
                limit = _broken(count, self.at_most, self.at_least)
                if count is not None and limit is not None:
                    last = unit[0] if self.per == "story" else unit[-1]
                    values = {"text": unit[0].opening, "count": _shown(count), "limit": _shown(limit)}
                    yield Match(Span(unit[0].span.start, last.span.end), values)


def _broken(count: float | None, at_most: float | None, at_least: float | None) -> float | None:
    """The limit that a quantity goes over or stays under."""
    if count is not None and at_most is not None and count > at_most:
        return at_most
    if count is not None and at_least is not None and count < at_least:
        return at_least
    return None


def _shown(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _words(unit: Sequence[Passage]) -> int:
    return sum(any(map(str.isalnum, word)) for passage in unit for word in passage.text.split())


def _characters(unit: Sequence[Passage]) -> int:
    return sum(end - start for start, end in (passage.inner for passage in unit))


def _sentences(unit: Sequence[Passage]) -> int:
    begun = {
        (id(passage.block), start)
        for passage in unit
        for start, end in passage.block.sentences
        if start < passage.end and end > passage.start
    }
    return len(begun)


def _words_per_sentence(unit: Sequence[Passage]) -> float | None:
    sentences = _sentences(unit)
    return _words(unit) / sentences if sentences else None


def _capitals(unit: Sequence[Passage]) -> float | None:
    letters = [letter for passage in unit for letter in passage.text if letter.isalpha()]
    return 100 * sum(map(str.isupper, letters)) / len(letters) if len(letters) >= _FEWEST_LETTERS else None


_MEASURES = {
    "words": _words,
    "characters": _characters,
    "sentences": _sentences,
    "words per sentence": _words_per_sentence,
    "capitals": _capitals,
}
