"""Patterns compiled fast: what they were compiled to last time, kept in the user's cache folder.

Compiling the patterns that one plain file needs takes a third of a cold start, and `re` has no way to keep what it
compiled. So what its compiler makes of them, plain numbers, is kept here, and the compiler is asked only for what is
not. The names used for it are private to Python: the cache is for the very build of Python that wrote it, Python tests
the numbers before it takes them, and where anything is otherwise, `re` just compiles.
"""

import os
import re
import sys
from contextlib import suppress
from typing import Any

from wirelint import cachefile

_MOST = 400  # patterns kept; `re` remembers 512
_LITTLE = 400  # letters of new patterns that are not worth a write, such as of those that are made of the copy

_Key = tuple[str | bytes, int]  # a pattern and its flags
_Made = tuple[Any, ...]  # what it is compiled to: all its flags, its code in bytes, read the fastest, and its groups


class PatternCache:
    """The patterns of a run: those that were kept need no compiling; if much more was needed, `close` keeps it."""

    def __init__(self) -> None:
        self.place = os.path.join(cachefile.cache_folder(), "patterns")
        self.kept: dict[_Key, _Made] = {}
        with suppress(TypeError, ValueError):
            version, kept = cachefile.read(self.place)
            if version == sys.version:
                self.kept = dict(kept)
        with suppress(AttributeError, KeyError):
            self.compiler = vars(re)["_compiler"]
            self.compiling = self.compiler.compile
            self.compiler.compile = self._compile

    def _compile(self, pattern: Any, flags: int = 0) -> Any:  # noqa: ANN401
        """What `re` compiles a pattern to."""
        made = self.kept.get((pattern, flags))
        if made is not None:
            try:
                all_flags, code, *groups = made
                return self.compiler._sre.compile(pattern, all_flags, memoryview(code).cast("I").tolist(), *groups)
            except (AttributeError, RuntimeError, TypeError, ValueError):
                del self.kept[pattern, flags]
        return self.compiling(pattern, flags)

    def close(self) -> None:
        """Let `re` compile as ever, and keep what this run needed, if much of it was not kept yet."""
        with suppress(AttributeError, KeyError, OSError, ValueError):
            self.compiler.compile = self.compiling
            used = [(pattern, flags) for kind, pattern, flags in vars(re)["_cache"] if kind in (str, bytes)]
            if sum(len(pattern) for pattern, flags in used if (pattern, flags) not in self.kept) > _LITTLE:
                needed = {key: self.kept.get(key) or _made(*key) for key in used}
                rest = [(key, made) for key, made in self.kept.items() if key not in needed]
                kept = [*rest, *needed.items()]  # what was needed the longest ago goes first
                cachefile.write(self.place, (sys.version, dict(kept[-_MOST:])))


def _made(pattern: str | bytes, flags: int) -> _Made:
    """What a pattern is compiled to, as the compiler of `re` does it before it makes the object."""
    parsed = vars(re)["_parser"].parse(pattern, flags)
    state = parsed.state
    names = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = b"".join(int(number).to_bytes(4, sys.byteorder) for number in vars(re)["_compiler"]._code(parsed, flags))
    return flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names)
