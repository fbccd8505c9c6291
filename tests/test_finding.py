"""Severities, and what a run adds up to."""

import pytest

from wirelint.finding import Excerpt, FileResult, Finding, Problem, Region, Run, Severity, Suppressed
from wirelint.source import Position, Span


def _finding(severity: Severity, *, gate: bool = True) -> Finding:
    place = Region(Position(1, 1), Position(1, 2))
    return Finding("a/b", severity, "said", "copy.txt", place, Span(0, 1), Excerpt("x", 1), "f", gate=gate)


@pytest.mark.parametrize(
    ("severities", "fail_on", "status"),
    [
        ([], Severity.INFO, 0),
        ([Severity.ERROR], Severity.ERROR, 1),
        ([Severity.WARNING], Severity.ERROR, 0),
        ([Severity.WARNING], Severity.WARNING, 1),
        ([Severity.INFO, Severity.WARNING], Severity.INFO, 1),
    ],
)
def test_the_gate(severities: list[Severity], fail_on: Severity, status: int) -> None:
    run = Run((FileResult("copy.txt", tuple(map(_finding, severities))),))
    assert run.status(fail_on) == status


def test_a_rule_outside_the_gate_never_fails_a_run() -> None:
    run = Run((FileResult("copy.txt", (_finding(Severity.ERROR, gate=False),)),))
    assert run.status(Severity.INFO) == 0


def test_what_was_not_checked_outweighs_findings() -> None:
    missing = Run((), (Problem("missing", "no such file"),))
    failed = Run((FileResult("copy.txt", (_finding(Severity.ERROR),), (Problem("rule-failed", "failed"),)),))
    assert [missing.status(Severity.ERROR), failed.status(Severity.ERROR)] == [2, 2]


def test_what_is_set_aside_is_no_finding() -> None:
    accepted = Suppressed(_finding(Severity.ERROR), "external", "known")
    run = Run((FileResult("copy.txt", suppressed=(accepted,)),))
    assert (run.findings, run.suppressed, run.count(Severity.ERROR)) == ([], [accepted], 0)
    assert run.status(Severity.INFO) == 0


def test_a_warning_outside_the_gate_is_none_too_many() -> None:
    found = (_finding(Severity.WARNING), _finding(Severity.WARNING, gate=False))
    run = Run((FileResult("copy.txt", found),))
    assert [run.status(Severity.ERROR, allowed) for allowed in (None, 0, 1)] == [0, 1, 0]
