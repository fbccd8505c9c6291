"""The folded shadow of copy, for matching: spaces, quotation marks and case made alike."""

import re
import unicodedata
from functools import lru_cache

SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_QUOTES = {"“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "″": '"'}
_SHADOW = str.maketrans({**dict.fromkeys(SPACES, " "), **_QUOTES})
_KEY = str.maketrans({**dict.fromkeys(INVISIBLE)})
_SHORT = 2000  # code points of a text that is worth remembering
_DOUBLED = re.compile("``|''")


def fold(text: str) -> str:
    """What two copies of the same words share: no case, one space, straight marks, no entities, nothing invisible."""
    return _remembered(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    if "&" in text:
        from html import unescape  # imported here: most copy has no entity

        text = unescape(unescape(text))
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.translate(_KEY)).translate(_SHADOW)
    return " ".join(_DOUBLED.sub('"', text).split()).casefold()


_remembered = lru_cache(4096)(_folded)  # a paragraph is folded by whoever looks at it, a word in every near copy
