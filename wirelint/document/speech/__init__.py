"""Who speaks: for each quotation of a story what it is, the words that say so, the source, and why.

The story is read paragraph by paragraph, and only as far as it is asked about. A quotation's own sentence is looked at
first, then its paragraph, then what stands before and after it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property

from wirelint.document import Block, Quotation
from wirelint.document.speech.cue import Cue, cue_of, phrase, reports
from wirelint.document.speech.source import ARTICLES
from wirelint.document.speech.use import Use, is_transcript, use_of
from wirelint.document.speech.words import Piece, frames, pieces, speech_verbs
from wirelint.newsroom import words
from wirelint.record import NamedTuple

_BEHIND_COMMA = re.compile(r",(?:[\"”]|'')\s+([^\W_]+)\s+([^\W_]+)?(?![-'’.@&/]?[^\W_])")
_LED_IN = re.compile(r"\s*([^\W_]+)\s+([^\W_]+)[,:]?\s*(?:[\"“]|'')")
_REACH = 12  # sentences back within a paragraph that may say who speaks

__all__ = ["Confidence", "Paragraph", "Place", "Speech", "Use", "is_said", "is_transcript"]


class Confidence(StrEnum):
    """How far an attribution can be trusted."""

    SURE = "sure"
    LIKELY = "likely"
    GUESSED = "guessed"
    NONE = "none"


class Place(NamedTuple):
    """Words of a block: [start, end) in its text."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words."""
        return self.block.text[self.start : self.end]


class Speech(NamedTuple):
    """A quotation, what it is, and who says it as far as copy tells."""

    quotation: Quotation
    use: Use
    cue: Place | None
    source: Place | None
    confidence: Confidence
    reason: str


def is_said(text: str) -> bool:
    """True where a verb of speech plainly carries a quotation: `"...," Venn said`, `Venn said, "..."`.

    Cheap, and often enough. Holds for a block in which every mark pairs: there one between a comma and a space closes.
    """
    verbs, led = speech_verbs(), _LED_IN.match(text)
    if led and led[2] in verbs and led[1].casefold() not in ARTICLES:
        return True
    for first, second in _BEHIND_COMMA.findall(text):
        if first in verbs or (second in verbs and first.casefold() not in ARTICLES):
            return True
    return False


class Paragraph:
    """One block and what is said in it, by its own words alone."""

    def __init__(self, block: Block) -> None:
        self.block = block

    @cached_property
    def frames(self) -> list[tuple[int, int]]:
        """Its sentences, no quotation split."""
        return frames(self.block.text, self.block.quotations)

    def sentence(self, frame: tuple[int, int]) -> list[Piece]:
        """The pieces of one of its sentences."""
        return pieces(self.block.text, self.block.quotations, *frame)

    @cached_property
    def speeches(self) -> list[Speech]:
        """Its quotations in order."""
        found: list[Speech] = []
        for frame in self.frames:
            sentence = self.sentence(frame)
            quoted = [at for at, piece in enumerate(sentence) if piece.quoted]
            whole = phrase(sentence) if quoted else None  # once, for a sentence may hold a thousand quotations
            found += [self._speech(sentence, at, whole or cue_of(sentence, at), found) for at in quoted]
        for index in range(len(found) - 2, -1, -1):  # `"A." "B," Venn said.`
            if found[index].cue is None and found[index + 1].cue is not None:
                found[index] = _lent(found[index], found[index + 1], "with the next quotation")
        return found

    @cached_property
    def report(self) -> Cue | None:
        """What its last sentence says that somebody said."""
        return reports(self.sentence(self.frames[-1])) if self.frames else None

    @cached_property
    def speaker(self) -> Place | None:
        """Who said something, by the last of its sentences that says so."""
        for frame in reversed(self.frames):
            if (cue := reports(self.sentence(frame))) and cue.source:
                return Place(self.block, *cue.source)
        return None

    @property
    def speaks(self) -> bool:
        """True where any sentence of it says that somebody said something."""
        return self.speaker is not None

    def ends_quoting(self) -> bool:
        """True where its last sentence holds speech."""
        last = self.frames[-1] if self.frames else (0, 0)
        return any(
            speech.quotation.end > last[0] and speech.use in (Use.SPEECH, Use.DOCUMENT) for speech in self.speeches
        )

    def _speech(self, sentence: Sequence[Piece], at: int, cue: Cue | None, before: Sequence[Speech]) -> Speech:
        quotations = self.block.quotations
        quotation = quotations[bisect_left(quotations, sentence[at].start, key=lambda quotation: quotation.start)]
        inner = self.block.text[quotation.start + 1 : quotation.end - 1]
        source = Place(self.block, *cue.source) if cue and cue.source else None
        written = source is not None and source.text.split()[-1].casefold() in words("documents")
        use = use_of(inner, sentence, at, cued=cue is not None, written=written)
        if cue is not None:
            confidence = Confidence.SURE if cue.sure else Confidence.LIKELY if cue.source else Confidence.GUESSED
            return Speech(quotation, use, Place(self.block, cue.start, cue.end), source, confidence, cue.reason)
        speech = Speech(quotation, use, None, None, Confidence.NONE, "no cue in its paragraph")
        if before and before[-1].cue is not None:
            return _lent(speech, before[-1], "with the quotation before")
        return self._told_before(speech)

    def _told_before(self, speech: Speech) -> Speech:
        """As in `Venn disagreed. "No way."`: a sentence before in the paragraph that says who speaks."""
        reach = bisect_right(self.frames, speech.quotation.start, key=lambda frame: frame[1])
        for frame in self.frames[max(reach - _REACH, 0) : reach][::-1]:
            if cue := reports(self.sentence(frame)):
                source = Place(self.block, *cue.source) if cue.source else None
                place = Place(self.block, cue.start, cue.end)
                return speech._replace(
                    cue=place, source=source, confidence=Confidence.LIKELY, reason="with the sentence before"
                )
        return speech


def _lent(speech: Speech, other: Speech, reason: str) -> Speech:
    """A speech with the source of its neighbor."""
    use = Use.SPEECH if speech.use is Use.SPEECH else speech.use
    return speech._replace(use=use, cue=other.cue, source=other.source, confidence=Confidence.LIKELY, reason=reason)
