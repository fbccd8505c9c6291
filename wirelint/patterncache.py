"""Patterns compiled fast: what they were compiled to last time, kept in the user's cache folder.

Compiling the patterns that one plain file needs takes a third of a cold start, and `re` has no way to keep what it
compiled. So what its compiler makes of them, plain numbers, is kept here and put where `re` remembers its latest
patterns; what it does not find there it compiles as ever. The names used for it are private to Python: the cache is for
the very build of Python that wrote it, Python tests the numbers before it takes them, and where anything is otherwise,
`re` just compiles.
"""

import os
import re
import sys
from contextlib import suppress
from typing import Any

from wirelint import cachefile

_MOST = 400  # patterns kept; `re` remembers 512
_FEW = 8  # new patterns that are not worth a write, such as those that are made of the copy

_Key = tuple[str | bytes, int]  # a pattern and its flags
_Made = tuple[Any, ...]  # what it is compiled to: all its flags, its code in bytes, read the fastest, and its groups


class PatternCache:
    """The patterns of a run: those that were kept are there at once; if many more were needed, `close` keeps them."""

    def __init__(self) -> None:
        self.place = os.path.join(cachefile.cache_folder(), "patterns")
        self.kept: dict[_Key, _Made] = {}
        with suppress(AttributeError, KeyError, RuntimeError, TypeError, ValueError):
            version, kept = cachefile.read(self.place)
            if version == sys.version:
                _recall(kept)
                self.kept = kept

    def close(self) -> None:
        """Keep what this run compiled, if it is more than a few patterns."""
        with suppress(AttributeError, KeyError, OSError, ValueError):
            new = [key for key in _remembered() if key not in self.kept]
            if len(new) > _FEW:
                kept = [*self.kept.items(), *((key, _made(*key)) for key in new)]
                cachefile.write(self.place, (sys.version, dict(kept[-_MOST:])))


def _remembered() -> list[_Key]:
    """The patterns that `re` remembers."""
    return [(pattern, flags) for kind, pattern, flags in vars(re)["_cache"] if kind in (str, bytes)]


def _recall(kept: dict[_Key, _Made]) -> None:
    """Let `re` remember patterns."""
    compiled = vars(re)["_compiler"]._sre.compile
    vars(re)["_cache"].update(
        {
            (type(pattern), pattern, flags): compiled(pattern, all_flags, memoryview(code).cast("I").tolist(), *groups)
            for (pattern, flags), (all_flags, code, *groups) in kept.items()
        }
    )


def _made(pattern: str | bytes, flags: int) -> _Made:
    """What a pattern is compiled to, as the compiler of `re` does it before it makes the object."""
    parsed = vars(re)["_parser"].parse(pattern, flags)
    state = parsed.state
    names = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = b"".join(int(number).to_bytes(4, sys.byteorder) for number in vars(re)["_compiler"]._code(parsed, flags))
    return flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names)
