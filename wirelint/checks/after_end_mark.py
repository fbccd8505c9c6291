"""Copy after the mark that ends it."""

import re
from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Match, Related
from wirelint.newsroom.furniture import is_stamp
from wirelint.record import NamedTuple

_COPY = frozenset({Kind.PARAGRAPH, Kind.CAPTION, Kind.HEADLINE, Kind.CROSSHEAD, Kind.LIST_ITEM, Kind.OTHER})
_NOTES = re.compile(
    r"(?:notes? (?:to|for) editors?|editors?['’]? notes?|for (?:more|further) information|"
    r"contacts?\b|media contact|about\b|images?\b|photos?\b|copyright|©|\(c\)|all rights)",
    re.IGNORECASE,
)
_LEAST = 4  # words of a line that is copy

VALUES = ("text", "mark", "line")


class AfterEndMark(NamedTuple):
    """Finds copy behind `###`, `-30-` or `ENDS`. What a press release puts there, notes and contacts, belongs there."""

    def run(self, document: Document) -> Iterator[Match]:
        end_mark = Kind.END_MARK
        for story in document.stories:
            if end_mark not in [block.kind for block in story.blocks]:
                continue
            mark = None
            for block in story.blocks:
                if block.kind is end_mark and not is_stamp(block.text.strip()) and "more" not in block.text.casefold():
                    mark = mark or block
                elif mark is not None and block.kind in _COPY and len(block.text.split()) >= _LEAST:
                    if not _NOTES.match(block.text.strip(" *#")):
                        values = {
                            "text": " ".join(block.text.split()[:4]),
                            "mark": mark.text.strip(),
                            "line": document.source.position(mark.span.start).line,
                        }
                        yield Match(block.span, values, (Related(mark.span, "the story ends here"),))
                    break
