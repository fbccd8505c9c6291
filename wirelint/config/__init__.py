"""Which rules run on which files, how they are set, which files are left out, and what dates their names give."""

import os
from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from wirelint.document import Context, StoryDate
from wirelint.finding import Severity
from wirelint.mistake import Mistake
from wirelint.paths import StrPath, posix, upward
from wirelint.record import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from pathspec import GitIgnoreSpec

    from wirelint.config.filedate import FileDate
    from wirelint.option import Adjustments

NAME = ".wirelint.yaml"


class Selection(NamedTuple):
    """What a config, an override in it, or the command line says about rules: which run, and how they are set.

    `select` replaces what is on; packs and `extend` add, `ignore` takes away.
    """

    select: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = MappingProxyType({})
    options: Mapping[str, "Adjustments"] = MappingProxyType({})
    places: Mapping[tuple[str, str], Mistake] = MappingProxyType({})  # where each key names each word; no message yet

    def named(self) -> Iterator[tuple[str, str]]:
        """Each key with each rule, family or pack that it names."""
        keys = (
            ("packs", self.packs), ("select", self.select), ("extend-select", self.extend), ("ignore", self.ignore),
            ("severity", self.severity), ("options", self.options),
        )  # fmt: skip
        return ((key, word) for key, words in keys for word in words)

    def origin(self, key: str, word: str) -> str:
        """Where a word is named: `path:line`, or the option of the command line."""
        place = self.places.get((key, word))
        return f"{place.path}:{place.line}" if place else option_of(key)


def option_of(key: str) -> str:
    """The option of the command line for what a config says with a key."""
    return "--pack" if key == "packs" else f"--{key}"


class _Override(NamedTuple):
    files: tuple[str, ...]
    origin: str  # `path:line`
    selection: Selection = Selection()
    story_date: StoryDate | None = None
    form: str | None = None


class Override(_Override):
    """What a config says for some of its files only; they are named as in .gitignore."""

    @cached_property
    def _files(self) -> "GitIgnoreSpec":
        return _spec(self.files)

    def names(self, path: str) -> bool:
        """True for a path, relative to the config's folder, that it is for."""
        return self._files.match_file(path)


class _Config(NamedTuple):
    folder: StrPath
    rules: tuple["Path", ...] = ()
    exclude: tuple[str, ...] = ()
    file_dates: tuple["FileDate", ...] = ()
    selections: tuple[Selection, ...] = ()  # its own, and those of the overrides for a file; the last wins
    story_date: StoryDate | None = None
    form: str | None = None  # the format of its files, whatever they look like
    overrides: tuple[Override, ...] = ()
    path: "Path | None" = None


class Config(_Config):
    """One config file as read, or the defaults; `folder` is where its paths begin."""

    def excludes(self, path: StrPath) -> bool:
        """True for a path that `exclude` names."""
        relative = self._relative(path) if self.exclude else None
        return relative is not None and self._excluded.match_file(relative)

    def of(self, path: StrPath) -> "Config":
        """The config for one file: with the overrides that name it. Files under the same overrides share one."""
        chosen = self.overrides_of(path)
        key = tuple(map(id, chosen))
        if chosen and key not in self._overridden:
            self._overridden[key] = self._with(chosen)
        return self._overridden[key] if chosen else self

    def overrides_of(self, path: StrPath) -> list[Override]:
        """The overrides that name a file, in their order."""
        relative = self._relative(path) if self.overrides else None
        return [] if relative is None else [override for override in self.overrides if override.names(relative)]

    def context(self, path: StrPath, context: Context) -> Context:
        """What a run knows beside the copy, and what the config tells of a file. The command line's word wins."""
        if self.story_date is not None and context.story_date is None:
            context = context._replace(story_date=self.story_date.date, story_date_origin=self.story_date.origin)
        if self.form is not None and context.form is None:
            context = context._replace(form=self.form)
        relative = self._relative(path) if self.file_dates else None
        if relative is not None:
            found = next((day for form in self.file_dates if (day := form.date(relative)) is not None), None)
            context = context._replace(file_date=found)
        return context

    def _with(self, overrides: list[Override]) -> "Config":
        dates = [override.story_date for override in overrides if override.story_date is not None]
        forms = [override.form for override in overrides if override.form is not None]
        return self._replace(
            selections=(*self.selections, *(override.selection for override in overrides)),
            story_date=dates[-1] if dates else self.story_date,
            form=forms[-1] if forms else self.form,
        )

    def _relative(self, path: StrPath) -> str | None:
        """A path as the config's globs see it; None outside the config's folder."""
        folder, name = os.path.split(path)
        if folder not in self._within:
            self._within[folder] = _inside(folder, self.folder)
        within = self._within[folder]  # `.` is the config's own
        if name in ("", ".", "..") or os.path.islink(path):
            return _inside(path, self.folder)
        return name if within == "." else within and f"{within}/{name}"

    @cached_property
    def _within(self) -> dict[str, str | None]:
        """Folders as its globs see them, each looked at once."""
        return {}

    @cached_property
    def _excluded(self) -> "GitIgnoreSpec":
        return _spec(self.exclude)

    @cached_property
    def _overridden(self) -> dict[tuple[int, ...], "Config"]:
        return {}


def _inside(path: StrPath, folder: StrPath) -> str | None:
    """A path from a folder on, both as they lead; None outside."""
    real, within = os.path.realpath(path), os.path.join(os.path.realpath(folder), "")
    if not os.path.join(real, "").startswith(within):
        return None
    return posix(real[len(within) :]) or "."


def _spec(globs: tuple[str, ...]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec  # imported here: most configs name no files

    return GitIgnoreSpec.from_lines(globs)


def find(folder: str, known: dict[str, str | None] | None = None) -> str | None:
    """The config file for a folder, given by its real path: in it or above it, as far as the root of its repository.

    known: what was found for folders before; what is found is added, so that many folders are looked for once.
    """
    known = {} if known is None else known
    passed = []
    found = None
    for place in upward(folder):
        if place in known:
            found = known[place]
            break
        passed.append(place)
        if os.path.isfile(os.path.join(place, NAME)):
            found = os.path.join(place, NAME)
            break
        if os.path.exists(os.path.join(place, ".git")):
            break
    known.update(dict.fromkeys(passed, found))
    return found
