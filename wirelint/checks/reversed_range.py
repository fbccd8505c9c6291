"""Ranges of dates that end before they begin."""

import re
from collections.abc import Iterator

from wirelint import calendar
from wirelint.calendar import Mention, Precision
from wirelint.document import Block, Document
from wirelint.finding import Edit, Fix, Match
from wirelint.record import NamedTuple

_DASHES = "-‐‑‒–—−"
_REACH = 90  # code points before a range in which a verb of moving stands
_MOVED = re.compile(
    r"\b(?:mov|postpon|reschedul|shift|chang|push|advanc|switch|delay|revis|adjust|correct|amend|brought|bring|put|"
    r"back[- ]?dat|set back|swap|transferr?)(?:e[ds]?|ing|ed|s)?\b[^.;]*$|"
    r"\b(?:verschob|vorverlegt|verlegt|déplac|avanc|reporté|adelant|aplaz|anticip|rinvi|spost)\w*[^.;]*$",
    re.IGNORECASE,
)
# Counts, not years, when they fell from one to the other.
_FELL = re.compile(
    r"\b(?:fell|fall|falls|fallen|falling|dropp?|drops|dropped|slip|slipped|down|declin\w+|cut|reduc\w+|lower\w*|"
    r"shr[aiu]nk|slid|sank|tumbl\w+|plung\w+|decreas\w+|trimm\w+|dip\w*|count\w*|compar\w+|eas\w+)\b[^.;]*$",
    re.IGNORECASE,
)
_ERA = re.compile(r"\s*(?:B\.?\s?C|BCE|v\. ?Chr|av\. ?J|a\. ?C)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:a|an|the|in|his|her|their|its)\s+$")  # "the May 4-2 win"
_SCORE = re.compile(r"\s+(?:win|loss|victor|defeat|draw|rout|record|decision|triumph|scoreline)")
_OPENS = re.compile(
    r"(?:^|[(\[:,;–—]\s?|\b(?:from|of|in|between|for|during|years?|since|the|von|de|dal|du|del)\s)$", re.I
)

VALUES = ("text",)


class ReversedRange(NamedTuple):
    """Finds `from May 9 to May 4` and `from 2021 to 2017`; not what was moved, nor what fell, from one to the other.

    Two years, or one behind both ends, must be written; two days of one month need none.
    """

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block, mention in story.ranges:
                last = mention.last
                if last and _ends_early(mention, last, block.text) and not _is_other(block.text, mention):
                    yield _match(block, mention, last)


def _ends_early(first: Mention, last: Mention, text: str) -> bool:
    """Whether the far end lies before the near one beyond doubt."""
    if first.precision is Precision.YEAR:
        return (last.year or 0) < (first.year or 0)
    if first.year is None or last.year is None:
        same = first.year is None and last.year is None and first.month == last.month
        return same and (last.day or 0) < (first.day or 0)
    if first.precision is Precision.MONTH and str(first.year) not in text[first.start : last.start]:
        return False  # "from July to May 2016" may have begun in 2015
    return (last.year, last.month or 0, last.day or 0) < (first.year, first.month or 0, first.day or 0)


def _is_other(text: str, mention: Mention) -> bool:
    """Whether it is no range: a date that was moved, years before Christ, a fall in numbers, a score."""
    before = text[max(0, mention.start - _REACH) : mention.start]
    if _MOVED.search(before) or _ERA.match(text, mention.end):
        return True
    if mention.precision is Precision.YEAR:
        return _FELL.search(before) is not None or not _OPENS.search(before)
    if mention.link not in _DASHES:
        return False
    score = mention.year is None and (_ARTICLE.search(before) or _SCORE.match(text, mention.end)) is not None
    return score or (mention.style.startswith("day") and not _OPENS.search(before))


def _match(block: Block, first: Mention, last: Mention) -> Match:
    fixes: tuple[Fix, ...] = ()
    if first.day_span and last.day_span and (first.year, first.month) == (last.year, last.month):
        places = first.day_span, last.day_span
        one, two = (block.text[slice(*place)] for place in places)
        edits = (Edit(block.source_span(*places[0]), two), Edit(block.source_span(*places[1]), one))
        fixes = (Fix(False, "swap the two days", edits, by_hand=True),)
    values = {"text": calendar.written(block.text, first)}
    return Match(block.source_span(first.start, first.end), values, fixes=fixes)
