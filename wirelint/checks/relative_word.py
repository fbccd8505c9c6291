"""Relative words where wire copy names the day."""

from collections.abc import Iterator

from wirelint import calendar
from wirelint.calendar import Precision
from wirelint.document import Document, Kind
from wirelint.finding import Match
from wirelint.record import NamedTuple

VALUES = ("text",)


class RelativeWord(NamedTuple):
    """Finds today, yesterday, tomorrow and tonight in the body; what is quoted is the speaker's own."""

    def needs(self) -> tuple[str, ...]:
        return ("oday", "esterday", "omorrow", "onight")

    def run(self, document: Document) -> Iterator[Match]:
        for story, block in document.holding(self.needs()):
            if block.kind is Kind.PARAGRAPH:
                for mention in calendar.find(block.text, story.language or "en", years=False):
                    if mention.precision is not Precision.RELATIVE or mention.weekday is not None or mention.number:
                        continue
                    if block.is_quoted(mention.start):
                        continue
                    text = calendar.written(block.text, mention)
                    yield Match(block.source_span(mention.start, mention.end), {"text": text})
