"""Markdown for the summary of a job or a comment: GitHub's and GitLab's kind, with tables."""

from collections.abc import Iterator

from wirelint.finding import Finding, Run
from wirelint.reports import Style
from wirelint.reports.statistics import counts
from wirelint.reports.summary import counted, problem_line, summary
from wirelint.reports.terminal import visible

_ROOM = 900_000  # bytes of findings; GitHub takes a summary of 1 MiB or none at all
_ESCAPES = str.maketrans(
    {sign: f"\\{sign}" for sign in "\\`*_[]<>&|~:#$!"} | {"@": "@<!-- -->"}
)  # @ would call a person


def lines(run: Run, style: Style) -> Iterator[str]:
    """A heading, the findings as a table, what could not be checked, and the counts."""
    yield "## wirelint"
    if run.findings:
        yield from ("", "| place | severity | rule | says |", "|---|---|---|---|")
        yield from _rows(run.findings)
    if run.problems:
        yield ""
        yield from (f"- **{_escaped(problem_line(problem))}**" for problem in run.problems)
    if style.statistics and run.findings:
        yield from ("", "| findings | severity | rule | files |", "|---:|---|---|---:|")
        for count in counts(run):
            yield f"| {count.findings:,} | {count.severity} | {_escaped(count.rule)} | {count.files:,} |"
    if not style.quiet:
        yield from ("", summary(run))


def _rows(findings: list[Finding]) -> Iterator[str]:
    """The rows that there is room for, and how many there is none for."""
    room = _ROOM
    for number, finding in enumerate(findings):
        row = _row(finding)
        room -= len(row.encode("utf-8", "replace")) + 1
        if room < 0:
            yield from ("", f"There is no room here for {counted(len(findings) - number, 'more finding')}.")
            return
        yield row


def _row(finding: Finding) -> str:
    place = finding.region.start
    where = f"{finding.path}:{place.line}:{place.column}"
    return f"| {_escaped(where)} | {finding.severity} | {_escaped(finding.rule)} | {_escaped(finding.message)} |"


def _escaped(text: str) -> str:
    """Text that means nothing to Markdown or HTML, hidden characters as signs."""
    return visible(text).translate(_ESCAPES)
