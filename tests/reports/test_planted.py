"""One planted folder through every report, read by those who read it: the same findings and problems in all of them."""

import pytest

from tests.reports.consumers import CONSUMERS, Seen
from wirelint.finding import Finding, Problem, Run
from wirelint.reports import FORMATS, report

SEVERITIES = {  # of an error, a warning, an info that fails no run, and of what could not be checked
    "json": ("error", "warning", "info", "problem"),
    "jsonl": ("error", "warning", "info", "problem"),
    "sarif": ("error", "warning", "note", "problem"),
    "github": ("error", "warning", "notice", "error"),
    "gitlab": ("major", "minor", "info", "critical"),
    "junit": ("failure", "failure", "skipped", "error"),
    "checkstyle": ("error", "warning", "info", "error"),
    "rdjson": ("ERROR", "WARNING", "INFO", "ERROR"),
    "markdown": ("error", "warning", "info", "not checked"),
}
FIRST_LINE = {"gitlab", "checkstyle"}  # where a problem of a whole file has a line all the same
BARE = {"json", "jsonl", "markdown"}  # where a problem has its kind and rule in places of their own


def expected(run: Run, form: str) -> set[Seen]:
    """What a reader of a report should see, from the run itself."""
    error, warning, info, unchecked = SEVERITIES[form]
    words = {"error": error, "warning": warning, "info": info}
    seen = {
        Seen(words[finding.severity], finding.path, finding.region.start.line, _message(finding.message, form))
        for finding in (*run.findings, *_set_aside(run, form))
    }
    return seen | {
        Seen(unchecked, problem.path, 1 if form in FIRST_LINE else None, _told(problem, form))
        for problem in run.problems
    }


def _set_aside(run: Run, form: str) -> list[Finding]:
    return [suppressed.finding for suppressed in run.suppressed] if form == "sarif" else []


def _message(message: str, form: str) -> str:
    copies = message.startswith("caption printed again")
    return f"{message}; see [the first copy](1)" if form == "sarif" and copies else message


def _told(problem: Problem, form: str) -> str:
    rule = f"rule {problem.rule} " if problem.rule else ""
    return problem.message if form in BARE else f"not checked: {rule}{problem.message}"


def test_the_folder_has_a_finding_of_every_kind(planted: Run) -> None:
    assert {finding.severity.value for finding in planted.findings} == {"error", "warning", "info"}
    assert any(finding.related for finding in planted.findings)
    assert any(finding.repairs for finding in planted.findings)
    assert (len(planted.suppressed), [problem.kind for problem in planted.problems]) == (
        1,
        ["missing", "rule-failed", "undecodable"],
    )


@pytest.mark.parametrize("form", CONSUMERS)
def test_every_reader_sees_all_of_it(planted: Run, form: str) -> None:
    seen = list(CONSUMERS[form]("\n".join(report(planted, form)) + "\n"))
    assert len(set(seen)) == len(seen)
    assert set(seen) == expected(planted, form)


@pytest.mark.parametrize("form", CONSUMERS)
def test_a_clean_run_is_a_report_too(form: str) -> None:
    assert list(CONSUMERS[form]("\n".join(report(Run(()), form)) + "\n")) == []


def test_every_format_for_machines_has_its_reader() -> None:
    assert {*CONSUMERS, "full", "concise", "html"} == set(FORMATS)  # the page is read in test_html.py
