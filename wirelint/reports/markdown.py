"""Markdown for the summary of a job or a comment: GitHub's and GitLab's kind, with tables."""

from collections.abc import Iterator

from wirelint.finding import Finding, Problem, Run
from wirelint.reports import Style
from wirelint.reports.statistics import counts
from wirelint.reports.summary import counted, summary, undone
from wirelint.reports.terminal import visible

_ROOM = 900_000  # bytes of findings; GitHub takes a summary of 1 MiB or none at all
_ESCAPES = str.maketrans(
    {sign: f"\\{sign}" for sign in "\\`*_[]<>&|~:#$!"} | {"@": "@<!-- -->"}
)  # @ would call a person


def lines(run: Run, style: Style) -> Iterator[str]:
    """A table of what could not be checked and of the findings, and the counts."""
    yield "## wirelint"
    if run.problems or run.findings:
        yield from ("", "| place | severity | rule | says |", "|---|---|---|---|")
        yield from map(_problem, run.problems)
        yield from _findings(run.findings)
    if style.statistics and run.findings:
        yield from ("", "| findings | severity | rule | files |", "|---:|---|---|---:|")
        for count in counts(run):
            yield f"| {count.findings:,} | {count.severity} | {_escaped(count.rule)} | {count.files:,} |"
    if not style.quiet:
        yield from ("", summary(run))


def _findings(findings: list[Finding]) -> Iterator[str]:
    """The findings that there is room for, and how many there is none for."""
    room = _ROOM
    for number, finding in enumerate(findings):
        place = (finding.path, finding.region.start.line, finding.region.start.column)
        row = _row(place, finding.severity.value, finding.rule, finding.message)
        room -= len(row.encode("utf-8", "replace")) + 1
        if room < 0:
            yield from ("", f"There is no room here for {counted(len(findings) - number, 'more finding')}.")
            return
        yield row


def _problem(problem: Problem) -> str:
    place = (problem.path, problem.line, problem.column)
    return _row(place, undone(problem), problem.rule or problem.kind, problem.message)


def _row(place: tuple[str, int | None, int | None], severity: str, rule: str, words: str) -> str:
    where = ":".join(str(part) for part in place if part)
    return f"| {_escaped(where)} | {severity} | {_escaped(rule)} | {_escaped(words)} |"


def _escaped(text: str) -> str:
    """Text that means nothing to Markdown or HTML, hidden characters as signs."""
    return visible(text).translate(_ESCAPES)
