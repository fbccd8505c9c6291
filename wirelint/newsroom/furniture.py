"""The lines around copy: slugs, bylines, advisories, sign-offs, end marks, separators, each by its form.

Every function takes the text of one line, stripped, and says whether it has that form; where it stands is the reader's
business.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from wirelint.newsroom import agencies


class _Form:
    """The form of a whole line: cheap signs that it must show, and its pattern, compiled when a line shows them.

    begins: texts of which the line begins with one. holds: texts of which it holds one. longest: in characters.
    """

    def __init__(
        self, pattern: str, flags: int = 0, *, begins: tuple[str, ...] = (), holds: tuple[str, ...] = (),
        longest: int = 10_000,
    ) -> None:  # fmt: skip
        self.pattern, self.flags = pattern, flags
        self.begins, self.holds, self.longest = begins, holds, longest
        self.firsts = frozenset(text[0] for text in begins)

    def fits(self, line: str) -> bool:
        """True for a line of this form."""
        if len(line) > self.longest or (self.firsts and line[:1] not in self.firsts):
            return False
        if self.begins and not line.startswith(self.begins):
            return False
        for sign in self.holds:
            if sign in line:
                break
        else:
            if self.holds:
                return False
        return self._compiled.fullmatch(line) is not None

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)


_SLUG = _Form(
    r"(?:BC|AM|PM|AP)-[A-Z0-9]{2,4}--[^,<]{2,60}(?:,\s*\d+(?:st|nd|rd|th) Ld(?:-Writethru)?)?(?:,\s*\d{1,5})?"
    r"|[A-Za-z0-9. -]{2,40}(?:/[A-Za-z0-9. -]{1,40})*/"
    r"|(?=[A-Z0-9]*[A-Z])[A-Z0-9]{2,}(?:-[A-Z0-9]+)+(?:/[A-Z0-9-]*)?(?: \([A-Z0-9 ,]+\))?"
    r"|[A-Z0-9-]{3,}/[A-Z0-9-]*(?: \([A-Z0-9 ,]+\))?",
    holds=("-", "/"),
    longest=120,
)
_BYLINE = _Form(
    r"(?:By|BY|Von|Par|Por|by)\s+(?:the\s+|The\s+)?(?:dpa\s|[A-ZÀ-Þ])[\w.'’-]+"
    r"(?:\s+(?:[A-ZÀ-Þ][\w.'’-]*|de|da|del|la|le|los|el|di|dos|du|van|von|der|al|bin|and|und|et|y|in|for|of|the|with))*"
    r"(?:,?\s+(?:[A-ZÀ-Þ][\w.'’&-]*|dpa|and|in|of|the|for|correspondents?|staff|agencies|desk|reporters?|writers?))*",
    begins=("By ", "BY ", "Von ", "Par ", "Por ", "by "),
    longest=200,
)
_BYLINE_TITLE = _Form(
    r"(?:The\s+)?(?:Associated Press|AP|Reuters|AFP|AP [A-Z]\w+ (?:Writer|Correspondent|Editor|Reporter)|"
    r"(?:[A-Z]\w+ ){0,3}(?:Staff Writer|Correspondent|Staff Reporter|Bureau Chief|Sports Writer))"
)
_ADVISORY = _Form(
    r"\((?:Adds|Updates|Recasts|Corrects|Refiles|Repeats|Rewrites|Removes|Restores|Clarifies|Fixes|Deletes|Drops|"
    r"Changes|Moves|New approach|Minor edits|In .{3,40} story, corrects)\b[^()]*(?:\([^()]*\)[^()]*)*\)"
    r"|(?:Eds|EDS|Editors)\s?[:.]\s.*"
    r"|(?:EDITORS?['’]?S?['’]? NOTES?|ADVISORY|ATTENTION EDITORS|Achtung)\b\s?[_:—–-].*"
    r"|(?:STRICTLY )?EMBARGOED\b.*|(?:STRICTLY )?Embargoed (?:to|until|for)\b.*|HOLD FOR RELEASE\b.*"
    r"|Not for (?:public )?(?:release|publication|use) (?:before|until)\b.*|NOT FOR PUBLICATION UNTIL\b.*"
    r"|(?:Under embargo until|For release at)\b.*|## (?:Refile|Note to editors)\b.*"
    r"|(?:\d(?:st|nd|rd|th|ST|ND|RD|TH) )?(?:LEAD|REFILE|URGENT|EXTRA|BULLETIN|FLASH|ALERT|CORRECTION|CORRECTED|"
    r"ROUNDUP|WRAP|UPDATE|ADD|TAKE|WRITETHRU|EIL|EILMELDUNG|KILL|WITHHOLD|ADVISORY)(?: \d)?"
    r"|(?:KILL KILL KILL|HOLD HOLD HOLD|STORY WITHDRAWN|WITHDRAWAL)\b.*",
    begins=(
        *"(0123456789",
        "##",
        "Eds",
        "EDS",
        "Editors",
        "EDITOR",
        "ADVISORY",
        "ATTENTION",
        "Achtung",
        "STRICTLY",
        "EMBARGO",
        "Embargo",
        "HOLD",
        "Not for",
        "NOT FOR",
        "Under embargo",
        "For release",
        "LEAD",
        "REFILE",
        "URGENT",
        "EXTRA",
        "BULLETIN",
        "FLASH",
        "ALERT",
        "CORRECT",
        "ROUNDUP",
        "WRAP",
        "UPDATE",
        "ADD",
        "TAKE",
        "WRITETHRU",
        "EIL",
        "KILL",
        "WITH",
        "STORY WITHDRAWN",
    ),
    longest=600,
)
_SIGNOFF = _Form(
    r"\(?(?:Additional reporting|Reporting|Writing|Editing|Compiled)\s+(?:and \w+\s+)?by\s*:?\s.*"
    r"|\([^()]*;?\s*(?:[Ee]diting|[Ww]riting) by [^()]*\)",
    begins=("(", "Additional", "Reporting", "Writing", "Editing", "Compiled"),
    holds=("by",),
    longest=399,
)
_CONTRIBUTORS = _Form(
    r".{3,160}\b(?:contributed (?:to this (?:report|story)|reporting)|helped with this story)\b.{0,60}\.",
    holds=("contributed ", "helped with"),
    longest=399,
)
_REPORTERS = _Form(
    r"(?:[A-Z][\w'’-]+ ){1,4}reported from [A-Z][^.]{2,60}\.",
    holds=("reported from",),
    longest=399,
)
_INITIALS = _Form(
    r"[a-z]{1,4}(?:[-/][a-z]{1,4}){1,6}|\([A-Z]{2,6}(?:[&/][A-Z]{2,6})+\)|dpa(?: [a-z]{2,4}){1,5}",
    longest=40,
)
_END_MARK = _Form(
    r"#(?: ?#){1,4}|[-–—]\s?30\s?[-–—]|-0-|-?(?:ENDS?|Ends)-?|\((?:ENDS?|END/\d{4}|MORE|more)\)|\[END\]"
    r"|\((?:ANSA|EFE)\)\.?|AP-\w{2}-\d\d-\d\d-\d\d \d{4}GMT",
    begins=("#", "-", "–", "—", "E", "(", "[", "AP-"),
    longest=30,
)
_SEPARATOR = _Form(
    r"(?:[_=~]{3,}|[-–—]{2,}|(?:\* ?){3,}|•{3,}|(?:[.·] ?){5,})",
    begins=tuple("_=~-–—*•.·"),
)
_STAMP = _Form(
    r"\d{6} GMT \w{3} \d\d|AP-\w{2}-\d\d-\d\d-\d\d \d{4}GMT",
)
_CROSSHEAD = _Form(
    r"[-–—]\s+\S.{1,60}\s+[-–—]",
    begins=tuple("-–—"),
    longest=80,
)
_TIMESTAMP = _Form(
    r"\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\b\.?|\s*[AP]M)?(?:\s*(?:[A-Z]{2,4}|\([A-Z0-9 :]+\)))?\s*[.:]?"
    r"|\d{1,2}\s*(?:[ap]\.m\.|[ap]m|[AP]M)(?:\s*(?:[A-Z]{2,4}|\([A-Z0-9 :]+\)))?\s*[.:]?",
    begins=tuple("0123456789"),
    longest=40,
)
_NOTEBOOK = _Form(r"(?:#+ ?)?(?:dpa[- ])?(?:notebook|notizblock)", re.IGNORECASE, begins=tuple("#dDnN"), longest=80)
_PRIVATE = _Form(
    r"The following information is not (?:intended )?for publication.*"
    r"|Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt.*",
    re.IGNORECASE,
    begins=("The follow", "The Follow", "THE FOLLOW", "the follow", "Die folg", "Die Folg", "DIE FOLG", "die folg"),
    longest=200,
)
_PROTOCOL = _Form(
    r"[\x01\x16][^\n]*|[A-Za-z]{3,6}\d{3,4} \d [a-z]{1,2} .*\d{2,5}\b.*",
)
_LIST_ITEM = _Form(
    r"(?:[*•·▪‣○●]|[-–—](?=\s+\S)|\(?[0-9]{1,2}[.)]|\(?[a-z]\))\s+\S.*",
    begins=tuple("*•·▪‣○●-–—(0123456789abcdefghijklmnopqrstuvwxyz"),
)

_LONG = 80  # characters of a line that has few forms left
_LONG_FORMS = [
    form
    for form in (_BYLINE, _ADVISORY, _SIGNOFF, _CONTRIBUTORS, _REPORTERS, _SEPARATOR, _PRIVATE, _LIST_ITEM)
    if form.longest > _LONG
]
_STARTS = ("\x01", "\x16")  # of a transmission
_BEGINNINGS: dict[str, tuple[str, ...]] = {}  # by their first character: most lines have one with few or none
for _text in (*_STARTS, *(text for form in _LONG_FORMS for text in form.begins)):
    _BEGINNINGS[_text[0]] = (*_BEGINNINGS.get(_text[0], ()), _text)
_HELD = tuple(text for form in _LONG_FORMS if not form.begins for text in form.holds)
_INITIAL_CONTROLS = "\x01\x02\x03\x04\x16\x0c"


def prose(lines: Sequence[str]) -> list[int]:
    """Where long lines stand that begin and go on as prose does: of the forms below they can only have a slug's."""
    begins = _BEGINNINGS.get
    places = [
        place
        for place, line in enumerate(lines)
        if len(line) > _LONG and not line.startswith(begins(line[0], ())) and not _is_numbered(line)
    ]
    whole = "\n".join(lines)  # one look for what few stories hold
    for sign in _HELD:
        if sign in whole:
            places = [place for place in places if sign not in lines[place]]
    return places


def is_slug(line: str) -> bool:
    """`BC-US--Giant Lobster,127`, `Germany-politics/`, `USA-WEATHER/ (UPDATE 1, PIX)`."""
    return _SLUG.fits(line)


def is_byline(line: str) -> bool:
    """`By Marwan Makdisi`, `By PAUL BYRNE and ALMUDENA CALATRAVA`, `Von Christian Hollmann, dpa`."""
    return _BYLINE.fits(line) and len(line.split()) <= 12 and not line.endswith(".")


def is_byline_title(line: str) -> bool:
    """The line under a byline: `Associated Press`, `AP Sports Writer`."""
    return _BYLINE_TITLE.fits(line) or line.casefold() in agencies()


def is_advisory(line: str) -> bool:
    """A note to desks: trash lines, `Eds:`, embargoes, kills."""
    return _ADVISORY.fits(line)


def is_signoff(line: str) -> bool:
    """`(Reporting by ...; Editing by ...)`, `... contributed to this report.`, desk initials."""
    return _SIGNOFF.fits(line) or _CONTRIBUTORS.fits(line) or _REPORTERS.fits(line) or _INITIALS.fits(line)


def is_initials(line: str) -> bool:
    """The initials of the desks, `hh/ph/ts/hd`, `dpa wsz jln npr`."""
    return _INITIALS.fits(line)


def is_end_mark(line: str) -> bool:
    """`###`, `-30-`, `ENDS`, `(MORE)`, a transmission stamp."""
    return _END_MARK.fits(line) or is_stamp(line)


def is_stamp(line: str) -> bool:
    """The moment of transmission, `131137 GMT Nov 13` or `AP-WF-11-13-13 1509GMT`."""
    return "GMT" in line and _STAMP.fits(line.strip(_INITIAL_CONTROLS))


def is_separator(line: str) -> bool:
    """`___`, `* * *`, `--`."""
    return _SEPARATOR.fits(line)


def is_crosshead(line: str) -> bool:
    """AFP's `- Official commemorations -`."""
    return _CROSSHEAD.fits(line) and len(line.split()) <= 10


def is_timestamp(line: str) -> bool:
    """The clock time that heads an entry of a live blog, `9:05 p.m.`."""
    return _TIMESTAMP.fits(line)


def is_notebook(line: str) -> bool:
    """The heading of dpa's notebook: notes for editors, and then what is for the desk's own eyes."""
    return _NOTEBOOK.fits(line)


def is_private(line: str) -> bool:
    """The line from which copy is for the desk's own eyes."""
    return _PRIVATE.fits(line)


def is_protocol(line: str) -> bool:
    """A transmission header of ANPA 1312 or IPTC 7901 left in the text."""
    return (_is_numbered(line) or line[:1] in _STARTS) and _PROTOCOL.fits(line)


def _is_numbered(line: str) -> bool:
    """True where the number of a take may follow three to six letters."""
    return line[5:6].isdigit() or line[6:7].isdigit()


def is_list_item(line: str) -> bool:
    """A line behind a bullet or a number."""
    return _LIST_ITEM.fits(line)
