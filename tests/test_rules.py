"""Every example of every rule that ships: what it must find, and what it must leave alone."""

import pytest

from wirelint.authoring.ruletest import failures
from wirelint.rule import Rule
from wirelint.rulecache import shipped_folder
from wirelint.rulefile import load

RULES = load(shipped_folder())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples(rule: Rule) -> None:
    assert list(failures(rule)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_words_for_the_editor(rule: Rule) -> None:
    assert rule.message[0] == "{" or rule.message[0].islower()
    assert not rule.message.endswith(".")
    assert rule.why.endswith((".", "?"))
