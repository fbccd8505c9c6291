"""Findings counted rule by rule."""

import pytest

from wirelint.finding import Run
from wirelint.reports import Style, report
from wirelint.reports.statistics import Count, counts


def test_counts(planted: Run) -> None:
    assert [(*count,) for count in counts(planted)] == [
        ("date/impossible", "error", 1, 1),
        ("duplicate/caption", "error", 1, 1),
        ("duplicate/word", "info", 1, 1),
        ("duplicate/word", "warning", 1, 1),
    ]


def test_the_most_frequent_come_first(planted: Run) -> None:
    copies = next(file for file in planted.files if file.path == "desk/copies.txt")
    (caption, word) = copies.findings
    run = Run((copies._replace(findings=(caption, word, word)), copies))
    assert counts(run) == [
        Count("duplicate/word", word.severity, 3, 2),
        Count("duplicate/caption", caption.severity, 2, 2),
    ]


@pytest.mark.parametrize("form", ["full", "concise"])
def test_they_stand_before_the_summary(planted: Run, form: str) -> None:
    plain = list(report(planted, form))
    counted = list(report(planted, form, Style(statistics=True)))
    assert (counted[: len(plain) - 1], counted[-1]) == (plain[:-1], plain[-1])
    assert counted[len(plain) - 1 : -1] == [
        "findings  severity  rule               files",
        "       1  error     date/impossible        1",
        "       1  error     duplicate/caption      1",
        "       1  info      duplicate/word         1",
        "       1  warning   duplicate/word         1",
        "",
    ]


@pytest.mark.parametrize("form", ["full", "concise", "markdown"])
def test_quiet_is_without_a_summary(planted: Run, form: str) -> None:
    assert [line for line in report(planted, form) if line.startswith("Found ")] != []
    assert [line for line in report(planted, form, Style(quiet=True)) if line.startswith("Found ")] == []
    assert list(report(Run(()), "concise", Style(statistics=True, quiet=True))) == []
