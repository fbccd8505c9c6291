"""Dates as copy writes them: what must be read beside what must stay unread. All copy is invented."""

import datetime
import itertools
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wirelint import calendar
from wirelint.calendar import (
    Mention,
    Precision,
    candidates,
    describe,
    find,
    nearest,
    resolve,
    weekday_name,
)

words = str.split
WEEKDAYS = words("Mon Tue Wed Thu Fri Sat Sun")


def shown(text: str, mention: Mention) -> str:
    """A mention on one line: the copy, what was read, the far end of its range."""
    numbers = "-".join("?" if number is None else str(number) for number in (mention.year, mention.month, mention.day))
    line = f"{text[mention.start : mention.end]} = {mention.precision}"
    if numbers != "?-?-?":
        line += f" {numbers.removesuffix('-?').removesuffix('-?')}"
    if mention.weekday is not None and mention.weekday_span is not None:
        written = text[slice(*mention.weekday_span)]
        assert written[:3].lower() == WEEKDAYS[mention.weekday].lower() or not written.endswith("day")
        line += f" {WEEKDAYS[mention.weekday]}"
    if mention.number is not None:
        line += f" x{mention.number}"
    if not mention.possible:
        line += " impossible"
    return f"{line} | {shown(text, mention.last)}" if mention.last else line


def read(text: str, language: str = "en") -> list[str]:
    return [shown(text, mention) for mention in find(text, language)]


DAYS = [
    ("Wednesday, April 26, 2023", "2023-4-26 Wed"),
    ("Wed., Apr. 26, 2023", "2023-4-26 Wed"),
    ("Thu, May 31, 2016", "2016-5-31 Thu"),
    ("Thurs. May 31, 2016", "2016-5-31 Thu"),
    ("Wednesday 26 April 2023", "2023-4-26 Wed"),
    ("Wednesday, 26 April 2023", "2023-4-26 Wed"),
    ("Wednesday, the 26th of April, 2023", "2023-4-26 Wed"),
    ("Wednesday 26th April 2023", "2023-4-26 Wed"),
    ("April 26, 2023 (Wednesday)", "2023-4-26 Wed"),
    ("April 26, 2023, a Wednesday", "2023-4-26 Wed"),
    ("26 April 2023, Wednesday", "2023-4-26 Wed"),
    ("Wednesday (April 26, 2023)", "2023-4-26 Wed"),
    ("Wednesday night (Feb. 18)", "?-2-18 Wed"),
    ("Wednesday (Feb. 18)", "?-2-18 Wed"),
    ("2023-04-26 (Wednesday)", "2023-4-26 Wed"),
    ("Wednesday, 2023-04-26", "2023-4-26 Wed"),
    ("2023-04-26", "2023-4-26"),
    ("2023/04/26", "2023-4-26"),
    ("17 February 2026", "2026-2-17"),
    ("05 December 2013", "2013-12-5"),
    ("July 16, 2014", "2014-7-16"),
    ("July 16 2014", "2014-7-16"),
    ("July 16th, 2014", "2014-7-16"),
    ("16 July in 2014", "2014-7-16"),
    ("Sept.11, 2001", "2001-9-11"),
    ("Jan 3", "?-1-3"),
    ("Monday Jan 30", "?-1-30 Mon"),
    ("NOVEMBER 10", "?-11-10"),
    ("WEDNESDAY, JULY 8, 2015", "2015-7-8 Wed"),
    ("Mon Apr 14 09:44:51 EDT 2014", "2014-4-14 Mon"),
    ("Wednesday,\u00a0April\u00a026,\u00a02023", "2023-4-26 Wed"),
    ("Wednesday,\r\n    April\n26, 2023", "2023-4-26 Wed"),
    ("Feb. 29", "?-2-29"),
    ("Feb. 29, 1700", "1700-2-29"),
    ("Sept. 31", "?-9-31 impossible"),
    ("February 30th", "?-2-30 impossible"),
    ("Feb. 29, 2015", "2015-2-29 impossible"),
    ("31st of June", "?-6-31 impossible"),
    ("31 June", "?-6-31 impossible"),
    ("32 January 2016", "2016-1-32 impossible"),
    ("32nd of January", "?-1-32 impossible"),
    ("0 May 2016", "2016-5-0 impossible"),
    ("Tuesday, May 40", "?-5-40 Tue impossible"),
    ("2016-13-01", "2016-13-1 impossible"),
    ("2016-02-30", "2016-2-30 impossible"),
    ("November 31 2016", "2016-11-31 impossible"),
    ("26-Apr-2023", "2023-4-26"),
    ("Wed 26-Apr-2023", "2023-4-26 Wed"),
    ("Wednesday, 4/26/2023", "2023-4-26 Wed"),
    ("26/04/2023", "2023-4-26"),
    ("26.04.2023", "2023-4-26"),
    ("4/4/2023", "2023-4-4"),
    ("31/06/2023", "2023-6-31 impossible"),
    ("02/30/2023", "2023-2-30 impossible"),
    ("05/04/2025", "2025"),
]
SENTENCES = ["{}", "The vote is on {}, aides said.", 'She left ("{}") early.', "PORTO VELA, {} (AP) — A ferry sank."]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(("date", "expected"), DAYS)
def test_a_day_is_read(date: str, expected: str, sentence: str) -> None:
    assert read(sentence.format(date)) == [f"{date} = day {expected}"]


RANGES = [
    ("March 4-8", "?-3-4", "8", "?-3-8"),
    ("March 4–8, 2024", "2024-3-4", "8, 2024", "2024-3-8"),
    ("March 4 to 8, 2024", "2024-3-4", "8, 2024", "2024-3-8"),
    ("March 4 and 5, 2024", "2024-3-4", "5, 2024", "2024-3-5"),
    ("4 to 8 March 2024", "2024-3-4", "8 March 2024", "2024-3-8"),
    ("4 March to 8 April 2024", "2024-3-4", "8 April 2024", "2024-4-8"),
    ("Dec. 28 to Jan. 3", "?-12-28", "Jan. 3", "?-1-3"),
    ("Dec. 28 to Jan. 3, 2017", "?-12-28", "Jan. 3, 2017", "2017-1-3"),
    ("Dec. 28, 2016, to Jan. 3, 2017", "2016-12-28", "Jan. 3, 2017", "2017-1-3"),
    ("April 28-May 2, 2016", "2016-4-28", "May 2, 2016", "2016-5-2"),
    ("Monday to Friday, March 4-8", "?-3-4 Mon", "8", "?-3-8 Fri"),
    ("Monday-Wednesday, May 4-6", "?-5-4 Mon", "6", "?-5-6 Wed"),
    ("Saturday and Sunday, May 4 and 5", "?-5-4 Sat", "5", "?-5-5 Sun"),
    ("Monday, March 4, to Friday, March 8, 2024", "2024-3-4 Mon", "Friday, March 8, 2024", "2024-3-8 Fri"),
    ("Monday 4 to Friday 8 March 2024", "2024-3-4 Mon", "Friday 8 March 2024", "2024-3-8 Fri"),
    ("August 24 to August 22, 2016", "2016-8-24", "August 22, 2016", "2016-8-22"),
    ("Sept. 5 to Aug. 22, 2016", "2016-9-5", "Aug. 22, 2016", "2016-8-22"),
    ("May 9-4", "?-5-9", "4", "?-5-4"),
    ("24-22 August 2016", "2016-8-24", "22 August 2016", "2016-8-22"),
    ("June 31-July 2", "?-6-31 impossible", "July 2", "?-7-2"),
]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(("dates", "first", "end", "last"), RANGES)
def test_a_range_is_one_mention(dates: str, first: str, end: str, last: str, sentence: str) -> None:
    assert read(sentence.format(dates)) == [f"{dates} = day {first} | {end} = day {last}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it closed in March 2016 for good", ["March 2016 = month 2016-3"]),
        ("from March to May 2016", ["March to May 2016 = month 2016-3 | May 2016 = month 2016-5"]),
        ("from October to March 2016", ["October to March 2016 = month ?-10 | March 2016 = month 2016-3"]),
        ("built in 2014", ["2014 = year 2014"]),
        ("between 1998 and 2005", ["1998 and 2005 = year 1998 | 2005 = year 2005"]),
        ("mayor from 2019 to 2015", ["2019 to 2015 = year 2019 | 2015 = year 2015"]),
        ("(1989-1981)", ["1989-1981 = year 1989 | 1981 = year 1981"]),
        ("in both 2008 and 2012", ["2008 = year 2008", "2012 = year 2012"]),
        ("the mid-1990s", ["1990s = decade 1990"]),
        ("in 2000", ["2000 = year 2000"]),
        ("on Tuesday", ["Tuesday = weekday Tue"]),
        ("open Monday to Friday", ["Monday to Friday = weekday Mon | Friday = weekday Fri"]),
        ("last\nFriday", ["last\nFriday = relative Fri"]),
        ("today and yesterday", ["today = relative", "yesterday = relative"]),
        ("Tomorrow she leaves tonight", ["Tomorrow = relative", "tonight = relative"]),
        ("the 40th day since Jan. 8", ["40th day since = relative x40", "Jan. 8 = day ?-1-8"]),
        ("between Dec. 28 and Jan. 3", ["Dec. 28 and Jan. 3 = day ?-12-28 | Jan. 3 = day ?-1-3"]),
        ("on Feb. 28 and March 1", ["Feb. 28 = day ?-2-28", "March 1 = day ?-3-1"]),
    ],
)
def test_other_precisions(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Sunday Times of March 2", ["March 2 = day ?-3-2"]),
        ("Black Friday, Nov. 29", ["Friday, Nov. 29 = day ?-11-29 Fri"]),
        ("Black Friday sales", []),
        ("Thursday night into Friday, March 1", ["Thursday = weekday Thu", "Friday, March 1 = day ?-3-1 Fri"]),
        ("Monday and Tuesday, March 4", ["Monday = weekday Mon", "Tuesday = weekday Tue", "March 4 = day ?-3-4"]),
        ("read the Sun, May 4", ["May 4 = day ?-5-4"]),
        ("The Vela Sun, May 4, 2016", ["May 4, 2016 = day 2016-5-4"]),
        ("on Sun, May 4", ["Sun, May 4 = day ?-5-4 Sun"]),
        ("Couple Wed May 4", ["May 4 = day ?-5-4"]),
        ("Sheffield Wednesday, May 4", ["May 4 = day ?-5-4"]),
        ("ARTHUR, March 2", ["March 2 = day ?-3-2"]),
        ("in Saturday's game", []),
        ("Saturday’s March 5 vote", ["March 5 = day ?-3-5"]),
        ("On April 26, Wednesday's game", ["April 26 = day ?-4-26"]),
        ("Saturday Night Live", []),
        ("Friday the 13th", []),
        ("Friday the 13th of May", ["Friday the 13th of May = day ?-5-13 Fri"]),
        ("Christmas, Monday, December 25 in the Julian calendar", ["Monday, December 25 = day ?-12-25"]),
        ("Thursday, July 4, 1700", ["Thursday, July 4, 1700 = day 1700-7-4"]),
        ("Wednesday\n\nMay 4 was warm", ["Wednesday = weekday Wed", "May 4 = day ?-5-4"]),
        ("1 March 2000 GMT", ["1 March = day ?-3-1"]),
        ("on May 4, 2000 people marched", ["May 4 = day ?-5-4"]),
        ("131137 GMT Nov 13", []),
        ("killed 12 March 5", ["March 5 = day ?-3-5"]),
        ("won 4-2 March 5", ["March 5 = day ?-3-5"]),
        ("won in May 4-2", []),
        ("a score of 4-2", []),
        ("the 2015-16 season", []),
        ("May 40 people came", []),
        ("Since March 45 villages burned", []),
        ("In June 31 villages burned", []),
        ("Theresa May, 59, left", []),
        ("Theresa May, 2016", ["2016 = year 2016"]),
        ("March 20 miles north", []),
        ("May fell 44-7/8; July May 44-7/8", []),
        ("Feb. 30,000 people", []),
        ("June 31% of them", []),
        ("March 32 degrees", []),
        ("June 31-year-old", []),
        ("at May 4:30", []),
        ("Article 31 June is void", []),
        ("at No. 31 December Street", []),
        ("31 December Street", []),
        ("Covid-31 June", []),
        ("2000 people, 1,998 cows, $2015, No. 2016, at 2016 GMT, 555 2015", []),
        ("May, March, Mar, Sun, Sat, Wed, Mon, Jan, April, June, August", []),
        ("Maybe Marco sat in the sun on the third day", []),
        ("USA Today, today's show", []),
        ("call 555-2016-01, v2016.1.2, a/2016/b, id20160102", []),
        ("(29Jan15)", []),
        ("45/67/2025, 1/2/3/2025, v1.2.2015.3, 4/5/2025/x, $4.05.2025", []),
    ],
)
def test_traps(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "le vendredi 30 février 2024", "vendredi 30 février 2024 = day 2024-2-30 Fri impossible"),
        ("fr-CA", "LE LUNDI 1ER FÉVRIER 2024", "LUNDI 1ER FÉVRIER 2024 = day 2024-2-1 Mon"),
        ("fr", "du 3 au 8 mai 2024", "3 au 8 mai 2024 = day 2024-5-3 | 8 mai 2024 = day 2024-5-8"),
        ("de", "am Freitag, 3. Mai 2024", "Freitag, 3. Mai 2024 = day 2024-5-3 Fri"),
        ("de", "Freitag, den 3. Mai", "Freitag, den 3. Mai = day ?-5-3 Fri"),
        ("de", "am 31. Juni", "31. Juni = day ?-6-31 impossible"),
        ("de", "vom 3. bis 8. Mai", "3. bis 8. Mai = day ?-5-3 | 8. Mai = day ?-5-8"),
        ("es", "el lunes 3 de mayo de 2024", "lunes 3 de mayo de 2024 = day 2024-5-3 Mon"),
        ("es", "del 3 al 8 de mayo", "3 al 8 de mayo = day ?-5-3 | 8 de mayo = day ?-5-8"),
        ("it", "lunedì 3 maggio 2024", "lunedì 3 maggio 2024 = day 2024-5-3 Mon"),
        ("it", "dal 3 all'8 maggio", "3 all'8 maggio = day ?-5-3 | 8 maggio = day ?-5-8"),
        ("it", "il 31 giugno", "31 giugno = day ?-6-31 impossible"),
        ("fi", "2024-05-03 May 4 Monday", "2024-05-03 = day 2024-5-3"),
    ],
)
def test_other_languages(language: str, text: str, expected: str) -> None:
    assert read(text, language) == [expected]


def test_a_mention_holds_all_that_was_written() -> None:
    assert find("on Monday-Wednesday, May 4-6, 2026") == [
        Mention(
            start=3,
            end=34,
            precision=Precision.DAY,
            year=2026,
            month=5,
            day=4,
            weekday=0,
            weekday_span=(3, 9),
            last=Mention(27, 34, Precision.DAY, 2026, 5, 6, 2, (10, 19), style="month-day", day_span=(27, 28)),
            style="month-day",
            link="-",
            day_span=(25, 26),
        )
    ]


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("May 4", "month-day"),
        ("May 4th", "month-day ordinal"),
        ("4 May", "day-month"),
        ("4th of May", "day-month ordinal"),
        ("2026-05-04", "iso"),
        ("May 2026", "month-year"),
        ("in 2026", "year"),
        ("the 1980s", "decade"),
    ],
)
def test_style(text: str, style: str) -> None:
    assert [mention.style for mention in find(text)] == [style]


def test_bare_years_only_on_request() -> None:
    text = "In 2014, in the 1990s and on May 4, 2016"
    assert [text[mention.start : mention.end] for mention in find(text, years=False)] == ["May 4, 2016"]


@pytest.mark.parametrize(
    ("text", "story", "dates"),
    [
        ("May 4", "2016-06-22", ["2016-05-04"]),
        ("Dec. 30", "2016-01-05", ["2015-12-30"]),
        ("Jan. 2", "2015-12-30", ["2016-01-02"]),
        ("Dec. 25", "2016-06-22", ["2015-12-25", "2016-12-25"]),
        ("Feb. 29", "2015-06-01", ["2016-02-29"]),
        ("Feb. 29", "2014-06-01", []),
        ("May 4, 1999", "2016-06-22", ["1999-05-04"]),
        ("June 31", "2016-06-22", []),
        ("May 2016", "2016-06-22", []),
        ("Tuesday", "2016-06-22", []),
        ("Jan. 2", "9999-12-30", []),
    ],
)
def test_a_missing_year_is_the_only_one_near_the_story(text: str, story: str, dates: list[str]) -> None:
    (mention,) = find(text)
    day = datetime.date.fromisoformat(story)
    found = candidates(mention, day)
    assert [str(date) for date in found] == dates
    assert resolve(mention, day) == (found[0] if len(found) == 1 else None)


def test_words_for_messages() -> None:
    day = datetime.date(2016, 10, 23)
    assert (weekday_name(day.weekday()), describe(day, year=True)) == ("Sunday", "October 23, 2016")
    assert describe(nearest(day, 4)) == "October 21"
    assert [str(nearest(day, weekday)) for weekday in (6, 0, 2, 3)] == [
        "2016-10-23",
        "2016-10-24",
        "2016-10-26",
        "2016-10-20",
    ]
    assert weekday_name(4, "fr") == "vendredi"


MONTHS = words("January February March April May June July August September October November December")
SHORT_MONTHS = words("Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.")
FULL = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
# {w} weekday, {m} month, {d} day, {o} ordinal, {y} year; a space stands for any gap.
FORMS = [
    "{w}, {m} {d}, {y}",
    "{w} {m} {d} {y}",
    "{sw}., {sm} {d}, {y}",
    "{sw}, {sm3} {d}, {y}",
    "{w} {d} {m} {y}",
    "{w}, {d} {m} {y}",
    "{w}, {d:02} {m} {y}",
    "{w}, the {o} of {m}, {y}",
    "{w} {o} {m} {y}",
    "{m} {d}, {y} ({w})",
    "{d} {m} {y} ({sw})",
    "{m} {d}, {y}, a {w}",
    "{w} ({m} {d}, {y})",
    "{w} night ({sm} {d}, {y})",
    "{y}-{n:02}-{d:02} ({w})",
    "{w}, {y}-{n:02}-{d:02}",
    "{uw}, {um} {d}, {y}",
    "{sw} {sm3} {d} 09:44:51 EDT {y}",
]
YEARLESS = ["{w}, {m} {d}", "{w} ({sm} {d})", "{w}, {d} {m}", "{w}, the {o} of {m}", "{w} {sm3} {d}"]
GAPS = [" ", "\u00a0", "\n", "\r\n", "\n    ", "  ", "\u2009"]


def ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def written(form: str, date: datetime.date, weekday: int) -> str:
    month, name = MONTHS[date.month - 1], FULL[weekday]
    return form.format(
        w=name,
        uw=name.upper(),
        sw=name[:3],
        m=month,
        um=month.upper(),
        sm=SHORT_MONTHS[date.month - 1],
        sm3=month[:3],
        d=date.day,
        o=ordinal(date.day),
        y=date.year,
        n=date.month,
    )


def assert_read(before: str, date: datetime.date, weekday: int, form: str, copy: str, after: str) -> None:
    text = f"{before}{copy}{after}"
    (mention,) = (found for found in find(text) if found.precision is Precision.DAY)
    assert mention.weekday_span is not None
    start, end = mention.weekday_span
    year = date.year if "{y}" in form else None
    assert (text[mention.start : mention.end], mention.year, mention.month, mention.day, mention.weekday) == (
        copy,
        year,
        date.month,
        date.day,
        weekday,
    )
    assert text[start:end].title() in (FULL[weekday], FULL[weekday][:3])


@pytest.mark.parametrize("form", FORMS + YEARLESS)
def test_every_form_over_two_centuries(form: str) -> None:
    first, last = datetime.date(1900, 1, 1).toordinal(), datetime.date(2100, 12, 31).toordinal()
    for number, weekday in zip(range(first, last, 211), itertools.cycle(range(7)), strict=False):
        date = datetime.date.fromordinal(number)
        assert_read("The crew met on ", date, weekday, form, written(form, date, weekday), ", aides said.")


PROSE = st.lists(
    st.sampled_from(words("the crew of a ferry near Lindmark may march; Orla Venn, 59, sat with 12 men. (Reuters)")),
    max_size=12,
).map(" ".join)


@given(
    date=st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)),
    weekday=st.integers(0, 6),
    form=st.sampled_from(FORMS + YEARLESS),
    gaps=st.lists(st.sampled_from(GAPS), min_size=9, max_size=9),
    prose=st.tuples(PROSE, PROSE),
    end=st.sampled_from([".", ", officials said", " (AP)", ": ", "\n\n", ""]),
)
def test_any_date_in_any_form_and_gap(
    date: datetime.date, weekday: int, form: str, gaps: list[str], prose: tuple[str, str], end: str
) -> None:
    parts = written(form, date, weekday).split(" ")
    copy = parts[0] + "".join(gap + part for gap, part in zip(gaps, parts[1:], strict=False))
    after = f"{end} {prose[1]}" if end else ""
    assert_read(f"{prose[0]} on ", date, weekday, form, copy, after)


PIECES = [
    *MONTHS,
    *SHORT_MONTHS,
    *FULL,
    *("Sun", "4", "31", "40", "2016", "2016-02-30", "1990s", "26th", "the", "of", "to", "and", "between", "today"),
    *("-", "–", ",", ".", "(", ")", "'s", "%", ":30", " ", " ", " ", "\n", "\u00a0", "last", "ſ", "İ", "\U0001f600"),
]


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)),
    st.sampled_from(["en", "fr", "de", "es", "it", "fi"]),
)
@example("ſunday, May 4 FRİDAY, MAY 4 Júne 4", "en")
def test_mentions_are_in_order_and_in_bounds(text: str, language: str) -> None:
    mentions = find(text, language)
    places = [place for mention in mentions for place in (mention.start, mention.end)]
    assert places == sorted(places)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in mentions)
    for mention in mentions:
        ends = [mention, mention.last] if mention.last else [mention]
        for end in ends:
            assert mention.start <= end.start < end.end <= mention.end
            assert end.weekday_span is None or mention.start <= end.weekday_span[0] < end.weekday_span[1] <= mention.end
            assert end.date is None or end.possible


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=20).map("".join)), st.sampled_from(["en", "de", "it", "fi"]))
@example(["Monday to Friday, March 4-8", "4", "in March", "from 2005 to 1998 at 1630 GMT"], "en")
def test_the_days_of_many_texts_are_those_of_each(texts: list[str], language: str) -> None:
    read = {index: mentions for index, mentions, _ in calendar.read(texts, language) if mentions}
    for index, text in enumerate(texts):
        days = [
            mention
            for mention in find(text, language)
            if mention.precision is Precision.DAY or (mention.last and mention.precision is not Precision.WEEKDAY)
        ]
        assert read.get(index, []) == days


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "May ",
            "1",
            "1 ",
            "-",
            "—",
            "May 4 to ",
            "Monday and ",
            "4-",
            "May 4-",
            "2016-",
            " ",
            "\n",
            "Monday (",
            "today",
        ),
        *("May" + " " * 5000, "1" + "\t" * 5000, "Julian calendar Monday, May 4 "),
    ],
)
def test_hostile_copy_takes_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    start = time.perf_counter()
    find(text)
    assert time.perf_counter() - start < 5
    start = time.perf_counter()
    list(calendar.read([text]))
    assert time.perf_counter() - start < 5
