"""Lines of the page that no list knows: what gives them away, and what is copy."""

import pytest

from wirelint.checks.page_line import PageLine
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

LEAD = "The ferry went down in calm weather on Sunday, the port of Lindmark said."
BODY = [
    "Forty people were taken off before it sank, the harbor master said.",
    "Divers are to go down to the wreck on Monday, he told reporters.",
    "The ferry had been built in Orsova and was due for repairs in June.",
]
CAPTION = "A rescue boat nears the harbor of Lindmark, May 4, 2025. (Reuters)"


def found(*blocks: str) -> list[tuple[str, str]]:
    """The lines and reasons in a story of these blocks."""
    text = "\n\n".join(["Ferry Sinks Off Lindmark", *blocks]) + "\n"
    document = read(decode("story.txt", text.encode()), Context())
    return [(str(match.values["text"]), str(match.values["reason"])) for match in PageLine().run(document)]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([LEAD, "Toggle transcript", *BODY], [("Toggle transcript", "is built like a control")]),
        (
            [LEAD, "Zwischenruf", *BODY],
            [("Zwischenruf", "is no sentence, and nothing in the story speaks of it")],
        ),
        (
            [CAPTION, "Zwischenruf", LEAD, *BODY],
            [("Zwischenruf", "is no sentence, and nothing in the story speaks of it")],
        ),
        (
            [LEAD, "Weiter geht es", BODY[0], "Weiter geht es", *BODY[1:]],
            [("Weiter geht es", "stands in the file again and again")] * 2,
        ),
        (
            [LEAD, *BODY, "Comments", "Share", "Newest", "Oldest", "Print"],
            [("Comments | Share | Newest | …", "stands among the page's own words")],
        ),
        (["Skip to content", LEAD, *BODY], []),  # a list knows it
        ([LEAD, "Divers wait", *BODY], []),  # a subhead names what follows
        ([LEAD, "A long night", BODY[0], "A cold morning", *BODY[1:]], []),  # subheads have company
        ([LEAD, "Orla Vehn", *BODY], []),
        ([LEAD, "Lindmark 2, Orsova 1", *BODY], []),
        ([LEAD, "9:05 p.m.", *BODY], []),
        ([LEAD, "- Search goes on -", *BODY], []),
        ([LEAD, "“Never again”", *BODY], []),
        ([LEAD, "Q: What next?", *BODY], []),
        ([LEAD, *BODY, "Zwischenruf"], []),  # what stands last may be a sign-off
        ([LEAD, *["Oh the tide", "the long tide", "of sorrow"] * 2, *BODY], []),
        (["The tide is in", "the tide is out", "and nobody", "comes home"], []),
    ],
)
def test_lines_of_the_page(blocks: list[str], expected: list[tuple[str, str]]) -> None:
    assert found(*blocks) == expected


@pytest.mark.parametrize("others", [1, 30])
def test_few_lines_and_many_are_held_against_the_copy(others: int) -> None:
    lines = [
        "Zwischenruf",
        "Ferryman",
        *(f"Zwo{chr(97 + number % 26)}{number // 26 * 'x'}" for number in range(others)),
    ]
    said = [piece for line in lines for piece in (BODY[0], line)]
    lone = {text for text, _ in found(LEAD, *said, *said)}
    assert "Zwischenruf" in lone
    assert "Ferryman" not in lone
