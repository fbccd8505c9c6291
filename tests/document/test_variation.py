"""Near copies: what varies, and what is another picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        for found in story.variations(Kind.CAPTION)
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


_SAID = "pickers carry tea down a hillside in orsova Orsova, the harvest began week. late — “this year” &amp;".split()
_COPIES = st.lists(
    st.tuples(st.integers(0, 4), st.lists(st.tuples(st.integers(0, 20), st.sampled_from(["", *_SAID])), max_size=4)),
    min_size=2,
    max_size=5,
)


@given(st.lists(st.sampled_from(_SAID), min_size=5, max_size=24), _COPIES)
def test_no_copy_is_passed_over(said: list[str], copies: list[tuple[int, list[tuple[int, str]]]]) -> None:
    """What the gate leaves out has no near copy, whatever is changed, and with a credit or without."""
    written = []
    for ending, changed in copies:
        words = list(said)
        for place, word in changed:
            words[place % len(words)] = word
        end = (".", ", May 3, 2025. (AFP)", ", May 3, 2025. (AFP via Getty Images)", ", May 3, 2025.", "")[ending]
        written.append(" ".join(filter(None, words)).capitalize() + end)
    text = "Tea Pickers Return to Orsova\n\n" + "\n\n".join(written) + "\n"
    for story in read(decode("story.txt", text.encode()), Context()).stories:
        for kind in (Kind.HEADLINE, Kind.CAPTION, Kind.PARAGRAPH):
            every = variations(story.blocks, kind, story.language, range(len(story.blocks)))
            assert list(story.variations(kind)) == list(every)
