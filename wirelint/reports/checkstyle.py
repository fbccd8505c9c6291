"""Checkstyle's XML, which most build servers read: one element a file, one a finding in it."""

from collections.abc import Iterator

from wirelint.finding import Finding, Problem, Run
from wirelint.reports import Style
from wirelint.reports.summary import problem_words
from wirelint.reports.xml import DECLARATION, element, leaf


def lines(run: Run, style: Style) -> Iterator[str]:
    """Every file that was looked at, with its findings and what could not be checked."""
    files = [(file.path, [*map(_finding, file.findings), *map(_problem, file.problems)]) for file in run.files]
    files += [(problem.path or ".", [_problem(problem)]) for problem in run.unreached]
    yield DECLARATION
    yield from element(
        "checkstyle",
        {"version": "4.3"},
        (line for path, errors in files for line in element("file", {"name": path}, errors)),
    )


def _finding(finding: Finding) -> str:
    place = finding.region.start
    return _error(place.line, place.column, finding.severity.value, finding.message, finding.rule)


def _problem(problem: Problem) -> str:
    return _error(problem.line or 1, problem.column, "error", problem_words(problem), problem.kind)


def _error(line: int, column: int | None, severity: str, words: str, rule: str) -> str:
    place = {"line": line, "column": column}
    return leaf("error", {**place, "severity": severity, "message": words, "source": f"wirelint.{rule}"})
