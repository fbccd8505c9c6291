"""Workflow commands, which GitHub Actions turns into annotations beside the copy.

Nothing here can be forged by copy: a command begins a line with `::`, or stands anywhere in one as `##[`; copy stands
only inside our own commands, its line ends and separators escaped.
"""

from collections.abc import Iterator, Mapping

from wirelint.finding import Finding, Problem, Run, Severity
from wirelint.reports import Style
from wirelint.reports.summary import counted, listed, problem_words, summary
from wirelint.reports.terminal import visible

_SHOWN = 10  # annotations of one kind that GitHub takes from one step; it drops the rest without a word
_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

_Properties = Mapping[str, str | int | None]


def lines(run: Run, style: Style) -> Iterator[str]:
    """What could not be checked, the findings by severity as far as they are shown, and what was left out."""
    commands = {
        severity: [_finding(finding, kind) for finding in run.findings if finding.severity is severity]
        for severity, kind in _KINDS.items()
    }
    commands[Severity.ERROR][:0] = [_problem(problem) for problem in run.problems]
    room = dict.fromkeys(commands, _SHOWN)
    if any(len(said) > _SHOWN for said in commands.values()):
        room[Severity.INFO] -= 1  # for the one that says what was left out
    left = [
        counted(len(said) - room[severity], severity.value)
        for severity, said in commands.items()
        if len(said) > room[severity]
    ]
    for severity, said in commands.items():
        yield from said[: room[severity]]
    if left:
        omitted = f"Not annotated, for GitHub takes {_SHOWN} of a kind: {listed(left)}."
        yield f"::notice title=wirelint::{_data(f'{summary(run)} {omitted}')}"
    elif not style.quiet:
        yield summary(run)


def _finding(finding: Finding, kind: str) -> str:
    start, end = finding.region.start, finding.region.end
    place: dict[str, str | int | None] = {"file": finding.path, "line": start.line, "endLine": end.line}
    if start.line == end.line:  # GitHub takes columns on one line only
        place |= {"col": start.column, "endColumn": end.column}
    return _command(kind, place | {"title": finding.rule}, finding.message)


def _problem(problem: Problem) -> str:
    place = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.kind}
    return _command("error", place, problem_words(problem))


def _command(kind: str, properties: _Properties, message: str) -> str:
    given = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    return f"::{kind} {given}::{_data(visible(message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
