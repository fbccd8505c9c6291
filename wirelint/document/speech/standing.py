"""What a quotation that fills its paragraph stands on: the nearest thing in the story that says who speaks."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property

from wirelint.document import Block, Kind
from wirelint.document.speech import Paragraph, Place, is_transcript
from wirelint.document.speech.continuation import explains, goes_on, is_left_with_cue
from wirelint.document.speech.form import PROSE, in_list, line_after, line_before
from wirelint.document.speech.use import is_pulled
from wirelint.record import NamedTuple

_PASSED_OVER = frozenset({Kind.CAPTION, Kind.CREDIT})


class Reach(StrEnum):
    """How far a speaker may be from a quotation that fills its paragraph, nearest first."""

    ITSELF = "itself"
    FORM = "form"
    CONTINUATION = "continuation"
    CUE = "cue"
    QUOTATION = "quotation"
    REPORT = "report"
    PARAGRAPH = "paragraph"
    NEXT = "next"

    @property
    def rank(self) -> int:
        """0 for the nearest."""
        return list(Reach).index(self)


class Standing(NamedTuple):
    """Where a quotation's speaker is to be looked for, the place of the words that say so, and why."""

    reach: Reach
    place: Place | None
    reason: str


class Reading:
    """A story's blocks, read for who speaks."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.paragraphs = [Paragraph(block) for block in blocks if block.kind not in _PASSED_OVER]

    @cached_property
    def blocks(self) -> list[Block]:
        """The blocks that are read: pictures are passed over."""
        return [paragraph.block for paragraph in self.paragraphs]

    @cached_property
    def is_transcript(self) -> bool:
        """True for copy that gives a conversation turn by turn."""
        return is_transcript(self.blocks)

    def standing(self, index: int) -> Standing | None:
        """What the quotation that fills a paragraph stands on, or None."""
        here = self.paragraphs[index]
        own = next((speech for speech in here.speeches if speech.cue is not None), None)
        if own is not None:
            return Standing(Reach.ITSELF, own.source or own.cue, own.reason)
        return self._by_form(index) or self._before(index) or self._after(index)

    def is_shown(self, index: int) -> bool:
        """True where the lines around a paragraph show who speaks: `standing` then reaches no farther than `FORM`."""
        blocks = self.blocks
        return bool(line_before(blocks, index) or line_after(blocks, index) or in_list(blocks, index))

    def speaker_before(self, index: int) -> Place | None:
        """The nearest words before a paragraph that say who speaks."""
        for before in reversed(self.paragraphs[:index]):
            if before.block.kind in PROSE and (place := before.speaker):
                return place
        return None

    def _by_form(self, index: int) -> Standing | None:
        """Transcripts, pull quotes, what is answered, and the lines around it."""
        if self.is_transcript:
            return Standing(Reach.FORM, None, "in a transcript")
        here = self.blocks[index]
        opens = not any(block.kind in PROSE for block in self.blocks[:index])
        if opens and (answered := self._after(index)):
            return Standing(Reach.FORM, answered.place, "the story opens with it, and the next paragraph answers")
        inner = " ".join(here.text[quotation.start + 1 : quotation.end - 1] for quotation in here.quotations)
        if is_pulled(inner, [block for block in self.blocks if block is not here]):
            return Standing(Reach.FORM, None, "its words stand elsewhere in the story")
        shown = line_before(self.blocks, index) or line_after(self.blocks, index)
        if shown is None and in_list(self.blocks, index):
            return Standing(Reach.FORM, None, "in a list of quotations")
        return Standing(Reach.FORM, *shown) if shown else None

    def _before(self, index: int) -> Standing | None:
        """The paragraph before, where it speaks."""
        before = self._prose_before(index)
        if before is None:
            return None
        here = self.blocks[index]
        if before.speeches and before.ends_quoting():
            last = before.speeches[-1]
            if goes_on(here, before):
                return Standing(Reach.CONTINUATION, last.source or last.cue, "it goes on with the quotation before")
            if is_left_with_cue(before):
                return Standing(Reach.CUE, last.source or last.cue, "the paragraph before is a quotation and its cue")
            return Standing(Reach.QUOTATION, last.source or last.cue, "the paragraph before ends with a quotation")
        if report := before.report:
            place = Place(before.block, *(report.source or (report.start, report.end)))
            if explains(here.text):
                return Standing(Reach.CONTINUATION, place, "it explains what the sentence before reports")
            if self._keeps_speaker(index, place):
                return Standing(Reach.CUE, place, "the sentence before is of the speaker quoted above it")
            return Standing(Reach.REPORT, place, "the sentence before reports what somebody said")
        if before.speaks:
            return Standing(Reach.PARAGRAPH, before.speaker, "the paragraph before reports what somebody said")
        return None

    def _keeps_speaker(self, index: int, source: Place) -> bool:
        """`She said it was late.`: one sentence between a quotation and the next, its speaker a pronoun."""
        above = self._prose_before(index - 1) if index > 1 else None
        single = len(self.paragraphs[index - 1].frames) == 1 and source.text.casefold() in ("he", "she")
        return single and above is not None and bool(above.speeches)

    def _after(self, index: int) -> Standing | None:
        """The paragraph behind, where it begins with a report."""
        after = self.paragraphs[index + 1] if index + 1 < len(self.paragraphs) else None
        if after is not None and after.block.kind in PROSE and after.frames and after.speaks:
            place = Place(after.block, *after.frames[0])
            return Standing(Reach.NEXT, place, "the next paragraph reports what somebody said")
        return None

    def _prose_before(self, index: int) -> Paragraph | None:
        before = self.paragraphs[index - 1] if index else None
        return before if before is not None and before.block.kind in PROSE else None
