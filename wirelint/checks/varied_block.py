"""Blocks printed again in the same story with a word or two changed."""

from collections.abc import Iterator
from typing import Literal

from wirelint import calendar
from wirelint.document import Block, Document, Kind, Story
from wirelint.document.difference import Change, Difference
from wirelint.document.variation import Variation, is_summary
from wirelint.finding import Fix, Match, Related
from wirelint.fix import without
from wirelint.record import NamedTuple

_KINDS = {"headline": Kind.HEADLINE, "caption": Kind.CAPTION, "paragraph": Kind.PARAGRAPH}

VALUES = ("text", "difference", "line")


class VariedBlock(NamedTuple):
    """Finds near copies and says what differs: a spelling, a word left out or put in, a figure, a date, the credit.

    Exact copies are `repeated-block`'s; captions that differ in their agency alone are `conflicting-credits`'s, and in
    their dates alone `twin-captions`'s. Captions in which somebody else does something, or somebody does something
    else, are of two pictures. A first paragraph that the second varies is a summary, and `repeated-lead`'s.

    block: what is looked for.
    """

    block: Literal["headline", "caption", "paragraph"]

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for found in story.variations(_KINDS[self.block]):
                first, copy = story.blocks[found.first], story.blocks[found.copy]
                others = (
                    _is_dated_twice(first, copy, found.differences) if found.differences else _conflict(first, copy)
                )
                if not others and not is_summary(story.blocks, found):
                    yield _match(document, story, found)


def _conflict(first: Block, copy: Block) -> bool:
    """True for two agencies under one picture."""
    return bool(first.credit and copy.credit and not first.credit.agrees_with(copy.credit))


def _is_dated_twice(first: Block, copy: Block, differences: tuple[Difference, ...]) -> bool:
    """True for two captions that are one but for the date."""
    credited = [block.credit.organisations if block.credit else () for block in (first, copy)]
    captions = Kind.CAPTION in (first.kind, copy.kind) and credited[0] == credited[1]
    return captions and all(difference.change is Change.DATE for difference in differences)


def _match(document: Document, story: Story, found: Variation) -> Match:
    first, copy = story.blocks[found.first], story.blocks[found.copy]
    said = [_said(first, copy, difference, story.language) for difference in found.differences]
    values = {
        "text": copy.text.strip(),
        "difference": " and ".join(dict.fromkeys(said)) or _said_of_credits(first, copy),
        "line": document.source.position(first.span.start).line,
    }
    by_hand = _says_more(first, copy, found.differences)
    fix = Fix(False, "take the second copy out", without(document, copy.span), by_hand)
    return Match(copy.span, values, (Related(first.span, "the first copy"),), (fix,))


def _says_more(first: Block, copy: Block, differences: tuple[Difference, ...]) -> bool:
    """Whether the copy says what the first does not, so that only the desk knows which of the two is right."""
    if differences:
        return any(difference.change is not Change.OMITTED for difference in differences)
    return first.credit is None and copy.credit is not None


def _said(first: Block, copy: Block, difference: Difference, language: str | None) -> str:
    """One difference in words; a date is shown whole."""
    one, two = difference.first, difference.copy
    if difference.change is Change.DATE:
        return f"the date {_dated(copy, two, language)!r} for {_dated(first, one, language)!r}"
    was, is_now = _bare(first.text[slice(*one)]), _bare(copy.text[slice(*two)])
    if difference.change is Change.OMITTED:
        return f"{was!r} left out"
    if difference.change is Change.ADDED:
        return f"{is_now!r} put in"
    return f"{is_now!r} for {was!r}"


def _dated(block: Block, words: tuple[int, int], language: str | None) -> str:
    dates = calendar.find(block.text, language or "en")
    date = next(date for date in dates if date.start <= words[0] < date.end)
    return block.text[date.start : date.end]


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(".,;:!?()[]")


def _said_of_credits(first: Block, copy: Block) -> str:
    shown = [
        _bare(block.text[block.credit.start : block.credit.end]) if block.credit else "" for block in (first, copy)
    ]
    if shown[0] == shown[1]:
        return "other punctuation"
    if not all(shown):
        return "its credit left out" if shown[0] else "a credit put in"
    return f"the credit {shown[1]!r} for {shown[0]!r}"
