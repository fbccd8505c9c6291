"""wirelint for programs: one text in, its findings out. It reads no clock, prints nothing, and looks for no config."""

import os
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from wirelint.accepting import Accepting
from wirelint.collect import read_config
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context
from wirelint.finding import FileResult, Problem
from wirelint.linting import lint_data
from wirelint.rule import Rule

_AT_HAND = 32  # configs that are kept


def lint(
    text: str | bytes,
    *,
    path: str | os.PathLike[str] = "<text>",
    config: str | os.PathLike[str] | None = None,
    select: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    packs: Iterable[str] = (),
    story_date: date | None = None,
    now: datetime | None = None,
    format: str | None = None,
) -> FileResult:
    """What is found in one text, sorted by place, as `wirelint check` would find it in a file.

    text: the copy; bytes are decoded as those of a file are.
    path: its name in findings; its suffix says the format where the content does not. With a config, overrides and
        file dates go by it, from the config's folder. No file is read.
    config: a `.wirelint.yaml`; without one the defaults hold. Settings and rules are read once in a process.
    select, extend_select, ignore, packs: rules, families and packs, as the options of `wirelint check` take them.
    story_date: the date of every story, instead of the one that the copy gives.
    now: the instant to take as now; without it the rules that ask are silent.
    format: one of those that `wirelint check --format-in` takes.

    Of the result, `findings` holds what was found and `problems` what could not be checked; with neither the copy is
    clean. Lines and columns count from 1, columns and spans in code points, ends exclusive. Raises Mistakes, an
    exception with every mistake listed, for broken settings and rules and for names that there are not.
    """
    settings = _settings(Path(config).absolute() if config is not None else None)
    shown = os.fspath(path)
    governing = settings.config.of(Path(settings.config.folder, shown))
    asked = Selection(tuple(select), tuple(extend_select), tuple(ignore), tuple(packs))
    try:
        data = text if isinstance(text, bytes) else text.encode()
    except UnicodeEncodeError as error:
        return FileResult(shown, problems=(Problem("undecodable", f"character {error.start} is no character", shown),))
    context = governing.context(Path(governing.folder, shown), Context(now, story_date, form=format))
    result = lint_data(shown, data, settings.rules(governing, asked), context)._replace(facts=())
    return settings.set_aside(result, now.date() if now else date.min) if config is not None else result


class _Settings:
    """A config as read, with what it was asked for so far."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self._rules: dict[tuple[int, tuple[tuple[str, ...], ...]], list[Rule]] = {}
        self._lists: dict[date, Accepting] = {}

    def rules(self, governing: Config, asked: Selection) -> list[Rule]:
        """The rules under the config with the overrides of a file."""
        key = id(governing), (asked.select, asked.extend, asked.ignore, asked.packs)
        if key not in self._rules:
            self._rules[key] = ruleset(governing, asked)
        return self._rules[key]

    def set_aside(self, result: FileResult, today: date) -> FileResult:
        """A result without what the lists beside the config accept."""
        return self._lists.setdefault(today, Accepting(today)).set_aside(self.config, result)


@lru_cache(_AT_HAND)
def _settings(path: Path | None) -> _Settings:
    return _Settings(Config(Path()) if path is None else read_config(path))
