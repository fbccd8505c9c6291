"""The words of dates in each language: months, weekdays, and what joins them."""

from functools import cache

from wirelint.record import NamedTuple

# One string a month or weekday: the full name first, then the short forms copy uses, without full stops.
_ENGLISH_MONTHS = (
    "January Jan",
    "February Feb",
    "March Mar",
    "April Apr",
    "May",
    "June Jun",
    "July Jul",
    "August Aug",
    "September Sept Sep",
    "October Oct",
    "November Nov",
    "December Dec",
)
_ENGLISH_WEEKDAYS = (
    "Monday Mon",
    "Tuesday Tues Tue",
    "Wednesday Wed Weds",
    "Thursday Thurs Thur Thu",
    "Friday Fri",
    "Saturday Sat",
    "Sunday Sun",
)


def word_set(words: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(words.split())


class Words(NamedTuple):
    """What a language writes in its dates; every field but the names is a pattern without groups."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    month_first: bool = False
    ordinal: str = r"(?!)"  # after a day: st, nd; 1er; 3.
    of: str = r"(?!)"  # between day and month: of, de
    of_year: str = r"(?!)"  # between month and year: de
    article: str = r"(?!)"  # between weekday and day: the, den
    part: str = r"(?!)"  # between weekday and date: morning, night
    to: str = r"(?!)"  # between the ends of a range
    both: str = r"(?!)"  # between two days of a list: and
    lower: bool = False  # months and weekdays are written small
    signs: frozenset[str] = frozenset()  # words before a date that only a date follows


WORDS = {
    "": Words((), ()),  # a language whose words are not known
    "en": Words(
        _ENGLISH_MONTHS,
        _ENGLISH_WEEKDAYS,
        month_first=True,
        ordinal="st|nd|rd|th|ST|ND|RD|TH",
        of="of|OF",
        of_year="of|in",
        article="the|THE",
        part="(?i:(?:early |late )?(?:morning|afternoon|evening|night))",
        to="to|through|thru|until|till|TO|THROUGH|UNTIL",
        both="and|or|AND|OR|&",
        signs=word_set("on by until till from since before after through between"),
    ),
    "fr": Words(
        (
            "janvier janv",
            "février fevrier févr",
            "mars",
            "avril avr",
            "mai",
            "juin",
            "juillet juil",
            "août aout",
            "septembre sept",
            "octobre oct",
            "novembre nov",
            "décembre decembre déc",
        ),
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        ordinal="er|ER",
        article="le|du|au|LE",
        part="matin|soir|après-midi",
        to="au|à",
        both="et|ou",
        lower=True,
        signs=word_set("le du au dès depuis jusqu'au avant"),
    ),
    "de": Words(
        (
            "Januar Jänner Jan",
            "Februar Feber Feb",
            "März Maerz Mär Mrz",
            "April Apr",
            "Mai",
            "Juni Jun",
            "Juli Jul",
            "August Aug",
            "September Sept Sep",
            "Oktober Okt",
            "November Nov",
            "Dezember Dez",
        ),
        ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag Sonnabend", "Sonntag"),
        ordinal=r"\.",
        article="de[nmr]",
        part="früh|vormittag|mittag|nachmittag|abend|nacht",
        to="bis(?: zum)?",
        both="und|oder",
        signs=word_set("am vom zum bis seit ab dem den"),
    ),
    "es": Words(
        (
            "enero ene",
            "febrero feb",
            "marzo mar",
            "abril abr",
            "mayo may",
            "junio jun",
            "julio jul",
            "agosto ago",
            "septiembre setiembre sept sep",
            "octubre oct",
            "noviembre nov",
            "diciembre dic",
        ),
        ("lunes", "martes", "miércoles miercoles", "jueves", "viernes", "sábado sabado", "domingo"),
        ordinal="º|°|ro",
        of="de|DE",
        of_year="del?|DEL?",
        article="el|día",
        to="al?",
        both="y|o",
        lower=True,
        signs=word_set("el del al desde hasta"),
    ),
    "it": Words(
        (
            "gennaio gen",
            "febbraio feb",
            "marzo mar",
            "aprile apr",
            "maggio mag",
            "giugno giu",
            "luglio lug",
            "agosto ago",
            "settembre sett set",
            "ottobre ott",
            "novembre nov",
            "dicembre dic",
        ),
        (
            "lunedì lunedi lunedi'",
            "martedì martedi martedi'",
            "mercoledì mercoledi mercoledi'",
            "giovedì giovedi giovedi'",
            "venerdì venerdi venerdi'",
            "sabato",
            "domenica",
        ),
        ordinal="º|°",
        of="di",
        of_year="del",
        article="il",
        part="mattina|pomeriggio|sera|notte",
        to="al|all['’](?=[0-9])",
        both="e|o",
        lower=True,
        signs=word_set("il dal al del entro"),
    ),
}

# A number before one of these counts something; it is no day and no year.
COUNTED = (
    "percent|per cent|pct|percentage|people|men|women|children|others|players|miles?|km|kilomet(?:er|re)s?|"
    "met(?:er|re)s?|feet|foot|yards?|inches|degrees|points?|dollars|euros|pounds|cents|million|billion|trillion|"
    "thousand|hundred|times|goals|votes|seats|troops|soldiers|years?|months?|weeks?|days|hours?|minutes?|seconds|"
    "tons|tonnes|acres|victims|villages|homes|houses|cases|deaths"
)
# A number before one of these is a time of day: "1 March 2000 GMT".
CLOCK = r"[ap]\.?m|[AP]\.?M|o['’]clock|GMT|UTC|[ECMP][SD]T|BST|CES?T|IST|JST|MSK|hrs?|hours|local\stime|Z|h|Uhr"


@cache
def language_code(language: str) -> str:
    """`en` for `en-GB`; an empty string for a language whose words are not known."""
    code = language.replace("_", "-").partition("-")[0].lower()
    return code if code in WORDS else ""


def numbers(rows: tuple[str, ...], first: int) -> dict[str, int]:
    """Lower-case name to number, the first row being `first`."""
    return {name.lower(): number for number, row in enumerate(rows, first) for name in row.split()}


def weekday_name(weekday: int, language: str = "en") -> str:
    """`Sunday` for 6; English where the language is not known."""
    return WORDS[language_code(language) or "en"].weekdays[weekday].split()[0]


def month_name(month: int) -> str:
    """`October` for 10."""
    return _ENGLISH_MONTHS[month - 1].split()[0]
