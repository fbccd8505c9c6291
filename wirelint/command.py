"""What `wirelint check` does, and how every command speaks: needs no option parser, so that a plain run starts fast.

This module, `cli` and `__main__` are the only ones that print, read argv, ask the clock, or exit.
"""

import os
import sys
from collections.abc import Iterable
from typing import NoReturn, TextIO

from wirelint.checking import STDIN, Checking, Request, Watch, shown
from wirelint.finding import Run
from wirelint.mistake import Mistakes
from wirelint.paths import posix, read_bytes
from wirelint.reports import Style, report
from wirelint.reports.summary import problem_line
from wirelint.reports.terminal import visible


def check(request: Request) -> int:
    """Check, repair if asked to, report, and give the exit status."""
    try:
        piped = sys.stdin.buffer.read() if STDIN in request.paths else b""
        checking = Checking(request, piped, _watch(request))
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
        copy_out = request.fix and STDIN in request.paths  # then standard output is for the copy
        if copy_out:
            _write([checking.piped], sys.stdout)
        style = Style(_wants_colour(), request.statistics, request.quiet, checking.again)
        print_lines(report(run, request.form, style), sys.stderr if copy_out else sys.stdout)
        status = run.status(request.fail_on, request.max_warnings)
        if run.has_too_many(request.max_warnings):
            print_lines([f"more warnings than --max-warnings {request.max_warnings} allows"], sys.stderr)
    if request.files and not _write_files(run, request, checking):
        status = 2
    return 0 if request.exit_zero and status == 1 else status


def show_files(request: Request) -> int:
    """Print the files that would be checked, and to standard error those passed over, and why; 2 if a path is amiss."""
    try:
        checking = Checking(request)
        copy = checking.copy()
    except Mistakes as error:
        refuse(error)
    collection = checking.collection
    print_lines(posix(target.path) for target in copy)
    print_lines((f"{posix(passed.path)}: passed over: {passed.why}" for passed in collection.passed_over), sys.stderr)
    print_lines(map(problem_line, collection.problems), sys.stderr)
    return 2 if collection.problems else 0


def _write_files(run: Run, request: Request, checking: Checking) -> bool:
    """Write the reports that go to files, and say whether all went well; what did not is told."""
    from wirelint.writing import write  # imported here: most runs only print

    again = None if request.diff else checking.again  # what is found after the repairs is not in the files yet
    style = Style(False, request.statistics, request.quiet, again)
    written = True
    for form, file in request.files:
        try:
            write(file, b"".join(map(_encoded, report(run, form, style))))
        except OSError as error:
            print_lines([f"{posix(file)}: report not written: {error.strerror or error}"], sys.stderr)
            written = False
    return written


def _watch(request: Request) -> Watch:
    """A bar where somebody may be waiting."""
    if request.quiet or not sys.stderr.isatty():
        return lambda results, count: results
    from wirelint.progress import watched

    return lambda results, count: watched(results, count, sys.stderr)


def read_copy(path: str, stdin_filename: str | None) -> tuple[str, bytes]:
    """What a file is called in reports, and its bytes; `-` is standard input. Raises OSError."""
    return shown(path, stdin_filename), sys.stdin.buffer.read() if path == STDIN else read_bytes(path)


def interrupted() -> NoReturn:
    """End an interrupted run with 2: not everything was looked at."""
    print_lines(["Interrupted: not everything was checked."], sys.stderr)
    sys.exit(2)


def stopped(error: OSError) -> NoReturn:
    """End a run that the system does not let go on, on a full disk or in a folder that is gone, with 2."""
    gone = isinstance(error, FileNotFoundError) and error.filename is None  # nothing else has no name
    where = "the current folder: " if gone else f"{error.filename}: " if error.filename else ""
    _silence(sys.stdout)
    print_lines([visible(f"stopped: {where}{error.strerror or error}")], sys.stderr)
    sys.exit(2)


def refuse(error: Mistakes) -> NoReturn:
    """Print every mistake in rule and config files, and exit with 2: nothing was checked."""
    print_lines(map(str, error.listed), sys.stderr)
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
        _silence(to)
        if not isinstance(error, BrokenPipeError):  # the reader, `head` perhaps, has seen enough
            print(f"not written: {error.strerror}", file=sys.stderr)
            sys.exit(2)


def _silence(stream: TextIO) -> None:
    """Let nothing more come of a stream that takes nothing more: it would be written when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _encoded(line: str) -> bytes:
    """A line as UTF-8; half a character, as in a file's name that is no text, is U+FFFD."""
    try:
        return line.encode() + b"\n"
    except UnicodeEncodeError:
        return line.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode() + b"\n"
