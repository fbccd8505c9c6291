"""Lines that no list knows and that are the page's own by their shape, or by standing where no copy does."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING, Literal, cast

from wirelint.checks.stray_line import StrayLine, line_counts, may_be_stray
from wirelint.document import Block, Document, Kind, Story
from wirelint.document.repetition import is_tabular
from wirelint.finding import Fix, Match
from wirelint.fix import without
from wirelint.newsroom import furniture, interface
from wirelint.record import NamedTuple

if TYPE_CHECKING:
    from array import array

_KINDS = frozenset({Kind.OTHER, Kind.CROSSHEAD, Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.CREDIT})
_MARKS = frozenset('"“”„«»{}<')  # of speech, and of code, which other checks find
_WIRE_MARKS = frozenset("^=<")  # around the heads of a table as the wire sends it
_LEAST_PROSE = 3  # paragraphs around a lone line
_LEAST_WORDS = 6  # of a paragraph that is prose
_LONGEST_LONE = 4  # words
_RUN = 3  # lines of a menu
_AKIN = 3  # lines that are sure to be the page's, or may be, and make a long run a menu
_FEW = 20  # words, of which looking for each is cheaper than reading every word of the copy
_SHOWN = 3  # lines of a menu that the message names

VALUES = ("text", "reason")


class PageLine(NamedTuple):
    """Finds short lines that are no sentences; those that `stray-line` knows are left to it.

    evidence: what counts. `shape`: built like a control, a label, a counter, a player's clock. `company`: among short
    lines of which some are the page's, as in a menu. `repeated`: stands again elsewhere, and nothing speaks of it.
    `lone`: the only such line among paragraphs, and nothing speaks of it; subheads are several, or name what follows.
    """

    evidence: tuple[Literal["shape", "company", "repeated", "lone"], ...] = ("shape", "company", "repeated", "lone")

    def run(self, document: Document) -> Iterator[Match]:
        return self.run_again(document, ({}, frozenset()))

    def noted(self, document: Document) -> "_Noted":
        from wirelint.checks._numbers import hashed  # imported here: few files are large

        open_lines: set[str] = set()
        for story, short, listed in _stories(document, {}):
            unspoken = _unspoken(story, self._doubted(story, short, listed, self._sure(story, short, listed)))
            open_lines.update(_bare(story.blocks[index]) for index in unspoken)
        lines = {_bare(block) for story in document.stories for _, block in story.lines}
        return _Noted(hashed(lines), hashed(open_lines), StrayLine().noted(document))

    def settled(self, notes: Sequence[object]) -> Iterator[tuple[int, object]]:
        """The parts with a line that may be the page's and that another part has too, with all that it has."""
        from wirelint.checks._numbers import twice  # imported here: few files are large

        noted = cast(Sequence[_Noted], notes)
        shared = twice((number for part in noted for number in part.lines), "q")
        stray = dict(StrayLine().settled([part.stray for part in noted]))
        for number, part in enumerate(noted):
            if number in stray or ("repeated" in self.evidence and not shared.isdisjoint(part.open)):
                yield number, (stray.get(number, {}), shared.intersection(part.lines))

    def run_again(self, document: Document, known: object) -> Iterator[Match]:
        stray, elsewhere = cast(tuple[Mapping[str, int], Set[int]], known)
        counts: Counter[str] = Counter()
        for story, short, listed in _stories(document, stray):
            said = self._sure(story, short, listed)
            doubted = self._doubted(story, short, listed, said)
            unspoken = _unspoken(story, doubted)
            if "repeated" in self.evidence and unspoken:
                counts = counts or line_counts(document)
                bare = {index: _bare(story.blocks[index]) for index in unspoken}
                again = [index for index, line in bare.items() if counts[line] > 1 or hash(line) in elsewhere]
                said.update(dict.fromkeys(again, "stands in the file again and again"))
            lone = [index for index in doubted if index not in said]
            if "lone" in self.evidence and len(lone) == 1 and lone[0] in unspoken and _is_inside(story, lone[0]):
                said[lone[0]] = "is no sentence, and nothing in the story speaks of it"
            for run in _runs(sorted(said)):
                yield _match(document, story, run, said[run[0]])

    def _sure(self, story: Story, short: list[int], listed: set[int]) -> dict[int, str]:
        """The lines that are the page's by themselves or by those around them, with what says so."""
        said: dict[int, str] = {}
        if "shape" in self.evidence:
            for index in short:
                likeness = interface.likeness(story.blocks[index].text) if index not in listed else None
                if likeness is not None:
                    said[index] = f"is built like {likeness}"
        fragments = [index for index in short if _is_fragment(story.blocks[index])]
        if "company" in self.evidence:
            for index in _in_company(story, fragments, listed | said.keys()):
                if index not in listed:
                    said.setdefault(index, "stands among the page's own words")
        return said

    def _doubted(self, story: Story, short: list[int], listed: set[int], said: Mapping[int, str]) -> list[int]:
        """The lines that may be the page's."""
        fragments = [index for index in short if _is_fragment(story.blocks[index])]
        open_lines = [index for index in fragments if index not in listed and index not in said]
        verse = _verse(story, fragments, listed | said.keys())
        return [index for index in open_lines if index not in verse and _is_doubtable(story.blocks[index])]


class _Noted(NamedTuple):
    """What is kept of a part of a file: numbers of its short lines and of those that may be the page's."""

    lines: "array[int]"
    open: "array[int]"
    stray: Mapping[str, int]


def _stories(document: Document, stray: Mapping[str, int]) -> Iterator[tuple[Story, list[int], set[int]]]:
    """The stories that have short lines, with these and those of them that `stray-line` knows."""
    known: set[int] | None = None
    for story in document.stories:
        short = [index for index, block in story.lines if _is_short(block)]
        if short:
            if known is None:
                known = {match.span.start for match in StrayLine().run_again(document, stray)}
            yield story, short, {index for index in short if known and _start(story.blocks[index]) in known}


def _in_company(story: Story, fragments: list[int], sure: set[int]) -> Iterator[int]:
    """The lines of menus: runs of fragments of which enough are sure to be the page's, or may be."""
    for run in _runs(fragments):
        akin = [index for index in run if index in sure or _is_akin(story.blocks[index])]
        if len(run) >= _RUN and len(akin) >= min(len(run) / 2, _AKIN):
            yield from (index for index in run if _is_menu_item(story.blocks[index]))


def _verse(story: Story, fragments: list[int], sure: set[int]) -> set[int]:
    """The lines of poems, tables and lists: runs of fragments of which none may be the page's."""
    runs = (run for run in _runs(fragments) if len(run) >= _RUN)
    return {index for run in runs if not any(at in sure or _is_akin(story.blocks[at]) for at in run) for index in run}


def _unspoken(story: Story, indexes: list[int]) -> list[int]:
    """The lines that share no word with the copy; of few lines, only the copy that may hold a word is read by word."""
    if not indexes:
        return []
    said = {index: interface.stems(story.blocks[index].text) for index in indexes}
    wanted = frozenset[str]().union(*said.values())
    copy = [block.text for block in story.of(Kind.PARAGRAPH, Kind.HEADLINE, Kind.CAPTION)]
    if len(wanted) <= _FEW:
        copy = [text for text in copy if any(map(text.casefold().__contains__, wanted))]
    told = interface.stems(" ".join(copy))
    return [index for index in indexes if told.isdisjoint(said[index])]


def _bare(block: Block) -> str:
    return block.folded.strip(interface.AROUND)


def _is_short(block: Block) -> bool:
    """True for a short line of no certain kind, without speech or code."""
    return block.kind in _KINDS and may_be_stray(block) and _MARKS.isdisjoint(block.text)


def _is_fragment(block: Block) -> bool:
    """True for a short line without the end of a sentence."""
    text = block.text.strip()
    ended = text[-1:] in ".!?:;,—–-" and not text.endswith("...")
    return not ended and not text.startswith(("- ", "– ", "— ", "* ", "• ", "Q:", "A:"))


def _is_akin(block: Block) -> bool:
    """True for a line that may be the page's and needs company to be held for it."""
    return interface.is_doubtful(_bare(block)) or interface.is_label(block.text)


def _is_menu_item(block: Block) -> bool:
    text = block.text.strip()
    return (
        len(text.split()) <= _LONGEST_LONE
        and "," not in text
        and block.kind is not Kind.CREDIT
        and not furniture.is_byline(text)
    )


def _is_doubtable(block: Block) -> bool:
    """True for a line that may be the page's by where it stands: few words, no figures, no name."""
    said = block.text.split()
    named = len(said) > 1 and all(word[:1].isupper() for word in said)
    return (
        block.kind is not Kind.CREDIT
        and len(said) <= _LONGEST_LONE
        and not named
        and not any(map(str.isdigit, block.text))
        and bool(interface.stems(block.text))
        and not block.text.rstrip().endswith((".", "…"))
        and not (block.text.isupper() and not block.text.strip().isalpha())
        and block.text.strip()[:1] not in _WIRE_MARKS
        and block.text.strip()[-1:] not in _WIRE_MARKS
    )


def _is_inside(story: Story, index: int) -> bool:
    """True among the paragraphs of a story that is prose: under one or a caption, above one."""
    paragraphs = [at for at, block in enumerate(story.blocks) if block.kind is Kind.PARAGRAPH]
    if len(paragraphs) < _LEAST_PROSE or not paragraphs[0] - 1 <= index < paragraphs[-1]:
        return False
    above, below = story.blocks[index - 1], story.blocks[index + 1]
    return (above.kind is Kind.CAPTION or _is_prose(above)) and _is_prose(below)


def _is_prose(block: Block) -> bool:
    enough = len(block.text.split()) >= _LEAST_WORDS
    return block.kind is Kind.PARAGRAPH and enough and not is_tabular(block.text)


def _runs(indexes: list[int]) -> list[list[int]]:
    """Neighbours together."""
    runs: list[list[int]] = []
    for index in indexes:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _start(block: Block) -> int:
    lead = len(block.text) - len(block.text.lstrip())
    return block.source_span(lead, len(block.text)).start


def _match(document: Document, story: Story, run: list[int], reason: str) -> Match:
    blocks = [story.blocks[index] for index in run]
    shown = [block.text.strip() for block in blocks[:_SHOWN]] + (["…"] if len(run) > _SHOWN else [])
    first, last = blocks[0].span, blocks[-1].span
    span = first._replace(start=_start(blocks[0]), end=last.end)
    fix = Fix(False, "take the lines out" if len(run) > 1 else "take the line out", without(document, span))
    return Match(span, {"text": " | ".join(shown), "reason": reason}, fixes=(fix,))
