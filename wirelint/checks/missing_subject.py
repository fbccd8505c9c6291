"""Verbs of speech that nobody is the subject of."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirelint.document import Block, Document, Kind
from wirelint.document.speech import Paragraph
from wirelint.document.speech.words import Piece, roles
from wirelint.finding import Match
from wirelint.newsroom import function_words, words

_LONGEST = 16  # characters in which a plain verb ends
_LATER = 6  # pieces behind a verb that may still tell who speaks


VALUES = ("verb",)


class MissingSubject(NamedTuple):
    """Finds `"...," said.` and `"...," told reporters.`: a quotation, a plain verb of speech, and no speaker."""

    def needs(self) -> tuple[str, ...] | None:
        return ('"', "“", "``", "''")

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.blocks():
            if block.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM) and _shows_verb(block):
                for verb in _verbs(block):
                    yield Match(block.source_span(verb.start, verb.end), {"verb": verb.text})


def _shows_verb(block: Block) -> bool:
    """True where a plain verb follows a quotation: what every match begins with, and cheap to see."""
    behind = (block.text[quotation.end : quotation.end + _LONGEST].split() for quotation in block.quotations)
    return any(following and following[0].strip(",.;") in words("plain-verbs") for following in behind)


def _verbs(block: Block) -> Iterator[Piece]:
    paragraph = Paragraph(block)
    for frame in paragraph.frames:
        sentence = paragraph.sentence(frame)
        for at, piece in enumerate(sentence):
            if piece.quoted and at == 0 and (verb := _verb_behind(sentence, at)):
                yield verb


def _verb_behind(sentence: Sequence[Piece], at: int) -> Piece | None:
    """The plain verb at the end of a quotation, where nobody follows it."""
    rest = [piece for piece in sentence[at + 1 : at + 2 + _LATER] if piece.text != ","]
    if not rest or rest[0].quoted or rest[0].text.casefold() not in words("plain-verbs") or rest[0].capital:
        return None
    ends = len(rest) == 1 or rest[1].text in (".", ";") or rest[1].text.casefold() in _AFTER_VERB
    if rest[0].text.casefold() in ("told", "tells", "tell"):
        return rest[0] if len(sentence) <= at + 6 else None
    if any(_may_speak(piece) for piece in rest[1:]) and not (len(rest) > 1 and rest[1].text.casefold() in ("on", "in")):
        return None
    return rest[0] if ends and len(sentence) <= at + 2 + _LATER else None


_AFTER_VERB = frozenset("on in at by during after before when late early yesterday today".split())


def _may_speak(piece: Piece) -> bool:
    """True for a word that can be a speaker's: a name, a role, a word that is no small one."""
    word = piece.text.casefold()
    return piece.quoted or piece.capital or word in roles() or (word.isalpha() and word not in function_words()["en"])
