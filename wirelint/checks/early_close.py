"""Quotations that are closed at the end of a paragraph and go on in the next."""

from collections.abc import Iterator
from typing import NamedTuple

from wirelint.document import Document, Kind
from wirelint.document.speech import Use
from wirelint.document.speech.continuation import goes_on
from wirelint.document.speech.standing import Reading
from wirelint.finding import Edit, Fix, Match, Related

_CLOSINGS = ('"', "”", "''")
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
        for story in document.stories:
            reading = Reading(tuple(story.once()))
            if any(block.quotations for block in reading.blocks) and not reading.is_transcript:
                yield from self._pairs(document, reading)

    def _pairs(self, document: Document, reading: Reading) -> Iterator[Match]:
        for before, here in zip(reading.paragraphs, reading.paragraphs[1:], strict=False):
            text = before.block.text.rstrip()
            if before.block.kind is not Kind.PARAGRAPH or here.block.kind is not Kind.PARAGRAPH:
                continue
            if not text.endswith(_CLOSINGS) or not before.block.quotations or not here.block.quotations:
                continue
            last, first = before.speeches[-1], here.block.quotations[0]
            alone = here.block.text.strip() == here.block.text[first.start : first.end]
            whole = text[last.quotation.start :].strip("\"“”'`")[:1].isupper()  # a few words quoted cannot be left open
            spoken = whole and last.cue is not None and last.use is Use.SPEECH and last.quotation.end >= len(text)
            long = len(here.block.text.split()) >= self.min_words
            if alone and spoken and long and goes_on(here.block, before):
                mark = 2 if text.endswith("''") else 1
                span = before.block.source_span(len(text) - mark, len(text))
                opening = here.block.source_span(first.start, first.end)
                values = {
                    "text": " ".join(here.block.text.split()[:_SHOWN]),
                    "line": document.source.position(opening.start).line,
                }
                fix = Fix(False, "leave the quotation open", (Edit(span, ""),))
                yield Match(span, values, (Related(opening, "the quotation goes on here"),), (fix,))
