"""Kinds of check, one module each: `check: repeated-block` in a rule is `RepeatedBlock` in repeated_block.py."""

from typing import TypeAlias


class Pattern(str):
    """The type of an option that holds a regular expression of the `regex` package."""

    __slots__ = ()


Swaps: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]  # the type of an option that maps words to words
PatternSwaps: TypeAlias = tuple[tuple[Pattern, tuple[str, ...]], ...]
