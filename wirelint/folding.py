"""The folded shadow of copy, for matching: spaces, quotation marks and case made alike."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_QUOTES = {"“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "″": '"'}
_SHADOW = str.maketrans({**dict.fromkeys(SPACES, " "), **_QUOTES})
_KEY = str.maketrans({**dict.fromkeys(INVISIBLE)})
_SHORT = 2000  # code points of a text that is worth remembering
_LONG = 1 << 16  # of a part of a text
_BEYOND = re.compile(r"&#(?:[0-9]{9,}|[xX][0-9A-Fa-f]{9,});?")
_DOUBLED = re.compile("``|''")


def fold(text: str) -> str:
    """What two copies of the same words share: no case, one space, straight marks, no entities, nothing invisible."""
    if len(text) <= _SHORT:
        return _remembered(text)
    return " ".join(filter(None, map(_folded, _parts(text)))) if len(text) > _LONG else _folded(text)


def _parts(text: str) -> Iterator[str]:
    """A text in parts that end before a space: folded whole, its words would take many times its own room."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + _LONG)
        end = end if end >= 0 else len(text)
        yield text[start:end]
        start = end


def unescaped(text: str) -> str:
    """The text with the entities of HTML read; a number that no character has is U+FFFD, however long it is."""
    from html import unescape  # imported here: most copy has no entity

    return unescape(_BEYOND.sub("\ufffd", text))


def _folded(text: str) -> str:
    if "&" in text:
        text = unescaped(unescaped(text))
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.translate(_KEY)).translate(_SHADOW)
    return " ".join(_DOUBLED.sub('"', text).split()).casefold()


_remembered = lru_cache(4096)(_folded)  # a paragraph is folded by whoever looks at it, a word in every near copy
