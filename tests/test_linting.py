"""Documents and rules to findings: languages, order, fingerprints, and checks that fail."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Block, Context, Document, Kind, Story
from wirelint.finding import Match, Severity
from wirelint.linting import lint_data, lint_document
from wirelint.rule import Check, Rule
from wirelint.source import Segment, Span, View, decode

RULES = ruleset(Config(Path()), Selection())
ENGLISH = "Ferry Sinks Off Lindmark\n\nThe ferry sank off the port on June 31, and the crew was saved, the port said.\n"
FINNISH = "Lautta upposi\n\nLautta upposi June 31 mutta kaikki ovat turvassa, ja se on hyvä että hän kertoi.\n"


def _rule(run: object, **fields: object) -> Rule:
    """A rule whose check does what a test says."""
    rule = Rule("test/rule", "test", Severity.ERROR, "{text}", "Because.", "rule.yaml", **fields)  # type: ignore[arg-type]
    rule.__dict__["check"] = cast(Check, SimpleNamespace(run=run, VALUES=("text",)))
    return rule


def test_a_failing_check_is_a_problem_and_the_rest_goes_on() -> None:
    def fail(document: Document) -> Iterator[Match]:
        raise KeyError("word")

    result = lint_data("copy.txt", ENGLISH.encode(), [_rule(fail), *RULES], Context())
    assert [(problem.kind, problem.rule, problem.message) for problem in result.problems] == [
        ("rule-failed", "test/rule", "failed: KeyError: 'word'")
    ]
    assert [finding.rule for finding in result.findings] == ["date/impossible"]


def test_a_check_out_of_time_is_a_problem() -> None:
    def slow(document: Document) -> Iterator[Match]:
        raise TimeoutError

    result = lint_data("copy.txt", ENGLISH.encode(), [_rule(slow)], Context())
    assert [problem.kind for problem in result.problems] == ["rule-timeout"]


def test_findings_come_top_to_bottom() -> None:
    def backwards(document: Document) -> Iterator[Match]:
        for offset in (9, 3, 6):
            yield Match(Span(offset, offset + 1), {"text": "x"})

    result = lint_data("copy.txt", ENGLISH.encode(), [_rule(backwards)], Context())
    assert [finding.span.start for finding in result.findings] == [3, 6, 9]


def test_fingerprints_tell_equal_findings_apart() -> None:
    def every_e(document: Document) -> Iterator[Match]:
        for offset, character in enumerate(document.source.text):
            if character == "e":
                yield Match(Span(offset, offset + 1), {"text": "e"})

    result = lint_data("copy.txt", ENGLISH.encode(), [_rule(every_e)], Context())
    moved = lint_data("copy.txt", b"\n\n\n" + ENGLISH.encode(), [_rule(every_e)], Context())
    fingerprints = [finding.fingerprint for finding in result.findings]
    assert len(set(fingerprints)) == len(fingerprints) > 5
    assert [finding.fingerprint for finding in moved.findings] == fingerprints


@pytest.mark.parametrize(
    ("text", "findings", "limited"),
    [(ENGLISH, ["date/impossible"], 0), (FINNISH, [], 1), (ENGLISH + "\n\n\n" + FINNISH.replace("Lautta upposi\n", "Lautta Upposi Eilen\n\nBy Ida Holm\n", 1), ["date/impossible"], 1)],
    ids=["English", "Finnish", "both"],
)  # fmt: skip
def test_rules_read_their_own_languages(text: str, findings: list[str], limited: int) -> None:
    result = lint_data("copy.txt", text.encode(), RULES, Context())
    assert ([finding.rule for finding in result.findings], result.limited) == (findings, limited)


def test_a_rule_whose_literals_are_missing_is_never_imported() -> None:
    rule = Rule("test/rule", "no-such-check", Severity.ERROR, "x", "x", "rule.yaml", needs=("§",))
    assert lint_data("copy.txt", ENGLISH.encode(), [rule], Context()).problems == ()


def test_what_a_rule_needs_may_be_broken_over_two_lines() -> None:
    wrapped = "The port was warned of the storm, the captain of the ferry said, according\nto. The mayor denied it all."
    (finding,) = lint_data("copy.txt", wrapped.encode(), RULES, Context()).findings
    assert (finding.rule, finding.region.start) == ("attribution/dangling-according-to", (1, 66))


def test_long_lines_give_short_excerpts() -> None:
    def late(document: Document) -> Iterator[Match]:
        yield Match(Span(50_000, 50_005), {"text": "x"})

    (finding,) = lint_data("copy.txt", b"word " * 20_000, [_rule(late)], Context()).findings
    assert (len(finding.excerpt.text), finding.excerpt.column) == (240, 50_000 - 60 + 1)


@pytest.mark.parametrize(
    ("form", "needs", "found"),
    [
        ("text", None, 1),
        ("text", ("é", "none"), 1),
        ("text", ("&eacute;",), 0),
        ("text", (), 0),
        ("feed", None, 1),
        ("feed", ("é",), 1),
        ("feed", ("&eacute;",), 0),
        ("feed", (), 1),
    ],
)
def test_what_a_rule_needs_is_looked_for_in_the_copy(form: str, needs: tuple[str, ...] | None, found: int) -> None:
    def match(document: Document) -> Iterator[Match]:
        yield Match(Span(0, 1), {"text": "x"})

    view = View("Café", (Segment(0, 0, 3, True), Segment(3, 3, 11, False)))
    story = Story((Block(Kind.PARAGRAPH, view, Span(0, 11)),))
    document = Document(decode("feed", b"Caf&eacute;"), (story,), form=form)
    result = lint_document(document, [_rule(match, needs=needs)])
    assert (len(result.findings), result.problems) == (found, ())
