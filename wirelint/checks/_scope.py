"""Where the general checks look: the parts of a story that a rule's scope names, cut at quotations if it asks."""

from collections.abc import Container, Iterator, Sequence
from itertools import groupby
from typing import Literal, TypeAlias

from wirelint.document import Block, Kind, Story
from wirelint.record import NamedTuple
from wirelint.source import Span

Scope: TypeAlias = Literal[
    "story", "head", "body", "lead", "first-paragraph", "last-paragraph",
    "headline", "summary", "slug", "byline", "dateline", "caption", "credit", "advisory", "paragraph", "list item",
    "crosshead", "timestamp", "separator", "sign-off", "end mark", "transmission", "other",
]  # fmt: skip
Quotations: TypeAlias = Literal["any", "inside", "outside"]
Per: TypeAlias = Literal["block", "sentence", "story"]

_OPENING = 6  # words
_BODY = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.CROSSHEAD})


class Passage(NamedTuple):
    """A run of a block's text, [start, end)."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text of the passage alone."""
        return self.block.text[self.start : self.end]

    @property
    def inner(self) -> tuple[int, int]:
        """The passage without the spaces around it."""
        text = self.text
        start = self.start + len(text) - len(text.lstrip())
        return start, max(start, self.start + len(text.rstrip()))

    @property
    def span(self) -> Span:
        """The same in the source."""
        return self.block.source_span(*self.inner)

    @property
    def opening(self) -> str:
        """Its first words, for a message."""
        words = self.text.split()
        return " ".join(words[:_OPENING]) + (" …" if len(words) > _OPENING else "")


def whole(block: Block) -> Passage:
    """All of a block."""
    return Passage(block, 0, len(block.text))


def passages(
    story: Story, scope: Sequence[Scope], quotations: Quotations = "any", among: Container[int] | None = None
) -> Iterator[Passage]:
    """What a scope names of a story, in order and once.

    story: all of it but transmission lines; any other name of a block's kind: the blocks of that kind.
    head: what stands before the first body paragraph. body: its paragraphs, list items and crossheads.
    first-paragraph, last-paragraph: of the body. lead: the first paragraph without its dateline.
    quotations: inside, outside, or any.
    among: the identities of blocks, where no others matter.
    """
    blocks = list(story.once())
    paragraphs = [index for index, block in enumerate(blocks) if block.kind is Kind.PARAGRAPH]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (len(blocks), -1)
    for index, block in enumerate(blocks):
        if among is not None and id(block) not in among:
            continue
        if (
            block.kind in scope
            or ("story" in scope and block.kind is not Kind.TRANSMISSION)
            or ("head" in scope and index < first)
            or ("body" in scope and index >= first and block.kind in _BODY)
            or ("first-paragraph" in scope and index == first)
            or ("last-paragraph" in scope and index == last)
        ):
            yield from _cut(block, 0, quotations)
        elif index == first and "lead" in scope:
            yield from _cut(block, block.dateline.end if block.dateline else 0, quotations)


def _cut(block: Block, start: int, quotations: Quotations) -> Iterator[Passage]:
    """A block from an offset on: whole, or its quotations with their marks, or what stands between them."""
    end = len(block.text)
    if quotations == "any":
        yield Passage(block, start, end)
        return
    quoted = [(max(found.start, start), found.end) for found in block.quotations if found.end > start]
    if quotations == "inside":
        yield from (Passage(block, *span) for span in quoted)
        return
    for opening, closing in quoted:
        if opening > start:
            yield Passage(block, start, opening)
        start = closing
    if end > start:
        yield Passage(block, start, end)


def units(story: Story, scope: Sequence[Scope], quotations: Quotations, per: Per) -> Iterator[list[Passage]]:
    """What a scope names of a story, put together by block, by sentence, or all of it as one."""
    named = list(passages(story, scope, quotations))
    if per == "story":
        yield from [named] if named else []
        return
    for _, group in groupby(named, key=lambda passage: id(passage.block)):
        cut = list(group)
        if per == "block":
            yield cut
            continue
        for start, end in cut[0].block.sentences:
            parts = [passage._replace(start=max(passage.start, start), end=min(passage.end, end)) for passage in cut]
            if inside := [part for part in parts if part.start < part.end]:
                yield inside
