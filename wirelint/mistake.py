"""Mistakes in the files that people write: rules, configs, packs."""

from collections.abc import Iterable

from wirelint.record import NamedTuple


class Mistake(NamedTuple):
    """One mistake, in words, with its place; line and column from 1, or 0 where there are no lines."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.message}"


class Mistakes(Exception):
    """Files that cannot be used as they are, with every mistake found in them."""

    def __init__(self, listed: Iterable[Mistake]) -> None:
        self.listed = sorted(set(listed))
        super().__init__("; ".join(map(str, self.listed)))


def suggestion(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'x'?`, or nothing."""
    from difflib import get_close_matches  # imported here: needed for mistakes only

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""
