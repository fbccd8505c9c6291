"""Ages that do not follow from the birth date beside them."""

import re
from collections.abc import Iterator
from datetime import date

from wirelint import calendar
from wirelint.calendar import Mention, Precision
from wirelint.document import Block, Document, StoryDate
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple

_AGE = re.compile(
    r"(?<=[^\W\d_]), (?P<age>[0-9]{1,3})(?=,|\s*$|\.)|"
    r"\b(?P<old>[0-9]{1,3})[- ]years?[- ]old\b|\baged (?P<aged>[0-9]{1,3})\b"
)
_BORN = re.compile(r"\b[Bb]orn\b[^.;:!?()\d]{0,60}$")
_BIRTH = re.compile(r"born|\bBorn\b")  # another birth, be it a newborn's, is another person's
_DATED = re.compile(r"\b[Bb]orn\b(?s:.{0,120}?)[0-9]{4}")  # a year in reach
# The age is of another day than the story's, or the two are of two people.
_OTHER_DAY = re.compile(
    r"(?i:\b(?:die[ds]?|dead|death|killed|drowned|executed|when|then|late|survived by|turn(?:s|ed|ing)?|birthday|"
    r"son|daughter|children|brother|sister|father|mother|wife|husband|who had|at (?:the )?age|would have been|until)\b)"
)
_REACH = 65  # code points before a date in which `_BORN` begins
_GOES_ON = re.compile(r"\s*(?:He|She|They|The|His|Her)\b")

VALUES = ("text", "born", "age", "story")


class WrongAge(NamedTuple):
    """Finds `Venn, 29, was born on June 4, 1990` in a story of 2025: one age and one birth date of one person.

    Both must stand in one sentence, or the date in the next one, which goes on with `She`. Silent where the story has
    no date, and where the sentence speaks of a death, a birthday, a family or another day.

    tolerance: years the age may be off, for birthdays to come and copy prepared early.
    """

    tolerance: int = 1

    def needs(self) -> tuple[str, ...]:
        return ("born", "Born")

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            if story.date is None:
                continue
            for block in story.holding(*self.needs()):
                for mention in story.dates(block) if _DATED.search(block.text) else ():
                    if mention.year is not None and mention.last is None:
                        yield from self._match(block, mention, story.date)

    def _match(self, block: Block, born: Mention, story: StoryDate) -> Iterator[Match]:
        if not _BORN.search(block.text, max(0, born.start - _REACH), born.start):
            return
        start, end = _window(block, born)
        text = block.text[start:end]
        ages = list(_AGE.finditer(text))
        if not _BORN.search(block.text[start : born.start]) or len(ages) != 1 or len(_BIRTH.findall(text)) != 1:
            return
        if _OTHER_DAY.search(text) or born.precision is Precision.DECADE:
            return
        age = int(ages[0][ages[0].lastgroup or 0])
        least, most = _years(born, story.date)
        if least - self.tolerance <= age <= most + self.tolerance:
            return
        written = ages[0].lastgroup or 0
        place = block.source_span(start + ages[0].start(written), start + ages[0].end(written))
        values = {
            "text": ages[0][written],
            "born": calendar.written(block.text, born),
            "age": f"{most}" if least == most else f"{least} or {most}",
            "story": calendar.describe(story.date, year=True),
        }
        yield Match(place, values, (Related(block.source_span(born.start, born.end), "the birth date"),))


def _window(block: Block, born: Mention) -> tuple[int, int]:
    """The sentence of the birth date, and the one before it if it goes on about the same person."""
    for before, (start, end) in zip((None, *block.sentences), block.sentences, strict=False):
        if start <= born.start < end:
            return (before[0] if before and _GOES_ON.match(block.text, start) else start), end
    return 0, len(block.text)


def _years(born: Mention, story: date) -> tuple[int, int]:
    """The least and the greatest age the birth date allows on the story's day."""
    whole = story.year - (born.year or 0)
    if born.month is None:
        return whole - 1, whole
    if born.day is None:
        return (whole - (story.month <= born.month), whole - (story.month < born.month))
    age = whole - ((story.month, story.day) < (born.month, born.day))
    return age, age
