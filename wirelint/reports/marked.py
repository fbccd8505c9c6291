"""Copy as it is read, with the places of findings in it: what a page shows before it is a page."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Finding
from wirelint.record import NamedTuple

_ROOM = 400  # characters shown on either side of a finding in a block that is very long
_LONG = 3_000  # characters from which a block is very long
_APART = 3  # blocks shown on either side of a finding
_PRIVATE = "for the desk only; not shown"


class Piece(NamedTuple):
    """A run of text and the numbers of the findings that mark it."""

    text: str
    findings: tuple[int, ...] = ()


class Row(NamedTuple):
    """A block: its line, its text in pieces, and the numbers of the findings to be told beside it."""

    kind: Kind
    line: int
    pieces: tuple[Piece, ...]
    told: tuple[int, ...]


class Gap(NamedTuple):
    """Blocks without findings that are left out."""

    blocks: int


def stories(document: Document, findings: Sequence[Finding]) -> Iterator[list[Row | Gap]]:
    """The stories that have findings, each finding told beside the first block it shows in; numbers are indexes."""
    places = _Places(findings)
    told: set[int] = set()
    for story in document.stories:
        rows = list(_rows(document, story, places, told))
        if any(row.told for row in rows):
            yield list(_without_the_rest(rows))


def untold(shown: Sequence[Sequence[Row | Gap]], findings: Sequence[Finding]) -> list[int]:
    """The findings that no block shows: those of what a file says beside its copy."""
    told = {number for rows in shown for row in rows if isinstance(row, Row) for number in row.told}
    return [number for number in range(len(findings)) if number not in told]


class _Places:
    """Where the findings stand in the source, so that those of a block are found at once."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.placed = sorted((finding.span, number) for number, finding in enumerate(findings))
        self.longest = max((span.end - span.start for span, _ in self.placed), default=0)

    def marks(self, block: Block) -> Iterator[tuple[int, int, int]]:
        """Where findings show in a block, [start, end) of its text, each with its number; an empty one is a place."""
        first = bisect_left(self.placed, block.span.start - self.longest, key=lambda placed: placed[0].start)
        for span, number in islice(self.placed, first, None):
            if span.start > block.span.end:
                break
            if span.start == span.end and block.span.start <= span.start:
                yield 0, 0, number
            elif span.start < block.span.end and block.span.start < span.end:
                yield (*(block.view.within(span) or (0, 0)), number)


def _rows(document: Document, story: Story, places: _Places, told: set[int]) -> Iterator[Row]:
    for block in story.blocks:
        marks = list(places.marks(block))
        here = tuple(dict.fromkeys(number for *_, number in marks if number not in told))
        told.update(here)
        pieces = (Piece(_PRIVATE),) if block.kind is Kind.PRIVATE else tuple(_pieces(block.text, marks))
        yield Row(block.kind, document.source.position(block.span.start).line, pieces, here)


def _pieces(text: str, marks: Sequence[tuple[int, int, int]]) -> Iterator[Piece]:
    """The text cut at every end of a mark; of a very long one only what is near a mark."""
    cuts = sorted({0, len(text), *(cut for start, end, _ in marks for cut in (start, end))})
    coming = sorted(marks, reverse=True)
    here: list[tuple[int, int, int]] = []  # the marks over a piece
    for index, (start, end) in enumerate(pairwise(cuts)):
        here = [mark for mark in here if mark[1] > start]
        while coming and coming[-1][0] <= start:
            here.append(coming.pop())
        over = tuple(number for _, last, number in here if last >= end)
        cut = text[start:end]
        if len(text) > _LONG and len(cut) > 2 * _ROOM:
            before = cut[:_ROOM] if index else ""
            after = cut[-_ROOM:] if end < len(text) or not index else ""
            cut = f"{before} […] {after}"
        yield Piece(cut, over)


def _without_the_rest(rows: Sequence[Row]) -> Iterator[Row | Gap]:
    """The rows near a finding, and how many are left out between them; a gap of one row is no gap."""
    wanted = {0} | {
        near
        for index, row in enumerate(rows)
        if row.told or any(piece.findings for piece in row.pieces)
        for near in range(index - _APART, index + _APART + 1)
    }
    left: list[Row] = []
    for index, row in enumerate(rows):
        if index in wanted:
            yield from _gap(left)
            left = []
            yield row
        else:
            left.append(row)
    yield from _gap(left)


def _gap(left: list[Row]) -> Iterator[Row | Gap]:
    yield from left if len(left) == 1 else [Gap(len(left))] if left else []
