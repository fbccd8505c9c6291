"""Captions whose head gives another date than their sentence."""

import re
from collections.abc import Iterator

from wirelint import calendar
from wirelint.calendar import Mention, Precision
from wirelint.document import Document
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple

_PLACE = re.compile(r"\s*[A-Z][^:\n]{1,60}?(?:\s[-–—]+\s?|[-–—]\s?|,\s)$")
_LONGEST_HEAD = 90  # code points to the colon

VALUES = ("text", "head")


class CaptionHead(NamedTuple):
    """Finds `LINDMARK - MAY 10: Fans wave on May 15, 2025`: the date of the head, and no such date in the sentence."""

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block, mentions in story.dated:
                if not _is_head(block.text, mentions[0]):
                    continue
                head, *others = story.dates(block)
                if head != mentions[0]:
                    continue
                sentence = [mention for mention in others if _is_on_day(block.text, mention)]
                if sentence and all(_contradict(head, mention) for mention in others):
                    values = {
                        "text": calendar.written(block.text, sentence[0]),
                        "head": calendar.written(block.text, head),
                    }
                    related = Related(block.source_span(head.start, head.end), "the date of the head")
                    yield Match(block.source_span(sentence[0].start, sentence[0].end), values, (related,))


def _is_head(text: str, mention: Mention) -> bool:
    """Whether a date stands before the colon of a caption's head, behind its place."""
    return (
        mention.end <= _LONGEST_HEAD
        and text[mention.end : mention.end + 1] == ":"
        and mention.precision is Precision.DAY
        and mention.last is None
        and _PLACE.match(text[: mention.start]) is not None
    )


def _is_on_day(text: str, mention: Mention) -> bool:
    """Whether the sentence says what happens on the day: `on May 15`, a comma and the date."""
    before = text[max(0, mention.start - 4) : mention.start]
    return mention.precision is Precision.DAY and (before.endswith((" on ", ", ", "(")) or mention.weekday is not None)


def _contradict(one: Mention, two: Mention) -> bool:
    """Whether two mentions cannot be one day; a year, a month or a weekday alone contradicts nothing of a day."""
    if two.precision is not Precision.DAY or two.last is not None:
        return two.last is None
    years = one.year is not None and two.year is not None and one.year != two.year
    return years or (one.month, one.day) != (two.month, two.day)
