"""The document model: stories, each a run of typed blocks, every block tied to exact offsets in its source."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence, Sized
from datetime import date, datetime
from functools import cached_property
from itertools import accumulate, repeat
from operator import itemgetter

from wirelint import calendar
from wirelint.document import capitals
from wirelint.document.kind import Kind
from wirelint.document.metadata import Metadata
from wirelint.document.quotation import Marks, Quotation, all_pair, marks, present
from wirelint.document.remark import Remark, remarks
from wirelint.document.repetition import Repeat, repeats
from wirelint.document.sentence import sentence_spans
from wirelint.document.variation import Variation, compared, variations
from wirelint.folding import fold, letters
from wirelint.newsroom.credit import Credit
from wirelint.newsroom.dateline import Dateline
from wirelint.newsroom.spelling import slips
from wirelint.record import NamedTuple
from wirelint.source import Segment, Source, Span, View

__all__ = ["Block", "Context", "Document", "Fault", "Kind", "Metadata", "Quotation", "Repeat", "Story", "StoryDate"]

_MANY = 16  # blocks with the same dates
SHORT = 120  # code points that a short line has less than, folded
_DAY = calendar.Precision.DAY  # an enum is slow to look into
_FIGURE = re.compile("[0-9]")
_USUAL = bytes(range(0x20, 0x7F)) + b"\n"


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


class StoryDate(NamedTuple):
    """The day a story is of, and how we know: its origin in words, and its place where it has one."""

    date: date
    origin: str
    span: Span | None = None


class _Story(NamedTuple):
    blocks: tuple[Block, ...]
    date: StoryDate | None = None
    language: str | None = None
    metadata: Metadata | None = None  # plain text has none


class Story(_Story):
    """One story: its blocks in order, its own date and language where they are known."""

    @cached_property
    def span(self) -> Span:
        """From its first block to its last, whatever their order in the file; without any, its place in its feed."""
        if not self.blocks:
            return (self.metadata and self.metadata.item) or Span(0, 0)
        return Span(min(block.span.start for block in self.blocks), max(block.span.end for block in self.blocks))

    @cached_property
    def head(self) -> tuple[Block, ...]:
        """The blocks before the first body paragraph."""
        for index, block in enumerate(self.blocks):
            if block.kind is Kind.PARAGRAPH:
                return self.blocks[:index]
        return self.blocks

    @cached_property
    def lines(self) -> list[tuple[int, Block]]:
        """The blocks that are as short as the lines of a page around its copy, with their places among `blocks`."""
        letters: Iterable[Sized] = repeat(b"") if self.letters is None else self.letters  # all stand in the text folded
        blocks = enumerate(zip(self.blocks, letters, strict=False))
        return [(index, block) for index, (block, line) in blocks if len(line) < SHORT and len(block.folded) < SHORT]

    @cached_property
    def repeats(self) -> list[Repeat]:
        """What is printed more than once, as indexes into `blocks`."""
        return repeats(self.blocks, self.letters)

    @cached_property
    def letters(self) -> list[bytes] | None:
        """The letters and stops of each block, by which to see that nothing is printed twice; None: look closer."""
        return letters([block.view.text for block in self.blocks], b".")

    def variations(self, kind: Kind) -> Iterator[Variation]:
        """The blocks of a kind that vary an earlier one."""
        return variations(self.blocks, kind, self.language, self._compared)

    @cached_property
    def _compared(self) -> list[int]:
        return compared(self.blocks)

    def once(self) -> Iterator[Block]:
        """The blocks that are copy, each once: what is printed again or is for the desk's eyes only is left out."""
        return iter(self._once)

    @cached_property
    def _once(self) -> tuple[Block, ...]:
        private = Kind.PRIVATE  # an enum is slow to look into
        again = {index for repeat in self.repeats for index in range(*repeat.copy)}
        blocks = enumerate(self.blocks)
        return tuple([block for index, block in blocks if block.kind is not private and index not in again])

    def is_once(self, block: Block) -> bool:
        """True for a block of `once()`."""
        return len(self._once) == len(self.blocks) or id(block) in self._once_by_id

    @cached_property
    def _once_by_id(self) -> frozenset[int]:
        return frozenset(map(id, self._once))

    def dates(self, block: Block) -> list[calendar.Mention]:
        """All dates a block of this story mentions, in the story's language: read when they are asked for."""
        dates = self._dates.get(id(block))
        if dates is None:
            is_copy = block.kind is not Kind.PRIVATE
            dates = self._dates[id(block)] = calendar.find(block.text, self.language or "en") if is_copy else []
        return dates

    @cached_property
    def _dates(self) -> dict[int, list[calendar.Mention]]:
        return {}

    @cached_property
    def _read(self) -> list[tuple[Block, list[calendar.Mention], list[calendar.Time]]]:
        """The days, ranges and times of each block that is copy and has any, read once."""
        blocks, private = self.blocks, Kind.PRIVATE  # an enum is slow to look into
        read = calendar.read([block.view.text for block in blocks], self.language or "en")
        return [(blocks[index], days, times) for index, days, times in read if blocks[index].kind is not private]

    @cached_property
    def filed(self) -> tuple[Block, calendar.Mention] | None:
        """The day the story's first dateline names, with or without a year, and the block it stands in."""
        kinds = (Kind.PARAGRAPH, Kind.DATELINE)
        datelined = [block for block in self.blocks if block.dateline is not None]
        block = next((block for block in datelined if block.kind in kinds), None)
        if block is None or block.dateline is None:
            return None
        dateline = block.text[: block.dateline.end]
        mentions = calendar.find(dateline) if _FIGURE.search(dateline) else []
        day = next((mention for mention in mentions if mention.precision is _DAY), None)
        return (block, day) if day else None

    @cached_property
    def dated(self) -> tuple[tuple[Block, list[calendar.Mention]], ...]:
        """The blocks that mention days or ranges, with those: copy only, and what is printed again only once.

        Bare years and weekdays are far more, and few checks want them: `dates` has them all.
        """
        read = [(block, mentions) for block, mentions, _ in self._read if mentions]
        if len(read) < 2:
            return tuple(read)
        alike: dict[object, list[tuple[int, int, Block]]] = {}
        many: dict[object, set[str]] = {}  # the texts of those that are too many to be compared one by one
        found = []
        for block, mentions in read:
            first, length = mentions[0], len(block.view.text)
            key = len(mentions), first[3:7]  # how many dates; year, month, day, weekday
            earlier = alike.setdefault(key, [])
            slack = length >> 4  # folding is dear: only blocks of about one length, with the date in one place, are
            if len(earlier) >= _MANY:
                known = many.setdefault(key, {other.folded for _, _, other in earlier})
                if block.folded not in known:
                    known.add(block.folded)
                    found.append((block, mentions))
                continue
            for size, start, other in earlier:
                if abs(size - length) <= slack and abs(start - first.start) <= slack and other.folded == block.folded:
                    break
            else:
                earlier.append((length, first.start, block))
                found.append((block, mentions))
        return tuple(found)

    @cached_property
    def days(self) -> tuple[tuple[Block, calendar.Mention], ...]:
        """The days of `dated`, and the ranges of days, each with its block."""
        return tuple([(block, day) for block, mentions in self.dated for day in mentions if day.precision is _DAY])

    @cached_property
    def ranges(self) -> tuple[tuple[Block, calendar.Mention], ...]:
        """The ranges of `dated`, of days or of months, years and weekdays, each with its block."""
        return tuple([(block, mention) for block, mentions in self.dated for mention in mentions if mention.last])

    def holding(self, *words: str) -> Iterable[Block]:
        """The blocks that hold one of some words: copy only, and what is printed again only once."""
        holding = [block for block in self.blocks if any(map(block.view.text.__contains__, words))]
        copy = [block for block in holding if block.kind is not Kind.PRIVATE]
        if len(copy) < 2:
            return copy  # folding is dear
        return {block.folded: block for block in reversed(copy)}.values()  # the first of each

    @cached_property
    def timed(self) -> tuple[tuple[Block, list[calendar.Time]], ...]:
        """The blocks that mention times of day, with the times: copy only."""
        return tuple([(block, times) for block, _, times in self._read if times])

    @cached_property
    def slips(self) -> list[tuple[str, str]]:
        """The pairs of words in capitals that one letter keeps apart, as it may two spellings of one name."""
        copy = "\n".join([block.view.text for block in self.blocks])
        return list(slips([word for word in capitals.words(copy) if len(word) > 2]))

    def of(self, *kinds: Kind) -> Iterator[Block]:
        """The blocks of some kinds, in order."""
        return (block for block in self.blocks if block.kind in kinds)


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
