"""The catalogue: what an editor reads of a rule, and what a rule without examples shows."""

import pytest

from wirelint.authoring.ruledocs import catalogue
from wirelint.finding import Severity
from wirelint.rule import Example, Rule

BAD = Example("a word twice", "Ferry Sails\n\nThe the ferry left.\n", ("3:1: 'the' is printed twice",))
GOOD = Example("a band", "Ferry Sails\n\nThe The play tonight.\n")


def rule(*examples: Example, default: bool = True, measured: str | None = None) -> Rule:
    return Rule(
        "duplicate/word", "repeated-word", Severity.WARNING, "{word!r} is printed twice", "The eye skips it.", "word.yaml",
        examples=examples, default=default, measured=measured,
    )  # fmt: skip


def page(*rules: Rule) -> list[str]:
    """The part of the page that is about the rules, without empty lines."""
    return [line for line in catalogue(rules).partition("### duplicate/word\n")[2].split("\n") if line]


FACTS = "- warning; check [`repeated-word`](../docs/checks/repeated-word.md)"


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (rule(), ["The eye skips it.", FACTS, "- measured: not yet"]),
        (
            rule(BAD, GOOD, measured="5 findings judged, all true"),
            [
                "The eye skips it.",
                "- bad: `The the ferry left.`",
                "  - 'the' is printed twice",
                "- left alone: a band",
                "  - `The The play tonight.`",
                FACTS,
                "- measured: 5 findings judged, all true",
            ],
        ),
        (
            rule(BAD._replace(fixed="Ferry Sails\n\nThe ferry left.\n"), GOOD),
            [
                "The eye skips it.",
                "- bad: `The the ferry left.`",
                "  - 'the' is printed twice",
                "- good: `The ferry left.`",
                "- left alone: a band",
                FACTS,
                "- measured: not yet",
            ],
        ),
        (
            rule(BAD._replace(text="Code `the the`\n", expect=("1:6: 'the' is printed twice",))),
            [
                "The eye skips it.",
                "- bad: `` Code `the the` ``",
                "  - 'the' is printed twice",
                FACTS,
                "- measured: not yet",
            ],
        ),
        (rule(default=False), ["The eye skips it.", FACTS.replace(";", ", off by default;"), "- measured: not yet"]),
    ],
)
def test_what_is_said_of_a_rule(shown: Rule, expected: list[str]) -> None:
    assert page(shown) == expected


def test_the_head_of_the_page() -> None:
    said = catalogue([rule(), rule(default=False)._replace(id="house/word")])
    assert "2 rules, of which 1 run by default:" in said
    assert "- [duplicate](#duplicate-copy-that-is-printed-twice): [word](#duplicateword)" in said
    assert "- [house](#house): ([word](#houseword))" in said
    assert "\n## house\n\n### house/word\n" in said
