"""The findings of a run counted rule by rule."""

from collections.abc import Iterator

from wirelint.finding import Run, Severity
from wirelint.record import NamedTuple


class Count(NamedTuple):
    """How often a rule found something, and in how many files."""

    rule: str
    severity: Severity
    findings: int
    files: int


def counts(run: Run) -> list[Count]:
    """The rules that found something, the most frequent first."""
    files: dict[tuple[str, Severity], list[int]] = {}
    for number, file in enumerate(run.files):
        for finding in file.findings:
            files.setdefault((finding.rule, finding.severity), []).append(number)
    counted = [Count(*rule, len(numbers), len(set(numbers))) for rule, numbers in files.items()]
    return sorted(counted, key=lambda count: (-count.findings, count.rule, count.severity))


def table(run: Run) -> Iterator[str]:
    """The counts in columns, for a terminal."""
    rows = [(f"{count.findings:,}", count.severity.value, count.rule, f"{count.files:,}") for count in counts(run)]
    if rows:
        heads = ("findings", "severity", "rule", "files")
        wide = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
        for findings, severity, rule, in_files in [heads, *rows]:
            yield f"{findings:>{wide[0]}}  {severity:<{wide[1]}}  {rule:<{wide[2]}}  {in_files:>{wide[3]}}"
        yield ""
