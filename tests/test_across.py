"""Checks over a whole run: facts gathered file by file, judged together, findings in their places."""

import json
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import BinaryIO, cast

from tests.conftest import CLEAN, HEAD, LEAD, Wirelint
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context, Document
from wirelint.finding import FileResult, Match, Problem, Related, Severity
from wirelint.linting import lint_data
from wirelint.linting.judging import judged
from wirelint.rule import Check, Rule
from wirelint.source import Span

RULE = "duplicate/across-files"
RUN = {"one.txt": b"one\n\ntwo\n", "other.txt": b"\n\nthree\n", "third.txt": b"four\n"}


class _Lengths:
    """A check that keeps how long a text is, and says so of all but the first file, last words first."""

    def run(self, document: Document) -> Iterator[Match]:
        yield Match(Span(2, 3), {"text": "here"})

    def facts(self, document: Document) -> object:
        return len(document.source.text)

    def judge(self, facts: Sequence[object], again: Callable[[int], Document]) -> Iterator[tuple[int, Match]]:
        for number, kept in enumerate(facts[1:], 1):
            assert kept == len(again(number).source.text)
            for start in (1, 0):
                related = (Related(Span(5, 8), "the first", 0),) if number == 1 else ()
                yield number, Match(Span(start, start + 1), {"text": kept}, related)


def _rule(check: object, severity: Severity = Severity.ERROR) -> Rule:
    rule = Rule("test/rule", "test", severity, "{text}", "Because.", "rule.yaml", judges=True)
    rule.__dict__["check"] = cast(Check, check)
    return rule


def _run(check: object, opened: Callable[[int], BinaryIO]) -> tuple[tuple[FileResult, ...], tuple[Problem, ...]]:
    rules = [_rule(check)]
    results = [lint_data(name, text, rules, Context()) for name, text in RUN.items()]
    return judged(results, lambda number: rules, opened, lambda number: Context())


def test_findings_of_the_run_stand_among_those_of_the_file() -> None:
    results, problems = _run(_Lengths(), lambda number: BytesIO([*RUN.values()][number]))
    assert [(file.path, [finding.message for finding in file.findings]) for file in results] == [
        ("one.txt", ["here"]),
        ("other.txt", ["8", "8", "here"]),
        ("third.txt", ["5", "5", "here"]),
    ]
    assert [[finding.span.start for finding in file.findings] for file in results] == [[2], [0, 1, 2], [0, 1, 2]]
    assert (problems, [file.facts for file in results]) == ((), [(), (), ()])
    related = results[1].findings[0].related
    assert [(place.path, place.region.start, place.message) for place in related] == [("one.txt", (3, 1), "the first")]


def test_a_finding_has_the_severity_of_its_own_file() -> None:
    check = _Lengths()
    rules = [[_rule(check)], [_rule(check, Severity.INFO)]]
    results = [lint_data(f"{number}.txt", b"one\n\ntwo\n", rules[number], Context()) for number in (0, 1)]
    files, _ = judged(results, rules.__getitem__, lambda number: BytesIO(b"one\n\ntwo\n"), lambda number: Context())
    assert [finding.severity for finding in files[1].findings] == [Severity.INFO] * 3


def test_a_run_that_cannot_be_judged_is_a_problem() -> None:
    def gone(number: int) -> BinaryIO:
        raise FileNotFoundError("gone")

    results, problems = _run(_Lengths(), gone)
    assert problems == (Problem("rule-failed", "failed: FileNotFoundError: gone", rule="test/rule"),)
    assert [len(file.findings) for file in results] == [1, 1, 1]


def test_facts_that_fail_are_a_problem_of_their_file() -> None:
    def fail(document: Document) -> object:
        raise KeyError("word")

    rule = _rule(SimpleNamespace(run=lambda document: iter(()), facts=fail))
    result = lint_data("copy.txt", b"one\n", [rule], Context())
    assert [(problem.kind, problem.path) for problem in result.problems] == [("rule-failed", "copy.txt")]


def test_nothing_is_kept_where_no_rule_asks_for_it() -> None:
    assert lint_data("copy.txt", CLEAN.encode(), ruleset(Config(Path()), Selection()), Context()).facts == ()


def test_the_rule_is_off_by_default(wirelint: Wirelint) -> None:
    assert RULE not in wirelint("check", "--format", "concise").out


def test_a_folder_and_standard_input(wirelint: Wirelint) -> None:
    ended = wirelint(
        "check", "--select", RULE, "--format", "concise", "--fail-on", "warning", "-", ".",
        stdin=("Crew of Ferry Saved" + HEAD[HEAD.index("\n") :]).encode(),
    )  # fmt: skip
    assert (ended.status, ended.out.splitlines()) == (
        1,
        [
            f"clean.txt:3:1: warning {RULE} caption printed again; the first is in <stdin> on line 3",
            f"stray.txt:1:1: warning {RULE} story printed again; the first is in clean.txt on line 1",
            "Found 2 warnings in 3 files (3 stories).",
        ],
    )


def test_the_first_copy_is_a_related_place(wirelint: Wirelint) -> None:
    report = json.loads(wirelint("check", "--select", RULE, "--format", "json").out)
    assert [(found["path"], found["related"]) for found in report["findings"]] == [
        (
            "stray.txt",
            [
                {
                    "path": "clean.txt", "line": 1, "column": 1, "end_line": 5, "end_column": len(LEAD) - 1,
                    "message": "the first copy",
                }
            ],
        )
    ]  # fmt: skip
