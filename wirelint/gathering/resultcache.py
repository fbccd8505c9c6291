"""What was found in files that have not changed, kept from run to run; a pack for each folder of copy.

A result is used only where all it was made of is the same: the file's bytes and name in reports, the rules with their
options, what the run knows beside the copy, and the code itself. The instant counts where a check asked for it. Damage,
a cache that cannot be written: the files are then read. Runs at once replace each other's packs, never mix them.
"""

import marshal
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec

from wirelint import cachefile
from wirelint.finding import FileResult
from wirelint.gathering import tasks
from wirelint.gathering.packing import pack, unpack
from wirelint.gathering.tasks import KEY, Task
from wirelint.paths import StrPath
from wirelint.record import NamedTuple
from wirelint.version import __version__


class _Pack(NamedTuple):
    """What is kept of the files of one folder: a key and a result for each name; and the names that are new in it."""

    kept: dict[str, tuple[bytes, bytes]]
    new: list[str]


def ruleset(packed: bytes) -> bytes:
    """A number for rules as they are packed, and the code that they run in; equal rules may be packed differently."""
    told = (_code(), marshal.loads(packed))
    return blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=KEY).digest()


def known(rules: bytes, task: Task) -> bytes:
    """All that a file's result depends on beside its bytes and the instant. rules: their number."""
    return rules + repr((task.shown, tuple(task.context)[1:])).encode("utf-8", "surrogatepass")


@cache
def _code() -> str:
    """The code that makes results: its version, Python's, and the state of the files it is in."""
    here, matcher = os.path.dirname(os.path.dirname(__file__)), find_spec("regex")
    theirs = list(_states(os.path.dirname(matcher.origin))) if matcher and matcher.origin else []
    return f"{__version__} {sys.version} {sorted([*_states(here), *theirs])}"


def _states(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name not in ("__pycache__", "_rules"):
                    yield from _states(entry.path)
            else:
                state = entry.stat()
                yield entry.path, state.st_size, state.st_mtime_ns


class ResultCache:
    """The packs of a run; each is read when its folder is come to, and written when all its files are done."""

    def __init__(self, run: Iterable[Task], folder: StrPath | None = None) -> None:
        self.folder = os.path.join(folder or cachefile.cache_folder(), "results")
        self.left = Counter(os.path.split(task.path)[0] for task in run)  # files of each folder that are not done
        self.packs: dict[str, _Pack] = {}
        self.written = ""  # the latest pack that was

    def find(self, task: Task) -> FileResult | None:
        """The result that is kept of a file, if it is what linting it would give."""
        folder, name = os.path.split(task.path)
        key, packed = self._pack(folder).kept.get(name, (b"", b""))
        if not key:
            return None
        try:
            held = tasks.number_of(task.path)
            if key != tasks.key(task, held, asked=False) and key != tasks.key(task, held, asked=True):
                return None
            result = unpack(packed)
        except (OSError, ValueError, EOFError, TypeError):
            return None
        self._done(folder)
        return result

    def keep(self, task: Task, key: bytes, result: FileResult) -> None:
        """Keep a result from now on; without a key the file has none to keep."""
        folder, name = os.path.split(task.path)
        pack_ = self._pack(folder)
        if key:
            pack_.kept[name] = (key, pack(result))
            pack_.new.append(name)
        self._done(folder)

    def close(self) -> None:
        """Write what is left, and if anything was written, remove the packs that nobody has used for long."""
        for folder in list(self.packs):
            self._close(folder)
        if self.written:
            cachefile.forget_unused(self.written)

    def _done(self, folder: str) -> None:
        self.left[folder] -= 1
        if not self.left[folder]:
            self._close(folder)

    def _close(self, folder: str) -> None:
        """Write what is new of a folder, without the files that are gone, and forget it."""
        kept, new = self.packs.pop(folder)
        place = self._place(folder)
        with suppress(OSError, ValueError):
            if new:
                there = set(os.listdir(folder or "."))
                cachefile.write(place, {name: entry for name, entry in kept.items() if name in there})
                self.written = place
            elif kept:
                cachefile.use(place)

    def _pack(self, folder: str) -> _Pack:
        if folder not in self.packs:
            kept = cachefile.read(self._place(folder))
            self.packs[folder] = _Pack(kept if isinstance(kept, dict) else {}, [])
        return self.packs[folder]

    def _place(self, folder: str) -> str:
        place = os.fsencode(os.path.realpath(folder))
        return os.path.join(self.folder, blake2b(place, digest_size=KEY).hexdigest())
