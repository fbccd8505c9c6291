"""What `wirelint check` does, and how every command speaks: needs no option parser, so that a plain run starts fast.

This module, `cli` and `__main__` are the only ones that print, read argv, ask the clock, or exit.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, NoReturn

from wirelint import config
from wirelint.collect import Collection, read_config
from wirelint.config import Config, Selection
from wirelint.document import Context
from wirelint.finding import FileResult, Problem, Run, Severity
from wirelint.lint import judged, lint_data
from wirelint.mistake import Mistakes
from wirelint.reports import report
from wirelint.rule import Rule

STDIN = Path("-")


class Request(NamedTuple):
    """What a user asks `wirelint check` for."""

    paths: tuple[Path, ...]
    context: Context
    selection: Selection = Selection()
    config: Path | None = None
    form: str = "full"
    fail_on: Severity = Severity.ERROR
    exit_zero: bool = False
    stdin_filename: str | None = None


def check(request: Request) -> int:
    """Check, print the report, and give the exit status."""
    try:
        run = Run(*_Checking(request).run())
    except Mistakes as error:
        refuse(error)
    print_lines(report(run, request.form, colour=_wants_colour()))
    status = run.status(request.fail_on)
    return 0 if request.exit_zero and status == 1 else status


class _Checking:
    """One run over the files a user named, the rules of each config made once."""

    def __init__(self, request: Request) -> None:
        self.request = request
        fixed = read_config(request.config) if request.config else None
        self.collection = Collection(tuple(path for path in request.paths if path != STDIN), fixed)
        self.rules: dict[int, list[Rule]] = {}
        self.piped: tuple[bytes, Config] | None = None  # standard input and the config that governs it

    def run(self) -> tuple[tuple[FileResult, ...], tuple[Problem, ...], int]:
        """The results file by file, what could not be reached, and how many files were passed over."""
        results = (*self._standard_input(), *self._files())
        results, unjudged = judged(results, self._rules_for, self._data, self.request.context)
        unreached = (*self.collection.problems, *unjudged)
        if not results and not unreached and not self.collection.excluded:
            self._rules_of(self.collection.config_for(Path()))  # a broken rule or config is told even so
            named = ", ".join(path.as_posix() for path in self.request.paths)
            unreached = (Problem("nothing-to-check", "no file to check", named),)
        return results, unreached, self.collection.passed_over

    def _rules_of(self, governing: Config) -> list[Rule]:
        if id(governing) not in self.rules:
            self.rules[id(governing)] = config.ruleset(governing, self.request.selection)
        return self.rules[id(governing)]

    def _rules_for(self, number: int) -> list[Rule]:
        """The rules of a result by its number: standard input comes first."""
        if self.piped is None:
            return self._rules_of(self.collection.targets[number].config)
        return self._rules_of(self.collection.targets[number - 1].config if number else self.piped[1])

    def _data(self, number: int) -> bytes:
        """The bytes of a result, read once more. Raises OSError."""
        if self.piped is None:
            return self.collection.targets[number].path.read_bytes()
        return self.collection.targets[number - 1].path.read_bytes() if number else self.piped[0]

    def _standard_input(self) -> Iterator[FileResult]:
        if STDIN in self.request.paths:
            name = self.request.stdin_filename
            governing = self.collection.config_for(Path(name).parent if name else Path())
            shown, data = read_copy(STDIN, name)
            if name and governing.excludes(Path(name)):
                self.collection.passed_over += 1
                self.collection.excluded += 1
            else:
                self.piped = data, governing
                yield lint_data(shown, data, self._rules_of(governing), self.request.context)

    def _files(self) -> Iterator[FileResult]:
        for target in self.collection.targets:
            rules = self._rules_of(target.config)
            try:
                data = target.path.read_bytes()
            except OSError as error:
                problem = Problem("unreadable", error.strerror or str(error), target.shown)
                yield FileResult(target.shown, problems=(problem,))
            else:
                yield lint_data(target.shown, data, rules, self.request.context)


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


def print_lines(lines: Iterable[str]) -> None:
    """Write lines to standard output as UTF-8, whatever the terminal's own encoding."""
    out = sys.stdout.buffer
    try:
        for line in lines:
            out.write(line.encode("utf-8", "replace") + b"\n")
        out.flush()
    except BrokenPipeError:  # the reader, `head` perhaps, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
