"""A summary that says no more than the lead under it."""

from collections.abc import Iterator

from wirelint.document import Block, Document, Kind, Story
from wirelint.document.variation import is_summary
from wirelint.finding import Fix, Match, Related
from wirelint.fix import without
from wirelint.folding import fold
from wirelint.record import NamedTuple

_SUMMARIES = (Kind.HEADLINE, Kind.PARAGRAPH, Kind.OTHER, Kind.LIST_ITEM)
_BULLETS = "*•·-–— "

VALUES = ("line",)


class RepeatedLead(NamedTuple):
    """Finds a summary in the head that equals the lead, but for its dateline and a word or two, or its first sentence.

    least-words: how long a summary must be.
    """

    least_words: int = 8

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for summary, lead in _above_leads(list(story.once())):
                text = _bare(summary.text)
                same = text in _openings(lead)
                if len(text.split()) >= self.least_words and (same or _is_varied(story)):
                    edits = without(document, summary.span)
                    yield Match(
                        summary.span,
                        {"line": document.source.position(lead.span.start).line},
                        (Related(lead.span, "the lead"),),
                        (Fix(False, "take the summary out", edits, by_hand=not same),),
                    )


def _above_leads(blocks: list[Block]) -> Iterator[tuple[Block, Block]]:
    """What may be a summary, with the lead below it; the reader may take a summary for the first paragraph."""
    leads = [index for index, block in enumerate(blocks) if block.kind is Kind.PARAGRAPH][:2]
    for index, block in enumerate(blocks[: leads[-1]] if leads else ()):
        if block.kind in _SUMMARIES:
            yield block, blocks[next(at for at in leads if at > index)]


def _is_varied(story: Story) -> bool:
    return any(is_summary(story.blocks, found) for found in story.variations(Kind.PARAGRAPH))


def _openings(lead: Block) -> tuple[str, ...]:
    """The whole lead and its first sentence, without the dateline."""
    start = lead.dateline.end if lead.dateline else 0
    first = next((end for begin, end in lead.sentences if end > start), len(lead.text))
    return _bare(lead.text[start:].lstrip("—–- ")), _bare(lead.text[start:first].lstrip("—–- "))


def _bare(text: str) -> str:
    return fold(text).lstrip(_BULLETS).rstrip(".")
