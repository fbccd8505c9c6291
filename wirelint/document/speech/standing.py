"""What a quotation that fills its paragraph stands on: the nearest thing in the story that says who speaks."""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from wirelint.document import Block, Kind
from wirelint.document.speech import Paragraph, Place, is_transcript
from wirelint.document.speech.continuation import explains, goes_on, is_left_with_cue
from wirelint.document.speech.source import is_signature
from wirelint.document.speech.use import is_pulled

_LEADS_IN = re.compile(r"(?:[:,—–-]|\bthis(?: way)?\.|\bfollows\.)\s*$")
_PROSE = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})
_HEADS = frozenset({Kind.HEADLINE, Kind.OTHER, Kind.CROSSHEAD})
_LISTED = 3  # bare quotations in a row that are a list of them
_BEAT = 3  # words between two lines of dialogue
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

    def speaker_before(self, index: int) -> Place | None:
        """The nearest words before a paragraph that say who speaks."""
        for before in reversed(self.paragraphs[:index]):
            if before.block.kind in _PROSE and (place := before.speaker):
                return place
        return None

    def _by_form(self, index: int) -> Standing | None:
        """Transcripts, pull quotes, what is answered, and the lines around it."""
        if self.is_transcript:
            return Standing(Reach.FORM, None, "in a transcript")
        here = self.blocks[index]
        opens = not any(block.kind in _PROSE for block in self.blocks[:index])
        if opens and (answered := self._after(index)):
            return Standing(Reach.FORM, answered.place, "the story opens with it, and the next paragraph answers")
        if self._in_list(index):
            return Standing(Reach.FORM, None, "in a list of quotations")
        inner = " ".join(here.text[quotation.start + 1 : quotation.end - 1] for quotation in here.quotations)
        if is_pulled(inner, [block for block in self.blocks if block is not here]):
            return Standing(Reach.FORM, None, "its words stand elsewhere in the story")
        return self._line_before(index) or self._line_after(index)

    def _in_list(self, index: int) -> bool:
        """True for one of several paragraphs in a row that are a quotation and nothing else."""
        first = last = index
        while first > 0 and _is_bare(self.blocks[first - 1]):
            first -= 1
        while last + 1 < len(self.blocks) and _is_bare(self.blocks[last + 1]):
            last += 1
        return last - first + 1 >= _LISTED

    def _line_before(self, index: int) -> Standing | None:
        """A quotation left open, a lead-in, a name as a heading, an hour."""
        before = self.blocks[index - 1] if index else None
        if before is None:
            return None
        last = before.quotations[-1] if before.quotations else None
        if last is not None and not last.closed:
            return Standing(Reach.FORM, Place(before, last.start, last.end), "the quotation before is left open")
        if found := _LEADS_IN.search(before.text):
            return Standing(Reach.FORM, Place(before, *found.span()), "the paragraph before leads in")
        if _is_beat(before) and index > 1 and self.blocks[index - 2].quotations:
            return Standing(Reach.FORM, Place(before, 0, len(before.text)), "in a scene of dialogue")
        if before.kind in _HEADS:
            named = before.kind is not Kind.HEADLINE and is_signature(before.text)
            return Standing(Reach.FORM, Place(before, 0, len(before.text)), "a name stands above") if named else None
        if before.kind not in _PROSE:
            return Standing(Reach.FORM, Place(before, 0, len(before.text)), f"it follows a {before.kind.value}")
        return None

    def _line_after(self, index: int) -> Standing | None:
        after = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        if after is not None and not after.quotations and is_signature(after.text):
            return Standing(Reach.FORM, Place(after, 0, len(after.text)), "signed on the next line")
        return None

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
            return Standing(Reach.REPORT, place, "the sentence before reports what somebody said")
        if before.speaks:
            return Standing(Reach.PARAGRAPH, before.speaker, "the paragraph before reports what somebody said")
        return None

    def _after(self, index: int) -> Standing | None:
        """The paragraph behind, where it begins with a report."""
        after = self.paragraphs[index + 1] if index + 1 < len(self.paragraphs) else None
        if after is not None and after.block.kind in _PROSE and after.frames and after.speaks:
            place = Place(after.block, *after.frames[0])
            return Standing(Reach.NEXT, place, "the next paragraph reports what somebody said")
        return None

    def _prose_before(self, index: int) -> Paragraph | None:
        before = self.paragraphs[index - 1] if index else None
        return before if before is not None and before.block.kind in _PROSE else None


def _is_beat(block: Block) -> bool:
    """`She pauses.`: a few words between two lines of dialogue."""
    return not block.quotations and len(block.text.split()) <= _BEAT and block.text.rstrip().endswith((".", "…"))


def _is_bare(block: Block) -> bool:
    """True for a paragraph that is one quotation from its first mark to its last."""
    text = block.text.strip()
    return len(block.quotations) == 1 and block.quotations[0].end - block.quotations[0].start == len(text)
