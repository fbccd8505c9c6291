"""Captions of pictures much older than their story that do not say so."""

import re
from collections.abc import Iterator
from datetime import timedelta

from wirelint.calendar import Mention, Precision
from wirelint.checks._against_story import against_story
from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Match
from wirelint.newsroom import phrase
from wirelint.record import NamedTuple

VALUES = ("text", "story", "origin", "days")

# "In this Wednesday, Feb. 6, 2013 photo", "A picture dated 22 March 2016", "/File", "(FILES)".
_OLD = re.compile(
    r"\b(?:in|on) this\b|\bfiles?\b|\barchiv|\bdated\b|\bfrom (?:19|20)\d\d\b|\banniversar|\bago\b",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(r"\b(?:since|born|after|before|until|of|in the|the|than|between|and)\s*$", re.IGNORECASE)

_CAPTION = Kind.CAPTION
_YEAR = 365  # days


class StaleCaption(NamedTuple):
    """Finds a caption whose latest date lies long before the story's and that has no word of files or archives.

    A date counts where it ends a sentence or stands in the first one; silent where the story has no date.

    days: how old a picture may be without such a word.
    years: from how many years on a picture is of the past beyond a doubt, as in a history.
    """

    days: int = 30
    years: int = 10

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            if story.date is None:
                continue
            for block, mentions in story.dated:
                if block.kind is _CAPTION:
                    yield from self._match(story, block, mentions)

    def _match(self, story: Story, block: Block, mentions: list[Mention]) -> Iterator[Match]:
        assert story.date is not None
        whole = [(mention.date, mention) for mention in mentions if mention.date is not None]
        if not whole:
            return
        date, mention = max(whole, key=lambda pair: pair[0])
        age = story.date.date - date
        if not timedelta(self.days) < age < timedelta(self.years * _YEAR) or not _is_of_picture(block, mention):
            return
        ends = (end for day in story.dates(block) for end in (day, day.last))
        if max(end.year or 0 for end in ends if end is not None) > date.year:
            return
        if _OLD.search(block.text) or phrase("file-cues").search(block.text):
            return
        yield against_story(story.date, block, mention, age.days)


def _is_of_picture(block: Block, mention: Mention) -> bool:
    """Whether the date is the picture's: in the first sentence or at the end of one, and no background."""
    assert mention.precision is Precision.DAY
    ends_sentence = block.text[mention.end : mention.end + 1] in (".", "")
    first = not block.sentences or mention.end <= block.sentences[0][1]
    return (first or ends_sentence) and not _BACKGROUND.search(block.text[: mention.start])
