"""The folded shadow of copy, for matching: spaces, quotation marks and case made alike."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_QUOTES = {"“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "″": '"'}
_SHADOW = {**dict.fromkeys(SPACES, " "), **_QUOTES, **dict.fromkeys(INVISIBLE, "")}
_SHADED = re.compile(f"[{''.join(_SHADOW)}]")  # far faster than a table where not all is ASCII
_SHORT = 2000  # code points of a text that is worth remembering
_LONG = 1 << 16  # of a part of a text
_BEYOND = re.compile(r"&#(?:[0-9]{9,}|[xX][0-9A-Fa-f]{9,});?")
_JOINED = re.compile(f"[\u0300-\u036f{INVISIBLE}]")  # may be one with a letter before it, or go
_SPACE = re.compile(f"[{SPACES}]")
# What may fold into ASCII, or is not known not to; all else that is not ASCII has nothing to do with it.
_STRANGE = re.compile(
    "[^\x80-\x84\x86-\xde\xe0-\u012f\u0132-\u0148\u014a-\u017e\u0300-\u036f\u1e00-\u1e95\u1ea0-\u1eff"
    "\u2000-\u2027\u202a-\u205f\u20a0-\u20bf\u2122]"
)
_ASCII = bytes(range(128))
_SPOKEN = b"0123456789abcdefghijklmnopqrstuvwxyz"
_PLAIN = bytes.maketrans(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZ!?\t\v\f\r\x1c\x1d\x1e\x1f", b"abcdefghijklmnopqrstuvwxyz.." + b" " * 8
)
_UNSAID = {
    kept: bytes(code for code in range(256) if _PLAIN[code] not in _SPOKEN + b"\n" + kept) for kept in (b"", b".", b" ")
}
_WORDS = bytes(code if code in _SPOKEN else ord(" ") for code in _PLAIN)
_MOST = 1 << 20  # code points of copy whose words are not too many to stand in memory at once


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
        text = unicodedata.normalize("NFC", _shaded(text))
    return " ".join(text.replace("``", '"').replace("''", '"').split()).casefold()


def _shaded(text: str) -> str:
    return _SHADED.sub(lambda found: _SHADOW[found.group()], text)


_remembered = lru_cache(4096)(_folded)  # a paragraph is folded by whoever looks at it, a word in every near copy


def letters(texts: Sequence[str], kept: Literal[b"", b".", b" "] = b"") -> list[bytes] | None:
    """Each text as its ASCII letters and figures, and one thing more: spaces, or a stop for what may end a sentence.

    Made for all texts at once, it is cheap, and texts that fold alike have these alike: where no two do, nothing need
    be folded. None where that may not hold for some character or entity, and for very long copy.
    """
    copy = "\n".join(texts)
    if not texts or len(copy) > _MOST:
        return None if texts else []
    if "&" in copy and unescaped(copy) != copy:
        return None
    copy = copy.replace("…", ".")
    encoded, beyond = _encoded(copy)
    if _JOINED.search(beyond) or (kept == b" " and _SPACE.search(beyond)):
        encoded, beyond = _encoded(unicodedata.normalize("NFC", _shaded(copy)))
    if _STRANGE.search(beyond):
        return None
    lines = encoded.translate(_PLAIN, _UNSAID[kept]).split(b"\n")
    return lines if len(lines) == len(texts) else letters([text.replace("\n", " ") for text in texts], kept)


def words(text: str) -> list[bytes] | None:
    """The words of a text in small ASCII letters, cut at all else; None where another letter may stand for one."""
    if len(text) > _MOST:
        return None
    encoded, beyond = _encoded(text)
    return None if _STRANGE.search(beyond) else encoded.translate(_WORDS).split()


def _encoded(text: str) -> tuple[bytes, str]:
    """A text in UTF-8, and what of it is not ASCII."""
    encoded = text.encode("utf-8", "surrogatepass")
    if text.isascii():
        return encoded, ""
    return encoded, encoded.translate(None, _ASCII).decode("utf-8", "surrogatepass")
