"""What several tests share: copy with one defect, a check run on copy, and the command line as a user runs it."""

import datetime
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from wirelint.document import Context, Document
from wirelint.finding import Match
from wirelint.readers import read
from wirelint.source import decode

HEAD = "Ferry Sinks Off Lindmark\n\nA boat nears the harbor of Lindmark, May 4, 2025. (Reuters)\n"
LEAD = "\nThe ferry went down in calm weather on Sunday, and the crew was saved, the port said.\n"
CLEAN = HEAD + LEAD
TT = HEAD + "TT\n" + LEAD  # one error, on line 4


@pytest.fixture(scope="session", autouse=True)
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Puts what the commands that tests run keep in folders of its own.

    They keep compiled modules whatever the machine says: that is a third of their time.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        patch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path_factory.mktemp("compiled")))
        for home in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(home, str(tmp_path_factory.mktemp("cache")))
        yield


class Runs(Protocol):
    """A check, as far as a test of it needs to know."""

    def run(self, document: Document) -> Iterator[Match]: ...


def marked(check: Runs, copy: str | bytes, story_date: str = "") -> list[str]:
    """What a check marks in plain text, each span as it stands in the source."""
    date = datetime.date.fromisoformat(story_date) if story_date else None
    source = decode("story.txt", copy.encode() if isinstance(copy, str) else copy)
    matches = check.run(read(source, Context(story_date=date)))
    return [source.text[match.span.start : match.span.end] for match in matches]


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


def for_git(*without: str) -> dict[str, str]:
    """What git runs under: a name to commit by, and no settings of a person's or of a hook that the tests run under.

    without: how the names of variables begin that are left out as well.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", *without))}
    who = {f"GIT_{role}_{what}": "tester@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return kept | who | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """Runs git in the folder of the test, by no settings but its own, and gives what it prints; it must succeed."""
    settings = for_git()

    def run(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=tmp_path, env=settings, capture_output=True, check=False)
        assert done.returncode == 0, (arguments, done.stderr.decode())
        return done.stdout.decode()

    if shutil.which("git") is None:
        pytest.skip("git is not on this machine")
    run("init", "--quiet", "--initial-branch=main")
    return run
