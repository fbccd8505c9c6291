"""Quotations that are closed at the end of a paragraph and go on in the next."""

from collections.abc import Iterator, Set
from itertools import pairwise

from wirelint.document import Block, Document, Kind
from wirelint.document.speech import Use
from wirelint.document.speech.continuation import goes_on, is_short, joins
from wirelint.document.speech.standing import Reading
from wirelint.finding import Edit, Fix, Match, Related
from wirelint.record import NamedTuple

_CLOSINGS = ('"', "”", "''")
_PARAGRAPH = Kind.PARAGRAPH  # an enum is slow to look into
_SHOWN = 6  # words of the quotation in a message

VALUES = ("text", "line")


class EarlyClose(NamedTuple):
    """Finds a mark that closes a paragraph's last quotation although the next paragraph goes on with it, without a cue.

    min-words: how long the quotation that goes on must be.
    """

    min_words: int = 4

    def needs(self) -> tuple[str, ...] | None:
        return ('"', "”", "''")

    def run(self, document: Document) -> Iterator[Match]:
        for story, marked in document.marked:
            alone = {id(block) for block in marked if self._stands_alone(document, block)}
            if alone:
                yield from self._pairs(document, Reading(tuple(story.once())), alone)

    def _stands_alone(self, document: Document, block: Block) -> bool:
        """True for a paragraph that is one quotation, and long enough."""
        said = block.view.text.strip()
        if block.kind is not _PARAGRAPH or not said.startswith(document.marks):
            return False
        if (document.marks_pair and not said.endswith(document.marks)) or not block.quotations:
            return False
        first = block.quotations[0]
        return first.end - first.start == len(said) and len(said.split()) >= self.min_words

    def _pairs(self, document: Document, reading: Reading, alone: Set[int]) -> Iterator[Match]:
        for before, here in pairwise(reading.paragraphs):
            if id(here.block) not in alone or before.block.kind is not _PARAGRAPH:
                continue
            text = before.block.text.rstrip()
            if not text.endswith(_CLOSINGS) or not before.block.quotations or not _may_go_on(before.block, here.block):
                continue
            last, first = before.speeches[-1], here.block.quotations[0]
            whole = text[last.quotation.start :].strip("\"“”'`")[:1].isupper()  # a few words quoted cannot be left open
            spoken = whole and last.cue is not None and last.use is Use.SPEECH and last.quotation.end >= len(text)
            if spoken and goes_on(here.block, before) and not reading.is_transcript:
                mark = 2 if text.endswith("''") else 1
                span = before.block.source_span(len(text) - mark, len(text))
                opening = here.block.source_span(first.start, first.end)
                values = {
                    "text": " ".join(here.block.text.split()[:_SHOWN]),
                    "line": document.source.position(opening.start).line,
                }
                fix = Fix(False, "leave the quotation open", (Edit(span, ""),))
                yield Match(span, values, (Related(opening, "the quotation goes on here"),), (fix,))


def _may_go_on(before: Block, here: Block) -> bool:
    """True unless `goes_on` is sure to be false, where the paragraph before ends on a quotation: cheap to see.

    It holds where the words join, and where the paragraph before is left with its cue, which then stands between its
    quotation and a few words quoted at its end.
    """
    last = before.quotations[-1]
    return joins(here.text) or (len(before.quotations) > 1 and is_short(before.text[last.start : last.end]))
