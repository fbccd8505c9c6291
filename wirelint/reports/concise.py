"""One line a finding: `path:line:column: severity rule message`."""

from collections.abc import Iterator

from wirelint.finding import Run
from wirelint.reports import Style
from wirelint.reports.summary import ending, problem_line
from wirelint.reports.terminal import Painter, inert, visible


def lines(run: Run, style: Style) -> Iterator[str]:
    """The findings, what could not be checked, and a summary."""
    paint = Painter(style.colour)
    for finding in run.findings:
        place = finding.region.start
        where = paint.bold(f"{visible(finding.path)}:{place.line}:{place.column}:")
        severity = paint.severity(finding.severity)
        yield inert(f"{where} {severity} {finding.rule} {visible(finding.message)}")
    for problem in run.problems:
        yield paint.bold(inert(visible(problem_line(problem))))
    yield from ending(run, style)
