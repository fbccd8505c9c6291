"""Files linted by several processes. One that dies costs the file that it was on; the others go on.

Nothing is shared: a process gets the rules as bytes, then the files a few at a time, and gives each result as bytes as
soon as it has it. So it makes no difference whether processes are forked, which is faster, or started anew.
"""

import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from wirelint.finding import FileResult, Problem
from wirelint.gathering.packing import pack, unpack
from wirelint.gathering.tasks import Task, lint
from wirelint.record import NamedTuple
from wirelint.rulecache import unpacked

_AHEAD = 8  # files that a process is given at a time, at most


class _Worker(NamedTuple):
    process: BaseProcess
    connection: "Connection[Any, Any]"
    numbers: deque[int]  # of the tasks that it was given and has not finished; it is on the first


class Workers:
    """Processes that lint files; to be used in a `with`, at whose end they are gone, whatever happened."""

    def __init__(self, jobs: int, rules: Sequence[bytes]) -> None:
        self.rules = rules
        self.making: Any = get_context("fork" if _may_fork() else "spawn")
        self.running: list[_Worker] = []
        self.jobs = jobs

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self.running:
            worker.process.kill()
        for worker in self.running:
            worker.process.join()
            worker.connection.close()

    def results(self, tasks: Sequence[Task]) -> Iterator[tuple[int, FileResult, bytes]]:
        """The results as they come, each with its task's number and the key that it is kept by."""
        waiting = deque(range(len(tasks)))
        for _ in range(min(self.jobs, len(tasks))):
            self._start()
        while True:
            share = min(_AHEAD, max(1, len(waiting) // (2 * self.jobs)))
            for worker in self.running:
                _give(worker, tasks, waiting, share)
            busy = {worker.connection: worker for worker in self.running if worker.numbers}
            if not busy:
                return
            for connection in wait(list(busy)):
                worker = busy[connection]  # type: ignore[index]
                try:
                    data = worker.connection.recv_bytes()
                except (EOFError, OSError):
                    yield worker.numbers[0], self._bury(worker, tasks, waiting), b""
                else:
                    start = 1 + data[0]
                    yield worker.numbers.popleft(), unpack(memoryview(data)[start:]), data[1:start]

    def _start(self) -> None:
        """One more process, which an interrupt at the keyboard does not reach."""
        ours, theirs = self.making.Pipe()
        forked = self.making.get_start_method() == "fork"
        inherited = [ours, *(worker.connection for worker in self.running)] if forked else []
        process = self.making.Process(target=_serve, args=(theirs, inherited, self.rules), daemon=True)
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
        self.running.append(_Worker(process, ours, deque()))

    def _bury(self, worker: _Worker, tasks: Sequence[Task], waiting: deque[int]) -> FileResult:
        """What is said of the file that a process died on; its other files are for another process."""
        worker.process.join()
        worker.connection.close()
        self.running.remove(worker)
        waiting.extendleft(reversed(list(worker.numbers)[1:]))
        if waiting:
            self._start()
        code = worker.process.exitcode or 0
        cause = f"was killed by signal {-code}" if code < 0 else "ended"
        said = f"the process that checked it {cause}; it may have run out of memory"
        shown = tasks[worker.numbers[0]].shown
        return FileResult(shown, problems=(Problem("process-died", said, shown),))


def _give(worker: _Worker, tasks: Sequence[Task], waiting: deque[int], share: int) -> None:
    """Keep a process busy: it gets its share, several files at a time, before it is through with the last."""
    if waiting and len(worker.numbers) <= share // 2:
        numbers = [waiting.popleft() for _ in range(min(share, len(waiting)))]
        worker.numbers.extend(numbers)
        with suppress(OSError):  # of one that has died, as reading from it will show
            worker.connection.send([tasks[number] for number in numbers])


def _serve(connection: "Connection[Any, Any]", inherited: "list[Connection[Any, Any]]", rules: Sequence[bytes]) -> None:
    """Lint what comes until no more does; the connections of other processes are closed, or none would see its end."""
    for other in inherited:
        other.close()
    rulesets = [unpacked(data) for data in rules]
    try:
        while True:
            for task in connection.recv():
                result, key = lint(task, rulesets[task.rules])
                connection.send_bytes(bytes((len(key),)) + key + pack(result))
    except (EOFError, OSError, MemoryError):
        connection.close()


def _may_fork() -> bool:
    """True where a fork is safe: not beside other threads, nor on a Mac, whose libraries do not bear it."""
    return sys.platform.startswith("linux") and threading.active_count() == 1
