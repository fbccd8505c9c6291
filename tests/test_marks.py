"""Marks in copy that accept what stands before them, and what they do not accept."""

import pytest

from wirelint.document import Context
from wirelint.finding import FileResult
from wirelint.linting import lint_data
from wirelint.rulecache import shipped_folder
from wirelint.rulefile import load

RULES = load(shipped_folder())


def _checked(sentence: str) -> FileResult:
    copy = f"Ferry Returns to Orsova\n\nThe ferry came back to the harbor of Orsova at noon. {sentence}\n"
    return lint_data("story.txt", copy.encode(), [rule for rule in RULES if rule.default], Context())


@pytest.mark.parametrize(
    ("sentence", "rule", "mark"),
    [
        ("It left on Monday, May 4, 2025 [sic], he said.", "date/wrong-weekday", "[sic]"),
        ("It left on Monday, May 4, 2025 (cq), he said.", "date/wrong-weekday", "(cq)"),
        ("It left on Monday, May 4, 2025 (CQ), he said.", "date/wrong-weekday", "(CQ)"),
        ("It left on Monday, May 4, 2025[sic], he said.", "date/wrong-weekday", "[sic]"),
        ("It left, as he wrote, on “June 31” (sic).", "date/impossible", "(sic)"),
        ("It left for the the [sic] islands.", "duplicate/word", "[sic]"),
    ],
)
def test_a_mark_right_after_accepts(sentence: str, rule: str, mark: str) -> None:
    result = _checked(sentence)
    assert result.findings == ()
    assert [(aside.finding.rule, aside.kind, aside.reason) for aside in result.suppressed] == [(rule, "inSource", mark)]


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("It left on Monday, May 4, 2025, he [sic] said.", ["date/wrong-weekday"]),
        ("It left [sic] on Monday, May 4, 2025.", ["date/wrong-weekday"]),
        ("It left on Monday, May 4, 2025 sic, he said.", ["date/wrong-weekday"]),
        ("It left on Monday, May 4, 2025\n[sic] he said.", ["date/wrong-weekday"]),
        ("It left with TK [sic] on board.", ["residue/placeholder"]),
    ],
)
def test_a_mark_elsewhere_or_after_another_fault_accepts_nothing(sentence: str, rules: list[str]) -> None:
    result = _checked(sentence)
    assert ([finding.rule for finding in result.findings], result.suppressed) == (rules, ())
