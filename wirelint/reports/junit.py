"""JUnit's XML, which build servers show as tests: one suite a file, one case a finding."""

from collections.abc import Iterator

from wirelint.finding import FileResult, Finding, Problem, Run
from wirelint.record import NamedTuple
from wirelint.reports import Style
from wirelint.reports.summary import problem_line, problem_words
from wirelint.reports.xml import DECLARATION, element, leaf


class _Case(NamedTuple):
    """One test: its outcome is failure, error, skipped, or nothing for one that passed."""

    outcome: str
    lines: tuple[str, ...]


def lines(run: Run, style: Style) -> Iterator[str]:
    """Findings are failures, those that never fail a run skipped, what could not be checked errors.

    A clean file is one test that passed, for a report without tests is taken for a mistake.
    """
    suites = [(file.path, _cases(file)) for file in run.files]
    suites += [(problem.path, [_problem(problem)]) for problem in run.unreached]
    every = [case for _, cases in suites for case in cases]
    inner = (
        line
        for path, cases in suites
        for line in element(
            "testsuite", {"name": path or "wirelint", **_totals(cases)}, (line for case in cases for line in case.lines)
        )
    )
    yield DECLARATION
    yield from element("testsuites", {"name": "wirelint", **_totals(every)}, inner)


def _totals(cases: list[_Case]) -> dict[str, int]:
    outcomes = [case.outcome for case in cases]
    return {
        "tests": len(cases),
        "failures": outcomes.count("failure"),
        "errors": outcomes.count("error"),
        "skipped": outcomes.count("skipped"),
    }


def _cases(file: FileResult) -> list[_Case]:
    cases = [*map(_finding, file.findings), *map(_problem, file.problems)]
    return cases or [_Case("", (leaf("testcase", _test("no findings", file.path, None)),))]


def _finding(finding: Finding) -> _Case:
    place = f"{finding.region.start.line}:{finding.region.start.column}"
    said = f"{finding.path}:{place}: {finding.severity} {finding.rule} {finding.message}\n{finding.excerpt.text}"
    test = _test(f"{finding.rule} at {place}", finding.path, finding.region.start.line)
    if not finding.gate:
        return _case("skipped", test, {"message": finding.message}, said)
    return _case("failure", test, {"type": finding.severity.value, "message": finding.message}, said)


def _problem(problem: Problem) -> _Case:
    name = f"{problem.kind} {problem.rule or ''}".strip()
    test = _test(name, problem.path, problem.line)
    told = {"type": problem.kind, "message": problem_words(problem)}
    return _case("error", test, told, problem_line(problem))


def _test(name: str, path: str, line: int | None) -> dict[str, object]:
    return {"name": name, "classname": path or "wirelint", "file": path or None, "line": line, "time": 0}


def _case(outcome: str, test: dict[str, object], told: dict[str, str], said: str) -> _Case:
    return _Case(outcome, tuple(element("testcase", test, [leaf(outcome, told, said)])))
