"""What a passage in quotation marks is: speech, a title, a term, a document's words, a pull quote, transcript."""

import re
from collections.abc import Sequence
from enum import StrEnum

from wirelint.document import Block
from wirelint.document.speech.words import Piece
from wirelint.folding import fold
from wirelint.newsroom import words

_TURN = re.compile(
    r"\s*(?P<who>(?:[A-Z][A-Za-z.'’-]*\s?){1,4}(?:\([^)]{1,30}\)\s?)?:|(?:Q|A|QUESTION|ANSWER)\s?[.:])\s+(?![\"“\d])(?:\S+\s+){2}"
)
_TURNS = 3  # paragraphs that begin `NAME:`
_LEFT_OPEN = 5  # paragraphs that open a quotation and never close it
_TERM = 4  # words of a term of art at most
_PULLED = 40  # folded characters that tell a pull quote from a chance likeness
_QUOTES = " \"“”„'‘’`"
_MARKS = _QUOTES + ".,?!…"


class Use(StrEnum):
    """What a quotation is, by the newsroom's names."""

    SPEECH = "speech"
    TITLE = "title"
    TERM = "term of art"
    DOCUMENT = "document"
    PULL = "pull quote"
    TRANSCRIPT = "transcript"


def is_transcript(blocks: Sequence[Block]) -> bool:
    """True for copy that gives a conversation turn by turn, or somebody's words at length."""
    turns = [match["who"] for block in blocks if (match := _TURN.match(block.text))]
    if len(turns) >= _TURNS and len(turns) > len(set(turns)):  # in a conversation somebody speaks twice
        return True
    return sum(bool(block.quotations) and not block.quotations[-1].closed for block in blocks) >= _LEFT_OPEN


def is_pulled(inner: str, others: Sequence[Block]) -> bool:
    """True where the words of a quotation stand elsewhere in the story as well."""
    wanted = fold(inner).strip(_MARKS)[:120]
    return len(wanted) >= _PULLED and any(wanted in block.folded for block in others)


def use_of(inner: str, sentence: Sequence[Piece], at: int, *, cued: bool, written: bool) -> Use:
    """The use of a quotation that is a piece of its sentence. `cued`: somebody says it; `written`: a document does."""
    spoken = inner.strip(_QUOTES)
    said = spoken.split()
    before = [piece.text.casefold() for piece in sentence[max(at - 3, 0) : at]]
    if _is_title(said, before):
        return Use.TITLE
    if written:
        return Use.DOCUMENT
    ends = spoken[-1:] in (".", ",", "?", "!", "…")
    edge = before[-1:] in ([","], [":"]) or (at + 1 < len(sentence) and sentence[at + 1].text == "," and ends)
    if len(said) <= _TERM and not ends and not edge and not (cued and len(said) > 2):
        return Use.TERM
    return Use.SPEECH


def _is_title(said: Sequence[str], before: Sequence[str]) -> bool:
    """Words that begin with capitals, after the name of a work: the song “Up the Stair”."""
    if not said or len(said) > 12:
        return False
    small = {"a", "an", "the", "of", "and", "in", "on", "to", "for", "with", "at", "by", "or", "from", "is"}
    capitals = all(word[:1].isupper() or word.casefold() in small or word[:1].isdigit() for word in said)
    return (
        capitals
        and said[0][:1].isupper()
        and (
            any(word in words("works") for word in before)
            or (len(said) >= 2 and before[-1:] in (["’s"], ["on"], ["in"]))
        )
    )
