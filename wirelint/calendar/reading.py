"""From text to mentions and times: anchors are found cheaply, and only there the grammar is tried."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from wirelint.calendar.clock import Time, read_time
from wirelint.calendar.context import is_numbered, without_foreign_weekday, word_before
from wirelint.calendar.dated import read_dated, read_headed
from wirelint.calendar.grammar import Grammar, grammar
from wirelint.calendar.mention import Mention, Precision
from wirelint.calendar.words import language_code, word_set

# An enum is slow to look into.
_DAY, _YEAR, _WEEKDAY, _RELATIVE = Precision.DAY, Precision.YEAR, Precision.WEEKDAY, Precision.RELATIVE
_APART = "\n\n"  # no date runs over a blank line
_BEFORE_NUMBER = 80  # code points from the start of a date to its first number, at most
_MONTH_BEFORE = 24  # from the start of a month to a number that belongs to it, at most
_PIECE = 1 << 16  # code points of which the numbers stand in memory at once
# What the relative words end in; str.find is ten times as fast as an alternation.
_RELATIVE_ENDS = ("oday", "esterday", "omorrow", "onight")
_NEARBY = word_set("last next this past coming previous following")
_NAMED_BEFORE = word_set(
    "black super good ash cyber giving palm easter holy maundy bloody whit shrove fat freaky sheffield ruby "
    "business manic"
)
_SINCE = word_set("in since of from by until before after between during to year circa")


def find(text: str, language: str = "en", *, years: bool = True) -> list[Mention]:
    """The dates in a text, in order and not overlapping; without `years` no bare years and decades.

    In a language whose words are not known only ISO dates and years are read.
    """
    language_grammar = grammar(language_code(language))
    return _read_all(text, _anchors(text, language_grammar), language_grammar, years)[0]


def read(texts: Sequence[str], language: str = "en") -> Iterator[tuple[int, list[Mention], list[Time]]]:
    """The days, ranges and times of day of several texts, for each that has any its index, as `find` reads them.

    They are looked through as one, which is faster for texts as short as paragraphs. What most dates in copy are, a
    bare year or a bare weekday, is not even looked at.
    """
    language_grammar = grammar(language_code(language))
    anchors = list(_day_anchors(_APART.join(texts), language_grammar))
    if not anchors:
        return
    starts = list(accumulate(map(len(_APART).__add__, map(len, texts)), initial=0))
    at, count = 0, len(anchors)
    while at < count:
        index = bisect_right(starts, anchors[at]) - 1
        start, end = starts[index], starts[index + 1]
        own = []
        while at < count and anchors[at] < end:
            own.append(anchors[at] - start)
            at += 1
        mentions, times = _read_all(texts[index], own, language_grammar, True)
        days = [one for one in mentions if one.precision is _DAY or (one.last and one.precision is not _WEEKDAY)]
        if days or times:
            yield index, days, times


def _day_anchors(text: str, grammar: Grammar) -> Iterator[int]:
    """Where days, ranges and times can start, in order: all have a number, so nothing but what is before one counts."""
    name, figure = grammar.name_before_figure.search, grammar.figure.match
    done = 0
    for start in range(0, len(text), _PIECE):
        for place in _numbers(text, start, start + _PIECE):
            starts = figure(text, place)
            if starts or name(text, max(done, place - _MONTH_BEFORE), place + 1):
                match = name(text, max(done, place - _BEFORE_NUMBER), place + 1)
                while match:
                    yield match.start()
                    match = name(text, match.end(), place + 1)
                if starts:
                    yield place
            done = place + 1


def _numbers(text: str, start: int, end: int) -> list[int]:
    """Where the numbers between two places start. Ten looks, each for one digit, are faster than one for any."""
    places = []
    for digit in "0123456789":
        place = text.find(digit, start, end)
        while place >= 0:
            places.append(place)
            place = text.find(digit, place + 1, end)
    places.sort()
    return [place for before, place in zip([-2, *places], places, strict=False) if place - before > 1]


def _anchors(text: str, grammar: Grammar) -> list[int]:
    """Where dates and times can start, in order."""
    anchors = [match.start() for match in grammar.anchor.finditer(text)]
    if grammar.language != "en" or not may_hold_relative(text):
        return anchors
    return sorted(anchors + _relative_anchors(text))


def _read_all(text: str, anchors: list[int], grammar: Grammar, years: bool) -> tuple[list[Mention], list[Time]]:
    """The dates at the anchors, and the times that are no part of one."""
    mentions: list[Mention] = []
    times: list[Time] = []
    done = 0
    for anchor in anchors:
        if anchor < done:
            continue
        mention = _read(text, anchor, grammar, years)
        if mention is not None:
            if mention.start >= done:
                is_day = mention.precision is _DAY
                mentions.append(without_foreign_weekday(text, mention, grammar) if is_day else mention)
                done = mention.end
        elif "0" <= text[anchor] <= "9":
            time = read_time(text, anchor)
            if time is not None:
                times.append(time)
                done = time.end
    return mentions, times


def may_hold_relative(text: str) -> bool:
    """Whether a relative word such as `today` can be in the text."""
    return "oday" in text or "esterday" in text or "omorrow" in text or "onight" in text


def _relative_anchors(text: str) -> list[int]:
    """Where the first letters of relative words stand."""
    anchors = []
    for end in _RELATIVE_ENDS:
        place = text.find(end, 1)
        while place >= 0:
            anchors.append(place - 1)
            place = text.find(end, place + 1)
    return anchors


def _read(text: str, place: int, grammar: Grammar, years: bool) -> Mention | None:
    """The mention at an anchor, if there is one."""
    letter = text[place]
    if "0" <= letter <= "9":
        if text[place + 1 : place + 4].isdecimal() and text[place + 4 : place + 5] not in ("-", "‑", "/"):
            return _read_year(text, place, grammar) if years else None
        mention = read_dated(text, place, grammar)
        if mention is None and text[place + 3 : place + 4].isdecimal():
            return _read_year(text, place, grammar) if years else None
        return mention or _read_nth(text, place, grammar)
    if letter in "tyTY":
        relative = _read_relative(text, place, grammar)
        if relative:
            return relative
    if letter not in grammar.weekday_initials:
        return read_dated(text, place, grammar)
    alone = grammar.alone.match(text, place)
    if alone:
        return _read_bare(text, alone, grammar)
    headed = read_headed(text, place, grammar)
    if headed:
        return headed
    bare = grammar.bare.match(text, place)
    return (_read_bare(text, bare, grammar) if bare else None) or read_dated(text, place, grammar)


def _read_bare(text: str, match: re.Match[str], grammar: Grammar) -> Mention | None:
    """A weekday without a date: `Tuesday`, `last Friday`, `Monday to Friday`."""
    name, second = match.group("weekday", "weekday2")
    weekday, span = grammar.weekdays[name.lower()], match.span("weekday")
    start, end = span
    if grammar.language == "en":
        before = word_before(text, start)
        word = before.lower()
        if word in _NAMED_BEFORE or grammar.name_behind.match(text, end):
            return None
        if word in _NEARBY:
            start = text.rindex(before, 0, start)
            return Mention(start, end, _RELATIVE, weekday=weekday, weekday_span=span)
    if not second:
        return Mention(start, end, _WEEKDAY, None, None, None, weekday, span)
    last_span = match.span("weekday2")
    last = Mention(*last_span, _WEEKDAY, weekday=grammar.weekdays[second.lower()], weekday_span=last_span)
    link = match["link"].strip().lower()
    return Mention(start, match.end(), _WEEKDAY, weekday=weekday, weekday_span=span, last=last, link=link)


def _read_relative(text: str, place: int, grammar: Grammar) -> Mention | None:
    """`today`, `Yesterday`; not `today's`, `USA Today`."""
    match = grammar.relative.match(text, place)
    if not match or (place and (text[place - 1].isalnum() or text[place - 1] in "_@#-")):
        return None
    if text[place].isupper() and word_before(text, place)[:1].isupper():
        return None
    return Mention(*match.span(), _RELATIVE)


def _read_nth(text: str, place: int, grammar: Grammar) -> Mention | None:
    """`40th day since`."""
    match = grammar.nth.match(text, place) if grammar.language == "en" else None
    return Mention(*match.span(), _RELATIVE, number=int(match["count"])) if match else None


def _read_year(text: str, place: int, grammar: Grammar) -> Mention | None:
    """A bare year, a decade or a range of years; a round or an early year only after a word such as `in`."""
    match = grammar.year.match(text, place)
    if not match:
        return None
    start, end = match.span()
    written, decade, second, loose = match.group("year", "decade", "year2", "loose")
    year = int(written)
    if decade:
        return Mention(start, end, Precision.DECADE, year, style="decade")
    before = word_before(text, start).lower()
    if is_numbered(before) or before.isdecimal() or grammar.counted.match(text, end):
        return None
    if (year % 100 == 0 or year < 1900) and before not in _SINCE:
        return None
    if second and (not loose or before == "between"):
        last = Mention(*match.span("year2"), _YEAR, int(second), style="year")
        return Mention(start, end, _YEAR, year, last=last, style="year", link=match["link"].strip().lower())
    return Mention(start, start + 4, _YEAR, year, style="year")
