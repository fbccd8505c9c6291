"""Headlines with no story under them."""

from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple

_BODY = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.OTHER})
_PROMISES = frozenset({Kind.BYLINE, Kind.DATELINE, Kind.SIGNOFF, Kind.END_MARK, Kind.CAPTION})

VALUES = ("found",)


class MissingBody(NamedTuple):
    """Finds stories with a headline, and a byline, dateline, caption or end mark, and nothing that could be a body.

    A headline alone may be an alert; a note to desks, such as a kill, needs no story; a picture may be sent by itself.
    What a feed sends passes: its body is a field.

    pictures: whether a headline with nothing but captions is a picture sent by itself, and passes.
    """

    pictures: bool = True

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            headline = next(story.of(Kind.HEADLINE), None)
            if headline is None or story.metadata or any(story.of(*_BODY)) or any(story.of(Kind.ADVISORY)):
                continue
            found = [block for block in story.blocks if block.kind in _PROMISES]
            if not found or (self.pictures and all(block.kind is Kind.CAPTION for block in found)):
                continue
            related = (Related(found[0].span, f"the {found[0].kind.value} stands here"),)
            yield Match(headline.span, {"found": f"a {found[0].kind.value}"}, related)
