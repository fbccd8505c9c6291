"""Captions of one story that are equal but for their dates."""

import re
from collections.abc import Collection, Iterator, Sequence

from wirelint import calendar
from wirelint.calendar import Mention
from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Match, Related
from wirelint.folding import fold, letters
from wirelint.record import NamedTuple

_CAPTION = Kind.CAPTION
_MISTAKEN = (Kind.PARAGRAPH, Kind.CAPTION, Kind.OTHER)
_EDGES = " .,;:()"
_LETTERS = 7  # of the opening that captions are compared by before they are read
# Letters that folding changes in nothing but their case, behind one mark that it may change.
_OPENING = re.compile(f'["“”]?(?! )(?:[A-Za-z]| (?! )){{{_LETTERS}}}')
_HEAD = 24  # code points in which an opening is folded

VALUES = ("text", "other", "line")


class TwinCaptions(NamedTuple):
    """Finds one caption under two dates: the same words and credit, and a date that is not the same, nor a part of it.

    least: words a caption must have beside its dates.
    """

    least: int = 5

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            first: dict[str, tuple[Block, list[Mention]]] = {}
            for block, mentions in _captions(story):
                rest = _without_dates(block, mentions)
                if len(rest.split()) < self.least:
                    continue
                twin, dates = first.setdefault(rest, (block, mentions))
                for one, two in zip(dates, mentions, strict=False):
                    if twin is block or Kind.CAPTION not in (twin.kind, block.kind):
                        continue
                    if _differ(twin.text[one.start : one.end], block.text[two.start : two.end]):
                        values = {
                            "text": calendar.written(block.text, two),
                            "other": calendar.written(twin.text, one),
                            "line": document.source.position(twin.span.start).line,
                        }
                        related = Related(twin.source_span(one.start, one.end), "the other date")
                        yield Match(block.source_span(two.start, two.end), values, (related,))
                        break


def _captions(story: Story) -> Iterator[tuple[Block, list[Mention]]]:
    """The captions with dates, each once, and what begins alike: to the reader a caption may have lost its form."""
    captions = [(block, story.dates(block)) for block in story.blocks if block.kind is _CAPTION]
    openings = {_opening(block) if mentions[0].start >= _HEAD else "" for block, mentions in captions if mentions}
    if not openings:
        return
    alike = [block for block in _beginning(story, openings) if block.kind in _MISTAKEN]
    if "" not in openings:
        alike = [block for block in alike if _opening(block) in openings]
    seen = set()
    for block in alike if len(alike) > 1 else ():
        mentions = story.dates(block)
        if mentions and block.folded not in seen:
            seen.add(block.folded)
            yield block, mentions


def _beginning(story: Story, openings: Collection[str]) -> Sequence[Block]:
    """The blocks with one of the openings, and some others: told by letters, which is cheap."""
    lines, begins = story.letters, letters(tuple(openings), b".")
    if lines is None or begins is None:
        return story.blocks
    any_of = tuple(begins)
    return [block for block, line in zip(story.blocks, lines, strict=True) if line.startswith(any_of)]


def _opening(block: Block) -> str:
    """The first letters of a text as they are folded, which twins share."""
    opening = _OPENING.match(block.view.text)
    if not opening:
        return fold(block.view.text[:_HEAD])[:_LETTERS]
    begins = opening[0][:_LETTERS].lower()
    return begins if begins[0] not in "“”" else f'"{begins[1:]}'


def _without_dates(block: Block, mentions: list[Mention]) -> str:
    """The caption's words and the agencies of its credit, a sign for each date."""
    text = block.text
    pieces, at = [], 0
    for mention in mentions:
        pieces += [text[at : mention.start].rstrip(_EDGES), " # "]
        at = mention.end
    end = block.credit.start if block.credit else len(text)
    rest = text[at:end] if at <= end else text[at:]
    return fold("".join([*pieces, rest.strip(_EDGES), " ", *(block.credit.organisations if block.credit else ())]))


def _differ(one: str, two: str) -> bool:
    """Whether two dates are not the same and neither is a part of the other."""
    first, second = ({word.strip(_EDGES) for word in fold(text).split()} for text in (one, two))
    return not (first <= second or second <= first)
