"""One person with two titles."""

import re
from collections.abc import Iterator
from functools import cache

from wirelint.document import Block, Document, Kind
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple

_COPY = frozenset({Kind.HEADLINE, Kind.CAPTION, Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.OTHER})
_PAST = re.compile(r"\b(?:former|ex|late|then|future|incoming|acting|deputy|vice)[ -]$", re.IGNORECASE)

VALUES = ("text", "other", "line")


class TitleChange(NamedTuple):
    """Finds a surname that stands behind two titles which nobody bears at once: `Sen. Venn` and `Rep. Venn`.

    titles: the titles, each with its short forms: `Sen.|Senator`.
    """

    titles: tuple[str, ...]

    def run(self, document: Document) -> Iterator[Match]:
        pattern, meant = _pattern(self.titles), _meant(self.titles)
        for story in document.stories:
            borne: dict[str, tuple[str, Block, re.Match[str]]] = {}
            for block in story.once():
                for found in pattern.finditer(block.text) if block.kind in _COPY else ():
                    if _PAST.search(block.text, max(found.start() - 10, 0), found.start()):
                        continue
                    title = meant[found["title"]]
                    first, where, mention = borne.setdefault(found["surname"], (title, block, found))
                    if first == title or not _may_be_one(mention["first"], found["first"]):
                        continue
                    span = where.source_span(*mention.span())
                    line = document.source.position(span.start).line
                    values = {"text": found.group(), "other": mention.group(), "line": line}
                    yield Match(block.source_span(*found.span()), values, (Related(span, "the other title"),))


def _may_be_one(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


@cache
def _meant(titles: tuple[str, ...]) -> dict[str, str]:
    """Each form to the title it stands for."""
    return {form: title for title in titles for form in title.split("|")}


@cache
def _pattern(titles: tuple[str, ...]) -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in sorted(_meant(titles), key=len, reverse=True))
    name = r"[A-Z][\w'’-]+"
    return re.compile(rf"(?<!\w)(?P<title>{forms}) (?:(?P<first>{name}) (?:[A-Z]\. )?)?(?P<surname>{name})")
