"""Captions of one story that are equal but for their dates."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from wirelint import calendar
from wirelint.calendar import Mention
from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Match, Related
from wirelint.folding import fold, letters

_CAPTION = Kind.CAPTION
_MISTAKEN = frozenset((Kind.CAPTION, Kind.PARAGRAPH, Kind.OTHER))
_EDGES = " .,;:()"

VALUES = ("text", "other", "line")


class TwinCaptions(NamedTuple):
    """Finds one caption under two dates: the same words and credit, and a date that is not the same, nor a part of it.

    least: words a caption must have beside its dates.
    """

    least: int = 5

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            first: dict[str, tuple[Block, list[Mention]]] = {}
            for block, mentions in _alike(story):
                rest = fold(_without_dates(block, mentions))
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


def _alike(story: Story) -> list[tuple[Block, list[Mention]]]:
    """The captions, and what one that lost its form may be to the reader, that may be equal but for their dates."""
    if not any(block.kind is _CAPTION for block, _ in story.dated):
        return []
    dated = [(block, mentions) for block, mentions in story.dated if block.kind in _MISTAKEN]
    said = letters([_without_dates(block, mentions) for block, mentions in dated])
    if said is None:
        return dated
    twice = Counter(said)
    return [one for one, line in zip(dated, said, strict=True) if twice[line] > 1]


def _without_dates(block: Block, mentions: list[Mention]) -> str:
    """The caption's words and the agencies of its credit, a sign for each date."""
    text = block.text
    pieces, at = [], 0
    for mention in mentions:
        pieces += [text[at : mention.start].rstrip(_EDGES), " # "]
        at = mention.end
    end = block.credit.start if block.credit else len(text)
    rest = text[at:end] if at <= end else text[at:]
    return "".join([*pieces, rest.strip(_EDGES), " ", *(block.credit.organisations if block.credit else ())])


def _differ(one: str, two: str) -> bool:
    """Whether two dates are not the same and neither is a part of the other."""
    first, second = ({word.strip(_EDGES) for word in fold(text).split()} for text in (one, two))
    return not (first <= second or second <= first)
