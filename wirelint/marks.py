"""The newsroom's own marks in copy: `[sic]` and `(cq)` right after a text say that it is meant as it stands."""

import re

from wirelint.document import Document
from wirelint.source import Span

# What the marks vouch for: how a thing is spelt, named, counted, dated or said twice; nothing else.
_FAMILIES = frozenset({"date", "duplicate", "name", "number", "spelling", "style"})
_RULES = frozenset({"attribution/misspelt-agency"})
_MARK = re.compile(r"""[.,;:!?]?["'”’»]*[ \t\u00a0]?(\[sic\]|\(sic\)|\(cq\)|\[cq\])""", re.IGNORECASE)


def accepted(document: Document, rule: str, span: Span) -> str | None:
    """The mark in the copy that accepts what a rule found, as it is written there.

    Formats that have comments will say so by them; this is the one place that asks.
    """
    if rule not in _RULES and rule.split("/")[0] not in _FAMILIES:
        return None
    mark = _MARK.match(document.source.text, span.end)
    return mark[1] if mark else None
