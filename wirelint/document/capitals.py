"""The words that begin with a capital, among which the names are: cheap to find, and few."""

import re

from wirelint.document.block import Kind

NAMING = frozenset(  # the kinds of block in which a story's own words name people
    {Kind.HEADLINE, Kind.SUMMARY, Kind.CAPTION, Kind.PARAGRAPH, Kind.OTHER, Kind.CROSSHEAD, Kind.ADVISORY}
)
# Small ASCII letters come first, for they are read fast, and what mostly ends a word is tried for alone.
_WORD = re.compile(
    r"[A-Z\u00c0-\u00de][a-z]*+"
    r"(?:(?![ ,.\n])(?:[^\W\d_]|(?:-|['’](?!s(?![^\W\d_'’-])))(?=[^\W\d_])))*+"  # without what a possessive ends in
)


def words(text: str) -> set[str]:
    """Such words of a text, each once, and the first parts of those in two: `Venn-Lund` and `Venn` of `Venn-Lund’s`.

    Some are what ends a longer word.
    """
    found = set(_WORD.findall(text))
    if "-" in text:
        found.update([word.rpartition("-")[0] for word in found if "-" in word])
    return found
