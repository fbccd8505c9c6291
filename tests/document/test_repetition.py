"""Exact copies: what is repeated, and over which blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Context, Story, repetition
from wirelint.document.repetition import is_tabular
from wirelint.readers import read
from wirelint.source import decode

HEAD = "Ferry Sinks Off Lindmark"
CAPTION = "A rescue boat nears the harbor of Lindmark, May 4, 2025. (Reuters)"
BODY = [
    "The ferry went down in calm weather on Sunday, the port said.",
    "Forty people were taken off before it sank, the harbor master said.",
    "Divers are to go down to the wreck on Monday, he said.",
]


def story(*blocks: str) -> Story:
    """One story of these blocks."""
    return read(decode("story.txt", "\n\n".join(blocks).encode()), Context()).stories[0]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([HEAD, CAPTION, CAPTION, *BODY], [("caption", (1, 2), (2, 3))]),
        ([HEAD, CAPTION, HEAD, *BODY], [("headline", (0, 1), (2, 3))]),
        ([HEAD, CAPTION, HEAD, CAPTION, *BODY], [("head", (0, 2), (2, 4))]),
        ([HEAD, CAPTION, *BODY, *BODY[:2]], [("paragraph", (2, 4), (5, 7))]),
        ([HEAD, CAPTION, *BODY, HEAD, CAPTION, *BODY], [("story", (0, 5), (5, 10))]),
        ([HEAD, *BODY, HEAD, *BODY, HEAD, *BODY], [("story", (0, 4), (4, 8)), ("story", (0, 4), (8, 12))]),
        ([HEAD, CAPTION, *BODY], []),
        (
            [HEAD, CAPTION.replace("boat", "boat &amp; tug"), CAPTION.replace("boat", "boat & tug"), *BODY],
            [("caption", (1, 2), (2, 3))],
        ),
        ([HEAD, CAPTION, CAPTION.replace("of ", "of\u00a0"), *BODY], [("caption", (1, 2), (2, 3))]),
        ([HEAD, CAPTION, CAPTION.upper(), *BODY], [("caption", (1, 2), (2, 3))]),
    ],
)
def test_repeats(blocks: list[str], expected: list[tuple[str, tuple[int, int], tuple[int, int]]]) -> None:
    assert [(found.what, found.first, found.copy) for found in story(*blocks).repeats] == expected


def test_a_live_blog_repeats_its_standing_paragraphs() -> None:
    entries = [line for hour in (8, 9, 10) for line in (f"{hour}:05 p.m.", BODY[0])]
    assert story(HEAD, *entries).repeats == []


@given(st.text(st.sampled_from("a1 \n²x")))
def test_a_long_text_is_tabular_as_it_would_be_at_once(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        at_once = is_tabular(text)
        patch.setattr(repetition, "_LONG", 0)
        assert is_tabular(text) is at_once


@given(
    st.lists(
        st.sampled_from([HEAD, CAPTION, *BODY, "* * *", BODY[0].upper(), BODY[1].replace(",", "\u00a0,")]), max_size=9
    )
)
def test_the_letters_of_blocks_hide_no_repeat(blocks: list[str]) -> None:
    told = story(HEAD, *blocks)
    assert told.letters is not None
    assert told.repeats == repetition.repeats(told.blocks, None)
