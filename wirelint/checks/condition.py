"""Words that ask for other words: an abbreviation for its meaning."""

from collections.abc import Iterator, Sequence
from typing import Literal

from wirelint.checks import Pattern
from wirelint.checks._scope import Quotations, Scope, passages, whole
from wirelint.checks._wording import Found, Limit, Search, see_wording
from wirelint.document import Block, Document
from wirelint.finding import Match
from wirelint.record import NamedTuple

VALUES = ("text",)


class Condition(NamedTuple):
    r"""Finds patterns that may stand only where another one stands as well.

    Where a pattern of `then` has a group, what the group matches must be the text that was found (or what the first
    group matched there): with `[A-Z]{3}` for `when`, `\w+ \(([A-Z]{3})\)` asks for the meaning of that very
    abbreviation.

    when: regular expressions in the syntax of the `regex` package.
    then: patterns of which one must stand in the story's copy.
    where: where it must stand: anywhere in the `story`, or `before` or `after` the first place of each text (what
        encloses a place or begins with it is before it); or, for every place, in the same `block` or `sentence`.
    exceptions: patterns; what stands inside a match of one is passed over.
    ignore-case: whether case does not matter.
    scope: where `when` is looked for: the story (all copy), its head, body, lead, first-paragraph or last-paragraph, or
        kinds of block.
    quotations: whether it is looked for inside quotations, outside, or in any place.
    """

    when: tuple[Pattern, ...]
    then: tuple[Pattern, ...]
    where: Literal["story", "block", "sentence", "before", "after"] = "story"
    exceptions: tuple[Pattern, ...] = ()
    ignore_case: bool = False
    scope: tuple[Scope, ...] = ("story",)
    quotations: Quotations = "any"

    def validate(self) -> None:
        see_wording((), self.when)
        see_wording((), self.then)

    def run(self, document: Document) -> Iterator[Match]:
        limit = Limit()
        when = Search((), self.when, self.exceptions, ignore_case=self.ignore_case, limit=limit)
        then = [Search((), (pattern,), ignore_case=self.ignore_case, limit=limit) for pattern in self.then]
        for story in document.stories:
            asking = [
                _Place(passage.block, found)
                for passage in passages(story, self.scope, self.quotations)
                for found in when.found(passage)
            ]
            if self.where not in ("block", "sentence"):
                asking = list({place.said: place for place in reversed(asking)}.values())
            blocks = list(story.once()) if asking else []
            answers = [_Place(block, found) for block in blocks for one in then for found in one.found(whole(block))]
            for place in asking:
                if not any(self._answers(place, answer, blocks) for answer in answers):
                    yield Match(place.block.source_span(*place.found.span()), {"text": place.found.group()})

    def _answers(self, place: "_Place", answer: "_Place", blocks: Sequence[Block]) -> bool:
        if answer.found.re.groups and answer.said != place.said:
            return False
        if self.where == "block":
            return answer.block is place.block
        if self.where == "sentence":
            return answer.block is place.block and answer.sentence == place.sentence
        if self.where == "story":
            return True
        order = blocks.index(answer.block) - blocks.index(place.block)
        if self.where == "before":
            return order < 0 or (order == 0 and answer.found.start() <= place.found.start())
        return order > 0 or (order == 0 and answer.found.start() >= place.found.end())


class _Place(NamedTuple):
    """A match and the block it stands in."""

    block: Block
    found: Found

    @property
    def said(self) -> str:
        """What the first group matched, or the whole."""
        return " ".join(((self.found[1] if self.found.re.groups else self.found.group()) or "").split())

    @property
    def sentence(self) -> int:
        """The number of its sentence in the block."""
        return sum(end <= self.found.start() for _, end in self.block.sentences)
