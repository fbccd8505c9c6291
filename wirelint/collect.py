"""Paths as a person gives them to the files that are linted, each with its config."""

import errno
import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from stat import S_ISDIR, S_ISREG

from wirelint import config
from wirelint.config import Config
from wirelint.finding import Problem
from wirelint.paths import StrPath, plain, posix, upward
from wirelint.readers import SUFFIXES
from wirelint.record import NamedTuple


class Target(NamedTuple):
    """One file to lint: where it is, what reports call it, and the config that governs it."""

    path: str
    shown: str
    config: Config
    named: bool = True  # not one of the files of a folder


class PassedOver(NamedTuple):
    """A file that is not linted, and why; `named`: although its path was given, so that nothing else need be found."""

    path: str
    why: str
    named: bool = False


class _Folder(NamedTuple):
    """What the files of a folder have in common: where it leads, what reports call it, and the config."""

    real: str
    shown: str | None  # with its slash; None: on another drive than the config's folder
    config: Config


class Collection:
    """Files to lint from paths given; folders give the kinds of file the readers know.

    What is hidden, ignored by git, excluded, or of another kind is passed over and counted. A path that is not there
    is a problem. `fixed` is the config that governs every file, if the command line named one.
    """

    def __init__(self, paths: Iterable[StrPath], fixed: Config | None = None) -> None:
        self.paths = tuple(map(plain, paths))
        self.fixed = fixed
        self.problems: list[Problem] = []
        self.passed_over: list[PassedOver] = []
        self._folders: dict[str, _Folder] = {}
        self._found: dict[str, str | None] = {}
        self._configs: dict[str | None, Config] = {}

    @cached_property
    def targets(self) -> list[Target]:
        """The files, in the order of the paths given and sorted within a folder, each once."""
        found: dict[str, Target] = {}
        for path in self.paths:
            for file, is_link in self._files(path):
                parent, name = os.path.split(file)
                folder = self._folder(parent)
                governing = folder.config
                if governing.excludes(file):
                    self.passed_over.append(excluded(file, governing))
                else:
                    real = os.path.realpath(file) if is_link else f"{folder.real}{name}"
                    shown = posix(real) if folder.shown is None else f"{folder.shown}{name}"
                    found.setdefault(real, Target(file, shown, governing.of(file), file is path))
        return list(found.values())

    def config_for(self, folder: StrPath) -> Config:
        """The config that governs the files of a folder. Raises Mistakes."""
        return self.fixed or self._folder(os.fspath(folder)).config

    def config_of(self, file: StrPath) -> Config:
        """The config for one file, with the overrides that name it. Raises Mistakes."""
        return self.config_for(os.path.dirname(file)).of(file)

    def _folder(self, path: str) -> _Folder:
        """What holds for the files of a folder, found once. Raises Mistakes."""
        if path not in self._folders:
            real = self._real(path)
            governing = self.fixed or self._config(real)
            try:
                shown = f"{posix(os.path.relpath(path or '.', governing.folder))}/".removeprefix("./")
            except ValueError:  # another drive
                shown = None
            self._folders[path] = _Folder(os.path.join(real, ""), shown, governing)
        return self._folders[path]

    def _real(self, folder: str) -> str:
        """Where a folder leads; in deep ones it is asked level by level, or every one would be looked at once more."""
        parent, name = os.path.split(folder)
        if parent not in self._folders or name in ("", ".", "..") or os.path.islink(folder):
            return os.path.realpath(folder)
        return self._folders[parent].real + name

    def _config(self, folder: str) -> Config:
        found = config.find(folder, self._found)
        if found not in self._configs:
            self._configs[found] = Config(os.getcwd()) if found is None else read_config(found)
        return self._configs[found]

    def _files(self, path: str) -> Iterator[tuple[str, bool]]:
        """The files that a path stands for, each with whether it may be a link."""
        try:
            state = os.stat(path)
        except OSError as error:
            if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP):
                broken = "a symbolic link to nothing" if os.path.islink(path) else "no such file or folder"
                self.problems.append(Problem("missing", broken, posix(path)))
            else:  # a name that is too long
                self._unreachable(path, error)
            return
        if S_ISDIR(state.st_mode):
            yield from self._in_folder(path)
        else:
            yield path, True

    def _in_folder(self, folder: str) -> Iterator[tuple[str, bool]]:
        ignored = _ignored_by_git(folder)
        before = "" if folder == "." else os.path.join(folder, "")
        waiting = [""]  # and not os.walk, which older Pythons let call itself for every level
        while waiting:
            inside = waiting.pop()  # the folder, from the one asked for, as git names it
            folders = []
            for entry in self._entries(before + inside or "."):
                name = inside + entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders += [] if entry.name.startswith(".") or name in ignored else [f"{name}/"]
                elif why := _why_not(entry, is_ignored=name in ignored):
                    self.passed_over += [] if _is_link_to_folder(entry) else [PassedOver(before + name, why)]
                else:
                    yield before + name, entry.is_symlink()
            waiting += reversed(folders)

    def _entries(self, folder: str) -> list["os.DirEntry[str]"]:
        """What stands in a folder, sorted; a folder that cannot be read is a problem."""
        try:
            with os.scandir(folder) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self._unreachable(folder, error)
            return []

    def _unreachable(self, path: str, error: OSError) -> None:
        self.problems.append(Problem("unreadable", error.strerror or str(error), posix(path).rstrip("/") or "/"))


def read_config(path: StrPath) -> Config:
    """A config file. Raises Mistakes."""
    from pathlib import Path

    from wirelint.config.file import read  # imported here: it needs the YAML library

    return read(Path(path))


def excluded(path: str, governing: Config) -> PassedOver:
    """A file that a config excludes."""
    from pathlib import Path

    from wirelint.yamlfile import shown_path  # imported here: the config has imported it, if there is one

    return PassedOver(path, f"excluded by {shown_path(Path(governing.path or governing.folder))}", named=True)


def _why_not(entry: "os.DirEntry[str]", *, is_ignored: bool) -> str:
    """Why a file of a folder is passed over; empty: it is not."""
    if entry.name.startswith("."):
        return "hidden"
    if not entry.name.lower().endswith(SUFFIXES):
        return "of another kind"
    if is_ignored:
        return "ignored by git"
    return "" if entry.is_file(follow_symlinks=False) or _may_be_file(entry) else "no regular file"


def _may_be_file(entry: "os.DirEntry[str]") -> bool:
    """False for a pipe, a socket and the like, of which a run might wait for ever, and for a link to a folder."""
    try:
        return S_ISREG(entry.stat().st_mode)
    except OSError:  # told where it is read
        return True


def _is_link_to_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _ignored_by_git(folder: str) -> frozenset[str]:
    """What git ignores below a folder, named from there; nothing where there is no git or no repository."""
    if not any(os.path.exists(os.path.join(place, ".git")) for place in upward(os.path.realpath(folder))):
        return frozenset()
    from pathlib import Path

    from wirelint.git import Refused, ask, names  # imported here: needed for folders only

    command = ("ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z", "--", ".")
    try:
        return frozenset(name.removesuffix("/") for name in names(ask(Path(folder), *command)))
    except Refused:
        return frozenset()
