"""Edits to new text, and lines taken out without a doubled gap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Edit
from wirelint.fix import apply, moved, without, written
from wirelint.source import Segment, Span, View, decode


def test_edits_are_made_in_order() -> None:
    edits = [Edit(Span(4, 7), "2"), Edit(Span(0, 3), "1"), Edit(Span(8, 8), "!")]
    assert apply("one two ", edits) == "1 2 !"


def test_edits_must_not_overlap() -> None:
    with pytest.raises(ValueError, match="edits overlap at offset 2"):
        apply("one two", [Edit(Span(0, 3), ""), Edit(Span(2, 4), "")])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one\nTT\ntwo\n", "one\ntwo\n"),
        ("one\n\nTT\n\ntwo\n", "one\n\ntwo\n"),
        ("one\nTT\n\ntwo\n", "one\n\ntwo\n"),
        ("one\n\nTT\ntwo\n", "one\n\ntwo\n"),
        ("TT\n\none\n", "one\n"),
        ("TT\none\n", "one\n"),
        ("one\nTT", "one"),
        ("one\n\nTT\n", "one\n"),
        ("one\n\nTT", "one"),
        ("one\n\n\nTT\n\n", "one\n"),
        ("one\n\n\nTT\n\ntwo\n", "one\n\n\ntwo\n"),
        ("one\n\nTT\n\n\ntwo\n", "one\n\n\ntwo\n"),
        ("one\n\nTT\ntwo\n", "one\n\ntwo\n"),
        ("\nTT\n\none\n", "\none\n"),
        ("one\r\n\r\nTT\r\n\r\ntwo", "one\r\n\r\ntwo"),
        ("one\rTT\rtwo", "one\rtwo"),
        ("TT", ""),
        ("TT\n", ""),
        ("\n\nTT\n", ""),
    ],
)
def test_a_line_taken_out(before: str, after: str) -> None:
    source = decode("copy.txt", before.encode())
    start = before.index("TT")
    assert apply(before, [*without(Document(source, ()), Span(start, start + 2))]) == after


@given(
    st.lists(st.sampled_from(["", "one", "two words", " "]), max_size=5),
    st.lists(st.sampled_from(["", "three", "four words", " "]), max_size=5),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
def test_nothing_but_the_line_and_blanks_goes(before: list[str], after: list[str], end: str, final: bool) -> None:
    text = end.join([*before, "TT", *after]) + (end if final else "")
    source = decode("copy.txt", text.encode())
    start = len(end.join([*before, ""])) if before else 0
    fixed = apply(text, [*without(Document(source, ()), Span(start, start + 2))])
    assert fixed.split() == [word for line in [*before, *after] for word in line.split()]


@given(st.data())
def test_what_is_outside_the_edits_moves_as_one(data: st.DataObject) -> None:
    text = data.draw(st.text("ab\n", max_size=30))
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = zip(places[::2], places[1::2], strict=False)
    edits = [Edit(Span(*pair), data.draw(st.text("xy", max_size=3))) for pair in pairs]
    fixed, now = apply(text, edits), moved(range(len(text)), edits)
    for offset, character in enumerate(text):
        if not any(edit.span.start <= offset < edit.span.end for edit in edits):
            assert fixed[now[offset]] == character


def _escaped(text: str) -> str | None:
    return None if "\x00" in text else text.replace("&", "&amp;")


FEED = "<p>Bread &amp; <b>salt</b></p><p>Tea</p><h1>Head</h1>"


def _feed(encoding: str = "utf-8") -> Document:
    """Two paragraphs, which may go, and a headline, which may not."""
    bread = [
        Segment(0, 3, 9, True, _escaped),
        Segment(6, 9, 14, False, _escaped),
        Segment(7, 14, 15, True, _escaped),
        Segment(8, 18, 22, True, _escaped),
    ]
    blocks = [
        Block(Kind.PARAGRAPH, View("Bread & salt", tuple(bread)), Span(3, 22), element=Span(0, 30)),
        Block(Kind.PARAGRAPH, View("Tea", (Segment(0, 33, 36, True, _escaped),)), Span(33, 36), element=Span(30, 40)),
        Block(Kind.HEADLINE, View("Head", (Segment(0, 44, 48, True, _escaped),)), Span(44, 48)),
    ]
    return Document(decode("feed.xml", FEED.encode())._replace(encoding=encoding), (Story(tuple(blocks)),), form="feed")


@pytest.mark.parametrize(
    ("span", "text", "after"),
    [
        (Span(3, 8), "Oil & wine", "<p>Oil &amp; wine &amp; <b>salt</b></p><p>Tea</p><h1>Head</h1>"),
        (Span(9, 14), "&", FEED),
        (Span(3, 15), "", "<p><b>salt</b></p><p>Tea</p><h1>Head</h1>"),
        (Span(36, 36), "!", "<p>Bread &amp; <b>salt</b></p><p>Tea!</p><h1>Head</h1>"),
        (Span(3, 22), "Bread and salt", None),  # over the beginning of <b>
        (Span(3, 8), "\x00", None),
        (Span(0, 8), "Oil", None),
        (Span(22, 33), "", None),
        (Span(33, 48), "", None),
        (Span(30, 40), "", "<p>Bread &amp; <b>salt</b></p><h1>Head</h1>"),
        (Span(30, 40), "x", None),
        (Span(40, 53), "", None),
    ],
)
def test_an_edit_of_a_feed_is_written_as_the_feed_is(span: Span, text: str, after: str | None) -> None:
    edits = written(_feed(), [Edit(span, text)])
    assert (apply(FEED, edits) if edits else None) == after


def test_an_edit_that_the_encoding_cannot_write_is_not_offered() -> None:
    assert written(_feed("windows-1252"), [Edit(Span(33, 36), "Tee")])
    assert written(_feed("windows-1252"), [Edit(Span(33, 36), "Чай")]) == ()


@pytest.mark.parametrize(
    ("span", "after"),
    [
        (Span(33, 36), "<p>Bread &amp; <b>salt</b></p><h1>Head</h1>"),
        (Span(3, 36), "<h1>Head</h1>"),
        (Span(33, 48), None),
    ],
)
def test_a_block_of_a_feed_goes_with_its_element(span: Span, after: str | None) -> None:
    document = _feed()
    edits = written(document, without(document, span))
    assert (apply(FEED, edits) if edits else None) == after


@pytest.mark.parametrize(
    ("opening", "offered"),
    [
        ("<!DOCTYPE html>", False),
        ("\n<HTML lang=en>", False),
        ('<?xml version="1.0"?>', False),
        ("<b>Storm", True),
        ("", True),
    ],
)
def test_a_page_read_as_plain_text_is_not_repaired(opening: str, offered: bool) -> None:
    text = f"{opening}\nSalt &amp; bread\n"
    at = text.index("&")
    document = Document(decode("page.html", text.encode()), ())
    assert bool(written(document, [Edit(Span(at, at + 5), "&")])) is offered
