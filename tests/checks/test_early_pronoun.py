"""A pronoun that speaks before anybody is named. All copy is invented."""

import pytest

from wirelint.checks.early_pronoun import EarlyPronoun
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

SPEECH = '"It is over for good this time," she said on Monday.'


def found(*paragraphs: str) -> list[str]:
    """The pronouns that the check marks."""
    source = decode("story.txt", ("Mayor Venn Closes Bridge\n\n" + "\n\n".join(paragraphs) + "\n").encode())
    return [source.text[slice(*match.span)] for match in EarlyPronoun().run(read(source, Context()))]


@pytest.mark.parametrize(
    "paragraphs",
    [(SPEECH, "The river fell overnight."), ("The bridge closed at noon, and it rained.", SPEECH)],
)
def test_nobody_is_named(paragraphs: tuple[str, ...]) -> None:
    assert found(*paragraphs) == ["she"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Orla Venn closed the bridge at noon.", SPEECH),
        ("The bridge closed at noon, and the mayor walked over it.", SPEECH),
        ('"It is over," Venn said.', SPEECH),
        ("ORSOVA (AP) — The bridge that Venn built closed at noon.", SPEECH),
        ('Asked when the bridge would open, Venn smiled. "Never," she said.',),
        ("The bridge closed at noon, and it rained.", "Nobody said anything at all."),
    ],
)
def test_somebody_is_named(paragraphs: tuple[str, ...]) -> None:
    assert found(*paragraphs) == []
