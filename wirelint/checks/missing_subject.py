"""Verbs of speech that nobody is the subject of."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from wirelint.document import Block, Document, Kind
from wirelint.document.quotation import MARKS
from wirelint.document.speech import Paragraph
from wirelint.document.speech.source import ARTICLES
from wirelint.document.speech.words import Piece, roles
from wirelint.finding import Match
from wirelint.newsroom import function_words, words

_PROSE = (Kind.PARAGRAPH, Kind.LIST_ITEM)
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
        quoting = (block for _, marked in document.marked for block in marked if block.kind in _PROSE)
        for block in filter(_shows_verb, quoting):
            for verb in _verbs(block):
                yield Match(block.source_span(verb.start, verb.end), {"verb": verb.text})


def _shows_verb(block: Block) -> bool:
    """True where a plain verb follows a quotation, and behind it nobody: what every match is, and cheap to see."""
    pattern, text = _nobody(), block.view.text
    return any(pattern.match(text, quotation.end) for quotation in block.marks.quotations)


@cache
def _nobody() -> re.Pattern[str]:
    verbs, behind = ("|".join(sorted(listed)) for listed in (words("plain-verbs"), _AFTER_VERB))
    told, ends = "|".join(_TO_SOMEBODY), re.escape("".join((*_ENDS, *MARKS)))
    return re.compile(rf"[\s_]*,?[\s_]*(?:{told}|(?:{verbs})[\s_]*(?:$|[{ends}]|{behind}))", re.IGNORECASE)


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
