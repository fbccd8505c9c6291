"""GitLab's code quality report: one JSON array, shown in merge requests."""

from collections import Counter
from collections.abc import Iterator

from wirelint.finding import Finding, Problem, Run, Severity
from wirelint.reports import Style
from wirelint.reports.compactjson import compact
from wirelint.reports.summary import problem_words

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}

Issue = dict[str, object]


def lines(run: Run, style: Style) -> Iterator[str]:
    """The findings and what could not be checked, as issues; GitLab shows one of those with the same fingerprint."""
    seen: Counter[str] = Counter()
    issues = []
    for issue, fingerprint in [*map(_finding, run.findings), *map(_problem, run.problems)]:
        index = seen[fingerprint]
        seen[fingerprint] += 1
        issues.append({**issue, "fingerprint": _digest(fingerprint, str(index)) if index else fingerprint})
    yield compact(issues)


def _finding(finding: Finding) -> tuple[Issue, str]:
    lines = (finding.region.start.line, finding.region.end.line)
    severity = _SEVERITIES[finding.severity]
    return _issue(finding.rule, finding.message, severity, finding.path, lines), finding.fingerprint


def _problem(problem: Problem) -> tuple[Issue, str]:
    lines = (problem.line or 1, problem.line or 1)
    issue = _issue(problem.kind, problem_words(problem), "critical", problem.path or ".", lines)
    return issue, _digest(problem.kind, problem.path, problem.rule or "", problem.message)


def _issue(check: str, words: str, severity: str, path: str, lines: tuple[int, int]) -> Issue:
    return {
        "check_name": check,
        "description": words,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": lines[0], "end": lines[1]}},
    }


def _digest(*parts: str) -> str:
    from hashlib import sha256  # imported here: it loads OpenSSL

    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
