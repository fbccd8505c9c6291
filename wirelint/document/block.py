"""A block and the kinds there are: one headline, caption, paragraph or the like, tied to its place in the source."""

from bisect import bisect_right
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from operator import itemgetter

from wirelint.document.quotation import Marks, Quotation, marks
from wirelint.document.sentence import sentence_spans
from wirelint.folding import fold
from wirelint.newsroom.credit import Credit
from wirelint.newsroom.dateline import Dateline
from wirelint.record import NamedTuple
from wirelint.source import Span, View


class Kind(StrEnum):
    """What a block is, by the newsroom's names."""

    HEADLINE = "headline"
    SUMMARY = "summary"  # of a feed: what may stand for the story elsewhere, such as an abstract
    SLUG = "slug"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    ADVISORY = "advisory"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    CROSSHEAD = "crosshead"
    TIMESTAMP = "timestamp"
    SEPARATOR = "separator"
    SIGNOFF = "sign-off"
    END_MARK = "end mark"
    TRANSMISSION = "transmission"
    PRIVATE = "private"
    OTHER = "other"


class _Block(NamedTuple):
    kind: Kind
    view: View
    span: Span
    credit: Credit | None = None
    dateline: Dateline | None = None
    element: Span | None = None  # in a feed, what goes where the block is taken out; None: it cannot be


class Block(_Block):
    """One block of copy: its kind, its text as read, and the source it stands for."""

    @property
    def text(self) -> str:
        """The text as a reader reads it: hard wraps are spaces, edge spaces are kept."""
        return self.view.text

    @cached_property
    def folded(self) -> str:
        """The text without case, doubled spaces and kinds of marks: equal for two copies."""
        return fold(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The sentences as [start, end) in the text."""
        return tuple(sentence_spans(self.text))

    @cached_property
    def marks(self) -> Marks:
        """The double quotation marks."""
        return marks(self.view.text)

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """The passages in double quotation marks, in order."""
        return self.marks.quotations

    @cached_property
    def _quoted(self) -> tuple[list[int], list[int]]:
        """Where quotations begin, and how far those reach that have begun by then."""
        quotations = sorted(self.quotations)
        return [quotation.start for quotation in quotations], list(accumulate((one.end for one in quotations), max))

    def is_quoted(self, at: int) -> bool:
        """True for an offset in a quotation, told as fast of a block that is full of them."""
        starts, reached = self._quoted
        index = bisect_right(starts, at) - 1
        return index >= 0 and at < reached[index]

    def sentence_at(self, at: int) -> tuple[int, int] | None:
        """The sentence that an offset is in."""
        index = bisect_right(self.sentences, at, key=itemgetter(0)) - 1
        return self.sentences[index] if index >= 0 and at < self.sentences[index][1] else None

    def source_span(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands in the source."""
        return self.view.span(start, end)
