"""Capitals: headlines in title case, sentence case, capitals and lower case."""

import pytest

from wirelint.checks.capitalisation import Capitalisation
from wirelint.document import Context
from wirelint.fix import apply
from wirelint.readers import read
from wirelint.source import decode

BODY = """

By Ida Holm

The ferry Aurora sank off Lindmark on Monday in the storm, and the crew was saved by the Lindmark Coast Guard. "The
guard was quick," said Odo de la Ruiz, a plan B in hand. A union of sailors said the storm was the worst in years.
"""


def written(check: Capitalisation, headline: str) -> str:
    """A headline with every fix made."""
    source = decode("story.txt", (headline + BODY).encode())
    edits = [edit for match in check.run(read(source, Context())) for fix in match.fixes for edit in fix.edits]
    return apply(source.text, edits).removesuffix(BODY)


@pytest.mark.parametrize(
    ("headline", "right"),
    [
        ("Ferry sinks Off Lindmark as storm Hits", "Ferry Sinks Off Lindmark as Storm Hits"),
        ("Ferry Sinks off Lindmark With All Aboard", "Ferry Sinks off Lindmark With All Aboard"),
        ("Ferry And Crew Of Ten Saved", "Ferry and Crew of Ten Saved"),
        ("Ferry Sinks: a Storm Is to Blame for", "Ferry Sinks: A Storm Is to Blame For"),
        ("De la Ruiz Sells iPhone, Plan A Fails at 5pm, U.S. vs. UN", "De la Ruiz Sells iPhone, Plan A Fails at 5pm, U.S. vs. UN"),
        ("Crew 'the Best,' Guard Says - and Not the Worst.", "Crew 'the Best,' Guard Says - and Not the Worst."),
        ("Guard's well-known Cease-fire 'holds' Today", "Guard's Well-known Cease-fire 'Holds' Today"),
        ("Storm Hits The Hague, the Port Says", "Storm Hits the Hague, the Port Says"),
    ],
)  # fmt: skip
def test_title_case(headline: str, right: str) -> None:
    assert written(Capitalisation("title"), headline) == right


def test_exceptions_stand_as_they_are() -> None:
    check = Capitalisation("title", exceptions=("The Hague", "adidas"))
    assert written(check, "Storm Hits The Hague And adidas Shops") == "Storm Hits The Hague and adidas Shops"


@pytest.mark.parametrize(
    ("headline", "right"),
    [
        ("Ferry Sinks Off Lindmark in Storm", "Ferry Sinks off Lindmark in storm"),
        ("Lindmark Coast Guard saves crew of Aurora", "Lindmark Coast Guard saves crew of Aurora"),
        ("Ferry sinks: Crew saved. Storm is on", "Ferry sinks: Crew saved. Storm is on"),
        ("UNION says CREW saved", "UNION says CREW saved"),
        ("Crew 'saved by guard' - and by Lindmark", "Crew 'saved by guard' - and by Lindmark"),
    ],
)
def test_sentence_case(headline: str, right: str) -> None:
    assert written(Capitalisation("sentence"), headline) == right


def test_capitals_and_lower_case() -> None:
    assert written(Capitalisation("upper", exceptions=("McDow",)), "FERRY Sinks off McDow") == "FERRY SINKS OFF McDow"
    assert written(Capitalisation("lower"), "Ferry sinks Off X") == "ferry sinks off x"


def test_one_finding_over_the_wrong_words() -> None:
    source = decode("story.txt", ("Ferry sinks Off storm Coast" + BODY).encode())
    (match,) = Capitalisation("title").run(read(source, Context()))
    assert source.text[match.span.start : match.span.end] == "sinks Off storm"
    assert match.values == {"text": "sinks, storm", "instead": "Sinks, Storm"}
