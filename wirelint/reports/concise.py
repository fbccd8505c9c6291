"""One line a finding: `path:line:column: severity rule message`."""

from collections.abc import Iterator

from wirelint.finding import Run
from wirelint.reports.summary import problem_line, summary
from wirelint.reports.terminal import Painter, visible


def lines(run: Run, colour: bool) -> Iterator[str]:
    """The findings, what could not be checked, and a summary."""
    paint = Painter(colour)
    for finding in run.findings:
        place = finding.region.start
        where = paint.bold(f"{visible(finding.path)}:{place.line}:{place.column}:")
        severity = paint.severity(finding.severity)
        yield f"{where} {severity} {finding.rule} {visible(finding.message)}"
    for problem in run.problems:
        yield paint.bold(visible(problem_line(problem)))
    yield summary(run)
