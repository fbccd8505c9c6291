"""The machine's report: one JSON object; its fields may grow, and are never removed or retyped."""

from collections.abc import Iterator

from wirelint.finding import Finding, Problem, Region, Run, Severity
from wirelint.reports import Style
from wirelint.reports.compactjson import compact

SCHEMA_VERSION = 1


def lines(run: Run, style: Style) -> Iterator[str]:
    """One object on one line. Lines and columns from 1, columns in code points, ends exclusive."""
    yield compact(
        {
            "schema_version": SCHEMA_VERSION,
            "findings": [finding_fields(finding) for finding in run.findings],
            "problems": [problem_fields(problem) for problem in run.problems],
            "summary": summary_fields(run),
        }
    )


def summary_fields(run: Run) -> dict[str, object]:
    """The counts of a run."""
    return {
        "files": len(run.files),
        "stories": sum(file.stories for file in run.files),
        **{severity.value: run.count(severity) for severity in Severity},
        "passed_over": run.passed_over,
        "limited": sum(file.limited for file in run.files),
        "set_aside": len(run.suppressed),
        "older": sum(file.older for file in run.files),
        "gone": run.gone,
    }


def _region(region: Region) -> dict[str, int]:
    return {
        "line": region.start.line,
        "column": region.start.column,
        "end_line": region.end.line,
        "end_column": region.end.column,
    }


def finding_fields(finding: Finding) -> dict[str, object]:
    """A finding, its places flat, its repairs with their edits."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.path,
        **_region(finding.region),
        "related": [{"path": near.path, **_region(near.region), "message": near.message} for near in finding.related],
        "fixes": [
            {
                "safe": repair.safe,
                "description": repair.description,
                "edits": [{**_region(change.region), "text": change.text} for change in repair.changes],
            }
            for repair in finding.repairs
        ],
        "fingerprint": finding.fingerprint,
    }


def problem_fields(problem: Problem) -> dict[str, object]:
    """What could not be checked."""
    return {
        "kind": problem.kind,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "rule": problem.rule,
        "message": problem.message,
    }
