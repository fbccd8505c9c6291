"""Paths as a person gives them to the files that are linted, each with its config."""

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from wirelint import config
from wirelint.config import Config
from wirelint.finding import Problem
from wirelint.readers import SUFFIXES


class Target(NamedTuple):
    """One file to lint: where it is, what reports call it, and the config that governs it."""

    path: Path
    shown: str
    config: Config
    named: bool = True  # not one of the files of a folder


class PassedOver(NamedTuple):
    """A file that is not linted, and why; `named`: although its path was given, so that nothing else need be found."""

    path: Path
    why: str
    named: bool = False


class Collection:
    """Files to lint from paths given; folders give the kinds of file the readers know.

    What is hidden, ignored by git, excluded, or of another kind is passed over and counted. A path that is not there
    is a problem. `fixed` is the config that governs every file, if the command line named one.
    """

    def __init__(self, paths: tuple[Path, ...], fixed: Config | None = None) -> None:
        self.paths = paths
        self.fixed = fixed
        self.problems: list[Problem] = []
        self.passed_over: list[PassedOver] = []

    @cached_property
    def targets(self) -> list[Target]:
        """The files, in the order of the paths given and sorted within a folder, each once."""
        found: dict[str, Target] = {}
        for path in self.paths:
            named = not path.is_dir()
            for file in self._files(path):
                governing = self.config_for(file.parent)
                if governing.excludes(file):
                    self.passed_over.append(excluded(file, governing))
                else:
                    found.setdefault(
                        os.path.realpath(file), Target(file, _shown(file, governing), governing.of(file), named)
                    )
        return list(found.values())

    def config_for(self, folder: Path) -> Config:
        """The config that governs the files of a folder. Raises Mistakes."""
        if self.fixed is not None:
            return self.fixed
        key = os.path.realpath(folder)
        if key not in self._configs:
            path = config.find(folder)
            place = str(path) if path else ""
            if place not in self._configs:
                self._configs[place] = read_config(path) if path else Config(Path.cwd())
            self._configs[key] = self._configs[place]
        return self._configs[key]

    def config_of(self, file: Path) -> Config:
        """The config for one file, with the overrides that name it. Raises Mistakes."""
        return self.config_for(file.parent).of(file)

    @cached_property
    def _configs(self) -> dict[str, Config]:
        return {}

    def _files(self, path: Path) -> Iterator[Path]:
        if path.is_dir():
            yield from self._in_folder(path)
        elif path.exists():
            yield path
        else:
            broken = "a symbolic link to nothing" if path.is_symlink() else "no such file or folder"
            self.problems.append(Problem("missing", broken, path.as_posix()))

    def _in_folder(self, folder: Path) -> Iterator[Path]:
        ignored = _ignored_by_git(folder)
        for here, folders, files in os.walk(folder, onerror=self._unreadable):
            place = Path(here)
            keep = [
                name for name in folders if not name.startswith(".") and os.path.realpath(place / name) not in ignored
            ]
            folders[:] = sorted(keep)
            for name in sorted(files):
                path = place / name
                if why := _why_not(path, ignored):
                    self.passed_over.append(PassedOver(path, why))
                else:
                    yield path

    def _unreadable(self, error: OSError) -> None:
        self.problems.append(Problem("unreadable", error.strerror or str(error), Path(error.filename).as_posix()))


def read_config(path: Path) -> Config:
    """A config file. Raises Mistakes."""
    from wirelint.config.file import read  # imported here: it needs the YAML library

    return read(path)


def excluded(path: Path, governing: Config) -> PassedOver:
    """A file that a config excludes."""
    from wirelint.yamlfile import shown_path  # imported here: the config has imported it, if there is one

    return PassedOver(path, f"excluded by {shown_path(governing.path or governing.folder)}", named=True)


def _why_not(path: Path, ignored: frozenset[str]) -> str:
    """Why a file of a folder is passed over; empty: it is not."""
    if path.name.startswith("."):
        return "hidden"
    if not path.name.lower().endswith(SUFFIXES):
        return "of another kind"
    return "ignored by git" if os.path.realpath(path) in ignored else ""


def _shown(path: Path, governing: Config) -> str:
    """The path for reports: POSIX, relative to the config's folder, else to the current one."""
    try:
        return Path(os.path.relpath(path, governing.folder)).as_posix()
    except ValueError:  # another drive
        return path.resolve().as_posix()


def _ignored_by_git(folder: Path) -> frozenset[str]:
    """What git ignores below a folder, as real paths; nothing where there is no git or no repository."""
    from wirelint.git import Refused, ask, names  # imported here: needed for folders only

    command = ("ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z", "--", ".")
    try:
        return frozenset(os.path.realpath(folder / name) for name in names(ask(folder, *command)))
    except Refused:
        return frozenset()
