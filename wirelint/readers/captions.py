"""What a caption looks like when its place alone does not say so."""

import re

from wirelint import calendar
from wirelint.newsroom import phrase, words
from wirelint.newsroom.credit import Credit

_WORD = re.compile(r"[^\W\d_]+")
_POSITION = re.compile(r"(?:\(|, )((?:from )?[\w-]+)(?=[,)])")
_FIRST_WORDS = 12
_NO_SUBJECT = frozenset("the a an to of and or his her their its this that for in on by at with from as but".split())
_PLURALS = frozenset("people police men women children youth crew fans troops staff personnel".split())
_CAPTION_HEAD = re.compile(r"[A-Z][A-Z .'-]+(?:, [A-Z][\w. ]+)? ?[-–—] ?[A-Z]{3,9}\.? \d{1,2}:")


def signals(text: str, found: Credit | None, wanted: int = 1) -> bool:
    """True where at least so many things about a text say that it is a caption, its credit and its place not counted.

    No more of them are looked for than it takes to know, the cheapest first.
    """
    body = text[: found.start] if found else text
    seen, left = 0, _MOST
    for sign, worth in _SIGNS:
        if seen >= wanted or seen + left < wanted:
            break
        seen += worth * sign(body)
        left -= worth
    return seen >= wanted


def is_length(text: str) -> bool:
    """True for as many words as a caption has: a few to about sixty."""
    return 5 <= len(text.split(None, 76)) <= 75


def _ends_on_date(text: str) -> bool:
    """True where a sentence ends with a whole date, as captions of every agency do."""
    return any(
        mention.precision is calendar.Precision.DAY
        and mention.year is not None
        and text[mention.end : mention.end + 1] in (".", "")
        for mention in calendar.find(text.rstrip())
    )


def _shows_scene(text: str) -> bool:
    """True where one of the first words is a verb of the scene, in the present tense."""
    table = words("scene-verbs")
    before = ""
    for index, match in enumerate(_WORD.finditer(text)):
        if index >= _FIRST_WORDS:
            return False
        if before and match.group() in table and _agrees(before, match.group()):
            return True
        before = match.group()
    return False


def _agrees(subject: str, verb: str) -> bool:
    """True where a word before a verb can be its subject: one `waits`, many `wait`; a name may be either."""
    if subject.casefold() in _NO_SUBJECT:
        return False
    plural = subject.endswith("s") or subject.casefold() in _PLURALS
    return subject[0].isupper() or plural != verb.endswith("s")


def _says_where(text: str) -> bool:
    """True for `(left)`, `, from left`, `(L-R)`: who stands where."""
    return any(match[1].casefold() in words("position-cues") for match in _POSITION.finditer(text))


def _begins_with_place(text: str) -> bool:
    """True for `ORSOVA, Lindmark - MAY 4:`."""
    return _CAPTION_HEAD.match(text) is not None


def _is_from_files(text: str) -> bool:
    return phrase("file-cues").search(text) is not None


_SIGNS = ((_begins_with_place, 2), (_says_where, 1), (_ends_on_date, 1), (_is_from_files, 1), (_shows_scene, 1))
_MOST = sum(worth for _, worth in _SIGNS)
