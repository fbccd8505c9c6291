"""A bar for long work, shown to somebody who waits at a terminal."""

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TextIO, TypeVar

_PATIENCE = 1.0  # seconds of work before the bar appears

T = TypeVar("T")


def watched(results: Iterable[T], total: int, terminal: TextIO) -> Iterator[T]:
    """The results as they come; once they are long in coming, a bar says how many of the total there are."""
    began = monotonic()
    coming = iter(results)
    for done, result in enumerate(coming, 1):
        yield result
        if done < total and monotonic() - began > _PATIENCE:
            yield from _barred(coming, done, total, terminal)


def _barred(coming: Iterator[T], done: int, total: int, terminal: TextIO) -> Iterator[T]:
    import click  # imported here: a plain run does without it

    with click.progressbar(coming, length=total, label="checking", show_pos=True, file=terminal) as bar:
        bar.update(done)
        yield from bar
