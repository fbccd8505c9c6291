"""Arguments of `wirelint check` so plain that they need no option parser: importing that is a quarter of a cold start.

Paths, flags, and the reports with their files: what hooks and pipelines give. Whatever else stands among them, a
mistake included, is for click to read.
"""

import os
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from wirelint.checking import STDIN, Request
from wirelint.document import Context
from wirelint.paths import plain
from wirelint.reports import Output, destinations, read_output

_FLAGS: Mapping[str, tuple[str, bool]] = {
    "--quiet": ("quiet", True),
    "-q": ("quiet", True),
    "--statistics": ("statistics", True),
    "--exit-zero": ("exit_zero", True),
    "--fix": ("fix", True),
    "--unsafe-fixes": ("unsafe_fixes", True),
    "--diff": ("diff", True),
    "--no-baseline": ("use_baseline", False),
    "--no-cache": ("cache", False),
}
_REPORTS = ("--format", "--output")
_EXPANDED = frozenset("*?[~$%" if os.name == "nt" else "")  # with these click means files where the shell does not


def request(arguments: Sequence[str], now: datetime) -> Request | None:
    """What arguments ask for, or None where they are not so plain."""
    paths: list[str] = []
    flags: dict[str, Any] = {}
    outputs: list[Output] = []
    left = iter(arguments)
    try:
        for argument in left:
            name, parted, value = argument.partition("=")
            if argument in _FLAGS:
                field, told = _FLAGS[argument]
                flags[field] = told
            elif name in _REPORTS:
                outputs.append(read_output(value if parted else next(left, "")))
            elif argument.startswith("-") and argument != STDIN:
                return None
            else:
                paths.append(argument)
        form, files = destinations(outputs, "statistics" in flags)
    except ValueError:
        return None
    if any(not _EXPANDED.isdisjoint(path) for path in paths):
        return None
    return Request(tuple(map(plain, paths or ["."])), Context(now), form=form, files=files, **flags)
