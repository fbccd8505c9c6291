"""A story: its blocks in order, and what they say together: what is printed twice, which days are named."""

import re
from collections.abc import Iterable, Iterator, Sized
from datetime import date
from functools import cached_property
from itertools import repeat

from wirelint import calendar
from wirelint.document import capitals
from wirelint.document.block import Block, Kind
from wirelint.document.metadata import Metadata
from wirelint.document.repetition import Repeat, repeats
from wirelint.document.variation import Variation, compared, variations
from wirelint.folding import letters
from wirelint.newsroom.spelling import slips
from wirelint.record import NamedTuple
from wirelint.source import Span

_SHORT = 120  # code points that a short line has less than, folded
_SHORT_WRITTEN = 10 * _SHORT  # as it is written: to fold what is longer takes time and room
_MANY = 16  # blocks with the same dates
_DAY = calendar.Precision.DAY  # an enum is slow to look into
_FIGURE = re.compile("[0-9]")


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
        return [
            (index, block)
            for index, (block, line) in enumerate(zip(self.blocks, letters, strict=False))
            if len(line) < _SHORT and len(block.view.text) < _SHORT_WRITTEN and len(block.folded) < _SHORT
        ]

    @cached_property
    def repeats(self) -> list[Repeat]:
        """What is printed more than once, as indexes into `blocks`."""
        return repeats(self.blocks, self.letters)

    @cached_property
    def letters(self) -> list[bytes] | None:
        """The letters and stops of each block, by which to see that nothing is printed twice; None: look closer."""
        return letters([block.view.text for block in self.blocks], b".")

    def variations(self, kind: Kind) -> list[Variation]:
        """The blocks of a kind that vary an earlier one: dear to tell of long stories, so told once."""
        found = self._variations.get(kind)
        if found is None:
            found = self._variations[kind] = list(variations(self.blocks, kind, self.language, self._compared))
        return found

    @cached_property
    def _variations(self) -> dict[Kind, list[Variation]]:
        return {}

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

    @property
    def copy(self) -> str:
        """What all its blocks say, one after the other; made when it is asked for, since it may be large."""
        return "\n".join([block.view.text for block in self.blocks])

    @cached_property
    def slips(self) -> list[tuple[str, str]]:
        """The pairs of words in capitals that one letter keeps apart, as it may two spellings of one name."""
        return list(slips([word for word in capitals.words(self.copy) if len(word) > 2]))

    def of(self, *kinds: Kind) -> Iterator[Block]:
        """The blocks of some kinds, in order."""
        return (block for block in self.blocks if block.kind in kinds)
