"""Conditions: words that ask for other words."""

from typing import Literal

import pytest

from tests.conftest import marked
from wirelint.checks import Pattern
from wirelint.checks.condition import Condition

SHORT = (Pattern(r"\b[A-Z]{3,5}\b"),)
LONG = (Pattern(r"(?:[A-Z]\w+ (?:of |for )?){2,}\(([A-Z]{3,5})\)"),)
COPY = """\
Ferry Owner Fined, OFP Says

The OFP said it. The Office of Fair Ports (OFP) and the NPS fined the Lindmark Tide Line (LTL) on Monday.

The LTL denied it. NPS agents came, the NPS said. The National Port Service (NPS) has no chief.
"""


@pytest.mark.parametrize(
    ("where", "expected"),
    [("story", []), ("before", ["OFP", "NPS"]), ("after", ["LTL"]), ("block", ["LTL", "NPS", "OFP"])],
)
def test_abbreviations(where: Literal["story", "before", "after", "block"], expected: list[str]) -> None:
    assert sorted(marked(Condition(SHORT, LONG, where), COPY)) == sorted(expected)


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (Condition((Pattern("fined"),), (Pattern("Monday"),), "sentence"), []),
        (Condition((Pattern("denied|said"),), (Pattern("Monday|chief"),), "sentence"), ["said", "denied", "said"]),
        (Condition((Pattern("denied"),), (Pattern("admitted"),)), ["denied"]),
        (Condition((Pattern("DENIED"),), (Pattern("LINDMARK"),), ignore_case=True), []),
        (Condition((Pattern("denied"),), (Pattern("admitted"),), exceptions=(Pattern("denied it"),)), []),
        (Condition((Pattern("denied"),), (Pattern("admitted"),), scope=("lead",)), []),
        (Condition((Pattern(r"(\w+) Says"),), (Pattern(r"(\w+) said"),), "after"), []),
    ],
)
def test_conditions(check: Condition, expected: list[str]) -> None:
    check.validate()
    assert marked(check, COPY) == expected
