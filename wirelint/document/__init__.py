"""The document model: stories, each a run of typed blocks, every block tied to exact offsets in its source."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cached_property
from itertools import accumulate

from wirelint.document.block import Block, Kind
from wirelint.document.metadata import Metadata
from wirelint.document.quotation import Quotation, all_pair, present
from wirelint.document.remark import Remark, remarks
from wirelint.document.repetition import Repeat
from wirelint.document.story import Story, StoryDate
from wirelint.record import NamedTuple
from wirelint.source import Segment, Source, Span

__all__ = ["Block", "Context", "Document", "Fault", "Kind", "Metadata", "Quotation", "Repeat", "Story", "StoryDate"]

_USUAL = bytes(range(0x20, 0x7F)) + b"\n"


class Context(NamedTuple):
    """What a run knows beside the copy: the instant it is, and what it was told of the stories and their files."""

    now: datetime | None = None
    story_date: date | None = None
    story_date_origin: str = "option --story-date"
    file_date: date | None = None  # of the file's name
    form: str | None = None  # the format of every file, whatever its content looks like


class Fault(NamedTuple):
    """A place where a file breaks the rules of its format, in its parser's words."""

    span: Span
    message: str
    is_foreign: bool = False  # nothing is broken: the file is of no format that copy comes in


class _Document(NamedTuple):
    source: Source
    stories: tuple[Story, ...]
    context: Context = Context()
    faults: tuple[Fault, ...] = ()
    form: str = "text"
    comments: tuple[Span, ...] = ()  # of the file's markup, which may say what is accepted


class Document(_Document):
    """One file as stories, and what of it could not be read; `form` is its format, as readers call it."""

    looked_for: Collection[str] = frozenset()  # literals that somebody has looked for in the copy, all at once
    held: Collection[str] = frozenset()  # those of them that stand in it

    @property
    def is_feed(self) -> bool:
        """True where copy stands in a format's own notation, with the format's own words around it."""
        return self.form != "text"

    @cached_property
    def copy(self) -> str:
        """What all blocks say, each between two line ends: a check that finds nothing here finds nothing in a block."""
        return "\n".join(["", *[block.view.text for story in self.stories for block in story.blocks], ""])

    @cached_property
    def unusual(self) -> str:
        """The characters of the copy that are not ASCII, or are controls, in order: few."""
        return self.copy.encode("utf-8", "surrogatepass").translate(None, _USUAL).decode("utf-8", "surrogatepass")

    @cached_property
    def _listed(self) -> tuple[list[tuple[Story, Block]], list[int]]:
        """Every block with its story, and where its text begins in `copy`."""
        listed = [(story, block) for story in self.stories for block in story.blocks]
        starts = list(accumulate((len(block.view.text) + 1 for _, block in listed), initial=1))
        return listed, starts

    @cached_property
    def private(self) -> tuple[Block, ...]:
        """The blocks for the desk's eyes only, which no report quotes, in the order of the file."""
        blocks = (block for story in self.stories for block in story.of(Kind.PRIVATE))
        return tuple(sorted(blocks, key=lambda block: block.span))

    def private_in(self, span: Span) -> Sequence[Block]:
        """Those of them that a span reaches into."""
        starts, reached = self._private
        return self.private[bisect_right(reached, span.start) : bisect_left(starts, span.end)]

    @cached_property
    def _private(self) -> tuple[list[int], list[int]]:
        """Where they begin, and how far those reach that have begun by then."""
        spans = [block.span for block in self.private]
        return [span.start for span in spans], list(accumulate((span.end for span in spans), max))

    @cached_property
    def placed(self) -> list[Block]:
        """Every block, in the order of the file."""
        blocks = (block for story in self.stories for block in story.blocks)
        return sorted(blocks, key=lambda block: block.span.start)

    @cached_property
    def elements(self) -> frozenset[Span | None]:
        """What of a feed goes with a block that goes."""
        return frozenset(block.element for block in self.placed)

    @cached_property
    def pieces(self) -> list[Segment]:
        """The pieces of a feed in which copy can be written, in the order of the file."""
        blocks = (block for story in self.stories for block in story.blocks)
        pieces = (piece for block in blocks for piece in block.view.segments if piece.notation)
        return sorted(pieces, key=lambda piece: piece.start)

    @cached_property
    def remarks(self) -> tuple[Remark, ...]:
        """The comments that accept what is found in the next block."""
        if not self.comments:
            return ()
        blocks = (block.span for story in self.stories for block in story.blocks)
        return tuple(remarks(self.source.text, self.comments, blocks))

    def blocks(self) -> Iterator[tuple[Story, Block]]:
        """Every block that is copy, once, with its story."""
        for story in self.stories:
            for block in story.once():
                yield story, block

    def holding(self, literals: Iterable[str]) -> Iterator[tuple[Story, Block]]:
        """The blocks of `blocks()` that hold one of some literals, found in one look at the whole copy.

        A block holds the line ends on both sides of it, so that a literal can say where a block begins or ends.
        """
        copy, (listed, starts) = self.copy, self._listed
        holding = set()
        for literal in self.literals_of(literals):
            at = copy.find(literal)
            while at >= 0:
                index = bisect_right(starts, at + literal.startswith("\n")) - 1
                if index == len(listed):  # the end of the copy
                    break
                holding.add(index)
                at = copy.find(literal, starts[index + 1] - 1)
        return self._blocks_at(holding)

    def literals_of(self, literals: Iterable[str]) -> list[str]:
        """Those of some literals that stand in the copy; what somebody has looked for is not looked for again."""
        looked_for, held, copy = self.looked_for, self.held, self.copy
        return [literal for literal in literals if literal in held or (literal not in looked_for and literal in copy)]

    def matching(self, *patterns: re.Pattern[str]) -> Iterator[tuple[Story, Block]]:
        """The blocks of `blocks()` in which one of some patterns matches, found in one look at the whole copy.

        A pattern takes in no line end, and sees one where a block begins and where it ends. One that begins with a
        letter or mark of its own is found five times as fast as one that begins with one of several.
        """
        found = (match for pattern in patterns for match in pattern.finditer(self.copy))
        return self._blocks_at({bisect_right(self._listed[1], match.start()) - 1 for match in found})

    def _blocks_at(self, indexes: Iterable[int]) -> Iterator[tuple[Story, Block]]:
        for index in sorted(indexes):
            story, block = self._listed[0][index]
            if story.is_once(block):
                yield story, block

    @cached_property
    def pictures(self) -> tuple[tuple[Story, Block], ...]:
        """The captions and credits of `blocks()`, each with its story."""
        kinds = (Kind.CAPTION, Kind.CREDIT)  # an enum is slow to look into
        return tuple([(story, block) for story in self.stories for block in story.once() if block.kind in kinds])

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """The kinds of double quotation marks that stand in the copy."""
        return present(self.copy)

    @cached_property
    def marks_pair(self) -> bool:
        """True where every one of them is sure to pair within its block."""
        return all_pair(self.copy, self.marks)

    @cached_property
    def marked(self) -> list[tuple[Story, list[Block]]]:
        """The stories that hold double quotation marks, each with those of its blocks that do: copy only, and once."""
        found, present = [], self.marks
        for story in self.stories if present else ():
            marked = []
            for block in story.once():
                text = block.view.text
                for mark in present:
                    if mark in text:
                        marked.append(block)
                        break
            if marked:
                found.append((story, marked))
        return found

    def in_languages(self, languages: frozenset[str]) -> "Document":
        """The same document with only the stories written in one of these languages."""
        if self._languages <= languages:
            return self
        if languages not in self._parts:
            stories = tuple([story for story in self.stories if story.language in languages])
            self._parts[languages] = self._replace(stories=stories)
        return self._parts[languages]

    @cached_property
    def _languages(self) -> frozenset[str | None]:
        return frozenset([story.language for story in self.stories])

    @cached_property
    def _parts(self) -> dict[frozenset[str], "Document"]:
        """Parts of the document by languages, so that what one check finds out of a part is there for the next."""
        return {}
