"""Paths as a person gives them to the files that are linted, each with its config."""

import os
import stat
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
            for file in self._files(path):
                governing = self.config_for(file.parent)
                if governing.excludes(file):
                    self.passed_over.append(excluded(file, governing))
                else:
                    found.setdefault(
                        os.path.realpath(file), Target(file, _shown(file, governing), governing.of(file), file is path)
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
        try:
            is_there, is_folder = path.exists(), path.is_dir()
        except OSError as error:  # a name that is too long
            self._unreachable(path, error)
            return
        if is_folder:
            yield from self._in_folder(path)
        elif is_there:
            yield path
        else:
            broken = "a symbolic link to nothing" if path.is_symlink() else "no such file or folder"
            self.problems.append(Problem("missing", broken, path.as_posix()))

    def _in_folder(self, folder: Path) -> Iterator[Path]:
        ignored = _ignored_by_git(folder)
        waiting = [""]  # and not os.walk, which older Pythons let call itself for every level
        while waiting:
            inside = waiting.pop()  # the folder, from the one asked for, as git names it
            folders = []
            for entry in self._entries(folder / inside):
                path, name = folder / inside / entry.name, inside + entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders += [] if entry.name.startswith(".") or name in ignored else [f"{name}/"]
                elif why := _why_not(path, is_ignored=name in ignored):
                    self.passed_over += [] if _is_link_to_folder(entry) else [PassedOver(path, why)]
                else:
                    yield path
            waiting += reversed(folders)

    def _entries(self, folder: Path) -> list["os.DirEntry[str]"]:
        """What stands in a folder, sorted; a folder that cannot be read is a problem."""
        try:
            with os.scandir(folder) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self._unreachable(folder, error)
            return []

    def _unreachable(self, path: Path, error: OSError) -> None:
        self.problems.append(Problem("unreadable", error.strerror or str(error), path.as_posix()))


def read_config(path: Path) -> Config:
    """A config file. Raises Mistakes."""
    from wirelint.config.file import read  # imported here: it needs the YAML library

    return read(path)


def excluded(path: Path, governing: Config) -> PassedOver:
    """A file that a config excludes."""
    from wirelint.yamlfile import shown_path  # imported here: the config has imported it, if there is one

    return PassedOver(path, f"excluded by {shown_path(governing.path or governing.folder)}", named=True)


def _why_not(path: Path, *, is_ignored: bool) -> str:
    """Why a file of a folder is passed over; empty: it is not."""
    if path.name.startswith("."):
        return "hidden"
    if not path.name.lower().endswith(SUFFIXES):
        return "of another kind"
    if is_ignored:
        return "ignored by git"
    return "" if _may_be_file(path) else "no regular file"


def _may_be_file(path: Path) -> bool:
    """False for a pipe, a socket and the like, of which a run might wait for ever, and for a link to a folder."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:  # told where it is read
        return True


def _is_link_to_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _shown(path: Path, governing: Config) -> str:
    """The path for reports: POSIX, relative to the config's folder, else to the current one."""
    try:
        return Path(os.path.relpath(path, governing.folder)).as_posix()
    except ValueError:  # another drive
        return path.resolve().as_posix()


def _ignored_by_git(folder: Path) -> frozenset[str]:
    """What git ignores below a folder, named from there; nothing where there is no git or no repository."""
    from wirelint.git import Refused, ask, names  # imported here: needed for folders only

    command = ("ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z", "--", ".")
    try:
        return frozenset(name.removesuffix("/") for name in names(ask(folder, *command)))
    except Refused:
        return frozenset()
