"""A date as copy writes it, and the dates it can mean."""

import datetime
from enum import StrEnum

from wirelint.calendar.words import month_name
from wirelint.record import NamedTuple

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# Britain and its colonies changed calendars in 1752: before, weekdays and leap years may be Julian.
GREGORIAN_SINCE = 1753


class Precision(StrEnum):
    """How much of a date is written."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    WEEKDAY = "weekday"  # a bare "Tuesday"
    RELATIVE = "relative"  # today, last Friday, 40th day since


class Mention(NamedTuple):
    """A date, or a range of dates, in a text: spans in code points, numbers as written, weekdays from Monday 0.

    Where a range is written, the fields are its first end and `last` is its far end; a `last` whose weekday stands
    elsewhere ("Monday-Wednesday, May 4-6") has that place in its `weekday_span`. `link` is the word or dash between
    the ends, `number` the 40 of "40th day since", `day_span` the place of the day's number.
    """

    start: int
    end: int
    precision: Precision
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    weekday_span: tuple[int, int] | None = None
    last: "Mention | None" = None
    style: str = ""
    link: str = ""
    number: int | None = None
    day_span: tuple[int, int] | None = None

    @property
    def date(self) -> datetime.date | None:
        """The day, if year, month and day are written and the day exists."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return _date(self.year, self.month, self.day)

    @property
    def possible(self) -> bool:
        """Whether the day exists, in some year if none is written."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        if not 1 <= self.day <= (_LENGTHS[self.month - 1] if self.month else 31):
            return False
        return (self.month, self.day) != (2, 29) or self.year is None or _is_leap(self.year)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0 or year < GREGORIAN_SINCE)


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def candidates(mention: Mention, story: datetime.date, days: int = 300) -> list[datetime.date]:
    """The dates a day can mean: the written one, or without a year those within `days` of the story."""
    if mention.month is None or mention.day is None:
        return []
    if mention.year is not None:
        return [mention.date] if mention.date else []
    reach, today, found = days // 365 + 1, story.toordinal(), []
    for year in range(story.year - reach, story.year + reach + 1):
        date = _date(year, mention.month, mention.day)
        if date is not None and abs(date.toordinal() - today) <= days:
            found.append(date)
    return found


def resolve(mention: Mention, story: datetime.date, days: int = 300) -> datetime.date | None:
    """The date of a day; without a year the only candidate within `days` of the story, else None."""
    dates = candidates(mention, story, days)
    return dates[0] if len(dates) == 1 else None


def nearest(date: datetime.date, weekday: int) -> datetime.date:
    """The date nearest to this one that falls on the weekday."""
    ahead = (weekday - date.weekday()) % 7
    return date + datetime.timedelta(ahead if ahead <= 3 else ahead - 7)


def written(text: str, mention: Mention) -> str:
    """A mention as the copy writes it, on one line."""
    return " ".join(text[mention.start : mention.end].split())


def describe(date: datetime.date, *, year: bool = False) -> str:
    """`October 21`, or with its year `October 21, 2016`."""
    return f"{month_name(date.month)} {date.day}" + (f", {date.year}" if year else "")
