"""Verbs of speech that nobody is the subject of."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from wirelint.checks._behind import plain_verb, prose_with
from wirelint.document import Block, Document
from wirelint.document.quotation import MARKS
from wirelint.document.speech import Paragraph
from wirelint.document.speech.source import ARTICLES
from wirelint.document.speech.words import Piece, roles
from wirelint.finding import Match
from wirelint.newsroom import function_words, words
from wirelint.record import NamedTuple

_LATER = 5  # pieces of `told reporters on Monday` behind the verb at most
_TO_SOMEBODY = ("told", "tells", "tell")
_ENDS = (".", ",", ";", ":", "—", "–")
_CLOSES = (",", "?", "!", ".", "…", "-", "–", "—")  # what speech ends on before its cue
_JOINTS = ("-", "'", "’", "&", "/")
_AFTER_VERB = frozenset(
    "on in at by during after before when while as of about with to from through via late early yesterday today".split()
)


VALUES = ("verb",)


class MissingSubject(NamedTuple):
    """Finds `"...," said.` and `"...," told reporters.`: a quotation, a plain verb of speech, and no speaker."""

    def needs(self) -> tuple[str, ...] | None:
        return ('"', "“", "``", "''")

    def run(self, document: Document) -> Iterator[Match]:
        for block in prose_with(document, _nobody()):
            for verb in _verbs(block):
                yield Match(block.source_span(verb.start, verb.end), {"verb": verb.text})


@cache
def _nobody() -> str:
    """A plain verb, and behind it what is nobody: what every match is."""
    ends, behind = re.escape("".join((*_ENDS, *MARKS))), "|".join(sorted(_AFTER_VERB))
    told = rf"(?i:{'|'.join(_TO_SOMEBODY)})(?![^\W_])"
    return rf"[\s_]*+,?[\s_]*+(?:{told}|{plain_verb()}[\s_]*+(?:(?<=\n)|[{ends}]|\Z|(?i:{behind})(?![^\W_])))"


def _verbs(block: Block) -> Iterator[Piece]:
    paragraph = Paragraph(block)
    for frame in paragraph.frames:
        sentence = paragraph.sentence(frame)
        for at, piece in enumerate(sentence):
            ended = block.text[piece.start : piece.end].rstrip("\"”'’")[-1:] in _CLOSES
            if piece.quoted and at == 0 and ended and (verb := _verb_behind(sentence, at)):
                yield verb


def _verb_behind(sentence: Sequence[Piece], at: int) -> Piece | None:
    """The plain verb at the end of a quotation, where nobody follows it."""
    rest = list(sentence[at + 1 :])
    if rest and rest[0].text == ",":
        rest = rest[1:]
    if not rest or rest[0].text.casefold() not in words("plain-verbs") or rest[0].capital:
        return None
    behind = list(takewhile(lambda piece: piece.text not in _ENDS and not piece.quoted, rest[1:]))
    if rest[0].text.casefold() in _TO_SOMEBODY:
        return rest[0] if len(behind) <= _LATER else None
    if behind and behind[0].text.casefold() not in _AFTER_VERB:
        return None
    return None if any(_may_speak(before, piece) for before, piece in pairwise(behind)) else rest[0]


def _may_speak(before: Piece, piece: Piece) -> bool:
    """True where a name may begin behind a day or a place: `said on Monday a woman`."""
    word, led = piece.text.casefold(), before.text.casefold()
    if led in ARTICLES or led in _AFTER_VERB or led in function_words()["en"] or before.text in _JOINTS:
        return False
    named = piece.capital and word not in _days() and (not before.capital or led in _days())
    return named or word in ARTICLES or word in roles()


@cache
def _days() -> frozenset[str]:
    return frozenset("monday tuesday wednesday thursday friday saturday sunday".split()) | frozenset(
        "january february march april may june july august september october november december".split()
    )
