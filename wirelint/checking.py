"""One run of `wirelint check`: from what a user asks for to what is found. It prints nothing and asks for nothing."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from wirelint.accepting import Accepting, Group
from wirelint.collect import Collection, PassedOver, Target, excluded, read_config
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context, Document
from wirelint.finding import FileResult, Problem, Run, Severity
from wirelint.gathering import gathered
from wirelint.gathering.jobs import AUTO, is_long
from wirelint.gathering.tasks import Task
from wirelint.linting import lint_data
from wirelint.mistake import Mistake, Mistakes
from wirelint.paths import StrPath, opened, plain, posix, read_bytes
from wirelint.readers import read
from wirelint.record import NamedTuple
from wirelint.rule import Rule
from wirelint.rulecache import packed
from wirelint.source import NotText, decode

if TYPE_CHECKING:
    from pathlib import Path

    from wirelint.accepting.since import Since
    from wirelint.repair.rewriting import Rewriting

STDIN = "-"


class Request(NamedTuple):
    """What a user asks `wirelint check` for."""

    paths: tuple[StrPath, ...]
    context: Context
    selection: Selection = Selection()
    config: "Path | None" = None
    form: str = "full"
    files: tuple[tuple[str, str], ...] = ()  # further reports, each with its form
    statistics: bool = False
    quiet: bool = False
    fail_on: Severity = Severity.ERROR
    exit_zero: bool = False
    stdin_filename: str | None = None
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False  # instead of fixing
    baseline: "Path | None" = None  # instead of the one beside the config
    use_baseline: bool = True
    since: str | None = None  # a git revision
    max_warnings: int | None = None
    for_baseline: bool = False  # to make one, not to report
    jobs: int = AUTO  # processes
    cache: bool = True  # whether results are kept from run to run
    cache_dir: "Path | None" = None  # instead of the user's cache folder


Coming = Iterator[tuple[int, FileResult]]  # results as they come, each with its target's number
Watch = Callable[[Coming, int], Coming]


class Checking:
    """One run over the files a user named, the rules of each config made once. Raises Mistakes.

    piped: standard input, where it is asked for. watch: sees the results as they come, and how many there will be.
    """

    def __init__(self, request: Request, piped: bytes = b"", watch: Watch = lambda results, count: results) -> None:
        self.request = request
        self.piped = piped
        self.watch = watch
        fixed = read_config(request.config) if request.config else None
        self.collection = Collection((path for path in request.paths if path != STDIN), fixed)
        self.rules: dict[int, list[Rule]] = {}
        self.targets: list[Target] = []  # of the results, in their order
        self.rewriting = _rewriting(request) if request.fix or request.diff else None
        today = request.context.now.date() if request.context.now else date.min
        self.accepting = Accepting(today, request.baseline, known=request.use_baseline, even_empty=request.for_baseline)
        self.since = _since(request.since) if request.since is not None else None
        self.kept: list[tuple[Config, FileResult]] = []  # the results without what is accepted
        self.unchanged = 0  # files that were not read because they did not change
        self.interrupted: tuple[Problem, ...] = ()  # what is said of an interrupt, if there was one

    def run(self) -> Run:
        """The results file by file, what could not be reached, and how many files were passed over."""
        self.targets += [*self._standard_input(), *self._changed(self.copy())]
        results = self._results()
        if self.rewriting is not None:
            self.rewriting.sweep()
        results = self._of_copy(results)
        results, unjudged = (results, self.interrupted) if self.interrupted else self._judged(results)
        unreached = (*self.collection.problems, *unjudged)
        if not results and not unreached and not self.unchanged and not self._is_told():
            self._rules_of(self.collection.config_for(""))  # a broken rule or config is told even so
            named = ", ".join(map(posix, self.request.paths))
            unreached = (Problem("nothing-to-check", "no file to check", named),)
        if not results and self.request.baseline:
            self.accepting.read(self.collection.config_for(""))  # and so is a broken list
        results, gone = self._accepted(results)
        passed_over = len(self.collection.passed_over) + self.unchanged
        return Run(results, unreached, passed_over, self.request.unsafe_fixes, self._why(results), gone)

    def _judged(self, results: Sequence[FileResult]) -> tuple[tuple[FileResult, ...], tuple[Problem, ...]]:
        """The results with what the whole run shows, and what could not be judged."""
        if not any(result.facts for result in results):
            return tuple(results), ()
        from wirelint.linting.judging import judged  # imported here: plain copy keeps no facts

        return judged(
            results,
            rules=lambda number: self._rules_of(self.targets[number].config),
            opened=lambda number: self._opened(self.targets[number]),
            context=lambda number: self._context(self.targets[number]),
        )

    def _of_copy(self, results: Sequence[FileResult]) -> tuple[FileResult, ...]:
        """The results without those of files that a folder holds and that are of no format copy comes in."""
        kept = []
        for target, result in zip(self.targets, results, strict=True):
            if target.named or not any(problem.kind == "no-copy" for problem in result.problems):
                kept.append((target, result))
            else:
                self.collection.passed_over.append(PassedOver(target.path, result.problems[0].message))
        self.targets = [target for target, _ in kept]
        return tuple(result for _, result in kept)

    def again(self, path: str) -> Document | None:
        """The document of a file once more, for a report that shows copy; None if it cannot be read any more."""
        target = self._by_path.get(path)
        try:
            return read(decode(path, self._data(target)), self._context(target)) if target else None
        except (OSError, NotText):
            return None

    @cached_property
    def _by_path(self) -> dict[str, Target]:
        return {target.shown: target for target in self.targets}

    def _why(self, results: Iterable[FileResult]) -> dict[str, str]:
        """The reasons of the rules that found something."""
        found = {finding.rule for result in results for finding in result.findings}
        found |= {suppressed.finding.rule for result in results for suppressed in result.suppressed}
        return {rule.id: rule.why for rules in self.rules.values() for rule in rules if rule.id in found}

    def copy(self) -> list[Target]:
        """The files without the lists of what is accepted, which are no copy even if they are named, and the reports.

        Raises Mistakes for a report that would take the place of copy.
        """
        copy = []
        reports = {os.path.realpath(file) for _, file in self.request.files}
        for target in self.collection.targets:
            if self.accepting.is_list(target.path):
                self.collection.passed_over.append(PassedOver(target.path, "a list of what is accepted", named=True))
            elif reports and os.path.realpath(target.path) in reports:
                self.collection.passed_over.append(_report(target))
            else:
                copy.append(target)
        return copy

    def _is_told(self) -> bool:
        """True where files that were named are passed over, so that nothing to check is no surprise."""
        return any(passed.named for passed in self.collection.passed_over)

    def _changed(self, targets: list[Target]) -> list[Target]:
        """The files that the run is about: all, or those that changed; a rule over the whole run needs all of them."""
        if self.since is None or any(rule.judges for target in targets for rule in self._rules_of(target.config)):
            return targets
        changed = [target for target in targets if self.since.touches(target.path)]
        self.unchanged = len(targets) - len(changed)
        return changed

    def _accepted(self, results: Iterable[FileResult]) -> tuple[tuple[FileResult, ...], int]:
        """The results without what is accepted or old, with what is amiss in the lists; and how much there is gone."""
        for target, result in zip(self.targets, results, strict=True):
            self.kept.append((target.config, self.accepting.set_aside(target.config, result)))
        kept = [result for _, result in self.kept]
        paths = [target.path for target in self.targets]
        gone = 0
        for group in self.groups():
            gone += group.gone().total()
            if amiss := group.amiss():
                kept.append(amiss)
                paths.append(str(group.lists.folder / amiss.path))
        if self.since is not None:
            others = {target.shown: target.path for target in self.targets}
            kept = [
                result if path == STDIN else self.since.only_new(result, path, others)
                for result, path in zip(kept, paths, strict=True)
            ]
        return tuple(kept), gone

    def groups(self) -> Iterator[Group]:
        """What is accepted and known, config by config, after the run."""
        selection = self.request.selection
        return self.accepting.groups(
            self.kept,
            () if self.since is not None or self.interrupted else self.collection.paths,
            lambda folder: self._rules_of(self.collection.config_for(folder)),
            all_rules=not (selection.select or selection.ignore),
        )

    def _standard_input(self) -> Iterator[Target]:
        if STDIN in self.request.paths:
            name = self.request.stdin_filename
            governing = self.collection.config_for(os.path.dirname(name) if name else "")
            if name and governing.excludes(name):
                self.collection.passed_over.append(excluded(name, governing))
            else:
                yield Target(STDIN, shown(STDIN, name), governing.of(name) if name else governing)

    def _results(self) -> tuple[FileResult, ...]:
        """The results in the order of the files; of an interrupted run those that there are, if there are any."""
        done: dict[int, FileResult] = {}
        count = len(self.targets)
        coming = self._coming()
        try:
            done.update(self.watch(coming, count))
        except KeyboardInterrupt:
            if not done:
                raise
            self.interrupted = (Problem("interrupted", f"interrupted after {len(done):,} of {count:,} files"),)
            self.targets = [self.targets[number] for number in sorted(done)]
        finally:
            coming.close()
        return tuple(done[number] for number in sorted(done))

    def _coming(self) -> Generator[tuple[int, FileResult]]:
        """The results as they come: what is repaired and standard input from here, the others however is fastest."""
        here: list[int] = []
        files: list[int] = []
        for number, target in enumerate(self.targets):
            self.accepting.read(target.config)  # a broken list is told before the work, not after
            (here if self.rewriting is not None or target.path == STDIN else files).append(number)
        for number in here:
            yield number, self._result(self.targets[number])
        for place, result in self._gathered([self.targets[number] for number in files]):
            yield files[place], result

    def _gathered(self, targets: Sequence[Target]) -> Iterator[tuple[int, FileResult]]:
        """The results of files, each with its number among them."""
        configs = list({id(target.config): target.config for target in targets}.values())
        numbers = {id(config): number for number, config in enumerate(configs)}
        rules = [self._rules_of(config) for config in configs]
        tasks = [
            Task(target.path, target.shown, numbers[id(target.config)], self._context(target)) for target in targets
        ]
        files = [target.path for target in targets]
        long = self.request.jobs > 1 or self.request.cache_dir is not None or is_long(files)
        try:
            sent = [packed(listed) for listed in rules] if long else []
        except ValueError:
            sent = []  # options that are not plain: one process, and nothing is kept
        cache = None
        if sent and self.request.cache:
            from wirelint.gathering import resultcache  # imported here: it is for long runs

            numbered = list(map(resultcache.ruleset, sent))
            tasks = [task._replace(known=resultcache.known(numbered[task.rules], task)) for task in tasks]
            cache = resultcache.ResultCache(tasks, self.request.cache_dir)
        return gathered(tasks, rules, sent, self.request.jobs if sent else 1, cache)

    def _result(self, target: Target) -> FileResult:
        rules, context = self._rules_of(target.config), self._context(target)
        try:
            data = self._data(target)
        except OSError as error:
            problem = Problem("unreadable", error.strerror or str(error), target.shown)
            return FileResult(target.shown, problems=(problem,))

        def lint(data: bytes) -> FileResult:
            return self.accepting.set_aside(target.config, lint_data(target.shown, data, rules, context))

        if self.rewriting is None:
            return lint(data)
        from pathlib import Path

        place = None if target.path == STDIN else Path(target.path)
        data, result = self.rewriting.rewrite(data, lint, place)
        if place is None:
            self.piped = data
        return result

    def _data(self, target: Target) -> bytes:
        """The bytes of a file; standard input is read only once. Raises OSError."""
        return self.piped if target.path == STDIN else read_bytes(target.path)

    def _opened(self, target: Target) -> BinaryIO:
        """The same as a file that can be sought in. Raises OSError."""
        return BytesIO(self.piped) if target.path == STDIN else opened(target.path)

    def _context(self, target: Target) -> Context:
        named = self.request.stdin_filename if target.path == STDIN else target.path
        return target.config.context(named, self.request.context) if named else self.request.context

    def _rules_of(self, governing: Config) -> list[Rule]:
        if id(governing) not in self.rules:
            self.rules[id(governing)] = ruleset(governing, self.request.selection)
        return self.rules[id(governing)]


def shown(path: str, stdin_filename: str | None) -> str:
    """What reports call a file that no config governs; `-` is standard input."""
    return posix(path) if path != STDIN else posix(plain(stdin_filename)) if stdin_filename else "<stdin>"


def _report(target: Target) -> PassedOver:
    """A file of a folder that a report of this run goes to: one of an earlier run. Raises Mistakes if it was named."""
    if target.named:
        said = f"--output: {posix(target.path)} is to be checked, and a report would take its place"
        raise Mistakes([Mistake("command line", 0, 0, said)])
    return PassedOver(target.path, "a report")


def _rewriting(request: Request) -> "Rewriting":
    from wirelint.repair.rewriting import Rewriting  # imported here: most runs repair nothing

    return Rewriting(unsafe=request.unsafe_fixes, only_show=request.diff)


def _since(revision: str) -> "Since":
    from wirelint.accepting.since import Since  # imported here: most runs are about everything

    return Since(revision)
