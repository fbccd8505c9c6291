"""Datelines of one agency over a source line of another."""

import re
from collections.abc import Iterator

from wirelint.checks._filing import filed_by
from wirelint.document import Document, Kind
from wirelint.finding import Match, Related
from wirelint.newsroom.credit import organisations
from wirelint.record import NamedTuple

VALUES = ("source", "dateline")

_LABEL = r"(?i:source|agency|provider|wire)\s*[:–—-]"
_LEADS = rf"\n[^\S\n]*+{_LABEL}"  # behind a newline, the first line of the copy too: what begins so is fast to find
_SOURCE = rf"\s*{_LABEL}\s*(\S.{{0,60}}?)\.?\s*"
_PICTURE = (Kind.CAPTION, Kind.CREDIT)


class DatelineAgency(NamedTuple):
    """Finds a story whose dateline names an agency, and whose source line names only others.

    A caption's credit is no source line: an agency's story with another's picture is usual.

    resold: pairs `AAP/AFP`, of which the first agency sends out the second's copy under its own name.
    """

    resold: tuple[str, ...] = ()

    def run(self, document: Document) -> Iterator[Match]:
        if re.search(_LEADS, f"\n{document.copy}") is None:
            return
        for story in document.stories:
            filed = filed_by(story)
            if filed is None:
                continue
            span, agencies = filed
            before = None
            for block in story.once():
                pictured = before is not None and before.kind in _PICTURE
                before = block
                found = None if pictured or block.kind is Kind.HEADLINE else re.fullmatch(_SOURCE, block.text)
                named = organisations(found[1]) if found else ()
                if found and named and not self._agree(agencies, named):
                    values = {"source": found[1], "dateline": "/".join(agencies)}
                    yield Match(block.source_span(*found.span(1)), values, (Related(span, "the dateline"),))

    def _agree(self, agencies: tuple[str, ...], named: tuple[str, ...]) -> bool:
        pairs = {(one, other) for one in named for other in agencies}
        return bool(set(agencies) & set(named)) or any(f"{one}/{other}" in self.resold for one, other in pairs)
