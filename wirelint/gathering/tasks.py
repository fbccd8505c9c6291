"""One file to lint, told in values that can be sent to another process; and its linting, with the key of its result."""

import os
from collections.abc import Iterable, Sequence

from wirelint.document import Context
from wirelint.finding import FileResult, Problem
from wirelint.linting import LARGE, lint_data, lint_file
from wirelint.paths import opened, read_bytes
from wirelint.record import NamedTuple
from wirelint.rule import Rule

KEY = 16  # bytes
_LASTING = frozenset(("malformed", "undecodable", "no-copy"))  # problems that the file's bytes alone make


class Task(NamedTuple):
    """A file to lint: where it is, what reports call it, the number of its rules, and its context.

    `known` is all that its result depends on beside its bytes and the instant; empty: its result is not kept.
    """

    path: str
    shown: str
    rules: int
    context: Context
    known: bytes = b""


class _Asked(Context):
    """A context that notes whether a check asked for the instant."""

    asked = False

    @property
    def now(self):  # type: ignore[no-untyped-def]  # noqa: ANN202
        self.asked = True
        return self[0]


def lint(task: Task, rules: Sequence[Rule]) -> tuple[FileResult, bytes]:
    """What is found in a file, and the key that it is kept by; none where it cannot be."""
    context = _Asked(*task.context)
    try:
        result, held = _linted(task, rules, context)
    except OSError as error:
        return FileResult(task.shown, problems=(Problem("unreadable", error.strerror or str(error), task.shown),)), b""
    if not held or any(problem.kind not in _LASTING for problem in result.problems):
        return result, b""
    return result, key(task, held, asked=context.asked)


def _linted(task: Task, rules: Sequence[Rule], context: Context) -> tuple[FileResult, bytes]:
    """What is found in a file, and the number of what it holds; none where that is not wanted, or it changed."""
    if os.stat(task.path).st_size <= LARGE:
        data = read_bytes(task.path)
        return lint_data(task.shown, data, rules, context), _number((data,)) if task.known else b""
    before = number_of(task.path) if task.known else b""
    with opened(task.path) as file:
        result = lint_file(task.shown, file, rules, context)
    return result, before if before and number_of(task.path) == before else b""


def number_of(path: str) -> bytes:
    """The number of what a file holds, which is not held whole if it is large. Raises OSError."""
    if os.stat(path).st_size <= LARGE:
        return _number((read_bytes(path),))
    with opened(path) as file:
        return _number(iter(lambda: file.read(LARGE), b""))


def _number(pieces: Iterable[bytes]) -> bytes:
    from hashlib import blake2b  # imported here: it loads OpenSSL, and small runs keep nothing

    made = blake2b(digest_size=KEY)
    for piece in pieces:
        made.update(piece)
    return made.digest()


def key(task: Task, held: bytes, *, asked: bool) -> bytes:
    """The number of 128 bits by which a result is kept: of all that it depends on.

    held: the number of what the file holds. asked: for the instant.
    """
    return _number((task.known, repr(task.context.now if asked else "").encode(), held))
