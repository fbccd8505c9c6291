"""Quotations that fill their paragraph, with nobody near who may have said them."""

from collections.abc import Iterator

from wirelint.document import Block, Document, Kind
from wirelint.document.quotation import OPENINGS, Fault
from wirelint.document.speech import Place, is_said
from wirelint.document.speech.standing import Reach, Reading, Standing
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple

_PARAGRAPH = Kind.PARAGRAPH  # an enum is slow to look into
_SHOWN = 6  # words of the quotation in a message
_LONGEST_NAME = 60

VALUES = ("text", "nearest")


class OrphanQuotation(NamedTuple):
    """Finds paragraphs that are a quotation and little else, and whose speaker is out of reach.

    reach: how far the speaker may be, from nearest to farthest: in the paragraph `itself`; shown by its `form` (a
    lead-in, a quotation left open, a signature, a transcript, a pull quote); in a quotation before that this one goes
    on with (`continuation`), or that its `cue` ends; in any `quotation` that ends the paragraph before; in its last
    sentence (`report`), in any of them (`paragraph`); in the `next`.
    min-words: how long the quotation must be.
    beside: how many words the paragraph may hold beside it.
    """

    reach: Reach = Reach.CUE
    min_words: int = 7
    beside: int = 2

    def needs(self) -> tuple[str, ...] | None:
        return ('"', "“", "``", "''")

    def run(self, document: Document) -> Iterator[Match]:
        for story, marked in document.marked:
            alone = {id(block) for block in marked if self._stands_alone(document, block)}
            if not alone:
                continue
            reading = Reading(tuple(story.once()))
            flagged = -1
            for index, block in enumerate(reading.blocks):
                if id(block) not in alone or _is_doubtful(reading, index):
                    continue
                if self.reach is not Reach.ITSELF and reading.is_shown(index):
                    continue
                standing = reading.standing(index)
                if standing is not None and standing.reach.rank <= self.reach.rank:
                    continue
                first, flagged = flagged != index - 1, index
                if first:  # one that follows another is the same defect
                    yield _match(document, reading, index, standing)

    def _stands_alone(self, document: Document, block: Block) -> bool:
        """True for a paragraph that a quotation fills, unless it plainly says whose it is."""
        text = block.view.text
        if block.kind is not _PARAGRAPH or not self._may_stand_alone(document, text):
            return False
        if (document.marks_pair or not block.marks.unpaired) and is_said(text):
            return False
        quotations = block.quotations
        quoted = sum([len(text[quotation.start : quotation.end].split()) for quotation in quotations])
        return bool(quotations) and quoted >= self.min_words and len(text.split()) - quoted <= self.beside

    def _may_stand_alone(self, document: Document, text: str) -> bool:
        """True where few words stand before the first mark and behind the last: cheap to see, and seldom so."""
        marks = document.marks
        quotations = (sum(map(text.count, marks)) + 1) // 2  # at most; a word that the marks of two divide counts twice
        most = self.beside + quotations + 1  # the words that the outer marks divide are not whole
        before = len(text[: min([at for at in map(text.find, marks) if at >= 0])].split(None, most))
        if before > most or not document.marks_pair:  # else the last mark may open a quotation that fills the rest
            return before <= most
        return before + len(text[max(map(text.rfind, marks)) + 1 :].split(None, most)) <= most


def _is_doubtful(reading: Reading, index: int) -> bool:
    """True where the marks do not pair, or code stands among the words: who speaks cannot be told."""
    block = reading.blocks[index]
    faults = block.marks.unpaired
    code = any(mark in block.text for mark in ("<", ">", '="'))
    if code or any(fault.fault is not Fault.UNCLOSED for fault in faults):
        return True
    after = reading.blocks[index + 1] if index + 1 < len(reading.blocks) else None
    runs_on = after is not None and after.text.lstrip().startswith(OPENINGS)
    return len(faults) > 1 or bool(faults and not runs_on)


def _match(document: Document, reading: Reading, index: int, standing: Standing | None) -> Match:
    block = reading.blocks[index]
    first, last = block.quotations[0], block.quotations[-1]
    values = {"text": " ".join(block.text[first.start : last.end].split()[:_SHOWN])}
    place = (standing.place if standing else None) or reading.speaker_before(index)
    if place is None:
        return Match(block.source_span(first.start, last.end), {**values, "nearest": "no speaker is named before it"})
    span = place.block.source_span(place.start, place.end)
    line = document.source.position(span.start).line
    nearest = f"the nearest speaker, {_name(place)}, is on line {line}, where {_why(standing)}"
    related = (Related(span, "the nearest speaker"),)
    return Match(block.source_span(first.start, last.end), {**values, "nearest": nearest}, related)


def _name(place: Place) -> str:
    name = " ".join(place.text.split())
    return repr(name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…")


def _why(standing: Standing | None) -> str:
    """Why the nearest speaker does not count."""
    match standing.reach if standing else None:
        case Reach.CONTINUATION | Reach.CUE:
            return "a quotation ends that this one may go on with"
        case Reach.QUOTATION:
            return "a quotation ends that this one does not go on with"
        case Reach.REPORT | Reach.PARAGRAPH:
            return "he or she is reported, and this quotation is not tied to it"
        case Reach.NEXT:
            return "another sentence begins"
        case _:
            return "another paragraph speaks"
