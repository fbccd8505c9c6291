"""Files linted by several processes. One that dies costs the file that it was on; the others go on.

A process gets the rules as bytes and what there is to lint, then the numbers of a few files at a time. It gives results
as bytes, several at a time where files are quick: what wakes another process costs more than a small file. That it has
finished a file it says apart, where nobody waits, which tells the file that it died on. Nothing is shared, so it makes
no difference whether processes are forked, which is faster, or started anew; and what is sent to one is so little that
sending never waits for one that waits itself.
"""

import marshal
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Any

from wirelint.finding import FileResult, Problem
from wirelint.gathering.packing import pack, unpack
from wirelint.gathering.tasks import Task, lint
from wirelint.record import NamedTuple
from wirelint.rulecache import unpacked

_AHEAD = 32  # files that a process is given at a time, at most
_OFTEN = 0.01  # seconds after which a process does not keep its results back


class _Worker(NamedTuple):
    process: BaseProcess
    connection: "Connection[Any, Any]"
    finished: "Connection[Any, Any]"  # an empty message for each file, sent before its result is
    numbers: deque[int]  # of the tasks that it was given and whose results have not come


class Workers:
    """Processes that lint files; to be used in a `with`, at whose end they are gone, whatever happened."""

    def __init__(self, jobs: int, rules: Sequence[bytes], tasks: Sequence[Task]) -> None:
        self.jobs = jobs
        self.rules = rules
        self.tasks = tasks
        self.waiting = deque(range(len(tasks)))  # the numbers of those that no process was given
        self.making: Any = get_context("fork" if _may_fork() else "spawn")
        self.running: list[_Worker] = []

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self.running:
            worker.process.kill()
        for worker in self.running:
            worker.process.join()
            _close(worker)

    def results(self) -> Iterator[tuple[int, FileResult, bytes]]:
        """The results as they come, each with its task's number and the key that it is kept by."""
        for _ in range(min(self.jobs, len(self.tasks))):
            self._start()
        while True:
            for worker in self.running:
                self._give(worker)
            busy = {worker.connection: worker for worker in self.running if worker.numbers}
            if not busy:
                return
            for connection in wait(list(busy)):
                worker = busy[connection]  # type: ignore[index]
                try:
                    results = marshal.loads(worker.connection.recv_bytes())
                except (EOFError, OSError):
                    yield self._bury(worker)
                else:
                    for result, key in results:
                        worker.finished.recv_bytes()
                        yield worker.numbers.popleft(), unpack(result), key

    def _start(self) -> None:
        """One more process, which an interrupt at the keyboard does not reach."""
        connection, theirs = self.making.Pipe()
        finished, finishing = self.making.Pipe(duplex=False)
        ours = [
            connection,
            finished,
            *chain.from_iterable((other.connection, other.finished) for other in self.running),
        ]
        inherited = ours if self.making.get_start_method() == "fork" else []
        process = self.making.Process(
            target=_serve, args=(theirs, finishing, inherited, self.rules, self.tasks), daemon=True
        )
        before = signal.getsignal(signal.SIGINT)
        main = threading.current_thread() is threading.main_thread()
        if main:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            process.start()
        finally:
            if main:
                signal.signal(signal.SIGINT, before)
        theirs.close()
        finishing.close()
        self.running.append(_Worker(process, connection, finished, deque()))

    def _give(self, worker: _Worker) -> None:
        """Keep a process busy: it gets its share, several files, before it is through with the last.

        The shares shrink towards the end, so that few files wait for a slow one while another process has none.
        """
        share = min(_AHEAD, max(1, len(self.waiting) // (4 * self.jobs)))
        if self.waiting and len(worker.numbers) <= share // 2:
            numbers = [self.waiting.popleft() for _ in range(share)]
            worker.numbers.extend(numbers)
            with suppress(OSError):  # of one that has died, as reading from it will show
                worker.connection.send(numbers)

    def _bury(self, worker: _Worker) -> tuple[int, FileResult, bytes]:
        """What is said of the file that a process died on; its other files are for another process."""
        worker.process.join()
        number = worker.numbers[min(_left(worker.finished), len(worker.numbers) - 1)]
        _close(worker)
        self.running.remove(worker)
        self.waiting.extendleft(other for other in reversed(worker.numbers) if other != number)
        if self.waiting:
            self._start()
        code = worker.process.exitcode or 0
        cause = f"was killed by signal {-code}" if code < 0 else "ended"
        said = f"the process that checked it {cause}; it may have run out of memory"
        shown = self.tasks[number].shown
        return number, FileResult(shown, problems=(Problem("process-died", said, shown),)), b""


def _close(worker: _Worker) -> None:
    worker.connection.close()
    worker.finished.close()


def _left(finished: "Connection[Any, Any]") -> int:
    """How many files a process that is gone had finished without giving their results."""
    count = 0
    with suppress(EOFError, OSError):
        while True:
            finished.recv_bytes()
            count += 1
    return count


def _serve(
    connection: "Connection[Any, Any]",
    finishing: "Connection[Any, Any]",
    inherited: "list[Connection[Any, Any]]",
    rules: Sequence[bytes],
    tasks: Sequence[Task],
) -> None:
    """Lint what comes until no more does; the connections of other processes are closed, or none would see its end."""
    for other in inherited:
        other.close()
    rulesets = [unpacked(data) for data in rules]
    try:
        while True:
            numbers: list[int] = connection.recv()
            results: list[tuple[bytes, bytes]] = []
            sent = monotonic()
            for number in numbers:
                task = tasks[number]
                result, key = lint(task, rulesets[task.rules])
                results.append((pack(result), key))
                finishing.send_bytes(b"")
                if monotonic() - sent > _OFTEN:
                    connection.send_bytes(marshal.dumps(results))
                    results, sent = [], monotonic()
            if results:
                connection.send_bytes(marshal.dumps(results))
    except (EOFError, OSError, MemoryError):
        connection.close()


def _may_fork() -> bool:
    """True where a fork is safe: not beside other threads, nor on a Mac, whose libraries do not bear it."""
    return sys.platform.startswith("linux") and threading.active_count() == 1
