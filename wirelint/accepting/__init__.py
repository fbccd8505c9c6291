"""The lists of what is accepted, config by config: looked for beside each, read only where they stand."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from wirelint.config import Config
from wirelint.config.ruleset import all_rules
from wirelint.finding import FileResult
from wirelint.mistake import Mistake, Mistakes, suggestion
from wirelint.paths import posix
from wirelint.record import NamedTuple
from wirelint.rule import Rule

if TYPE_CHECKING:
    from collections import Counter
    from pathlib import Path

    from wirelint.accepting.baseline import Known
    from wirelint.accepting.exceptions import Reach
    from wirelint.accepting.lists import Acceptance

BASELINE = ".wirelint-baseline.json"
EXCEPTIONS = ".wirelint-ignore.yaml"


class Group(NamedTuple):
    """The lists for the files under one config, what was found in these, and how far the run reached."""

    lists: "Acceptance"
    results: Sequence[FileResult]
    rules: Sequence[Rule]
    reach: "Reach"

    def amiss(self) -> FileResult | None:
        """What is amiss with the exceptions, as the result of one more file."""
        return self.lists.amiss(self.results, self.rules, self.reach)

    def gone(self) -> "Counter[Known]":
        """What is known and no longer there."""
        return self.lists.gone(self.results, self.rules, self.reach)


class Accepting:
    """Sets aside what the lists of a run accept. Its methods raise Mistakes for lists that are broken.

    today: for exceptions with a last day. baseline: the file to use instead of the one beside the config; it serves
    one config only. known: whether known findings are set aside at all. even_empty: whether there are lists, empty
    ones, where none stand.
    """

    def __init__(
        self, today: date, baseline: "Path | None" = None, *, known: bool = True, even_empty: bool = False
    ) -> None:
        self.today = today
        self.baseline = baseline
        self.known = known
        self.even_empty = even_empty
        self.lists: dict[str, Acceptance | None] = {}

    def is_list(self, path: str) -> bool:
        """True for a file of exceptions or known findings."""
        if path.endswith((BASELINE, EXCEPTIONS)) and os.path.basename(path) in (BASELINE, EXCEPTIONS):
            return True
        if self.baseline is None or os.path.basename(path) != self.baseline.name:
            return False
        return os.path.samefile(path, self.baseline)

    def set_aside(self, governing: Config, result: FileResult) -> FileResult:
        """A result without what the lists of its config accept; what was set aside in it before counts."""
        lists = self.read(governing)
        result = _settled(governing, result) if result.doubts else result
        return lists.set_aside(result) if lists else result

    def read(self, governing: Config) -> "Acceptance | None":
        """The lists of a config, read once."""
        folder = os.fspath(governing.folder)
        if folder not in self.lists:
            self._see_baseline(folder)
            self.lists[folder] = self._read(governing)
        return self.lists[folder]

    def groups(
        self,
        results: Sequence[tuple[Config, FileResult]],
        paths: Iterable[str],
        rules: Callable[[str], Sequence[Rule]],
        *,
        all_rules: bool,
    ) -> Iterator[Group]:
        """The lists that there are, each with its results; paths: those asked for; rules: of the config in a folder."""
        if not any(self.lists.values()):
            return
        from wirelint.accepting.exceptions import Reach

        asked = [os.path.join(os.path.realpath(path), "") for path in paths if os.path.isdir(path)]
        for folder, lists in self.lists.items():
            if lists is not None:
                own = [result for governing, result in results if os.fspath(governing.folder) == folder]
                checked = frozenset(result.path for result in own if not result.problems)
                whole = len(checked) == len(own) and any(
                    map(os.path.join(os.path.realpath(folder), "").startswith, asked)
                )
                running = rules(folder)
                names = frozenset(name for rule in running for name in (rule.id, rule.family))
                yield Group(lists, own, running, Reach(checked, whole and all_rules, names, all_rules, lists.exists))

    def _see_baseline(self, folder: str) -> None:
        if self.baseline and self.lists:
            first = posix(next(iter(self.lists)))
            said = f"--baseline names one file for the configs of two folders, {first} and {posix(folder)}"
            raise Mistakes([Mistake("command line", 0, 0, said)])

    def _read(self, governing: Config) -> "Acceptance | None":
        page = os.path.join(governing.folder, EXCEPTIONS)
        known = self.baseline or os.path.join(governing.folder, BASELINE)
        accepts, knows = os.path.isfile(page), self.known and os.path.isfile(known)
        if not accepts and not knows and not self.even_empty:
            return None
        from pathlib import Path

        from wirelint.accepting.lists import Acceptance  # imported here: most runs have no lists

        names = _names(governing) if accepts else ()
        folder = Path(governing.folder)
        return Acceptance(folder, Path(page) if accepts else None, Path(known) if knows else None, names, self.today)


def _names(governing: Config) -> set[str]:
    """The ids and families of all rules under a config, on or off."""
    return {name for rule in all_rules(governing) for name in (rule.id, rule.family)}


def _settled(governing: Config, result: FileResult) -> FileResult:
    """A result whose doubts are problems where comments name what is no rule."""
    names = _names(governing)
    unknown = [doubt for doubt in result.doubts if doubt.rule not in names]
    told = [doubt._replace(message=doubt.message + suggestion(str(doubt.rule), names), rule=None) for doubt in unknown]
    return result._replace(doubts=(), problems=(*result.problems, *told))
