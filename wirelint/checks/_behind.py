"""What may stand behind a quotation, looked for before quotations are: a mark, and a pattern behind it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from wirelint.document import Block, Document, Kind
from wirelint.newsroom import words

_CLOSINGS = ("”", '"', "''", "“")  # the last one where it is turned the wrong way, and in „...“
_PLAIN_CLOSINGS = ("”", r'"(?!\w)', r"''(?!\w)")  # where marks are sure to pair, and one before a word opens
_PROSE = (Kind.PARAGRAPH, Kind.LIST_ITEM)


def prose_with(document: Document, behind: str) -> Iterator[Block]:
    """The body's blocks in which a pattern fits behind a closing mark; what opens a quotation may be taken for one."""
    closings = _PLAIN_CLOSINGS if document.marks_pair else _CLOSINGS
    patterns = [_pattern(mark, behind) for mark in closings if mark.removesuffix(r"(?!\w)") in document.marks]
    if not any(pattern.search(document.copy) for pattern in patterns):
        return
    for _, marked in document.marked:
        for block in marked:
            if block.kind in _PROSE and any(pattern.search(block.text) for pattern in patterns):
                yield block


@cache
def _pattern(mark: str, behind: str) -> re.Pattern[str]:
    return re.compile(mark + behind)


@cache
def plain_verb() -> str:
    """A pattern for a plain verb of speech, whatever its case; a longer word may begin with one."""
    return _any_of(words("plain-verbs"))


@cache
def after_plain_verb() -> str:
    """A pattern for a place behind a plain verb of speech, or behind a space."""
    verbs = sorted(words("plain-verbs"), key=len)
    last = "".join(sorted({letter for verb in verbs for letter in (verb[-1], verb[-1].upper())}))  # alike in every run
    alike = (_any_of(listed) for _, listed in groupby(verbs, key=len))  # a pattern looks back over one length only
    return rf"(?:(?<=[{last}])(?:{'|'.join(f'(?<={verb})' for verb in alike)})|(?<=[\s_]))"


def _any_of(listed: Iterable[str]) -> str:
    """A pattern for words whatever their case, by their first letters: most places are told by that alone."""
    by_letter = groupby(sorted(listed, reverse=True), key=lambda word: word[0])
    return f"(?:{'|'.join(f'[{first}{first.upper()}](?i:{_rests(alike)})' for first, alike in by_letter)})"


def _rests(alike: Iterable[str]) -> str:
    return "|".join(word[1:] for word in alike)
