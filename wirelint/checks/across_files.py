"""Stories, captions and long paragraphs that stand in several files of one run.

Of each story numbers are kept (`_numbers.py`); what may be a copy by them is read once more.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from wirelint.checks._numbers import Kept, Plain, are_near, counted, is_told, numbers_of, twice
from wirelint.document import Block, Document, Kind, Story
from wirelint.document.difference import EDGES, Change, Difference, Words, differences
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple
from wirelint.source import Span

_LATEST = 6  # earlier blocks with the same end that a block is compared with
_SAME_STORY = 0.4  # of the blocks of the shorter of two stories
_LEAST_BLOCKS = 3  # that two stories share, if they are not equal as a whole
_CANDIDATES = 3  # earlier stories that a story is compared with
_TOLD = frozenset((Change.SPELLING, Change.WORD, Change.ADDED, Change.OMITTED))  # another figure is another report
VALUES = ("what", "file", "line")


class _Entry(NamedTuple):
    """A story of the run: its file, the number of that or of the part it is in, its own number there, what is kept."""

    path: str
    file: int
    at: int
    kept: Kept


class _Origin(NamedTuple):
    """The earlier story that a story is a copy or another version of, and how many of its blocks are not there."""

    story: int
    is_copy: bool
    changed: int


class _Again(NamedTuple):
    """A block that stands in an earlier story: both indexes, and what differs."""

    block: int
    story: int
    first: int
    differences: tuple[Difference, ...] | None = None  # None: exact


class AcrossFiles(NamedTuple):
    """Finds copies in other files of a run, exact after folding or near; the finding stands in the later file.

    A story printed again is one finding, whatever else it shares, and so are paragraphs that follow one another. A near
    copy has a word or two changed and no figure. Another version of a story, which says so in its slug, headline or
    advisory, is no copy.

    files: a block that stands in more files than this is a standing line.
    versions: whether other versions of a story are told of too.
    """

    files: int = 3
    versions: bool = False

    def run(self, document: Document) -> Iterator[Match]:
        return iter(())

    def facts(self, document: Document) -> tuple[str, tuple[Plain, ...]]:
        """Hashes of each story, no text."""
        path = document.source.path
        return path, tuple(numbers_of(path, story).plain for story in document.stories)

    def judge(
        self, facts: Sequence[tuple[str, tuple[Plain, ...]]], again: Callable[[int], Document]
    ) -> Iterator[tuple[int, Match]]:
        """The copies file by file."""
        stories = [
            _Entry(path, file, at, Kept(version, headline, slug, array("Q", blocks)))
            for file, (path, listed) in enumerate(facts)
            for at, (version, headline, slug, blocks) in enumerate(listed)
        ]
        run = _Run(stories, again)
        for number, story in enumerate(stories):
            origin = run.origins.get(number)
            if origin and (origin.is_copy or self.versions):
                yield story.file, run.whole(number, origin)
            if origin is None or not origin.is_copy:
                yield from ((story.file, match) for match in run.parts(number, self.files))


class _Run:
    """The stories of a run, in order; walked once."""

    def __init__(self, stories: Sequence[_Entry], again: Callable[[int], Document]) -> None:
        self.stories = stories
        self.again = again
        self.origins = _origins(stories)
        self.family = list(range(len(stories)))  # of each story, the first that it is a copy or a version of
        for number, origin in self.origins.items():
            self.family[number] = self.family[origin.story]
        self.twice = twice(key for number in range(len(stories)) for _, key in self._own(number))
        self.shared_ends = twice(self._ends())
        self.holders: dict[int, tuple[int, ...]] = {}  # of each block that stands twice, the first story of each family
        for number in range(len(stories)):
            for _, key in self._own(number):
                held = self.holders.get(key, ())
                if key in self.twice and self.family[number] not in (self.family[other] for other in held):
                    self.holders[key] = (*held, number)
        self.ends: dict[int, list[tuple[int, int]]] = {}  # stories and blocks before the one walked to, by their ends

    def _own(self, number: int) -> Iterator[tuple[int, int]]:
        """The blocks of a story that are not those of its origin, each once: their indexes and hashes."""
        origin = self.origins.get(number)
        if origin is None or not origin.is_copy:
            seen = set(self.stories[origin.story].kept.exact) if origin else set()
            for index, key in enumerate(self.stories[number].kept.exact):
                if key not in seen:
                    seen.add(key)
                    yield index, key

    def _ends(self) -> Iterator[int]:
        """The ends of the blocks, those of equal blocks once."""
        seen = set()
        for number, story in enumerate(self.stories):
            for index, key in self._own(number):
                if key not in seen:
                    yield from story.kept.blocks[4 * index + 1 : 4 * index + 3]
                if key in self.twice:
                    seen.add(key)

    def whole(self, number: int, origin: _Origin) -> Match:
        """A story that is a copy or another version of an earlier one."""
        what = "story printed again" if origin.is_copy else "another version of a story"
        blocks = self._blocks(number)
        if origin.is_copy and origin.changed:
            what += f" with {origin.changed} of {len(blocks)} paragraphs changed"
        earlier = self.stories[origin.story]
        return self._match(
            what, self._story(number).span, origin.story, self.again(earlier.file).stories[earlier.at].span
        )

    def parts(self, number: int, files: int) -> Iterator[Match]:
        """The captions and paragraphs of a story that stand in earlier stories of other families."""
        found = list(self._parts(number, files))
        blocks = self._blocks(number) if found else []
        listed = [again for again in found if is_told(blocks[again.block])]
        start = 0
        for end in range(1, len(listed) + 1):
            if end < len(listed) and _follows(listed[end - 1], listed[end], blocks):
                continue
            one, last = listed[start], listed[end - 1]
            first = self._blocks(one.story)
            what = f"{end - start} paragraphs printed again"
            if end - start == 1:
                what = f"{blocks[one.block].kind.value} printed again"
                what += _said(first[one.first], blocks[one.block], one.differences)
            span = Span(blocks[one.block].span.start, blocks[last.block].span.end)
            yield self._match(what, span, one.story, Span(first[one.first].span.start, first[last.first].span.end))
            start = end

    def _parts(self, number: int, files: int) -> Iterator[_Again]:
        for block, key in self._own(number):
            held = self.holders.get(key, ())
            if len(held) > files:
                continue
            if held and held[0] != number:
                if self._is_elsewhere(held[0], number):
                    yield _Again(block, held[0], self.stories[held[0]].kept.exact.index(key))
                continue
            yield from self._near(number, block)

    def _near(self, number: int, block: int) -> Iterator[_Again]:
        """The earlier block that a block is a near copy of, if there is one."""
        numbers = self.stories[number].kept.blocks[4 * block : 4 * block + 4]
        ends = [end for end in numbers[1:3] if end and end in self.shared_ends]
        for story, first in sorted({place for end in ends for place in self.ends.get(end, ())[-_LATEST:]}):
            earlier = self.stories[story].kept.blocks[4 * first : 4 * first + 4]
            if self._is_elsewhere(story, number) and are_near(earlier, numbers):
                found = self._differences(story, first, number, block)
                if found is not None and all(difference.change in _TOLD for difference in found):
                    yield _Again(block, story, first, found)
                    break
        for end in ends:
            self.ends.setdefault(end, []).append((number, block))

    def _is_elsewhere(self, earlier: int, number: int) -> bool:
        """True for a story of another file that is no other version of this one."""
        one, two = self.stories[earlier], self.stories[number]
        return one.path != two.path and self.family[earlier] != self.family[number] and not _are_versions(one, two)

    def _differences(self, earlier: int, first: int, number: int, block: int) -> tuple[Difference, ...] | None:
        language = self._story(number).language
        return differences(Words(self._blocks(earlier)[first], language), Words(self._blocks(number)[block], language))

    def _story(self, number: int) -> Story:
        return self.again(self.stories[number].file).stories[self.stories[number].at]

    def _blocks(self, number: int) -> list[Block]:
        return list(counted(self._story(number)))

    def _match(self, what: str, span: Span, earlier: int, first: Span) -> Match:
        file = self.stories[earlier].file
        source = self.again(file).source
        values = {"what": what, "file": source.path, "line": source.position(first.start).line}
        return Match(span, values, (Related(first, "the first copy", file),))


def _origins(stories: Sequence[_Entry]) -> dict[int, _Origin]:
    """The stories that are copies or other versions of an earlier one in another file."""
    shared = twice(key for story in stories for key in story.kept.exact)
    origins: dict[int, _Origin] = {}
    whole: dict[int, int] = {}
    first: dict[int, int] = {}
    for number, story in enumerate(stories):
        exact = story.kept.exact
        if not shared.isdisjoint(exact):
            equal = whole.setdefault(hash((story.kept.version, *exact)), number)
            likely = Counter(first[key] for key in exact if key in first).most_common(_CANDIDATES)
            found = [
                origin
                for earlier in dict.fromkeys((equal, *(earlier for earlier, _ in likely)))
                if stories[earlier].path != story.path
                and (origin := _origin(earlier, stories[earlier].kept, story.kept))
            ]
            if found:
                origins[number] = max(found, key=lambda origin: origin.is_copy)
            for key in shared.intersection(exact):
                first.setdefault(key, number)
    return origins


def _origin(number: int, earlier: Kept, story: Kept) -> _Origin | None:
    """The origin of a story, if it is an earlier one."""
    one, two = set(earlier.exact), set(story.exact)
    shared = len(one & two)
    near = [
        [held.blocks[4 * index : 4 * index + 4] for index, key in enumerate(held.exact) if key not in one & two]
        for held in (earlier, story)
    ]
    shared += sum(any(are_near(first, copy) for first in near[0]) for copy in near[1])
    least = min(len(one), len(two))
    if earlier.version != story.version:
        same = earlier.headline == story.headline or (story.slug and earlier.slug == story.slug)
        return _Origin(number, False, 0) if same or shared >= _SAME_STORY * least else None
    equal = one == two and (len(one) > 1 or earlier.headline == story.headline)
    if equal or (shared >= _LEAST_BLOCKS and shared >= _SAME_STORY * least):
        return _Origin(number, True, len(two - one))
    return None


def _are_versions(one: _Entry, two: _Entry) -> bool:
    same = one.kept.headline == two.kept.headline or (one.kept.slug and one.kept.slug == two.kept.slug)
    return bool(same) and one.kept.version != two.kept.version


def _follows(one: _Again, other: _Again, blocks: Sequence[Block]) -> bool:
    """True for two exact paragraphs that follow one another in both stories."""
    return (
        one.differences is other.differences is None
        and blocks[one.block].kind is blocks[other.block].kind is Kind.PARAGRAPH
        and (other.block, other.story, other.first) == (one.block + 1, one.story, one.first + 1)
    )


def _said(first: Block, copy: Block, found: tuple[Difference, ...] | None) -> str:
    """What differs, in words."""
    if found is None:
        return ""
    said = []
    for difference in found:
        was = first.text[slice(*difference.first)].strip(EDGES)
        is_now = copy.text[slice(*difference.copy)].strip(EDGES)
        said.append(f"with {is_now!r}" + (f" for {was!r}" if was else "") if is_now else f"without {was!r}")
    return " " + (" and ".join(said) or "with other marks or another credit")
