"""What the general checks look for: words and patterns with their exceptions, under one time limit a file."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from time import process_time
from typing import Literal, TypeAlias, TypeVar

import regex

from wirelint.checks._scope import Passage

Whole: TypeAlias = Literal["part", "word", "block"]
Found: TypeAlias = "regex.Match[str]"

_T = TypeVar("_T")
_SECONDS = 2.0  # of CPU, for all of a rule's patterns on one file; more is a problem of the rule, and said to be
_ALIKE = {"'": "['‘’]", "’": "['‘’]", '"': '["“”]'}

_PLAIN = {False: re.compile("[A-Za-z0-9]+"), True: re.compile("[0-9]+")}  # by whether case does not matter


class Limit:
    """The CPU time that the patterns of one rule have left for one file."""

    def __init__(self) -> None:
        self._left = _SECONDS

    def spend(self, search: Callable[[float], _T]) -> _T:
        """What a search gives that is told how many seconds it has. Raises TimeoutError."""
        if self._left <= 0:
            raise TimeoutError
        began = process_time()
        found = search(self._left)
        self._left -= process_time() - began
        return found


class Search:
    """Searches the passages of one file for words and patterns.

    Words match whole and with any space between them. Of what matches at a place the first counts: words before
    patterns, longer words before shorter ones. What lies inside an exception does not count.
    """

    def __init__(
        self,
        words: tuple[str, ...],
        patterns: tuple[str, ...] = (),
        exceptions: tuple[str, ...] = (),
        *,
        ignore_case: bool = False,
        whole: Whole = "part",
        limit: Limit | None = None,
    ) -> None:
        self._wanted = compiled(words, patterns, ignore_case, whole == "word") if words or patterns else None
        self._excepted = compiled((), exceptions, ignore_case, True) if exceptions else None
        self._whole_block = whole == "block"
        self._limit = limit or Limit()

    def found(self, passage: Passage) -> Iterator[Found]:
        """The matches in a passage, in order, with offsets into its block's text. Raises TimeoutError."""
        matches = self._matches(self._wanted, passage, self._whole_block) if self._wanted else []
        excepted = self._matches(self._excepted, passage) if self._excepted and matches else []
        for match in matches:
            inside = any(other.start() <= match.start() and match.end() <= other.end() for other in excepted)
            if match.end() > match.start() and not inside:
                yield match

    def _matches(self, pattern: "regex.Pattern[str]", passage: Passage, whole_block: bool = False) -> list[Found]:
        text = passage.block.text
        if whole_block:
            fits = self._limit.spend(lambda left: pattern.fullmatch(text, *passage.inner, timeout=left))
            return [fits] if fits else []
        return self._limit.spend(lambda left: list(pattern.finditer(text, passage.start, passage.end, timeout=left)))


@cache
def compiled(
    words: tuple[str, ...], patterns: tuple[str, ...], ignore_case: bool, whole_words: bool
) -> "regex.Pattern[str]":
    """One pattern for all; groups are counted anew in each, so that a backreference is to a group of its own."""
    listed = [_spelt(word) for word in sorted(words, key=len, reverse=True)]
    listed += [_bounded(pattern) if whole_words else f"(?:{pattern})" for pattern in patterns]
    return regex.compile(f"(?|{'|'.join(listed)})", regex.IGNORECASE if ignore_case else 0)


def _bounded(pattern: str) -> str:
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def _spelt(word: str) -> str:
    """A word or phrase as a pattern: whole, any space between its words, either kind of quotation mark."""
    parts = ("".join(_ALIKE.get(mark, regex.escape(mark)) for mark in part) for part in word.split())
    opens, closes = word.strip()[0], word.strip()[-1]
    before, after = r"(?<!\w)" if opens.isalnum() else "", r"(?!\w)" if closes.isalnum() else ""
    return before + r"\s+".join(parts) + after


@cache
def literals(words: tuple[str, ...], patterns: tuple[str, ...], ignore_case: bool) -> tuple[str, ...] | None:
    """Texts of which a file must hold one for any of the words to be in it; None where that cannot be said.

    Only letters and digits of ASCII count, for other characters are written in several ways; where case does not
    matter, only digits.
    """
    if patterns or not words:
        return None
    found = tuple(max(_PLAIN[ignore_case].findall(word), key=len, default="") for word in words)
    return found if all(found) else None


def see_wording(words: Sequence[str], patterns: Sequence[str]) -> None:
    """Raises ValueError where there is nothing to look for, or a word of nothing."""
    if not words and not patterns:
        raise ValueError("nothing to look for; give words or patterns")
    if not all(word.strip() for word in (*words, *patterns)):
        raise ValueError("an empty word or pattern; take it out")


def see_limits(at_most: float | None, at_least: float | None) -> None:
    """Raises ValueError where there is no limit, or nothing lies between the two."""
    if at_most is None and at_least is None:
        raise ValueError("no limit; give at-most or at-least")
    if at_most is not None and at_least is not None and at_most < at_least:
        raise ValueError(f"at-most {at_most} is less than at-least {at_least}")
    if min(limit for limit in (at_most, at_least) if limit is not None) < 0:
        raise ValueError("a limit below 0")
