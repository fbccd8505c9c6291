"""What may stand behind a quotation, looked for before quotations are: a mark, and a pattern behind it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from wirelint.document import Block, Document, Kind
from wirelint.newsroom import words

_CLOSINGS = ("”", '"', "''")
_TURNED = "“"  # closes where it is turned the wrong way, and in „...“
_PROSE = (Kind.PARAGRAPH, Kind.LIST_ITEM)


def prose_with(document: Document, behind: str) -> Iterator[Block]:
    """The body's blocks in which a pattern fits behind a closing mark; what opens a quotation may be taken for one."""
    closings = _CLOSINGS if document.marks_pair else (*_CLOSINGS, _TURNED)
    patterns = [_pattern(mark, behind) for mark in closings if mark in document.marks]
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
    return f"(?i:{'|'.join(sorted(words('plain-verbs'), reverse=True))})"


@cache
def after_plain_verb() -> str:
    """A pattern for a place behind a plain verb of speech, or behind a space."""
    by_length = groupby(sorted(words("plain-verbs"), key=len), key=len)  # a pattern looks back over one length only
    behind = "|".join(f"(?<=(?i:{'|'.join(alike)}))" for _, alike in by_length)
    return rf"(?:(?<=[\s_])|{behind})"
