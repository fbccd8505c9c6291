"""Measures: what is too long and what is too short."""

import pytest

from tests.conftest import marked
from wirelint.checks.measure import Measure

COPY = """\
FERRY SINKS OFF LINDMARK

LINDMARK (Reuters) - The ferry sank. All of its
crew - ten of them - were saved.

"It was old," the port said.
"""
HEADLINE, LEAD, LAST = COPY.strip().split("\n\n")
BARE = LEAD.removeprefix("LINDMARK (Reuters) - ")


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (Measure("words", at_most=12, scope=("lead",)), []),
        (Measure("words", at_most=11, scope=("lead",)), [BARE]),
        (Measure("words", at_least=4), []),
        (Measure("words", at_least=5, per="sentence", scope=("lead",)), ["The ferry sank."]),
        (Measure("words", at_most=6, per="sentence", scope=("body",)), ["All of its\ncrew - ten of them - were saved."]),
        (Measure("words", at_most=16, per="story", scope=("body",)), [LEAD]),
        (Measure("words", at_least=3, per="sentence", scope=("last-paragraph",), quotations="outside"), []),
        (Measure("words", at_least=4, per="sentence", scope=("last-paragraph",), quotations="outside"), ["the port said."]),
        (Measure("characters", at_most=24, scope=("headline",)), []),
        (Measure("characters", at_most=23, scope=("headline",)), [HEADLINE]),
        (Measure("sentences", at_most=1, scope=("body",)), [LEAD]),
        (Measure("words per sentence", at_most=6, scope=("lead",)), []),
        (Measure("words per sentence", at_most=5.9, scope=("lead",)), [BARE]),
        (Measure("capitals", at_most=70), [HEADLINE]),
    ],
)  # fmt: skip
def test_measures(check: Measure, expected: list[str]) -> None:
    check.validate()
    assert marked(check, COPY) == expected
