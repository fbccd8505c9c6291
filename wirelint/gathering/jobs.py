"""How many processes a run is worth."""

import os
from collections.abc import Sequence
from contextlib import suppress

AUTO = 0  # as many as are worth it
_MANY = 48  # files that are worth a second process, whatever their size
_MUCH = 256_000  # bytes that are, in two files or more
_EACH = 12  # files that one process more is worth


def worth(asked: int, files: Sequence[str]) -> int:
    """The number of processes for some files: that asked for, else by their number, their size and the processors."""
    if asked != AUTO or len(files) < 2:
        return max(1, min(asked, len(files)))
    if not is_long(files):
        return 1
    return min(_available(), max(2, len(files) // _EACH), len(files))


def is_long(files: Sequence[str]) -> bool:
    """True for files that keep one process busy for a while."""
    return len(files) >= _MANY or _size(files) >= _MUCH


def _size(files: Sequence[str]) -> int:
    size = 0
    for file in files:
        with suppress(OSError):  # one that is gone is told of where it is read
            size += os.stat(file).st_size
    return size


def _available() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
