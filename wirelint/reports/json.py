"""The machine's report: one JSON object; its fields may grow, and are never removed or retyped."""

import json
from collections.abc import Iterator

from wirelint.finding import Finding, Problem, Region, Run, Severity

SCHEMA_VERSION = 1


def lines(run: Run, colour: bool) -> Iterator[str]:
    """One object on one line. Lines and columns from 1, columns in code points, ends exclusive."""
    yield json.dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "findings": [_finding(finding) for finding in run.findings],
            "problems": [_problem(problem) for problem in run.problems],
            "summary": {
                "files": len(run.files),
                "stories": sum(file.stories for file in run.files),
                **{severity.value: run.count(severity) for severity in Severity},
                "passed_over": run.passed_over,
                "limited": sum(file.limited for file in run.files),
                "set_aside": len(run.suppressed),
            },
        },
        ensure_ascii=False,
    )


def _region(region: Region) -> dict[str, int]:
    return {
        "line": region.start.line,
        "column": region.start.column,
        "end_line": region.end.line,
        "end_column": region.end.column,
    }


def _finding(finding: Finding) -> dict[str, object]:
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


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "kind": problem.kind,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "rule": problem.rule,
        "message": problem.message,
    }
