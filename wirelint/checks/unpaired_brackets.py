"""Brackets that do not pair."""

import re
from collections.abc import Iterator, Sequence

from wirelint.document import Block, Document, Kind
from wirelint.finding import Match
from wirelint.newsroom import miscredit
from wirelint.newsroom.address import around, is_address
from wirelint.record import NamedTuple

_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SLUG, Kind.ADVISORY, Kind.SIGNOFF})
_BRACKET = re.compile(r"[()\[\]]")
_PARTNER = {")": "(", "]": "["}
_LABEL = re.compile(r"(?:^|[\s(>])(?:\d{1,2}[A-Za-z]?|[A-Za-z]|[ivxIVX]{1,4})$")
_FACE = re.compile(r"[:;=8][-']?$|:['-]?$")
_REACH = 2  # blocks over which a bracket may stay open
_WORD = 24  # characters of the word beside a bracket that the match takes in

VALUES = ("text", "fault")


class _Lone(NamedTuple):
    """A bracket without its other half in the block."""

    at: int
    mark: str


class UnpairedBrackets(NamedTuple):
    """Finds round and square brackets that are never closed or never opened, within a block and the next two.

    The `1)` of a list, a smiling face and a credit that another rule looks at are passed over.
    """

    def needs(self) -> tuple[str, ...] | None:
        return ("(", ")", "[", "]")

    def run(self, document: Document) -> Iterator[Match]:
        if _all_pair(document.copy):
            return
        for story in document.stories:
            blocks = [block for block in story.once() if block.kind not in _NOT_COPY]
            lone = [_lone(block) for block in blocks]
            marks = [{bracket.mark for bracket in row} for row in lone]
            for index, block in enumerate(blocks):
                told: set[str] = set()  # a bracket turned the wrong way leaves two open
                for bracket in lone[index]:
                    if bracket.mark not in told and not _elsewhere(marks, index, bracket.mark):
                        told.add(bracket.mark)
                        yield _match(block, bracket)


def _all_pair(copy: str) -> bool:
    """True where brackets are sure to pair in every block, and most often are: no pair in another, none after eyes."""
    for mark, other in ("()", "[]"):
        if mark in copy or other in copy:
            pairs = len(re.findall(rf"\{mark}(?<![:;=8'-].)[^()\[\]\n]*+\{other}", copy))
            if copy.count(mark) != pairs or copy.count(other) != pairs:
                return False
    return True


def _lone(block: Block) -> list[_Lone]:
    if not any(mark in block.view.text for mark in "()[]"):
        return []
    if block.kind is Kind.CAPTION and miscredit.malformed(block.text):
        return []
    text = block.text
    opened: list[_Lone] = []
    found: list[_Lone] = []
    for match in _BRACKET.finditer(text):
        at, mark = match.start(), match.group()
        if mark in "([":
            if not _FACE.search(text, max(at - 3, 0), at):
                opened.append(_Lone(at, mark))
        elif opened and opened[-1].mark == _PARTNER[mark]:
            opened.pop()
        elif not _FACE.search(text, max(at - 3, 0), at) and not _LABEL.search(text, max(at - 6, 0), at):
            found.append(_Lone(at, mark))
    return [
        bracket for bracket in sorted([*opened, *found]) if not is_address(around(text, bracket.at, bracket.at + 1))
    ]


def _elsewhere(marks: Sequence[set[str]], index: int, mark: str) -> bool:
    """True where the other half stands in a block nearby."""
    if mark in _PARTNER:
        return any(_PARTNER[mark] in row for row in marks[max(index - _REACH, 0) : index])
    return any(_PARTNER.get(other) == mark for row in marks[index + 1 : index + 1 + _REACH] for other in row)


def _match(block: Block, bracket: _Lone) -> Match:
    text, at = block.text, bracket.at
    if bracket.mark in "([":
        word = text[at + 1 : at + 1 + _WORD].split()
        start, end = at, at + 1 + (len(word[0]) if word and not text[at + 1].isspace() else 0)
    else:
        word = text[max(at - _WORD, 0) : at].split()
        start, end = at - (len(word[-1]) if word and not text[at - 1].isspace() else 0), at + 1
    fault = "is never closed" if bracket.mark in "([" else "closes nothing"
    return Match(block.source_span(start, end), {"text": text[start:end], "fault": fault})
