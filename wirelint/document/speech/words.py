"""The words around quotations: each word, each mark, and each quotation as one piece."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from wirelint.document import Quotation
from wirelint.document.sentence import sentence_spans
from wirelint.newsroom import words
from wirelint.record import NamedTuple

_WORD = r"[^\W_]+(?:[-'’.@&/][^\W_]+)*|[^\w\s]"
_FIRST, _LAST = 3, 4  # characters of a quotation that may tell where a sentence ends
_SPEECH_AFTER = re.compile(
    r"\s*(?:[A-Z][\w.'’-]*,?\s+|[a-z]+ly\s+|the\s+\w+\s+){0,5}(?:said|told|wrote|went|put|\w+ed|\w+s)\b"
)
_SIGNED = re.compile(r"[—–―-]\s*[A-Z@]|\[")


class Piece(NamedTuple):
    """A word, a mark or a whole quotation, [start, end) in a block's text."""

    text: str  # empty for a quotation
    start: int
    end: int

    @property
    def quoted(self) -> bool:
        """True for a quotation."""
        return not self.text

    @property
    def capital(self) -> bool:
        """True for a word that begins as a name does."""
        return self.text[:1].isupper()


def pieces(text: str, quotations: Sequence[Quotation], start: int, end: int) -> list[Piece]:
    """The pieces of a sentence."""
    found: list[Piece] = []
    at = start
    first = bisect_right(quotations, start, key=lambda quotation: quotation.end)
    last = bisect_left(quotations, end, key=lambda quotation: quotation.start)
    for quotation in quotations[first:last]:
        found += _words(text, at, quotation.start)
        found.append(Piece("", quotation.start, quotation.end))
        at = quotation.end
    return [*found, *_words(text, at, end)]


def _words(text: str, start: int, end: int) -> Iterator[Piece]:
    for match in re.compile(_WORD).finditer(text, start, end):
        yield Piece(match.group(), match.start(), match.end())


def frames(text: str, quotations: Sequence[Quotation]) -> list[tuple[int, int]]:
    """The sentences of a block, a quotation never split, and what follows `"Why?"` kept with it."""
    masked: list[str] = []
    done = 0
    for quotation in quotations:
        start, end = max(quotation.start + _FIRST, done), quotation.end - _LAST
        if start < end:
            masked += (text[done:start], "x" * (end - start))
            done = end
    masked.append(text[done:])
    found: list[tuple[int, int]] = []
    for start, end in sentence_spans("".join(masked)):
        asks = found and _asks(text, found[-1][1]) and _SPEECH_AFTER.match(text, start)
        if asks or (found and text[found[-1][1] - 1] in "\"”'" and _SIGNED.match(text, start)):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _asks(text: str, end: int) -> bool:
    """As in `"Why?" Venn asked.`: True where a quotation ends in a mark that does not end its sentence."""
    return text[end - 1 : end] in ("\"”'") and text[end - 2 : end - 1] in "?!…—–-'"


@cache
def speech_verbs() -> frozenset[str]:
    """The forms of verbs that carry a quotation."""
    return words("speech-verbs")


@cache
def roles() -> frozenset[str]:
    """Nouns that stand for a speaker, one and many."""
    single = {entry.split()[-1] for entry in words("speaker-roles") | words("documents")}
    return frozenset(single | {entry + "s" for entry in single} | {entry[:-1] + "ies" for entry in single})
