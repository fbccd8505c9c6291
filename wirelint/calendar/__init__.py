"""Dates as copy writes them: text in, mentions out.

The only place that knows dates. No clock, no guessed years or centuries; in doubt a date stays unread.
"""

from wirelint.calendar.clock import Time
from wirelint.calendar.mention import Mention, Precision, candidates, describe, nearest, resolve, written
from wirelint.calendar.reading import find, may_hold_relative, read
from wirelint.calendar.wording import day_like, weekday_like
from wirelint.calendar.words import month_name, weekday_name

__all__ = [
    "Mention",
    "Precision",
    "Time",
    "candidates",
    "day_like",
    "describe",
    "find",
    "may_hold_relative",
    "month_name",
    "nearest",
    "read",
    "resolve",
    "weekday_like",
    "weekday_name",
    "written",
]
