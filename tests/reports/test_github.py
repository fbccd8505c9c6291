"""Workflow commands: where they stand, and which ten of a kind are given."""

import pytest

from tests.reports.consumers import workflow_command
from wirelint.finding import Excerpt, FileResult, Finding, Problem, Region, Run, Severity
from wirelint.reports import Style, report
from wirelint.source import Position, Span


def _run(errors: int = 0, warnings: int = 0, infos: int = 0, problems: int = 0, end: int = 2) -> Run:
    """A run with so many findings, the errors last, and so many problems."""
    kinds = [Severity.INFO] * infos + [Severity.WARNING] * warnings + [Severity.ERROR] * errors
    findings = tuple(
        Finding(
            "house/rule", severity, "said", "copy.txt", Region(Position(line, 3), Position(max(line, end), 5)),
            Span(0, 2), Excerpt("copy", 1), str(line),
        )
        for line, severity in enumerate(kinds, 2)
    )  # fmt: skip
    missing = tuple(Problem("missing", "no such file or folder", f"{number}.txt") for number in range(problems))
    return Run((FileResult("copy.txt", findings, stories=1),), missing)


@pytest.mark.parametrize(
    ("run", "said"),
    [
        (
            _run(errors=1),
            [
                "::error file=copy.txt,line=2,endLine=2,col=3,endColumn=5,title=house/rule::said",
                "Found 1 error in 1 file (1 story).",
            ],
        ),
        (
            _run(warnings=1, end=4),
            ["::warning file=copy.txt,line=2,endLine=4,title=house/rule::said", "Found 1 warning in 1 file (1 story)."],
        ),
        (
            _run(problems=1),
            [
                "::error file=0.txt,title=missing::not checked: no such file or folder",
                "No findings in 1 file (1 story). Not everything was checked: 1 problem.",
            ],
        ),
        (_run(), ["No findings in 1 file (1 story)."]),
    ],
    ids=["on a line", "over lines", "problem", "clean"],
)
def test_commands(run: Run, said: list[str]) -> None:
    assert list(report(run, "github")) == said


@pytest.mark.parametrize(
    ("run", "shown", "left"),
    [
        (_run(errors=10, warnings=10, infos=10), {"error": 10, "warning": 10, "notice": 10}, None),
        (_run(errors=11), {"error": 10, "notice": 1}, "1 error"),
        (
            _run(errors=12, warnings=11, infos=10),
            {"error": 10, "warning": 10, "notice": 10},
            "2 errors, 1 warning and 1 info",
        ),
        (_run(errors=9, problems=3), {"error": 10, "notice": 1}, "2 errors"),
        (_run(infos=11), {"notice": 10}, "2 info"),
    ],
)
@pytest.mark.parametrize("quiet", [False, True])
def test_ten_of_a_kind_and_what_was_left_out(run: Run, shown: dict[str, int], left: str | None, quiet: bool) -> None:
    lines = list(report(run, "github", Style(quiet=quiet)))
    kinds = [command[0] for line in lines if (command := workflow_command(line))]
    assert {kind: kinds.count(kind) for kind in kinds} == shown
    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)
    if left:
        assert lines[-1].startswith("::notice title=wirelint::Found ")
        assert lines[-1].endswith(f" Not annotated, for GitHub takes 10 of a kind: {left}.")
    else:
        assert any(line.startswith("Found ") for line in lines) is not quiet


def test_what_was_not_checked_comes_first() -> None:
    lines = list(report(_run(errors=20, problems=2), "github"))
    assert [line.split("::")[2] for line in lines[:3]] == ["not checked: no such file or folder"] * 2 + ["said"]
