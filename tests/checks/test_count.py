"""Counts: what is too many, what is too few, and what they are counted in."""

import pytest

from tests.conftest import marked
from wirelint.checks import Pattern
from wirelint.checks.count import Count

COPY = """\
Ferry Sinks Off Lindmark!

The ferry - an old one - sank - at last. It was old, the port said!

It was late! "Good!" said one!
"""
DASH, SHOUT = (Pattern(" - "),), (Pattern("!"),)


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (Count(patterns=DASH, at_most=2, per="sentence"), [" - "]),
        (Count(patterns=DASH, at_most=3), []),
        (Count(patterns=SHOUT, at_most=1, scope=("body",)), ["!"]),
        (Count(patterns=SHOUT, at_most=2, scope=("body",), quotations="outside"), []),
        (Count(patterns=SHOUT, at_most=3, per="story"), ["!"]),
        (Count(patterns=SHOUT, at_most=5, per="story"), []),
        (Count(patterns=SHOUT, at_most=0, scope=("headline",)), ["!"]),
        (Count(words=("old",), at_least=2, scope=("body",)), ['It was late! "Good!" said one!']),
        (Count(words=("old",), at_least=2, per="story"), []),
        (Count(words=("old",), at_least=3, per="story", scope=("lead",)), [COPY.split("\n")[2]]),
        (Count(words=("old",), at_least=2, per="sentence", scope=("lead",)), ["The ferry - an old one - sank - at last.", "It was old, the port said!"]),
        (Count(words=("old",), at_most=1, per="story", exceptions=(Pattern("an old one"),)), []),
    ],
)  # fmt: skip
def test_counts(check: Count, expected: list[str]) -> None:
    check.validate()
    assert marked(check, COPY) == expected


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (Count(patterns=SHOUT), "no limit; give at-most or at-least"),
        (Count(patterns=SHOUT, at_most=1, at_least=2), "at-most 1 is less than at-least 2"),
        (Count(patterns=SHOUT, at_most=-1), "a limit below 0"),
        (Count(at_most=1), "nothing to look for; give words or patterns"),
    ],
)
def test_options_that_are_refused(check: Count, said: str) -> None:
    with pytest.raises(ValueError) as caught:
        check.validate()
    assert str(caught.value) == said
