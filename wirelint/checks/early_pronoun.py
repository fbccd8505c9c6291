"""A speaker who is `he` or `she` before anybody was named."""

import re
from collections.abc import Iterator
from itertools import takewhile

from wirelint.document import Block, Document, Kind, Story
from wirelint.document.speech import Paragraph, Place
from wirelint.document.speech.words import roles
from wirelint.finding import Match
from wirelint.record import NamedTuple

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PRONOUNS = ("he", "she")
_PRONOUN = re.compile(r"(?<![^\W_])(?:he|she)(?![^\W_])", re.IGNORECASE)
_NAMED = re.compile(r" (?<=[a-z] )[A-Z][a-z]")  # a name inside a sentence; a space first, for that is fast to find
_PROSE = (Kind.PARAGRAPH, Kind.LIST_ITEM)

VALUES = ("pronoun",)


class EarlyPronoun(NamedTuple):
    """Finds the first speaker of a story where it is a pronoun and the body has named nobody, by name or by role."""

    def needs(self) -> tuple[str, ...] | None:
        return ('"', "“", "``", "''")

    def run(self, document: Document) -> Iterator[Match]:
        for story, marked in document.marked:
            quoting = next((block for block in marked if block.kind in _PROSE and block.quotations), None)
            if quoting is None or _plainly_names(story, quoting):
                continue
            speech = next(iter(Paragraph(quoting).speeches), None)
            place = speech.source if speech is not None else None
            if place is not None and place.text.casefold() in _PRONOUNS and not _names_somebody(story, place):
                yield Match(place.block.source_span(place.start, place.end), {"pronoun": place.text})


def _plainly_names(story: Story, quoting: Block) -> bool:
    """True where somebody is sure to be named before the first quotation's speaker, or the speaker is no pronoun."""
    for block in takewhile(lambda block: block is not quoting, story.once()):
        if block.kind in _PROSE and _NAMED.search(block.view.text):
            return True
    pronoun = _PRONOUN.search(quoting.text)
    return pronoun is None or _NAMED.search(quoting.text, 0, pronoun.start()) is not None


def _names_somebody(story: Story, place: Place) -> bool:
    """True where a word of the body before the pronoun is a name or a role."""
    for block in story.once():
        if block.kind is Kind.BYLINE or block.kind is Kind.DATELINE:
            continue
        text = block.text[: place.start] if block is place.block else block.text
        if block.kind in _PROSE and _names(text, {start for start, _ in block.sentences}):
            return True
        if block is place.block:
            return False
    return False


def _names(text: str, starts: set[int]) -> bool:
    for match in _WORD.finditer(text):
        word = match.group()
        first = match.start() in starts or text[match.start() - 1 : match.start()] in ("“", '"', "`", "'", "‘")
        if word.casefold() in roles() or (word[0].isupper() and not first and word not in ("I", "I'm", "I’m")):
            return True
    return False
