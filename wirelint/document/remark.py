"""Comments that accept what is found in the next block: `<!-- wirelint-ignore date/impossible: as he said it -->`."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from wirelint.record import NamedTuple
from wirelint.source import Span

_REMARK = re.compile(
    r"<!--\s*wirelint-ignore(?![\w-])(?P<rules>[^:]*?)(?P<reason>(?::.*?)?)\s*-->", re.DOTALL
)  # of one comment


class Remark(NamedTuple):
    """One such comment: the rules or families it names, why, and the block it is about, if there is one."""

    span: Span
    rules: tuple[str, ...]
    reason: str
    block: Span | None

    def accepts(self, rule: str, span: Span) -> bool:
        """True for what a rule found in the block."""
        named = rule in self.rules or rule.partition("/")[0] in self.rules
        in_block = self.block is not None and self.block.start <= span.start <= self.block.end
        return named and in_block and bool(self.reason)


def remarks(text: str, comments: Iterable[Span], blocks: Iterable[Span]) -> Iterator[Remark]:
    """The remarks among the comments of a text, whose blocks stand at these places."""
    ordered = sorted(blocks)
    for comment in comments:
        found = _REMARK.fullmatch(text, *comment)
        if found:
            rules = tuple(found["rules"].replace(",", " ").split())
            reason = " ".join(found["reason"][1:].split())
            yield Remark(comment, rules, reason, _about(text, comment, ordered))


def _about(text: str, comment: Span, blocks: list[Span]) -> Span | None:
    """The block that a comment stands in or right behind, else the next one."""
    place = bisect_left(blocks, comment)
    if place:
        before = blocks[place - 1]
        between = text[before.end : comment.start]
        if comment.start < before.end or (not between.strip() and "\n" not in between and "\r" not in between):
            return before
    return blocks[place] if place < len(blocks) else None
