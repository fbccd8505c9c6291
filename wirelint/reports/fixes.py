"""What `--fix` tells beside the report: what was repaired, and what came of it."""

from collections import Counter
from collections.abc import Iterator

from wirelint.finding import Run, Severity
from wirelint.reports.summary import counted, listed, problem_line
from wirelint.reports.terminal import inert, visible


def lines(run: Run, *, would: bool) -> Iterator[str]:
    """`Fixed 3 errors in 2 files.` with each rule; what `--diff` would fix, and what it could not check."""
    yield _told(run, would)
    for rule, number in sorted(Counter(finding.rule for finding in run.fixed).items()):
        yield f"  {number:,} × {rule}"
    for file in run.files:
        for finding in file.arisen:
            place = finding.region.start
            where = f"{visible(finding.path)}:{place.line}:{place.column}"
            yield inert(f"{where}: came of the fixes: {finding.rule} {visible(finding.message)}")
    if would:
        yield from (inert(visible(problem_line(problem))) for problem in run.problems)


def _told(run: Run, would: bool) -> str:
    counts = Counter(finding.severity for finding in run.fixed)
    done = "Would fix" if would else "Fixed"
    if not counts:
        return f"{done} nothing."
    what = listed([counted(counts[severity], str(severity)) for severity in Severity if counts[severity]])
    return f"{done} {what} in {counted(sum(bool(file.fixed) for file in run.files), 'file')}."
