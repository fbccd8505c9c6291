"""The words of the page around copy: its buttons, menus, players and counters, each by its form.

Every function takes the text of one line. A control is a verb of the interface with what it acts on; a label is made
of the interface's nouns and nothing else. Where a line stands is for checks to say.
"""

import re
from functools import cache

from wirelint.folding import fold
from wirelint.newsroom import function_words, words

AROUND = " .:;!…|<>«»‹›←→()[]*=~#•·–—-"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|&")
_SENTENCE = re.compile(r"[,;\"“”]|(?<!\.)\.$|\?$")
_BAR = re.compile(r"(?<!\s)\s++[•|·/]\s+")
_BARS = frozenset("•|·/")
_LONGEST = 8  # words of a control
_JOINING = frozenset(
    "the a an this that these our your my us me we you it all more full of on in to for via with by from and or at up "
    "out off down back now here not no only below above next new as".split()
)
_TEASER = re.compile(r"([^\W\d_][^:\n]{1,40}):\s+\S")
_CREDITED = frozenset(
    "photo photos picture pictures image images video credit credits source author text audio".split()
)
_PLACES = frozenset(
    "twitter facebook instagram x youtube linkedin telegram whatsapp tiktok threads bluesky mastodon snapchat "
    "pinterest reddit newsletter newsletters app podcast podcasts inbox email".split()
)
_ADDRESS = re.compile(r"(?<!\w)@\w{2,}|\w@\w+\.\w|https?://|www\.")
_READER = frozenset("you your us our".split())
_PARTICLES = frozenset("up in out off down back on more all less now here".split())
_PERSONAL = frozenset("us our your my me this".split())
_SHAPES = {
    "a switch": re.compile(r"(?!X+$)(?:([A-Za-z])[+-]?(?:\s*\1[+-]?)+|[Aa]{2}|[A-Z][+-] ?[A-Z][+-])", re.IGNORECASE),
    "a value a program left": re.compile(r"null|undefined|nil|none|nan|true|false|n/a|\[object \w+\]|\(null\)", re.I),
    "a notice of waiting": re.compile(r"(?:please |now )?\w+ing\b(?: [\w’' ]{1,20})?(?:\.\.\.|…)", re.IGNORECASE),
    "a player's clock": re.compile(
        r"(?:-?\d{1,2}:\d\d(?::\d\d)?\s*[/|–-]\s*)-?\d{1,2}:\d\d(?::\d\d)?|0?0:00|\d(?:\.\d+)?x"
    ),
    "a counter": re.compile(
        r"\(?\d[\d.,]*\s?[km]?\+?\)?\s+(?:comments?|shares?|views?|likes?|repl(?:y|ies)|reactions?|followers|"
        r"votes? cast|min(?:ute)?s?(?: read)?|photos?|images?|videos?|items?|results|retweets|reposts|plays|listens)"
        r"|(?:comments?|shares?|likes?|views?|photos?|slide) ?[:(]? ?\d[\d.,]*[km]?\)?|\d{1,3}\s?(?:/|of)\s?\d{1,3}"
        r"|(?:(?:published|updated|posted|modified|last updated) )?\d{1,2}\+? "
        r"(?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month|year)s? ago",
        re.IGNORECASE,
    ),
    "a path through the site": re.compile(
        r"[A-Z][\w&’' ]{1,20}(?:\s*[>»›]\s*[A-Z][\w&’' ]{1,24}){1,4}|Home(?:\s*[/|]\s*[A-Z][\w&’' ]{1,24}){1,4}"
    ),
    "a notice of rights": re.compile(
        r"(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4})|all contents? ©).{0,120}", re.IGNORECASE
    ),
    "a notice of sponsors": re.compile(
        r"(?:sponsored|presented|powered|promoted|supported|brought to you) by [\w .&'’-]{1,40}[\w)]", re.IGNORECASE
    ),
    "a name in the page's code": re.compile(r"[#.]?[a-z]+(?:[-_][a-z]+)*(?:[-_]\d+|_[a-z]+)"),
    "a control": re.compile(r"[▶►✕✖☰←→↑↓▼▲▾›»🔊🔍⋮]\s*[^\W\d][\w ]{0,30}|[^\W\d][\w ]{0,30}\s*[▶►✕✖☰▼▲▾›»→]"),
}
_INNER_SHAPES = {  # by what stands somewhere in them: patterns that begin with anything are dear
    "rights reserved": ("a notice of rights", re.compile(r".{0,60}\ball rights reserved\b.{0,60}", re.IGNORECASE)),
    " page": ("a call for likes", re.compile(r".{0,80}\b(?:like|follow|visit) (?:the|our) page:?", re.IGNORECASE)),
}
_ANY_SHAPE = re.compile(
    "|".join(f"(?i:{shape.pattern})" if shape.flags & re.I else f"(?:{shape.pattern})" for shape in _SHAPES.values())
)


@cache
def _entries(table: str) -> frozenset[str]:
    return frozenset(bare(entry) for entry in words(table))


def bare(line: str) -> str:
    """The line folded, without the marks around it."""
    return fold(line).strip(AROUND)


def is_known(line: str, *, openings: bool = True) -> bool:
    """True for a line that is never copy, or begins as none does; takes a line that is `bare`."""
    return line in _entries("interface-lines") or (openings and line.startswith(_openings()))


def is_doubtful(line: str) -> bool:
    """True for a line that may be copy; takes a line that is `bare`."""
    return line in _entries("interface-doubtful")


@cache
def _openings() -> tuple[str, ...]:
    return tuple(fold(opening) for opening in sorted(words("interface-openings")))


def likeness(line: str) -> str | None:
    """What of a page a line is like by its form alone, in words, or None."""
    text = line.strip()
    if _ANY_SHAPE.fullmatch(text):
        return next(name for name, shape in _SHAPES.items() if shape.fullmatch(text))
    said = _words(text)
    folded = text.casefold()
    for within, (name, shape) in _INNER_SHAPES.items():
        if within in folded and shape.fullmatch(text):
            return name
    parts = () if _BARS.isdisjoint(text) else _BAR.split(text)
    if len(parts) > 1 and 2 * sum(is_known(bare(part)) or is_doubtful(bare(part)) for part in parts) >= len(parts):
        return "a bar of buttons"
    if 2 <= len(said) <= _LONGEST and not _SENTENCE.search(text):
        if _is_control(said):
            return "a control"
        if _is_label(said):
            return "a label"
    if _is_invitation(text, said) or _addresses_reader(said):
        return "a notice to readers"
    return "a teaser" if _is_teaser(text) else None


def _is_invitation(text: str, said: list[str]) -> bool:
    """True for `Follow Orla Vehn on Instagram`, `Email the desk at ...`: a verb, and a place on the net at the end."""
    if not 3 <= len(said) <= 14 or said[0] not in words("interface-verbs"):
        return False
    return said[-1] in _PLACES or _ADDRESS.search(text) is not None


def _is_teaser(text: str) -> bool:
    """True for another story's headline behind a label: `More news: Ferry back in service`."""
    found = _TEASER.match(text)
    if not found or text.endswith("."):
        return False
    said = _words(found[1])
    label = 1 < len(said) <= 4 and said[0] not in ("the", "a", "an") and (is_label(found[1]) or _is_control(said))
    return label and not _CREDITED & set(said)


def _addresses_reader(said: list[str]) -> bool:
    """True for a short line that speaks of the page to whoever reads it: `By continuing you agree to our terms`."""
    if not 3 <= len(said) <= _LONGEST + 2 or _READER.isdisjoint(said):
        return False
    nouns, verbs = words("interface-nouns"), words("interface-verbs")
    readers = sum(word in _READER for word in said)
    named = sum(word in nouns for word in said)
    acted = sum(word in verbs and word not in nouns for word in said)
    return bool(readers and named) and readers + named + acted >= 3


def _is_control(said: list[str]) -> bool:
    """A verb of the interface, and then nothing the interface does not know."""
    verbs, nouns = words("interface-verbs"), words("interface-nouns")
    first, rest = said[0], said[1:]
    if rest[0] == "us" and rest[1:2] in (["on"], ["at"], ["via"]) and first not in _JOINING:
        return True
    known = sum(word in nouns or word in verbs for word in rest)
    joining = sum(word in _JOINING or word.isdigit() for word in rest)
    if first in verbs:
        unknown = len(rest) - known - joining
        if unknown == 0:
            return bool(known) or rest[0] in _PARTICLES or bool(_PERSONAL & set(rest))
        return unknown == 1 and (rest[0] in ("on", "via") or bool(_PERSONAL & set(rest[:2])))
    return known > 0 and known + joining == len(rest) and rest[0] in _PERSONAL and first not in _JOINING


def is_label(line: str) -> bool:
    """True for a line of nothing but the interface's nouns: `Related stories`, `Comments`, `More news`."""
    return _is_label(_words(line))


def _is_label(said: list[str]) -> bool:
    nouns = words("interface-nouns")
    known = sum(word in nouns for word in said)
    return (
        1 <= len(said) <= 5 and known > 0 and all(word in nouns or word in _JOINING or word.isdigit() for word in said)
    )


def _words(line: str) -> list[str]:
    if line.isascii():
        return _WORD.findall(line.lower())
    return [word.casefold() for word in _WORD.findall(line)]


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning, to see whether two texts speak of one thing."""
    small = function_words()["en"]
    return frozenset(word[:5] for word in _words(text) if len(word) >= 3 and word not in small)
