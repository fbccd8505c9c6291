"""The machine's report as a stream: one JSON object a line, of type finding, problem or, at last, summary."""

from collections.abc import Iterator

from wirelint.finding import Run
from wirelint.reports import Style
from wirelint.reports.compactjson import compact
from wirelint.reports.json import SCHEMA_VERSION, finding_fields, problem_fields, summary_fields


def lines(run: Run, style: Style) -> Iterator[str]:
    """The findings, what could not be checked, the counts; their fields are those of the json report."""
    for finding in run.findings:
        yield _line("finding", finding_fields(finding))
    for problem in run.problems:
        yield _line("problem", problem_fields(problem))
    yield _line("summary", {"schema_version": SCHEMA_VERSION, **summary_fields(run)})


def _line(kind: str, fields: dict[str, object]) -> str:
    return compact({"type": kind, **fields})
