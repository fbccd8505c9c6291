"""The results of many files as they come: those that are kept, those of other processes, those of this one."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wirelint.finding import FileResult
from wirelint.gathering.jobs import worth
from wirelint.gathering.tasks import Task, lint
from wirelint.rule import Rule

if TYPE_CHECKING:
    from wirelint.gathering.resultcache import ResultCache


def gathered(
    tasks: Sequence[Task],
    rules: Sequence[Sequence[Rule]],
    packed: Sequence[bytes],
    jobs: int,
    cache: "ResultCache | None",
) -> Iterator[tuple[int, FileResult]]:
    """The results, each with its task's number. rules: those that tasks name; packed: the same as bytes.

    jobs: processes, as they were asked for. cache: None where nothing is kept.
    """
    if cache is None:
        yield from ((number, result) for number, result, _ in _linted(tasks, rules, packed, jobs))
        return
    missed = []
    try:
        for number, task in enumerate(tasks):
            kept = cache.find(task)
            if kept is None:
                missed.append(number)
            else:
                yield number, kept
        for place, result, key in _linted([tasks[number] for number in missed], rules, packed, jobs):
            cache.keep(tasks[missed[place]], key, result)
            yield missed[place], result
    finally:
        cache.close()


def _linted(
    tasks: Sequence[Task], rules: Sequence[Sequence[Rule]], packed: Sequence[bytes], jobs: int
) -> Iterator[tuple[int, FileResult, bytes]]:
    """The results with the keys by which they are kept."""
    jobs = worth(jobs, [task.path for task in tasks])
    if jobs == 1:
        for number, task in enumerate(tasks):
            yield number, *lint(task, rules[task.rules])
        return
    from wirelint.gathering.processes import Workers  # imported here: most runs are small

    with Workers(jobs, packed, tasks) as workers:
        yield from workers.results()
