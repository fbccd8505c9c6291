"""Reviewdog's diagnostic format, which comments on a change: columns are UTF-8 bytes from 1, ends exclusive."""

from collections.abc import Iterator

from wirelint.finding import Finding, Problem, Region, Run
from wirelint.reports import Style
from wirelint.reports.compactjson import compact
from wirelint.reports.summary import problem_words

Fields = dict[str, object]


def lines(run: Run, style: Style) -> Iterator[str]:
    """One result on one line: the findings, and what could not be checked."""
    diagnostics = [*map(_finding, run.findings), *map(_problem, run.problems)]
    yield compact({"source": {"name": "wirelint"}, "diagnostics": diagnostics})


def _finding(finding: Finding) -> Fields:
    near = [{"message": place.message, "location": _location(place.path, place.region)} for place in finding.related]
    suggestions = [  # each is taken by itself, so edits that belong together cannot be offered
        {"range": _range(repair.changes[0].region), "text": repair.changes[0].text}
        for repair in finding.repairs
        if len(repair.changes) == 1
    ]
    return {
        "message": finding.message,
        "location": _location(finding.path, finding.region),
        "severity": finding.severity.value.upper(),
        "code": {"value": finding.rule},
        **({"suggestions": suggestions} if suggestions else {}),
        **({"related_locations": near} if near else {}),
    }


def _problem(problem: Problem) -> Fields:
    place: Fields = {"path": problem.path}
    if problem.line:  # without a column, which is known in code points only
        place["range"] = {"start": {"line": problem.line}}
    return {
        "message": problem_words(problem),
        "location": place,
        "severity": "ERROR",
        "code": {"value": problem.kind},
    }


def _location(path: str, region: Region) -> Fields:
    return {"path": path, "range": _range(region)}


def _range(region: Region) -> Fields:
    start, end = region.byte_columns
    return {
        "start": {"line": region.start.line, "column": start},
        "end": {"line": region.end.line, "column": end},
    }
