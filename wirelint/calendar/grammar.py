"""The patterns of a language's dates, each compiled when it is first needed: start-up time counts."""

import re
from functools import cache, cached_property

from wirelint.calendar.words import CLOCK, COUNTED, WORDS, Words, numbers

# White space inside a date: no blank line, which ends a paragraph. Atomic and possessive, to stay linear.
_SPACES = r"[^\S\r\n]*+(?:\r\n?|\n)?+[^\S\r\n]*+"
GAP = rf"(?>\x20(?!\s)|(?=\s){_SPACES})"
_DASH = "[-‐‑‒–—−]"
_NUMBER = "[0-9]{1,2}"
_YEAR = "(?:1[0-9]{3}|2[01][0-9]{2})"
_BARE_YEAR = "(?:1[5-9][0-9]{2}|20[0-9]{2})"
_COMPOUND = "year|day|week|month|hour|minute|mile|point|foot|feet|inch|man|member|percent|game|seat|acre|ton|story|page"
# "May 4" but not "May 4%", "May 4.5", "May 4:30", "May 4,000", "May 4-year".
_DAY_END = rf"(?![\w%°½¼¾]|[.:/][0-9]|,[0-9](?![0-9]{{3}}(?![0-9]))|{_DASH}(?:{_COMPOUND})\b)"
_YEAR_END = rf"(?![\w%]|{_DASH}[0-9]|,[0-9]{{3}}(?![0-9])|[.:/][0-9])"
_STAMP = rf"{GAP}[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?(?:{GAP}[A-Z]{{2,5}})?(?={GAP}{_YEAR}(?![0-9]))"
_PLACE = "Street|St|Road|Rd|Avenue|Ave|Square|Boulevard|Bridge|Plaza|Lane"
_FUNCTION_WORDS = (
    "in|at|on|for|to|when|as|after|before|during|with|by|from|"
    "were|was|are|is|will|that|and|but|said|would|because|while|if"
)
# What stands behind a date, but hardly behind a number that counts something.
_CLEAR = rf"(?=[.,;:)\]\"”’]|\s*\Z|{GAP}(?:{_YEAR}(?![0-9])|\(|(?:{_FUNCTION_WORDS})\b))"
_CLOCK_DIGITS = r"(?=[0-9]?+(?::[0-9]|(?:\.[0-9]{2})?\s?[aApP]\.?[mM](?!\w))|[0-9]{3}\s(?:GMT|UTC)(?!\w))"
_NOT_POSSESSIVE = r"(?!\w|['’][sS])"
_NEWSPAPERS = "Times|Telegraph|Mirror|Express|Mail|Post|Independent|Herald|Star|World|People|Tribune|Age|Mercury"


def _trie(names: list[str]) -> str:
    """A pattern for any of the names, the longest first, that looks at each letter once."""
    distinct = sorted({*names})
    if len(distinct) == 1:
        return "".join(map(_letter, distinct[0]))
    letters: dict[str, list[str]] = {}
    for name in distinct:
        letters.setdefault(name[:1], []).append(name[1:])
    optional = letters.pop("", None) is not None
    branches = [_letter(letter) + _trie(rest) for letter, rest in letters.items()]
    pattern = "|".join(branches)
    if not branches or (len(branches) == 1 and not optional):
        return pattern
    return f"(?:{pattern}){'?' if optional else ''}"


def _letter(letter: str) -> str:
    """A letter for a pattern that ignores the case of ASCII letters only."""
    return re.escape(letter) if letter.isascii() else f"[{letter}{letter.upper()}]"


def _names(names: list[str]) -> str:
    """Any of the names in any case; ASCII, or `ſ` would be an s."""
    return f"(?ai:{_trie(names)})" if names else "(?!)"


def _rest(names: list[str]) -> str:
    """Any of the names but for its first letter, in small or capital letters: faster than ignoring case."""
    rests = [name[1:] for name in names]
    return _trie(rests + [rest.upper() for rest in rests]) if names else "(?!)"


def _full_and_short(rows: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The full names and the short forms in lower case; a second name of six letters is another spelling."""
    names = [(name, position) for row in rows for position, name in enumerate(row.lower().split())]
    full = [name for name, position in names if position == 0 or (len(name) > 5 and name != "thurs")]
    return full, [name for name, _ in names if name not in full]


def _initials(names: list[str], words: Words) -> str:
    """The letters that names begin with in copy."""
    letters = {name[0].upper() for name in names}
    return "".join(sorted(letters | {letter.lower() for letter in letters} if words.lower else letters))


class Grammar:
    """A language's names and patterns; all but those of anchors are for a match at a place."""

    def __init__(self, language: str) -> None:
        words = WORDS[language]
        self.language = language
        self.months = numbers(words.months, 1)
        self.weekdays = numbers(words.weekdays, 0)
        self._words = words
        self._full_months, self._short_months = _full_and_short(words.months)
        self._full_weekdays, self._short_weekdays = _full_and_short(words.weekdays)
        months = self._full_months + self._short_months
        weekdays = self._full_weekdays + self._short_weekdays
        self._initials, self.weekday_initials = _initials(months + weekdays, words), _initials(weekdays, words)
        self._initial = f"(?=[{self._initials}])" if self._initials else ""
        self._stem = f"{self._initial}{_names([name[:3] for name in months])}"
        # The full stop belongs to a short form unless it ends the sentence.
        stop = rf"(?:\.(?=\s*[a-z0-9(]|[,;):]|{_DASH}))?"
        short = f"|{_names(self._short_months)}(?!\\w){stop}" if self._short_months else ""
        self._month = rf"{self._initial}(?:{_names(self._full_months)}(?!\w){short})"
        self._weekday = f"{self._initial}{_names(weekdays)}"
        self._full_weekday = f"{self._initial}{_names(self._full_weekdays)}"
        # The joints of a list are loose: "4 and 5"; a spaced dash may be a dash of the sentence.
        between = rf"(?:(?:{words.to})|(?P<loose>{words.both}|{_DASH}))"
        self._link = rf"(?P<link>{_DASH}(?!\s)|{GAP}{between}(?:{GAP}|(?<=['’])))"
        self._article = rf"(?:(?:{words.article}){GAP})?"
        self._part = rf"(?:{GAP}(?:{words.part}))?"
        of_year = rf"(?:(?:{words.of_year}){GAP})?"
        self._of_year = of_year
        self._trailing_year = rf"(?:(?:{_STAMP})?(?:,?{GAP}|,){of_year}(?P<year>{_YEAR}){_YEAR_END})?"

    def _day(self, suffix: str, end: str) -> str:
        return rf"(?P<day{suffix}>{_NUMBER})(?P<ordinal{suffix}>{self._words.ordinal})?{end}"

    @cached_property
    def anchor(self) -> re.Pattern[str]:
        """Where a date or a time can start. One class of letters in front, so that other prose is passed quickly."""
        figure = rf"(?<!\w.)(?:{self._digits('(?![0-9])')}|{_CLOCK_DIGITS})"
        if not self._initials:
            return re.compile(f"[0-9]{figure}")
        # Letters before digits: they are four times as many, and two more of them tell nearly all of them apart.
        name = self._anchor_in_letters(rf"{_rest(self._full_weekdays)}{_NOT_POSSESSIVE}")
        return re.compile(rf"[0-9{self._initials}](?:{name}|(?<=[0-9]){figure})")

    @cached_property
    def figure(self) -> re.Pattern[str]:
        """A number that can begin a day, a range or a time; no bare year."""
        link = rf"(?:{_DASH}|{GAP}(?:{self._words.to}|{self._words.both}){GAP})[12]"
        time = rf"(?::[0-9]{{2}})?{_SPACES}(?:[aApP]\.?[mM]|\(?[A-Z]{{2}})"  # 1630 GMT
        digits = self._digits(rf"(?:[-‑/][01]|{link}|{time})")
        return re.compile(rf"[0-9](?<!\w.)(?:{digits}|{_CLOCK_DIGITS})")

    @cached_property
    def name_before_figure(self) -> re.Pattern[str]:
        """Where a day or a range can start with a month or a weekday; no bare weekday."""
        if not self._initials:
            return re.compile("(?!)")
        words = self._words
        link = rf"(?:{_DASH}|{GAP}(?:{words.to}|{words.both}|{_DASH})(?:{GAP}|(?<=['’])))"
        joint = rf"(?:(?:{GAP}{_DASH})?(?:,?{GAP}|,){self._article}|{_SPACES}[(\[])"
        to_date = rf"\.?(?:{link}{self._weekday}\.?)?{self._part}{joint}(?:[0-9]|{self._stem})"
        weekday = rf"{_rest(self._full_weekdays)}{_NOT_POSSESSIVE}(?={to_date})"
        return re.compile(f"[{self._initials}]{self._anchor_in_letters(weekday)}")

    def _anchor_in_letters(self, weekday: str) -> str:
        """Behind the first letter of an anchor: a full weekday, a short one before a date, a month before a number."""
        words = self._words
        to_date = (
            rf"\.?(?:(?:{GAP}{_DASH})?,?{GAP}|,|{_SPACES}[(\[]|{_DASH})(?=[0-9tTa-z]|{self._stem}|{self._weekday})"
        )
        to_number = rf"\.?,?{_SPACES}(?:[0-9]|{_DASH}|(?:the|{words.of_year}|{words.to}|{words.both})\b)"
        stem = _rest([name[:3] for name in self.months | self.weekdays])
        months = _rest(self._full_months + self._short_months)
        names = rf"{weekday}|{_rest(self._short_weekdays)}\b{to_date}|{months}\b{to_number}"
        return rf"(?={stem})(?<!\w.)(?={names})"

    def _digits(self, behind_year: str) -> str:
        """The number at an anchor: not in a longer number, a price, a fraction, a score or a path."""
        words = self._words
        ordinal = rf"(?:{words.ordinal})?+"
        link = rf"(?:{_SPACES}{_DASH}{_SPACES}|{GAP}(?:{words.to}|{words.both})(?:{GAP}|(?<=['’])))"
        second = rf"(?:{link}(?:{self._weekday}\.?,?{GAP})?{_NUMBER}{ordinal})?"
        day = rf"[0-9]?+{ordinal}{second}(?:{GAP}(?:{words.of})|-)?{_SPACES}{self._stem}"
        nth = rf"[0-9]{{0,2}}+(?:st|nd|rd|th){GAP}day{GAP}"
        numeric = r"[0-9]?+[-/.][0-9]{1,2}[-/.](?:19|20)[0-9]{2}"
        return rf"(?<![.,$€£#:/].)(?<![0-9]{_DASH}.)(?=[0-9]{{3}}{behind_year}|{day}|{nth}|{numeric})"

    @property
    def _rest_of_weekday(self) -> str:
        return _rest(self._full_weekdays) + _NOT_POSSESSIVE

    @cached_property
    def iso(self) -> re.Pattern[str]:
        """`2023-04-26`, `2023/04/26`, also with a time behind it."""
        parts = r"(?P<year>[12][0-9]{3})(?P<mark>[-‑/])(?P<month>[01][0-9])(?P=mark)(?P<day>[0-3][0-9])"
        return re.compile(parts + r"(?![0-9A-SU-Za-z_/‑-]|T(?![0-9])|\.[0-9])")

    @cached_property
    def numeric(self) -> re.Pattern[str]:
        """`04/26/2023`, `26.04.2023`, `26-04-2023`: which is the month is not said."""
        parts = r"(?P<first>[0-9]{1,2})(?P<mark>[-/.])(?P<second>[0-9]{1,2})(?P=mark)(?P<year>(?:19|20)[0-9]{2})"
        return re.compile(parts + r"(?![\w%/-]|\.[0-9])")

    @cached_property
    def month_first(self) -> re.Pattern[str]:
        """`March 4`, `Sept.11, 2001`, `March 4-8, 2024`, `March 4 and 5`; `days` without the year."""
        if not self._words.month_first:
            return re.compile("(?!)")
        the = rf"(?:the{GAP}(?=[0-9]{{1,2}}(?:{self._words.ordinal})))?"
        first = rf"(?P<month>{self._month})(?:{GAP}|(?<=\.)){the}{self._day('', _DAY_END)}"
        last = rf"(?:{self._link}{self._day('2', _DAY_END)}(?(loose){_CLEAR}))?(?!{_DASH}[0-9])"
        return re.compile(rf"(?P<days>{first}{last}){self._trailing_year}")

    @cached_property
    def day_first(self) -> re.Pattern[str]:
        """`26 April 2023`, `the 26th of April`, `24-22 August`, `4 to Friday 8 March`, `3. Mai`."""
        weekday = rf"(?:(?P<weekday2>{self._weekday})(?!\w)\.?,?{GAP})?"
        second = rf"(?:{self._link}{weekday}{self._day('2', '')})?"
        days = rf"{self._day('', '')}{second}(?:{GAP}(?:{self._words.of}))?"
        month = rf"(?:{GAP}|(?<=\.))(?P<month>{self._month}){_NOT_POSSESSIVE}"
        other = rf"(?!{GAP}(?:{_NUMBER}(?![0-9:])|(?:{_PLACE})\b))"  # "killed 12 March 5", "31 December Street"
        return re.compile(rf"(?P<days>{days}{month}){other}{self._trailing_year}")

    @cached_property
    def dashed(self) -> re.Pattern[str]:
        """`26-Apr-2023`; its groups are those of a single day."""
        none = "|".join(f"(?P<{name}>(?!))" for name in ("day2", "link", "weekday2", "ordinal", "ordinal2"))
        days = rf"(?P<days>(?P<day>{_NUMBER})-(?P<month>{self._month}))-(?P<year>{_YEAR}){_YEAR_END}"
        return re.compile(rf"{days}(?:{none})?")

    @cached_property
    def month_year(self) -> re.Pattern[str]:
        """`March 2016`, `March of 2016`, `mayo de 2024`, `March to May 2016`."""
        months = rf"(?P<month>{self._month})(?:{self._link}(?P<month2>{self._month}))?"
        joint = rf"(?:(?P<comma>,?){GAP}|(?<=\.)){self._of_year}"
        return re.compile(rf"{months}{joint}(?P<year>{_YEAR}){_YEAR_END}")

    @cached_property
    def year(self) -> re.Pattern[str]:
        """`2014`, `1990s`, `1998 to 2005`."""
        between = rf"{GAP}(?:{self._words.to}|(?P<loose>{self._words.both})){GAP}"
        years = rf"(?:(?P<link>{_DASH}|{between})(?P<year2>{_BARE_YEAR}))?{_YEAR_END}"
        return re.compile(rf"(?P<year>{_BARE_YEAR})(?:(?P<decade>(?<=0)['’]?s(?!\w))|{years})")

    @cached_property
    def head(self) -> re.Pattern[str]:
        """A weekday, or two, before a date: `Wednesday, the`, `Wed.`, `Monday to Friday,`, `Wednesday (`."""
        first = rf"(?P<weekday>{self._weekday}){_NOT_POSSESSIVE}(?P<dot>\.?)"
        second = rf"(?:{self._link}(?P<weekday2>{self._weekday}){_NOT_POSSESSIVE}\.?)?"
        joint = rf"(?P<joint>(?P<dash>{GAP}{_DASH}(?=\s))?(?:,?{GAP}|,){self._article}|{_SPACES}[(\[])"
        return re.compile(rf"{first}{second}{self._part}{joint}(?=[0-9{self._initials}])")

    @cached_property
    def bare(self) -> re.Pattern[str]:
        """`Tuesday`, `Monday to Friday`."""
        to = rf"(?P<link>{_DASH}(?!\s)|{GAP}(?:{self._words.to}){GAP})"
        second = rf"(?:{to}(?P<weekday2>{self._full_weekday}){_NOT_POSSESSIVE})?"
        return re.compile(rf"(?P<weekday>{self._full_weekday}){_NOT_POSSESSIVE}{second}")

    @cached_property
    def alone(self) -> re.Pattern[str]:
        """A weekday with nothing behind it that `head`, a second weekday or `name_behind` could begin with."""
        words = self._words
        joint = rf"(?i:{words.to}|{words.both}|{words.article}|{words.part}|the|night|morning)"
        begins = rf"\.?,?{_SPACES}(?:[0-9A-Z(\[{self._initials}]|{_DASH}|{joint})"
        return re.compile(rf"(?>(?P<weekday>{self._full_weekday}){_NOT_POSSESSIVE})(?!{begins})(?P<weekday2>(?!))?")

    @cached_property
    def behind(self) -> re.Pattern[str]:
        """A weekday behind a date: `(Wednesday)`, `, a Wednesday`, and between commas `, Wednesday,`."""
        lone = rf"(?=[.,;:)\"”’]|{GAP}\(|\s*\Z)(?!,?{GAP}{self._article}(?:[0-9]|{self._stem}))"
        joint = rf"{GAP}(?P<bracket>[(\[])|,{GAP}(?:(?P<a>an?){GAP})?"
        return re.compile(
            rf"(?:{joint})(?P<weekday>{self._weekday}){_NOT_POSSESSIVE}(?(bracket)\.?[)\]]|(?(a)|{lone}))"
        )

    @cached_property
    def tail(self) -> re.Pattern[str]:
        """From one end of a range to the other: ` to Friday, `, `-`, ` through `."""
        joint = rf"(?:,?{GAP}){self._article}"
        weekday = rf"(?:(?P<weekday>{self._weekday})(?!\w)\.?{self._part}{joint})?"
        return re.compile(rf",?{self._link}{weekday}(?=[0-9{self._initials}])")

    @cached_property
    def nth(self) -> re.Pattern[str]:
        """`40th day since`."""
        return re.compile(rf"(?P<count>[0-9]{{1,3}})(?:st|nd|rd|th){GAP}day{GAP}(?:since|after|from)\b")

    @cached_property
    def listed(self) -> re.Pattern[str]:
        """A weekday and the joint of a list, before a place: `Monday and `."""
        return re.compile(rf"{self._weekday}{self._part},?{GAP}(?:{self._words.both}){GAP}?\Z")

    @cached_property
    def series(self) -> re.Pattern[str]:
        """A weekday and a comma, before a place: `Friday, ` before `Saturday and Sunday`."""
        return re.compile(rf"{self._weekday}{self._part},{GAP}\Z")

    @cached_property
    def counted(self) -> re.Pattern[str]:
        """What shows that a number before it counts something or is a time: ` people`, ` GMT`."""
        return re.compile(rf"{GAP}(?:{COUNTED}|{CLOCK})(?!\w)")

    @cached_property
    def clear(self) -> re.Pattern[str]:
        """What stands behind a date, but hardly behind a number that counts something."""
        return re.compile(_CLEAR)

    @cached_property
    def relative(self) -> re.Pattern[str]:
        """`today`, `Yesterday`; not `today's`."""
        return re.compile(r"(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)(?![\w-]|['’][sS])")

    @cached_property
    def name_behind(self) -> re.Pattern[str]:
        """What makes a weekday a name: The Sunday `Times`, Saturday `Night Live`, Friday `the 13th`."""
        show = rf"(?i:night|morning){GAP}(?i:live|football)"
        return re.compile(rf"{GAP}(?:(?i:the){GAP}[0-9]{{1,2}}(?:st|nd|rd|th)|{show}|(?:{_NEWSPAPERS}))\b")

    @cached_property
    def other_calendar(self) -> re.Pattern[str]:
        """Words for dates that are not Gregorian."""
        julian = r"Julian\s+(?:calendar|[Cc]hristmas|date|style|reckoning)"
        return re.compile(rf"{julian}|(?:old|Old)[\s-](?:[Cc]alendar|[Ss]tyle)")


@cache
def grammar(language: str) -> Grammar:
    """The patterns of a language in `WORDS`."""
    return Grammar(language)
