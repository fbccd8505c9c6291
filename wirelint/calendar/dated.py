"""Dates written with digits, their ranges and their weekdays."""

import re

from wirelint.calendar.context import is_date, is_date_preposition, word_before
from wirelint.calendar.grammar import Grammar
from wirelint.calendar.mention import Mention, Precision
from wirelint.calendar.words import word_set

# Words a short weekday may follow without comma or full stop: "8 p.m. Wed May 4", not "Couple Wed May 4".
_BEFORE_SHORT = word_set(
    "for to of and or at next this last starting beginning ending a.m p.m am pm noon midnight et est edt gmt bst"
)
# Sheffield Wednesday, Ruby Tuesday; "every Tuesday, May 1 to Sept. 1"
_OF_NO_DATE = word_set("sheffield ruby every each")
_DAY = Precision.DAY  # an enum is slow to look into
_LONGEST_SHORT = 5


def read_dated(text: str, place: int, grammar: Grammar) -> Mention | None:
    """A date without a weekday in front, with its range and a weekday behind it."""
    first = _read_date(text, place, grammar)
    if first is None:
        return None
    before = word_before(text, place)
    mention = _with_far_end(text, _with_weekday_behind(text, first, grammar), grammar, before)
    return mention if is_date(text, mention, before, grammar) else None


def read_headed(text: str, place: int, grammar: Grammar) -> Mention | None:
    """A date with its weekday, or for a range its two weekdays, in front."""
    head = grammar.head.match(text, place)
    first = _read_date(text, head.end(), grammar) if head else None
    if head is None or first is None or first.precision is not _DAY or not _is_weekday(text, head, first, grammar):
        return None
    if head["dash"] and (first.year is None or is_date_preposition(word_before(text, place))):
        return None  # "closed on Monday - May 4 was the last day"
    span = head.span("weekday")
    first = first._replace(start=place, weekday=grammar.weekdays[head["weekday"].lower()], weekday_span=span)
    if head["weekday2"]:
        if first.last is None:
            return None  # "Monday and Tuesday, March 4": whose day it is stays open
        span = head.span("weekday2")
        weekday = grammar.weekdays[head["weekday2"].lower()]
        first = first._replace(last=first.last._replace(weekday=weekday, weekday_span=span))
    mention = _with_far_end(text, first, grammar, word_before(text, place))
    bracket = {"(": ")", "[": "]"}.get(head["joint"][-1:])
    closed = bracket is not None and text.startswith(bracket, mention.end)
    return mention._replace(end=mention.end + 1) if closed else mention


def _is_weekday(text: str, head: re.Match[str], first: Mention, grammar: Grammar) -> bool:
    """False for `the Sun, May 4`, `Couple Wed May 4`, and the last of several weekdays before one date."""
    place = head.start()
    spelled = word_before(text, place)
    before = spelled.lower()
    list_before = grammar.series if head["weekday2"] else grammar.listed
    if list_before.search(text, max(0, place - 30), place):
        return False
    full = len(head["weekday"]) > _LONGEST_SHORT
    if head["dot"] and full and not head["weekday2"]:
        return False  # "on Thursday. May 4 was wet"
    if full or grammar.language != "en":
        return before not in _OF_NO_DATE
    if not before or is_date_preposition(before) or before in _BEFORE_SHORT:
        return True
    if before in ("the", "a") or spelled[0].isupper():
        return False
    return bool(head["dot"]) or head["joint"].startswith(",") or first.style.startswith("day")


def _read_date(text: str, place: int, grammar: Grammar) -> Mention | None:
    """A date, or a range inside one month, as written and not yet judged."""
    if not "0" <= text[place : place + 1] <= "9":
        match = grammar.month_first.match(text, place)
        if match:
            return _day(text, match, grammar, "month-day")
        match = grammar.month_year.match(text, place)
        return _month(text, match, grammar) if match else None
    if text[place + 1 : place + 3].isdecimal():
        match = grammar.iso.match(text, place) if text[place + 4 : place + 5] in ("-", "‑", "/") else None
        if not match:
            return None
        year, month, day = map(int, match.group("year", "month", "day"))
        return Mention(*match.span(), _DAY, year, month, day, style="iso", day_span=match.span("day"))
    if not grammar.language:
        return None
    match = grammar.day_first.match(text, place) or grammar.dashed.match(text, place)
    return _day(text, match, grammar, "day-month") if match else _numeric(text, place, grammar)


def _numeric(text: str, place: int, grammar: Grammar) -> Mention | None:
    """A date in figures; month and day are left open where either could be the month."""
    match = grammar.numeric.match(text, place)
    if not match:
        return None
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    month_first = Mention(*match.span(), _DAY, year, first, second, style="numeric", day_span=match.span("second"))
    day_first = month_first._replace(month=second, day=first, day_span=match.span("first"))
    if month_first.possible and day_first.possible and first != second:
        return month_first._replace(month=None, day=None, day_span=None)
    if month_first.possible or (first <= 12 and not day_first.possible):
        return month_first
    return day_first


def _day(text: str, match: re.Match[str], grammar: Grammar, style: str) -> Mention | None:
    """The day, or two days of one month; a number that counts something is neither a day nor a year."""
    month_name, day, ordinal, last_day, written = match.group("month", "day", "ordinal", "day2", "year")
    month = _month_number(month_name, grammar)
    year = int(written) if written else None
    start, end = match.span()
    if year is not None and grammar.counted.match(text, end):
        year, end = None, match.end("days")
    if year is None and style == "month-day" and grammar.counted.match(text, end):
        if not last_day:
            return None
        last_day, end = None, max(match.end("day"), match.end("ordinal"))
    if ordinal or (last_day and match["ordinal2"]):
        style += " ordinal"
    span = match.span("day")
    first = Mention(start, end, _DAY, year, month, int(day), None, None, None, style, "", None, span)
    if not last_day:
        return first
    far = match.span("day2")
    last = Mention(far[0], end, _DAY, year, month, int(last_day), style=style, day_span=far)
    if style.startswith("day") and match["weekday2"]:
        span = match.span("weekday2")
        weekday = grammar.weekdays[match["weekday2"].lower()]
        last = last._replace(start=span[0], weekday=weekday, weekday_span=span)
    return first._replace(last=last, link=_link(match))


def _month(text: str, match: re.Match[str], grammar: Grammar) -> Mention | None:
    if match["comma"] and word_before(text, match.start()).istitle():
        return None  # "Theresa May, 2016"
    if grammar.counted.match(text, match.end()):
        return None
    start, end = match.span()
    year, month = int(match["year"]), _month_number(match["month"], grammar)
    if not match["month2"]:
        return Mention(start, end, Precision.MONTH, year, month, style="month-year")
    last_month = _month_number(match["month2"], grammar)
    last = Mention(match.start("month2"), end, Precision.MONTH, year, last_month, style="month-year")
    year_of_first = _shared_year(month, last_month, year)
    return Mention(start, end, Precision.MONTH, year_of_first, month, last=last, style="month-year", link=_link(match))


def _month_number(name: str, grammar: Grammar) -> int:
    return grammar.months[name.removesuffix(".").lower()]


def _link(match: re.Match[str]) -> str:
    """The word or dash between two ends of a range."""
    return match["link"].strip().lower()


def _with_weekday_behind(text: str, mention: Mention, grammar: Grammar) -> Mention:
    """`April 26, 2023 (Wednesday)` as one mention."""
    if mention.precision is not _DAY or mention.last or mention.weekday is not None or not grammar.language:
        return mention
    match = grammar.behind.match(text, mention.end)
    if not match:
        return mention
    weekday = grammar.weekdays[match["weekday"].lower()]
    return mention._replace(end=match.end(), weekday=weekday, weekday_span=match.span("weekday"))


def _with_far_end(text: str, first: Mention, grammar: Grammar, before: str) -> Mention:
    """`August 24 to August 22, 2016` as one mention with the far end as its `last`."""
    if first.last or not grammar.language:
        return first
    match = grammar.tail.match(text, first.end)
    if not match or (_is_list(match) and before.lower() != "between"):
        return first
    last = _read_date(text, match.end(), grammar)
    if last is None or last.precision is not first.precision or last.last:
        return first
    if match["weekday"]:
        span = match.span("weekday")
        last = last._replace(start=span[0], weekday=grammar.weekdays[match["weekday"].lower()], weekday_span=span)
    last = _with_weekday_behind(text, last, grammar)
    year = first.year
    if year is None and last.year is not None and first.month and last.month:
        year = _shared_year(first.month, last.month, last.year)
    return first._replace(end=last.end, year=year, last=last, link=_link(match))


def _is_list(tail: re.Match[str]) -> bool:
    """Whether two dates are joined by a word such as `and`, which makes a range only after `between`."""
    loose = tail["loose"]
    return loose is not None and (loose[0].isalpha() or loose == "&")


def _shared_year(month: int, last_month: int, year: int) -> int | None:
    """A trailing year belongs to both ends, unless the range may run over the turn of the year."""
    return year if month <= last_month or (last_month - month) % 12 > 6 else None
