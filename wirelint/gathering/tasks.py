"""One file to lint, told in values that can be sent to another process; and its linting, with the key of its result."""

from collections.abc import Sequence

from wirelint.document import Context
from wirelint.finding import FileResult, Problem
from wirelint.linting import lint_data
from wirelint.paths import read_bytes
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
    try:
        data = read_bytes(task.path)
    except OSError as error:
        return FileResult(task.shown, problems=(Problem("unreadable", error.strerror or str(error), task.shown),)), b""
    context = _Asked(*task.context)
    result = lint_data(task.shown, data, rules, context)
    if not task.known or any(problem.kind not in _LASTING for problem in result.problems):
        return result, b""
    return result, key(task, data, asked=context.asked)


def key(task: Task, data: bytes, *, asked: bool) -> bytes:
    """The number of 128 bits by which a result is kept: of all that it depends on. asked: for the instant."""
    from hashlib import blake2b  # imported here: it loads OpenSSL, and small runs keep nothing

    made = blake2b(task.known, digest_size=KEY)
    made.update(repr(task.context.now if asked else "").encode())
    made.update(data)
    return made.digest()
