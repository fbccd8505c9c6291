"""Weekdays against dates: the right one silent, each wrong one found in its place. All copy is invented."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirelint.checks.wrong_weekday import WrongWeekday
from wirelint.document import Context
from wirelint.finding import Match
from wirelint.fix import apply
from wirelint.readers import read
from wirelint.source import decode

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
AP_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()


def matches(text: str, story_date: datetime.date | None = None) -> list[Match]:
    return list(WrongWeekday().run(read(decode("story.txt", text.encode()), Context(story_date=story_date))))


def found(text: str, story_date: datetime.date | None = None) -> list[str]:
    return [text[match.span.start : match.span.end] for match in matches(text, story_date)]


def ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


FORMS = [
    "{w}, {m} {d}, {y}",
    "{w} {m} {d}, {y}",
    "{w}, {m} {d} {y}",
    "{w}, {a} {d}, {y}",
    "{s}., {a} {d}, {y}",
    "{s}, {s3} {d}, {y}",
    "{w} {d} {m} {y}",
    "{w}, {d} {m} {y}",
    "{w}, {d:02} {m} {y}",
    "{w}, the {o} of {m}, {y}",
    "{w} the {o} of {m} {y}",
    "{w}, {m} {o}, {y}",
    "{w}, {d}-{s3}-{y}",
    "{m} {d}, {y} ({w})",
    "{m} {d}, {y}, a {w}",
    "{d} {m} {y} ({w})",
    "{w} ({m} {d}, {y})",
    "{w} night ({a} {d}, {y})",
    "{w} [{m} {d}, {y}]",
    "{y}-{n:02}-{d:02} ({w})",
    "{w} {y}-{n:02}-{d:02}",
    "{w} - {m} {d}, {y}",
    "{W}, {M} {d}, {y}",
    "{w}, {m} the {o}, {y}",
    "{s} {d} {s3} {y}",
    "{m} {d}, {y} [{w}]",
    "{d} {m} {y}, a {w}",
]
YEARLESS = ["{w}, {m} {d}", "{w} ({a} {d})", "{w}, {d} {m}", "{w}, the {o} of {m}", "{m} {d} ({w})"]


def written(form: str, date: datetime.date, weekday: int) -> str:
    name, month = WEEKDAYS[weekday], MONTHS[date.month - 1]
    return form.format(
        w=name,
        W=name.upper(),
        s=name[:3],
        m=month,
        M=month.upper(),
        a=AP_MONTHS[date.month - 1],
        s3=month[:3],
        d=date.day,
        o=ordinal(date.day),
        n=date.month,
        y=date.year,
    )


def story(dated: str) -> str:
    return f"Ferry Service Resumes\n\nThe talks are set for {dated}, the port of Lindmark said.\n"


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=20)
@given(date=st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)))
def test_each_wrong_weekday_is_found_in_its_place(form: str, date: datetime.date) -> None:
    for weekday in range(7):
        copy = written(form, date, weekday)
        assert found(story(copy)) == ([] if weekday == date.weekday() else [copy])


@pytest.mark.parametrize("form", YEARLESS)
@settings(max_examples=20)
@given(
    filed=st.dates(datetime.date(1901, 1, 1), datetime.date(2099, 12, 31)),
    days=st.integers(-64, 60),
    weekday=st.integers(0, 6),
)
def test_a_year_left_out_is_the_only_one_near_the_story(
    form: str, filed: datetime.date, days: int, weekday: int
) -> None:
    date = filed + datetime.timedelta(days)
    copy = written(form, date, weekday)
    if (date.month, date.day) == (2, 29):
        return
    assert found(story(copy), filed) == ([] if weekday == date.weekday() else [copy])
    assert found(story(copy)) == []


@pytest.mark.parametrize(("filed", "expected"), [((2024, 8, 7), []), ((2024, 9, 7), ["Saturday, Oct. 7"])])
def test_a_day_long_past_may_be_of_the_year_before(filed: tuple[int, int, int], expected: list[str]) -> None:
    assert (
        found("Town Recalls Flood\n\nThe flood of Saturday, Oct. 7, is recalled.\n", datetime.date(*filed)) == expected
    )


def test_days_of_two_centuries() -> None:
    """Each fifth day, so that each day of a year is met as each weekday; all of them wrong but each seventh."""
    first, last = datetime.date(1900, 1, 1).toordinal(), datetime.date(2100, 12, 31).toordinal()
    days = [datetime.date.fromordinal(number) for number in range(first, last + 1, 5)]
    copy = [written("{w}, {m} {d}, {y}", day, (day.weekday() + n) % 7) for n, day in enumerate(days)]
    assert found("\n".join(f"The ferry of {dated} left.\n" for dated in copy)) == [
        dated for n, dated in enumerate(copy) if n % 7
    ]


@pytest.mark.parametrize(
    "copy",
    [
        "The Sunday Times of March 3, 2025, had foretold it",
        "On Black Friday, Nov. 29, 2024, the shops were full",
        "It rained from Thursday night into Friday, March 1, 2024",
        "Julian Christmas fell on Tuesday, Jan. 6, 2025, old style",
        "The battle was on Thursday, July 4, 1700",
        "It may march on Sunday. May 5, 2025, was mild",
        "The vote was lost on Thursday. May 4, 2025, was wet",
        "They won on Sunday 4-2 March 3, 2025",
        "The Friday 2015-16 season fair",
        "The log of Mon Apr 14 09:44:51 EDT 2014 shows it",
        "The stamp said Wednesday 1 March 2000 GMT",
        "ARTHUR, March 2, 2025, and SUN, March 2, 2025",
        "On Friday May 44-7/8 and 31 others fell",
        "Ruby Tuesday, May 5, 2025, and Sheffield Wednesday, May 5, 2025",
        "The couple, who wed May 4, 2025, sat. March 3, 2025, was wet",
        "On Monday, Tuesday and Wednesday, May 5, 2025",
        "On Friday, Saturday and Sunday, May 2-4, 2025",
        "The ferry sails every Tuesday, May 1, 2025, to Sept. 1, 2025",
        "Friday the 13th of May, 2022",
        "On April 25, 2023, Wednesday's game was lost",
        "On Saturday, 17 people left; March 3, 2025, was wet",
    ],
)
def test_traps(copy: str) -> None:
    assert found(f"Ferry Service Resumes\n\n{copy}, the port of Lindmark said.\n") == []


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("open Monday-Wednesday, May 6-8, 2025", ["Monday-Wednesday, May 6-8, 2025", "8, 2025"]),
        ("from Monday, May 5, to Friday, May 8, 2025", ["Friday, May 8, 2025"]),
        ("on Monday,\u00a0May\u00a06, 2025", ["Monday,\u00a0May\u00a06, 2025"]),
    ],
)
def test_ranges_and_gaps(copy: str, expected: list[str]) -> None:
    assert found(f"Ferry Service Resumes\n\nThe fair of Lindmark is {copy}, the mayor of the town said.\n") == expected


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (
            "Le ferry a quitté les quais de la ville le lundi 6 mai 2025 avec une équipe et des élus.",
            ["lundi 6 mai 2025"],
        ),
        ("Le ferry a quitté les quais de la ville le mardi 6 mai 2025 avec une équipe et des élus.", []),
        ("Die Fähre hat den Hafen von Lindmark am Montag, 6. Mai 2025, verlassen.", ["Montag, 6. Mai 2025"]),
        ("Die Fähre hat den Hafen von Lindmark am Dienstag, dem 6. Mai 2025, verlassen.", []),
        ("El ferry dejó el puerto de Lindmark el lunes 6 de mayo de 2025 con el alcalde.", ["lunes 6 de mayo de 2025"]),
        ("El ferry dejó el puerto de Lindmark el martes 6 de mayo de 2025 con el alcalde.", []),
        (
            "Il traghetto ha lasciato il porto di Lindmark lunedì 6 maggio 2025 con il sindaco.",
            ["lunedì 6 maggio 2025"],
        ),
        ("Il traghetto ha lasciato il porto di Lindmark martedì 6 maggio 2025 con il sindaco.", []),
    ],
)
def test_other_languages(copy: str, expected: list[str]) -> None:
    assert found(copy + "\n") == expected


@pytest.mark.parametrize(
    ("copy", "values"),
    [
        ("Friday, October 23, 2016", ("Sunday", "", "Friday", "October 21")),
        ("Wednesday, Jan. 1, 2026", ("Thursday", "", "Wednesday", "December 31, 2025")),
        ("Monday, May 6", ("Tuesday", " in 2025", "Monday", "May 5")),
    ],
)
def test_both_halves_and_the_truth(copy: str, values: tuple[str, ...]) -> None:
    (match,) = matches(story(copy), datetime.date(2025, 5, 1))
    assert dict(match.values) == dict(
        zip(("text", "weekday", "assumed", "other", "nearest"), (copy, *values), strict=True)
    )


@pytest.mark.parametrize(
    ("copy", "repaired"),
    [
        ("Friday, October 23, 2016", ["Sunday, October 23, 2016", "Friday, October 21, 2016"]),
        ("FRI., OCT. 23, 2016", ["SUN., OCT. 23, 2016", "FRI., OCT. 21, 2016"]),
        ("Thurs., May 7, 2025", ["Wed., May 7, 2025", "Thurs., May 8, 2025"]),
        ("the Friday, the 23rd of October, 2016", ["the Sunday, the 23rd of October, 2016"]),
        ("Thursday, 02 May 2025", ["Friday, 02 May 2025", "Thursday, 01 May 2025"]),
        ("Friday 1 May 2025", ["Thursday 1 May 2025", "Friday 2 May 2025"]),
        ("2016-10-23 (Friday)", ["2016-10-23 (Sunday)", "2016-10-21 (Friday)"]),
        ("Wednesday, Jan. 1, 2026", ["Thursday, Jan. 1, 2026"]),
    ],
)
def test_both_repairs_are_offered_and_neither_is_safe(copy: str, repaired: list[str]) -> None:
    text = story(copy)
    (match,) = matches(text)
    assert not any(fix.safe for fix in match.fixes)
    assert [apply(text, fix.edits) for fix in match.fixes][: len(repaired)] == [story(copy) for copy in repaired]
