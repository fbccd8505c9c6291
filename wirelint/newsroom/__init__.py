"""The newsroom's tables: agencies, verbs of speech, roles, abbreviations, read from `tables/` on first use.

A table is a text file, one entry a line, `#` for comments. An entry of a keyed table is `key: value | value`.
"""

import os
import re
from functools import cache


def _lines(name: str) -> list[str]:
    with open(os.path.join(os.path.dirname(__file__), "tables", f"{name}.txt"), encoding="utf-8") as file:
        text = file.read()
    return [line.strip() for line in text.split("\n") if line.strip() and not line.startswith("#")]


@cache
def words(table: str) -> frozenset[str]:
    """The entries of a table, in lower case."""
    return frozenset(line.casefold() for line in _lines(table))


@cache
def phrase(table: str) -> re.Pattern[str]:
    """A pattern that finds any entry of a table as whole words, whatever its case."""
    listed = sorted(_lines(table), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(entry) for entry in listed)})(?!\w)", re.IGNORECASE)


@cache
def agencies() -> dict[str, str]:
    """Every name of every agency, in lower case, to the agency's id."""
    names: dict[str, str] = {}
    for line in _lines("agencies"):
        agency, _, others = line.partition(":")
        for name in (agency, *others.split("|")):
            if name.strip():
                names.setdefault(name.strip().casefold(), agency)
    return names


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The function words of each language, by its ISO 639-1 code."""
    table: dict[str, frozenset[str]] = {}
    for line in _lines("function-words"):
        language, _, listed = line.partition(":")
        table[language] = frozenset(listed.split())
    return table


@cache
def units() -> dict[str, tuple[tuple[str, float], ...]]:
    """The names of units of measure, each with its kind and size; a word such as `ton` has several sizes."""
    names: dict[str, tuple[tuple[str, float], ...]] = {}
    for line in _lines("units"):
        meaning, _, listed = line.partition(":")
        kind, size = meaning.split()
        for name in listed.split("|"):
            names[name.strip()] = (*names.get(name.strip(), ()), (kind, float(size)))
    return names
