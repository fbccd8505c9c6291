"""What a terminal is shown: nothing that could steer it, and carets where the finding stands."""

import pytest

from wirelint.finding import Excerpt, FileResult, Finding, Region, Run, Severity
from wirelint.reports import report
from wirelint.reports.terminal import visible, width
from wirelint.source import Position, Span


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("tab\there", "tab here"),
        ("\x1b[31mred", "␛[31mred"),
        ("a\x00b\x7f", "a␀b␡"),
        ("Or\u200bsova\u00ad", "Or·sova·"),
        ("\u202egnirts", "·gnirts"),
        ("next\x85line\u2028", "next␦line␤"),
        ("no\u00a0break", "no\u00a0break"),
    ],
)
def test_hidden_characters_become_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(("text", "cells"), [("abc", 3), ("é", 1), ("e\u0301", 1), ("漢字", 4), ("🚒", 2), ("", 0)])
def test_widths(text: str, cells: int) -> None:
    assert width(text) == cells


def _run(line: str, column: int, length: int, *, cut: int = 0) -> Run:
    """A run with one finding on a line; `cut` characters of it are left out of the excerpt."""
    region = Region(Position(7, column), Position(7, column + length))
    excerpt = Excerpt(line[cut : cut + 240], cut + 1)
    finding = Finding("a/b", Severity.ERROR, "said", "copy.txt", region, Span(0, length), excerpt, "f")
    return Run((FileResult("copy.txt", (finding,), stories=1),))


LONG = "".join(f"word{number:03} " for number in range(100))  # 8 characters a word


@pytest.mark.parametrize(
    ("run", "line", "carets"),
    [
        (_run("one two three", 5, 3), "one two three", "    ^^^"),
        (_run("漢字 two", 4, 3), "漢字 two", "     ^^^"),
        (_run("e\u0301 two", 4, 3), "e\u0301 two", "  ^^^"),
        (_run("", 1, 0), "", "^"),
        (_run(LONG, 1, 7), LONG[:100] + "…", "^^^^^^^"),
        (_run(LONG, 401, 7, cut=340), "…" + LONG[370:470] + "…", " " * 31 + "^^^^^^^"),
        (_run(LONG, 401, 300, cut=340), "…" + LONG[370:470] + "…", " " * 31 + "^" * 70),
    ],
    ids=["plain", "wide", "combining", "empty", "long, start", "long, middle", "long finding"],
)
def test_carets_stand_under_the_finding(run: Run, line: str, carets: str) -> None:
    shown = list(report(run, "full"))
    assert shown[2:4] == [f"7 | {line}", f"  | {carets}"]


def test_copy_cannot_steer_a_terminal() -> None:
    run = _run("a \x1b]0;title\x07 b", 3, 1)
    for form in ("full", "concise"):
        assert not any(character in line for line in report(run, form) for character in "\x1b\x07")
