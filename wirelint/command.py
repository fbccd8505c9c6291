"""What `wirelint check` does, and how every command speaks: needs no option parser, so that a plain run starts fast.

This module, `cli` and `__main__` are the only ones that print, read argv, ask the clock, or exit.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TextIO

from wirelint.accepting import Accepting, Group
from wirelint.collect import Collection, Target, read_config
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context
from wirelint.finding import FileResult, Problem, Run, Severity
from wirelint.lint import judged, lint_data
from wirelint.mistake import Mistakes
from wirelint.reports import Style, report
from wirelint.reports.terminal import visible
from wirelint.rule import Rule

if TYPE_CHECKING:
    from wirelint.rewriting import Rewriting
    from wirelint.since import Since

STDIN = Path("-")


class Request(NamedTuple):
    """What a user asks `wirelint check` for."""

    paths: tuple[Path, ...]
    context: Context
    selection: Selection = Selection()
    config: Path | None = None
    form: str = "full"
    files: tuple[tuple[str, Path], ...] = ()  # further reports, each with its form
    statistics: bool = False
    quiet: bool = False
    fail_on: Severity = Severity.ERROR
    exit_zero: bool = False
    stdin_filename: str | None = None
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False  # instead of fixing
    baseline: Path | None = None  # instead of the one beside the config
    use_baseline: bool = True
    since: str | None = None  # a git revision
    max_warnings: int | None = None
    for_baseline: bool = False  # to make one, not to report


def check(request: Request) -> int:
    """Check, repair if asked to, report, and give the exit status."""
    try:
        checking = Checking(request)
        run = checking.run()
    except Mistakes as error:
        refuse(error)
    if checking.rewriting is not None:
        from wirelint.reports import fixes

        print_lines(fixes.lines(run, would=request.diff), sys.stderr)
    if request.diff and checking.rewriting is not None:
        patches = checking.rewriting.patches
        print_lines(map(visible, patches) if sys.stdout.isatty() else patches)
        status = 2 if run.problems else int(bool(run.fixed))
    else:
        piped = request.fix and STDIN in request.paths  # then standard output is for the copy
        if piped:
            _write([checking.piped], sys.stdout)
        style = Style(_wants_colour(), request.statistics, request.quiet)
        print_lines(report(run, request.form, style), sys.stderr if piped else sys.stdout)
        status = run.status(request.fail_on, request.max_warnings)
    if request.files and not _write_files(run, request):
        status = 2
    return 0 if request.exit_zero and status == 1 else status


def _write_files(run: Run, request: Request) -> bool:
    """Write the reports that go to files, and say whether all went well; what did not is told."""
    from wirelint.writing import write  # imported here: most runs only print

    style = Style(statistics=request.statistics, quiet=request.quiet)
    written = True
    for form, file in request.files:
        try:
            write(file, b"".join(map(_encoded, report(run, form, style))))
        except OSError as error:
            print(f"{file.as_posix()}: report not written: {error.strerror or error}", file=sys.stderr)
            written = False
    return written


class Checking:
    """One run over the files a user named, the rules of each config made once."""

    def __init__(self, request: Request) -> None:
        self.request = request
        fixed = read_config(request.config) if request.config else None
        self.collection = Collection(tuple(path for path in request.paths if path != STDIN), fixed)
        self.rules: dict[int, list[Rule]] = {}
        self.targets: list[Target] = []  # of the results, in their order
        self.piped = b""
        self.rewriting = _rewriting(request) if request.fix or request.diff else None
        today = request.context.now.date() if request.context.now else date.min
        self.accepting = Accepting(today, request.baseline, known=request.use_baseline, even_empty=request.for_baseline)
        self.since = _since(request.since) if request.since else None
        self.kept: list[tuple[Config, FileResult]] = []  # the results without what is accepted
        self.unchanged = 0  # files that were not read because they did not change

    def run(self) -> Run:
        """The results file by file, what could not be reached, and how many files were passed over."""
        self._read_standard_input()
        self.targets += self._changed(self.collection.targets)
        results = tuple(self._watched(map(self._result, self.targets)))
        if self.rewriting is not None:
            self.rewriting.sweep()
        results, unjudged = judged(
            results,
            rules=lambda number: self._rules_of(self.targets[number].config),
            data=lambda number: self._data(self.targets[number]),
            context=lambda number: self._context(self.targets[number]),
        )
        unreached = (*self.collection.problems, *unjudged)
        if not results and not unreached and not self.collection.excluded and not self.unchanged:
            self._rules_of(self.collection.config_for(Path()))  # a broken rule or config is told even so
            named = ", ".join(path.as_posix() for path in self.request.paths)
            unreached = (Problem("nothing-to-check", "no file to check", named),)
        results, gone = self._accepted(results)
        passed_over = self.collection.passed_over + self.unchanged
        return Run(results, unreached, passed_over, self.request.unsafe_fixes, self._why(results), gone)

    def _watched(self, results: Iterator[FileResult]) -> Iterator[FileResult]:
        """The results as they come, with a bar where somebody may be waiting."""
        if self.request.quiet or not sys.stderr.isatty():
            return results
        from wirelint.progress import watched

        return watched(results, len(self.targets), sys.stderr)

    def _why(self, results: Iterable[FileResult]) -> dict[str, str]:
        """The reasons of the rules that found something."""
        found = {finding.rule for result in results for finding in result.findings}
        found |= {suppressed.finding.rule for result in results for suppressed in result.suppressed}
        return {rule.id: rule.why for rules in self.rules.values() for rule in rules if rule.id in found}

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
        places = {target.shown: None if target.path == STDIN else target.path for target in self.targets}
        gone = 0
        for group in self.groups():
            gone += group.gone().total()
            if amiss := group.amiss():
                kept.append(amiss)
                places[amiss.path] = group.lists.folder / amiss.path
        if self.since is not None:
            kept = [self.since.only_new(result, places.__getitem__) for result in kept]
        return tuple(kept), gone

    def groups(self) -> Iterator[Group]:
        """What is accepted and known, config by config, after the run."""
        selection = self.request.selection
        return self.accepting.groups(
            self.kept,
            () if self.since else self.request.paths,
            lambda folder: self._rules_of(self.collection.config_for(folder)),
            all_rules=not (selection.select or selection.ignore),
        )

    def _read_standard_input(self) -> None:
        if STDIN in self.request.paths:
            name = self.request.stdin_filename
            governing = self.collection.config_for(Path(name).parent if name else Path())
            shown, self.piped = read_copy(STDIN, name)
            if name and governing.excludes(Path(name)):
                self.collection.passed_over += 1
                self.collection.excluded += 1
            else:
                self.targets.append(Target(STDIN, shown, governing.of(Path(name)) if name else governing))

    def _result(self, target: Target) -> FileResult:
        rules = self._rules_of(target.config)
        try:
            data = self._data(target)
        except OSError as error:
            problem = Problem("unreadable", error.strerror or str(error), target.shown)
            return FileResult(target.shown, problems=(problem,))
        context = self._context(target)

        def lint(data: bytes) -> FileResult:
            return self.accepting.set_aside(target.config, lint_data(target.shown, data, rules, context))

        if self.rewriting is None:
            return lint(data)
        place = None if target.path == STDIN else target.path
        data, result = self.rewriting.rewrite(data, lint, place)
        if place is None:
            self.piped = data
        return result

    def _data(self, target: Target) -> bytes:
        """The bytes of a file; standard input is read only once. Raises OSError."""
        return self.piped if target.path == STDIN else target.path.read_bytes()

    def _context(self, target: Target) -> Context:
        named = self.request.stdin_filename if target.path == STDIN else target.path
        return target.config.context(Path(named), self.request.context) if named else self.request.context

    def _rules_of(self, governing: Config) -> list[Rule]:
        if id(governing) not in self.rules:
            self.rules[id(governing)] = ruleset(governing, self.request.selection)
        return self.rules[id(governing)]


def _rewriting(request: Request) -> "Rewriting":
    from wirelint.rewriting import Rewriting  # imported here: most runs repair nothing

    return Rewriting(unsafe=request.unsafe_fixes, only_show=request.diff)


def _since(revision: str) -> "Since":
    from wirelint.since import Since  # imported here: most runs are about everything

    return Since(revision)


def read_copy(path: Path, stdin_filename: str | None) -> tuple[str, bytes]:
    """What a file is called in reports, and its bytes; `-` is standard input. Raises OSError."""
    if path == STDIN:
        return Path(stdin_filename).as_posix() if stdin_filename else "<stdin>", sys.stdin.buffer.read()
    return path.as_posix(), path.read_bytes()


def interrupted() -> NoReturn:
    """End an interrupted run with 2: not everything was looked at."""
    print("Interrupted: not everything was checked.", file=sys.stderr)
    sys.exit(2)


def refuse(error: Mistakes) -> NoReturn:
    """Print every mistake in rule and config files, and exit with 2: nothing was checked."""
    for mistake in error.listed:
        print(mistake, file=sys.stderr)
    sys.exit(2)


def _wants_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def print_lines(lines: Iterable[str], to: TextIO | None = None) -> None:
    """Write lines to standard output, unless told where, as UTF-8, whatever the terminal's own encoding."""
    _write(map(_encoded, lines), to or sys.stdout)


def _write(pieces: Iterable[bytes], to: TextIO) -> None:
    try:
        for piece in pieces:
            to.buffer.write(piece)
        to.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), to.fileno())
        if not isinstance(error, BrokenPipeError):  # the reader, `head` perhaps, has seen enough
            print(f"not written: {error.strerror}", file=sys.stderr)
            sys.exit(2)


def _encoded(line: str) -> bytes:
    """A line as UTF-8; half a character, as in a file's name that is no text, is U+FFFD."""
    try:
        return line.encode() + b"\n"
    except UnicodeEncodeError:
        return line.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode() + b"\n"
