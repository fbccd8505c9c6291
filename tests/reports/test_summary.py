"""The last line of a report for people."""

import pytest

from wirelint.finding import Excerpt, FileResult, Finding, Problem, Region, Run, Severity, Suppressed
from wirelint.reports.summary import counted, problem_line, summary
from wirelint.source import Position, Span

FINDING = Finding(
    "a/b", Severity.ERROR, "said", "a", Region(Position(1, 1), Position(1, 2)), Span(0, 1), Excerpt("x", 1), "f"
)


@pytest.mark.parametrize(
    ("run", "said"),
    [
        (Run(()), "No findings in 0 files (0 stories)."),
        (Run((FileResult("a", stories=1),)), "No findings in 1 file (1 story)."),
        (
            Run((FileResult("a", stories=1, suppressed=(Suppressed(FINDING, "inSource", "[sic]"),)),)),
            "No findings in 1 file (1 story). 1 set aside.",
        ),
        (
            Run((FileResult("a", stories=3, limited=1),), passed_over=2),
            "No findings in 1 file (3 stories). 1 story in a language that some rules do not read. 2 files passed over.",
        ),
        (
            Run((), (Problem("missing", "no such file", "a"),)),
            "No findings in 0 files (0 stories). Not everything was checked: 1 problem.",
        ),
    ],
)
def test_summaries(run: Run, said: str) -> None:
    assert summary(run) == said


@pytest.mark.parametrize(
    ("number", "noun", "said"),
    [(1, "file", "1 file"), (2, "story", "2 stories"), (3, "info", "3 info"), (12345, "error", "12,345 errors")],
)
def test_counts(number: int, noun: str, said: str) -> None:
    assert counted(number, noun) == said


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (Problem("missing", "no such file", "a.txt"), "a.txt: not checked: no such file"),
        (Problem("malformed", "cut off", "a.txt", 3, 4), "a.txt:3:4: not checked: cut off"),
        (Problem("rule-failed", "failed", "a.txt", rule="x/y"), "a.txt: not checked: rule x/y failed"),
        (Problem("nothing-to-check", "no file to check"), "not checked: no file to check"),
    ],
)
def test_problems_in_words(problem: Problem, said: str) -> None:
    assert problem_line(problem) == said
