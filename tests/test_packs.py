"""The packs that ship: what each house asks of one paragraph, and that words about people are never changed."""

import pytest

import wirelint
from tests.test_rules import RULES
from wirelint.finding import Severity
from wirelint.rule import Rule

COPY = (
    "Ferry Sinks Off Lindmark\n\n"
    "The US ferry sank at 9am on September 5, Mr. Holm of NATO said. The harbor and the grey programme\n"
    "were saved for $5m, or 5 percent, Sen. Orla Venn said.\n"
)


@pytest.mark.parametrize(
    ("pack", "expected"),
    [
        (
            "ap",
            [
                "3:5 style/unpointed-abbreviation 'US' where the house writes 'U.S.'",
                "3:22 style/clock-time '9am' where the house writes '9 a.m.'",
                "3:29 style/month-with-day 'September 5' where the house writes 'Sept. 5'",
                "3:42 style/courtesy-title 'Mr. Holm': names stand without Mr. or Ms. here",
                "3:84 style/british-spelling 'grey' where the house writes 'gray'",
                "3:89 style/british-spelling 'programme' where the house writes 'program'",
                "4:16 style/sum-of-money '$5m' where the house writes '$5 million'",
                "4:24 style/percent-word '5 percent' where the house writes '5%'",
            ],
        ),
        (
            "reuters",
            [
                "3:5 style/unpointed-abbreviation 'US' where the house writes 'U.S.'",
                "3:22 style/clock-time '9am' where the house writes '9 a.m.'",
                "3:29 style/month-with-day 'September 5' where the house writes 'Sept. 5'",
                "3:42 style/courtesy-title 'Mr. Holm': names stand without Mr. or Ms. here",
                "4:16 style/sum-of-money '$5m' where the house writes '$5 million'",
                "4:24 style/percent-word '5 percent' where the house writes '5%'",
                "4:35 style/abbreviated-title 'Sen. Orla' where the house writes 'Senator Orla'",
            ],
        ),
        (
            "bbc",
            [
                "3:22 style/twelve-hour-clock '9am' is on the 12-hour clock; here it is 24 hours and a colon",
                "3:29 style/month-before-day 'September 5' where the house writes '5 September'",
                "3:42 style/pointed-title 'Mr. Holm' where the house writes 'Mr Holm'",
                "3:54 style/acronym-in-capitals 'NATO' where the house writes 'Nato'",
                "3:69 style/american-spelling 'harbor' where the house writes 'harbour'",
                "4:24 style/percent-word '5 percent' where the house writes '5%'",
                "4:35 style/abbreviated-title 'Sen. Orla' where the house writes 'Senator Orla'",
            ],
        ),
    ],
)
def test_what_a_house_asks(pack: str, expected: list[str]) -> None:
    found = wirelint.lint(COPY, packs=[pack], ignore=["punctuation"]).findings
    said = [f"{one.region.start.line}:{one.region.start.column} {one.rule} {one.message}" for one in found]
    assert said == expected


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.family == "sensitive"], ids=lambda rule: rule.id)
def test_words_about_people_are_a_reminder(rule: Rule) -> None:
    assert rule.severity is not Severity.ERROR
    assert not rule.default
    assert rule.options["fix"] == "none"
    assert rule.options["quotations"] == "outside"
