"""The words that begin with a capital, among which the names are: cheap to find, and few."""

import re
from collections.abc import Iterable
from itertools import pairwise

from wirelint.document.kind import Kind

NAMING = frozenset(  # the kinds of block in which a story's own words name people
    {Kind.HEADLINE, Kind.SUMMARY, Kind.CAPTION, Kind.PARAGRAPH, Kind.OTHER, Kind.CROSSHEAD, Kind.ADVISORY}
)
# Small ASCII letters come first, for they are read fast, and what mostly ends a word is tried for alone.
_WORD = r"[A-Z\u00c0-\u00de][a-z]*+(?:(?![ ,.\n])(?:[^\W\d_]|['’-](?=[^\W\d_])))*+"
_RUN = re.compile(rf"{_WORD}(?: (?:[A-Z]\. )?{_WORD})*+")
_APART = " | "


def runs(text: str) -> frozenset[str]:
    """The runs of such words in a text, each once, as in `Mayor Orla J. Venn`; some are what ends a longer word."""
    return frozenset(_RUN.findall(text))


def words(runs: Iterable[str]) -> set[str]:
    """The words of some runs without their possessive, and the first parts of those in two: `Venn` of `Venn-Lund’s`."""
    listed = _without_possessives(" ".join(runs) + " ")
    found = set(listed.split(" "))
    if "-" in listed:
        found.update([word.rpartition("-")[0] for word in found if "-" in word])
    return found


def pairs(runs: Iterable[str]) -> set[tuple[str, str]]:
    """The neighbours in some runs, with an initial between them or without: first names and surnames among them.

    The second is without its possessive.
    """
    listed = _without_possessives(_APART.join([run for run in runs if " " in run]) + " ")
    named = [word for word in listed.split(" ") if word and word[-1] != "."]
    return {pair for pair in pairwise(named) if "|" not in pair}


def _without_possessives(listed: str) -> str:
    return listed.replace("'s ", " ").replace("’s ", " ")
