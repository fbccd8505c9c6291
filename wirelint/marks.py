"""Marks in copy that accept what is found: `[sic]` and `(cq)` right after a text, and comments above a block."""

import re

from wirelint.document import Document
from wirelint.source import Span

# What the marks vouch for: how a thing is spelt, named, counted, dated or said twice; nothing else.
_FAMILIES = frozenset({"date", "duplicate", "name", "number", "spelling", "style"})
_RULES = frozenset({"attribution/misspelt-agency"})
_MARK = re.compile(r"""[.,;:!?]?["'”’»]*[ \t\u00a0]?(\[sic\]|\(sic\)|\(cq\)|\[cq\])""", re.IGNORECASE)


def accepted(document: Document, rule: str, span: Span) -> str | None:
    """The mark in the copy that accepts what a rule found, as it is written there, or the reason of the comment."""
    remark = next((remark for remark in document.remarks if remark.accepts(rule, span)), None)
    if remark is not None:
        return remark.reason
    if rule not in _RULES and rule.split("/")[0] not in _FAMILIES:
        return None
    mark = _MARK.match(document.source.text, span.end)
    return mark[1] if mark else None
