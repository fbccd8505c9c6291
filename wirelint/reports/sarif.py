"""SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/.

Columns are code points, as `columnKind` says. Paths are URIs relative to %SRCROOT%.
"""

import os
import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from wirelint.finding import Finding, Place, Problem, Region, Repair, Run, Severity, Suppressed
from wirelint.reports import Style
from wirelint.reports.compactjson import compact
from wirelint.reports.summary import problem_words
from wirelint.version import __version__

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LINK = re.compile(r"\[([^\[\]]*)\](?=\()")  # what a viewer would take for a link in a message

Fields = dict[str, object]


def lines(run: Run, style: Style) -> Iterator[str]:
    """One log with one run, on one line. What is set aside is there too, with its reason."""
    found: list[tuple[Finding, Suppressed | None]] = [(finding, None) for finding in run.findings]
    found += [(suppressed.finding, suppressed) for suppressed in run.suppressed]
    rules = {finding.rule: finding for finding, _ in reversed(found)}
    order = {rule: number for number, rule in enumerate(sorted(rules))}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "wirelint",
                        "version": __version__,
                        "rules": [_rule(rules[rule], run.why) for rule in order],
                    }
                },
                "invocations": [
                    {
                        "executionSuccessful": not run.problems,
                        "toolExecutionNotifications": [_notification(problem) for problem in run.problems],
                    }
                ],
                "originalUriBaseIds": {
                    "%SRCROOT%": {"description": {"text": "the folder of .wirelint.yaml, else the current one"}}
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, order, suppressed) for finding, suppressed in found],
            }
        ],
    }
    yield compact(log)


def _rule(finding: Finding, why: Mapping[str, str]) -> Fields:
    family, _, name = finding.rule.partition("/")
    words = {"text": why.get(finding.rule, finding.rule)}
    return {
        "id": finding.rule,
        "shortDescription": {"text": f"{family}: {name.replace('-', ' ')}"},
        "fullDescription": words,
        "help": words,
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
        "properties": {"tags": [family]},
    }


def _result(finding: Finding, order: Mapping[str, int], suppressed: Suppressed | None) -> Fields:
    near = [_related(number, place) for number, place in enumerate(finding.related, 1)]
    links = "".join(f"; see [{place.message}]({number})" for number, place in enumerate(finding.related, 1))
    return {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": _words(finding.message) + links},
        "locations": [_location(finding.path, finding.region)],
        "partialFingerprints": {"wirelint/v1": finding.fingerprint},
        "suppressions": [_suppression(suppressed)] if suppressed else [],
        **({"relatedLocations": near} if near else {}),
        **({"fixes": [_fix(finding, repair) for repair in finding.repairs]} if finding.repairs else {}),
    }


def _related(number: int, place: Place) -> Fields:
    return {"id": number, "message": {"text": place.message}, **_location(place.path, place.region)}


def _suppression(suppressed: Suppressed) -> Fields:
    return {"kind": suppressed.kind, "status": "accepted", "justification": suppressed.reason}


def _fix(finding: Finding, repair: Repair) -> Fields:
    replacements = [
        {"deletedRegion": _region(change.region), "insertedContent": {"text": change.text}} for change in repair.changes
    ]
    return {
        "description": {"text": repair.description},
        "artifactChanges": [{"artifactLocation": _artifact(finding.path), "replacements": replacements}],
        "properties": {"safe": repair.safe},
    }


def _notification(problem: Problem) -> Fields:
    place: Fields = {}
    if problem.path:
        place = {"artifactLocation": _artifact(problem.path)}
    if problem.path and problem.line:
        place["region"] = {"startLine": problem.line, "startColumn": problem.column or 1}
    return {
        "level": "error",
        "message": {"text": _words(problem_words(problem))},
        "descriptor": {"id": problem.kind},
        **({"associatedRule": {"id": problem.rule}} if problem.rule else {}),
        **({"locations": [{"physicalLocation": place}]} if place else {}),
    }


def _words(message: str) -> str:
    """A message in which copy makes no links of its own."""
    return _LINK.sub(r"\\[\1\\]", message)


def _location(path: str, region: Region) -> Fields:
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": _region(region)}}


def _artifact(path: str) -> Fields:
    """The path as a URI; bytes of a name that are no text are kept, percent-encoded."""
    uri = quote(os.fsencode(path))
    return {"uri": f"file://{uri}"} if path.startswith("/") else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _region(region: Region) -> Fields:
    return {
        "startLine": region.start.line,
        "startColumn": region.start.column,
        "endLine": region.end.line,
        "endColumn": region.end.column,
    }
