"""Rules loaded fast: what a folder's files said last time, kept in the user's cache folder.

The cache holds the files' own bytes and is used only where they are the same, and so are the modules of the checks,
which say what their rules need; so it can never be stale. Damage, a folder that cannot be written, another version: the
rules are then read from their files. Examples are left out.
"""

import contextlib
import marshal
import os
import sys
import zlib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from wirelint import cachefile
from wirelint.finding import Severity
from wirelint.paths import StrPath, read_bytes
from wirelint.rule import Rule
from wirelint.version import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from wirelint.option import Adjustments


@cache
def _stamp() -> str:
    """Of what is kept, and how: versions, and when and how large the modules are that make checks of it."""
    here = os.path.dirname(__file__)
    states = []
    with contextlib.suppress(OSError):
        for entry in os.scandir(os.path.join(here, "checks")):
            if entry.name.endswith(".py"):
                state = entry.stat()
                states.append(f"{entry.name} {state.st_mtime_ns} {state.st_size}")
    return f"{__version__} {sys.version} {Rule._fields} {sorted(states)} tuples"


def shipped() -> str:
    """The folder of the rules that come with wirelint, in a wheel or in a checkout."""
    here = os.path.dirname(__file__)
    inside = os.path.join(here, "_rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(here), "rules")


def shipped_folder() -> "Path":
    """The same folder, for those that go through it."""
    from pathlib import Path

    return Path(shipped())


def load(folder: StrPath, options: Mapping[str, "Adjustments"]) -> list[Rule]:
    """The rules of a folder without their examples, sorted by id. Raises Mistakes.

    Those that a config adjusts are read from their files once more, the others need not be.
    """
    rules = _load(folder)
    if not any(rule.id in options for rule in rules):
        return rules
    from pathlib import Path

    from wirelint import rulefile  # imported here: it needs the YAML library

    adjusted = {rule.id: rule for rule in rulefile.load(Path(folder), options, only=options)}
    return [adjusted.get(rule.id, rule) for rule in rules]


def _load(folder: StrPath) -> list[Rule]:
    files = _bytes_of(folder)
    place = os.path.join(cachefile.cache_folder(), "rules", f"{zlib.crc32(os.fsencode(os.path.realpath(folder))):08x}")
    cached = _cached(place, files)
    if cached is not None:
        cachefile.use(place)
        return [_rule(folder, kept) for kept in cached]
    from pathlib import Path

    from wirelint import rulefile  # imported here: it needs the YAML library

    rules = rulefile.load(Path(folder), proven=os.fspath(folder) == shipped())
    with contextlib.suppress(OSError, ValueError):
        cachefile.write(place, (_stamp(), files, [_fields(rule) for rule in rules]))
        cachefile.forget_unused(place)
    return rules


def packed(rules: Sequence[Rule]) -> bytes:
    """Rules as bytes, for another process; equal rules give equal bytes. Raises ValueError for options not plain."""
    return marshal.dumps([_fields(rule) for rule in rules], 1)  # without references, which differ from run to run


def unpacked(data: bytes) -> list[Rule]:
    """The rules again."""
    return [_rule("", kept) for kept in marshal.loads(data)]


def _bytes_of(folder: StrPath) -> dict[str, bytes]:
    """Every rule file and shared list by its name in the folder; the loader complains of what cannot be read."""
    files: dict[str, bytes] = {}
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            family = entry.is_dir() and entry.name != "packs"
            for file in os.scandir(entry.path) if family else [entry]:
                if file.name.endswith((".yaml", ".yml")):
                    files[f"{entry.name}/{file.name}"] = read_bytes(file.path)
    return files


def _cached(place: str, files: dict[str, bytes]) -> list[tuple[Any, ...]] | None:
    try:
        stamp, known, kept = cachefile.read(place)
    except (TypeError, ValueError):
        return None
    return list(kept) if (stamp, known) == (_stamp(), files) else None


def _fields(rule: Rule) -> tuple[Any, ...]:
    """A rule as marshal keeps it: enums and patterns become the texts they are, sets become lists."""
    return tuple(
        rule._replace(
            severity=rule.severity.value,  # type: ignore[arg-type]
            path="",
            options={name: _plain(value) for name, value in rule.options.items()},
            examples=(),
            languages=None if rule.languages is None else sorted(rule.languages),  # type: ignore[arg-type]
        )
    )


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return str(value) if isinstance(value, str) else value


def _rule(folder: StrPath, kept: tuple[Any, ...]) -> Rule:
    rule = Rule(*kept)
    return rule._replace(
        severity=Severity(rule.severity),
        languages=None if rule.languages is None else frozenset(rule.languages),
        path=f"{os.fspath(folder)}/{rule.id}.yaml",
    )
