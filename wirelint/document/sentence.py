"""Where sentences end, knowing the newsroom's abbreviations, initials and datelines."""

import re
from collections.abc import Iterator

from wirelint.newsroom import words

_END = re.compile(r"[.!?…][.!?…]*[\"”’')\]]*(?=\s|$)|[.!?][\"”](?=[A-Z“\"])")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+$")
_NEXT = re.compile(r"\s*[\"“'‘(]*")
_LONGEST_WORD = 40


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a block as [start, end), without the spaces around them."""
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    for match in _END.finditer(text, start, end):
        begin = _next_start(text, match.end())
        if begin < end and (_abbreviates(text[max(start, match.start() - _LONGEST_WORD) : match.start() + 1])):
            continue
        if begin < end and _goes_on(text, match.end()):
            continue
        yield start, match.end()
        start = begin
    if start < end:
        yield start, end


def _next_start(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _abbreviates(text: str) -> bool:
    """True where the full stop at the end of the text belongs to its last word."""
    if not text.endswith("."):
        return False
    word = _LAST_WORD.search(text[:-1])
    return bool(word and (word.group().casefold() in words("abbreviations") or _INITIALS.match(word.group() + ".")))


def _goes_on(text: str, offset: int) -> bool:
    """True where what follows a mark begins in lower case, as after `"Why?"` in `"Why?" he asked`."""
    following = _NEXT.match(text, offset)
    return bool(following and text[following.end() : following.end() + 1].islower())
