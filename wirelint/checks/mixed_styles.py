"""Two ways to write dates in the body of one story."""

from collections import Counter
from collections.abc import Iterator

from wirelint import calendar
from wirelint.calendar import Mention
from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple

_WORDS = {
    "month-day": "month first",
    "day-month": "day first",
    "iso": "in figures",
    "numeric": "in figures",
    "ordinal": "with an ordinal",
}

VALUES = ("text", "style", "other", "usual")


class MixedStyles(NamedTuple):
    """Finds the first date in the body whose style is not the commonest there.

    Captions have the style of their agency and quotations that of their speaker, so neither counts.
    """

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            styled = [(_style(mention), block, mention) for block, mention in _days(story)]
            counts = Counter(style for style, _, _ in styled)
            if len(counts) < 2:
                continue
            usual = counts.most_common(1)[0][0]
            _, block, mention = next(found for found in styled if found[0] != usual)
            _, usual_block, example = next(found for found in styled if found[0] == usual)
            values = {
                "text": calendar.written(block.text, mention),
                "style": _WORDS[_style(mention)],
                "other": calendar.written(usual_block.text, example),
                "usual": _WORDS[usual],
            }
            related = Related(usual_block.source_span(example.start, example.end), "the usual style")
            yield Match(block.source_span(mention.start, mention.end), values, (related,))


def _days(story: Story) -> Iterator[tuple[Block, Mention]]:
    """The days in the body, without the dateline and quotations."""
    for block, mention in story.days:
        if block.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM):
            continue
        start = block.dateline.end if block.dateline else 0
        if mention.start >= start and not block.is_quoted(mention.start):
            yield block, mention


def _style(mention: Mention) -> str:
    return "ordinal" if "ordinal" in mention.style else mention.style
