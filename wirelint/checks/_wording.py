"""What the general checks look for: words and patterns with their exceptions, under one time limit a file."""

import re
from collections.abc import Iterator
from functools import cache
from time import process_time
from typing import Literal, TypeAlias

import regex

from wirelint.checks._scope import Passage

Whole: TypeAlias = Literal["part", "word", "block"]
Found: TypeAlias = "regex.Match[str]"

_SECONDS = 2.0  # of CPU, for all of a rule's patterns on one file; more is a problem of the rule, and said to be
_ALIKE = {"'": "['‘’]", "’": "['‘’]", '"': '["“”]'}

_PLAIN = {False: re.compile("[A-Za-z0-9]+"), True: re.compile("[0-9]+")}  # by whether case does not matter


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
    ) -> None:
        self._wanted = compiled(words, patterns, ignore_case, whole == "word")
        self._excepted = compiled((), exceptions, ignore_case, True) if exceptions else None
        self._whole_block = whole == "block"
        self._left = _SECONDS

    def found(self, passage: Passage) -> Iterator[Found]:
        """The matches in a passage, in order, with offsets into its block's text. Raises TimeoutError."""
        matches = self._matches(self._wanted, passage, self._whole_block)
        excepted = self._matches(self._excepted, passage) if self._excepted and matches else []
        for match in matches:
            inside = any(other.start() <= match.start() and match.end() <= other.end() for other in excepted)
            if match.end() > match.start() and not inside:
                yield match

    def _matches(self, pattern: "regex.Pattern[str]", passage: Passage, whole_block: bool = False) -> list[Found]:
        began = process_time()
        if self._left <= 0:
            raise TimeoutError
        if whole_block:
            match = pattern.fullmatch(passage.block.text, *passage.inner, timeout=self._left)
            matches = [match] if match else []
        else:
            matches = list(pattern.finditer(passage.block.text, passage.start, passage.end, timeout=self._left))
        self._left -= process_time() - began
        return matches


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


def literals(words: tuple[str, ...], patterns: tuple[str, ...], ignore_case: bool) -> tuple[str, ...] | None:
    """Texts of which a file must hold one for any of the words to be in it; None where that cannot be said.

    Only letters and digits of ASCII count, for other characters are written in several ways; where case does not
    matter, only digits.
    """
    if patterns or not words:
        return None
    found = tuple(max(_PLAIN[ignore_case].findall(word), key=len, default="") for word in words)
    return found if all(found) else None


def see_wording(words: tuple[str, ...], patterns: tuple[str, ...]) -> None:
    """Raises ValueError where there is nothing to look for."""
    if not words and not patterns:
        raise ValueError("nothing to look for; give words or patterns")
    if not all(word.strip() for word in words):
        raise ValueError("an empty word; take it out")
