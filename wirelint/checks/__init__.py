"""Kinds of check, one module each: `check: repeated-block` in a rule is `RepeatedBlock` in repeated_block.py."""


class Pattern(str):
    """The type of an option that holds a regular expression of the `regex` package."""

    __slots__ = ()
