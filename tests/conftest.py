"""What several tests share: copy with one defect, a folder to put it in, and the command line as a user runs it."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

HEAD = "Ferry Sinks Off Lindmark\n\nA boat nears the harbor of Lindmark, May 4, 2025. (Reuters)\n"
LEAD = "\nThe ferry went down in calm weather on Sunday, and the crew was saved, the port said.\n"
CLEAN = HEAD + LEAD
TT = HEAD + "TT\n" + LEAD  # one error, on line 4


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str


Wirelint = Callable[..., Ended]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with a clean file and one with a defect."""
    folder = tmp_path / "copy"
    folder.mkdir()
    (folder / "clean.txt").write_text(CLEAN)
    (folder / "stray.txt").write_text(TT)
    return folder


@pytest.fixture
def wirelint(copy: Path) -> Wirelint:
    """Runs the command in the folder of copy."""

    def run(*arguments: str, cwd: Path = copy, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Ended:
        ended = subprocess.run(
            [sys.executable, "-m", "wirelint", *arguments],
            cwd=cwd,
            input=stdin,
            capture_output=True,
            env={**os.environ, **(env or {})},
            check=False,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    return run
