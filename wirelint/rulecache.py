"""Rules loaded fast: what a folder's files said last time, kept in the user's cache folder.

The cache holds the files' own bytes and is used only where they are the same, so it can never be stale. Damage, a
folder that cannot be written, another version: the rules are then read from their files. Examples are left out.
"""

import contextlib
import marshal
import os
import sys
import zlib
from collections.abc import Mapping, Sequence
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wirelint import cachefile
from wirelint.finding import Severity
from wirelint.rule import Rule
from wirelint.version import __version__

if TYPE_CHECKING:
    from wirelint.option import Adjustments

_STAMP = f"{__version__} {sys.version} {Rule._fields} tuples"  # of what is kept, and how


def shipped_folder() -> Path:
    """The folder of the rules that come with wirelint, in a wheel or in a checkout."""
    inside = Path(__file__).parent / "_rules"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "rules"


def load(folder: Path, options: Mapping[str, "Adjustments"]) -> list[Rule]:
    """The rules of a folder without their examples, sorted by id. Raises Mistakes.

    Those that a config adjusts are read from their files once more, the others need not be.
    """
    rules = _load(folder)
    if not any(rule.id in options for rule in rules):
        return rules
    from wirelint import rulefile  # imported here: it needs the YAML library

    adjusted = {rule.id: rule for rule in rulefile.load(folder, options, only=options)}
    return [adjusted.get(rule.id, rule) for rule in rules]


def _load(folder: Path) -> list[Rule]:
    files = _bytes_of(folder)
    place = cachefile.cache_folder() / f"rules-{zlib.crc32(os.fsencode(folder.resolve())):08x}"
    cached = _cached(place, files)
    if cached is not None:
        return [_rule(folder, kept) for kept in cached]
    from wirelint import rulefile  # imported here: it needs the YAML library

    rules = rulefile.load(folder, proven=folder == shipped_folder())
    with contextlib.suppress(OSError, ValueError):
        cachefile.write(place, (_STAMP, files, [_fields(rule) for rule in rules]))
    return rules


def packed(rules: Sequence[Rule]) -> bytes:
    """Rules as bytes, for another process; equal rules give equal bytes. Raises ValueError for options not plain."""
    return marshal.dumps([_fields(rule) for rule in rules], 1)  # without references, which differ from run to run


def unpacked(data: bytes) -> list[Rule]:
    """The rules again."""
    return [_rule(Path(), kept) for kept in marshal.loads(data)]


def _bytes_of(folder: Path) -> dict[str, bytes]:
    """Every rule file and shared list by its name in the folder; the loader complains of what cannot be read."""
    files: dict[str, bytes] = {}
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            family = entry.is_dir() and entry.name != "packs"
            for file in os.scandir(entry.path) if family else [entry]:
                if file.name.endswith((".yaml", ".yml")):
                    with FileIO(file.path) as opened:  # every start reads them all, and this is the fastest way
                        files[f"{entry.name}/{file.name}"] = opened.readall()
    return files


def _cached(place: Path, files: dict[str, bytes]) -> list[tuple[Any, ...]] | None:
    try:
        stamp, known, kept = cachefile.read(place)
    except (TypeError, ValueError):
        return None
    return list(kept) if (stamp, known) == (_STAMP, files) else None


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


def _rule(folder: Path, kept: tuple[Any, ...]) -> Rule:
    rule = Rule(*kept)
    return rule._replace(
        severity=Severity(rule.severity),
        languages=None if rule.languages is None else frozenset(rule.languages),
        path=f"{folder}/{rule.id}.yaml",
    )
