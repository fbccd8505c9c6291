"""What stands around a date and says whether it is one."""

from wirelint.calendar.grammar import Grammar
from wirelint.calendar.mention import GREGORIAN_SINCE, Mention, Precision
from wirelint.calendar.words import WORDS, word_set

_DAY = Precision.DAY  # an enum is slow to look into
_REACH = 24  # code points looked back for a word
_CALENDAR_REACH = 100  # code points looked around for the name of a calendar

_PREPOSITIONS = frozenset[str]().union(*(words.signs for words in WORDS.values()))
# These leave no doubt; after the others a count may follow: "since March 45 villages".
_FIRM = word_set("on am le el il dem den")
_NUMBERED = word_set(
    "no nos number article articles art section sections chapter page pages room highway route rule "
    "resolution title amendment size unit apt flight channel vol volume clause paragraph line gate platform bus psalm "
    "verse age aged"
)
_VAGUE = word_set("in last next this early late mid every each of and or during")


def word_before(text: str, place: int) -> str:
    """The word directly before as it is spelled, without its full stop; empty after other punctuation."""
    if place == 0 or not text[place - 1].isspace():
        return ""
    space = text.rfind(" ", max(0, place - _REACH), place - 1)
    word = text[space + 1 : place - 1]
    if space >= 0 and word.isalpha():
        return word  # the commonest, without the work
    pieces = text[max(0, place - _REACH) : place].rsplit(None, 1)
    if not pieces:
        return ""
    word = pieces[-1].removesuffix(".")
    return word.lstrip("(\"'“‘[") if word[-1:].isalnum() else ""


def is_date_preposition(word: str) -> bool:
    """Whether dates follow the word: on, by, since, vom, hasta."""
    return word.lower() in _PREPOSITIONS


def is_numbered(word: str) -> bool:
    """Whether the number behind the word is a label: No. 31, Article 31, aged 31."""
    return word.lower() in _NUMBERED


def _is_label(text: str, mention: Mention, before: str) -> bool:
    """Whether the number that starts here belongs to what stands before it: `No. 31`, `Covid-31`."""
    return is_numbered(before) or text[max(0, mention.start - 1) : mention.start] in ("-", "–", "‑")


def is_date(text: str, mention: Mention, before: str, grammar: Grammar) -> bool:
    """Whether what was read at a place without a weekday in front is a date beyond doubt."""
    if mention.precision is not _DAY or mention.style in ("iso", "numeric"):
        return True
    day_first = mention.style.startswith("day")
    written = mention.year is not None or "ordinal" in mention.style or mention.weekday is not None
    if not written and (_is_label(text, mention, before) if day_first else before == "GMT"):
        return False
    word = before.lower()
    if written or word in _FIRM:
        return True
    last = mention.last
    if not mention.possible or (last and not last.possible):
        return _is_clear(text, mention, word, grammar)
    if last and last.month == mention.month and (last.day or 0) < (mention.day or 0):
        return word in _PREPOSITIONS or not (day_first or word in _VAGUE)  # a score else: "won in May 4-2"
    return True


def _is_clear(text: str, mention: Mention, word: str, grammar: Grammar) -> bool:
    """Whether an impossible day is a date all the same: `by June 31.`, `the Sept. 31 vote`."""
    last = mention.last
    if last and last.day_span and last.start < last.day_span[0]:
        return True  # "from June 28 through June 31": a month with each
    alone = grammar.clear.match(text, mention.end) is not None
    days = [end.day for end in (mention, last) if end is not None and end.day is not None]
    if any(not 1 <= day <= 31 for day in days):
        return alone and word in _PREPOSITIONS
    return alone or (mention.style.startswith("month") and word not in _VAGUE and word not in _PREPOSITIONS)


def without_foreign_weekday(text: str, mention: Mention, grammar: Grammar) -> Mention:
    """Without a weekday where the copy counts by the Julian calendar, and before 1753, when it may."""
    if mention.weekday is None and mention.last is None:
        return mention
    around = (max(0, mention.start - _CALENDAR_REACH), mention.end + _CALENDAR_REACH)
    gregorian = mention.year is None or mention.year >= GREGORIAN_SINCE
    if gregorian and not grammar.other_calendar.search(text, *around):
        return mention
    last = mention.last._replace(weekday=None, weekday_span=None) if mention.last else None
    return mention._replace(weekday=None, weekday_span=None, last=last)
