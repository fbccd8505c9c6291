"""Near copies: what varies, and what is another picture."""

import pytest

from wirelint.document import Context, Kind
from wirelint.document.difference import Change
from wirelint.document.variation import variations
from wirelint.readers import read
from wirelint.source import decode

FIRST = "Pickers carry tea down a hillside in Orsova, May 3, 2025. (AFP)"
LONG = "Pickers carry tea down a hillside in Orsova, where the harvest began a week late this year, May 3, 2025. (AFP)"


def changes(first: str, copy: str) -> list[list[tuple[Change, str, str]]]:
    """The differences of the near copies in a story whose captions are these two."""
    text = f"Tea Pickers Return to Orsova\n\n{first}\n{copy}\n\nThe harvest began a week late, growers said.\n"
    (story,) = read(decode("story.txt", text.encode()), Context()).stories
    return [
        [
            (
                difference.change,
                story.blocks[found.first].text[slice(*difference.first)],
                story.blocks[found.copy].text[slice(*difference.copy)],
            )
            for difference in found.differences
        ]
        for found in variations(story.blocks, Kind.CAPTION, "en")
    ]


@pytest.mark.parametrize(
    ("first", "copy", "expected"),
    [
        (FIRST, FIRST.replace("hillside", "hilside"), [(Change.SPELLING, "hillside", "hilside")]),
        (FIRST, FIRST.replace("tea", "tae"), [(Change.SPELLING, "tea", "tae")]),
        (FIRST, FIRST.replace(" a ", " "), [(Change.OMITTED, "a", "")]),
        (FIRST, FIRST.replace(" tea", " fresh tea"), [(Change.ADDED, "", "fresh")]),
        (FIRST, FIRST.replace("May 3", "May 4"), [(Change.DATE, "3,", "4,")]),
        (FIRST, FIRST.replace("May", "June"), [(Change.DATE, "May", "June")]),
        (FIRST, FIRST.replace("Pickers", "2,000 pickers"), [(Change.ADDED, "", "2,000")]),
        (FIRST, FIRST.replace(" in ", " at "), [(Change.SPELLING, "in", "at")]),
        (
            FIRST.replace("(AFP)", "(AFP via Getty Images)"),
            FIRST.replace("(AFP)", "via Getty Images)"),
            [(Change.OMITTED, "(AFP", "")],
        ),
        (FIRST, FIRST.replace("(AFP)", "(AFP via Getty Images)"), []),
        (FIRST, FIRST.replace("Orsova,", "Orsova"), []),
        (LONG, LONG.replace("harvest", "picking"), [(Change.WORD, "harvest", "picking")]),
        (
            LONG,
            LONG.replace("hillside", "hilside").replace("a week", "week"),
            [(Change.SPELLING, "hillside", "hilside"), (Change.OMITTED, "a", "")],
        ),
    ],
)
def test_a_copy_varies(first: str, copy: str, expected: list[tuple[Change, str, str]]) -> None:
    assert changes(first, copy) == [expected]


@pytest.mark.parametrize(
    "copy",
    [
        FIRST,  # an exact copy is a repeat
        FIRST.replace("Pickers", "Growers"),
        FIRST.replace("carry", "weigh"),
        FIRST.replace("Pickers carry", "Growers weigh"),
        FIRST.replace("carry tea down", "leave tea beside"),
        FIRST.replace("hillside", "stairway"),  # too short to be sure
        FIRST.replace("Orsova", "Lindmark"),
        FIRST.replace(" in ", " near "),
        FIRST.replace("tea ", "tea and fruit and bread "),
        "Pickers rest below a wall near Orsova, May 3, 2025. (AFP)",
    ],
)
def test_another_picture_is_no_copy(copy: str) -> None:
    assert changes(FIRST, copy) == []


def test_a_man_is_no_woman() -> None:
    woman = "A woman carries tea down a hillside in Orsova, May 3, 2025. (AFP)"
    assert changes(woman, woman.replace("woman", "man")) == []
