"""Double quotation marks that do not pair."""

from collections.abc import Iterator, Sequence

from wirelint.document import Block, Document, Kind, Story
from wirelint.document.quotation import OPENINGS, Fault, Unpaired
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple

_TRANSCRIPT = 4  # paragraphs that open a quotation and do not close it: a habit, not a slip
_NAME = 8  # words of a line that names the speaker of a quotation set apart
_WORD = 24  # characters of the word beside a mark that the match takes in
_FAULTS = {
    Fault.UNCLOSED: "is never closed",
    Fault.UNOPENED: "closes a quotation that was never opened",
    Fault.MIXED: "closes a quotation that was opened with another kind of mark",
    Fault.BACKWARDS: "is turned the wrong way",
}

VALUES = ("text", "fault")


class UnpairedMarks(NamedTuple):
    """Finds marks that stay open, close nothing, or close another kind of mark.

    A quotation that runs on may stay open at the end of a paragraph if the next opens with a mark again.
    """

    def needs(self) -> tuple[str, ...] | None:
        return ('"', "“", "”", "``", "''", "„")

    def run(self, document: Document) -> Iterator[Match]:
        if document.marks_pair:
            return
        for story, marked in document.marked:
            if faulty := [block for block in marked if block.marks.unpaired]:
                yield from _in_story(story, faulty)


def _in_story(story: Story, faulty: Sequence[Block]) -> Iterator[Match]:
    blocks = list(story.once())
    places = {id(block): index for index, block in enumerate(blocks)}
    faults = [(at, fault) for block in faulty for at in (places[id(block)],) for fault in _faults(blocks, at)]
    faults = [pair for number, pair in enumerate(faults) if not _is_signed(blocks, faults, number)]
    if _is_transcript(blocks):
        faults = [(index, fault) for index, fault in faults if fault.fault is not Fault.UNCLOSED]
    for index, fault in faults:
        block = blocks[index]
        start, end = _with_word(block.text, fault)
        other = (Related(block.source_span(*fault.other), "opened here"),) if fault.other else ()
        values = {"text": block.text[start:end], "fault": _FAULTS[fault.fault]}
        yield Match(block.source_span(start, end), values, other)


def _is_signed(blocks: Sequence[Block], faults: Sequence[tuple[int, Unpaired]], number: int) -> bool:
    """True for a mark before a quotation set apart, and its other half behind the name on the next line."""
    return any(
        _encloses_name(blocks, faults[first], faults[first + 1])
        for first in (number - 1, number)
        if 0 <= first < len(faults) - 1
    )


def _encloses_name(blocks: Sequence[Block], one: tuple[int, Unpaired], other: tuple[int, Unpaired]) -> bool:
    (index, opening), (following, closing) = one, other
    if (opening.fault, closing.fault) != (Fault.UNCLOSED, Fault.UNOPENED) or following != index + 1:
        return False
    name = blocks[following].text.rstrip()
    is_first = not blocks[index].text[: opening.start].strip()
    return is_first and closing.end == len(name) and len(name.split()) <= _NAME


def _is_transcript(blocks: Sequence[Block]) -> bool:
    """True where paragraph after paragraph opens a quotation and hardly one closes it."""
    opening = [block for block in blocks if block.text.lstrip().startswith(OPENINGS)]
    left_open = sum(any(not quotation.closed for quotation in block.quotations) for block in opening)
    return left_open >= _TRANSCRIPT and left_open > len(opening) / 2


def _faults(blocks: Sequence[Block], index: int) -> Iterator[Unpaired]:
    block = blocks[index]
    if block.kind in (Kind.TRANSMISSION, Kind.SEPARATOR):
        return
    found = block.marks.unpaired
    last_open = found and found[-1].fault is Fault.UNCLOSED and not _closes_later(block.text, found[-1])
    yield from found[:-1] if last_open and _goes_on(blocks, index) else found


def _closes_later(text: str, fault: Unpaired) -> bool:
    return any(mark in text[fault.end :] for mark in OPENINGS)


def _goes_on(blocks: Sequence[Block], index: int) -> bool:
    """True where the next paragraph opens with a mark, as a quotation continued does."""
    for block in blocks[index + 1 :]:
        if block.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM):
            return block.text.lstrip(" \t\u00a0*•-–—").startswith(OPENINGS)
        if block.kind is not Kind.OTHER:
            return False
    return False


def _with_word(text: str, fault: Unpaired) -> tuple[int, int]:
    """The mark with the word it stands at, so that an editor sees which one it is."""
    if fault.fault is Fault.UNCLOSED:
        word = text[fault.end : fault.end + _WORD].split()
        return fault.start, fault.end + (len(word[0]) if word and not text[fault.end].isspace() else 0)
    word = text[max(fault.start - _WORD, 0) : fault.start].split()
    return fault.start - (len(word[-1]) if word and not text[fault.start - 1].isspace() else 0), fault.end
