"""Double marks: what pairs, what does not, and what is no quotation mark at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import quotation
from wirelint.document.quotation import Fault, Marks, marks


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"We stay," she said.', ['"We stay,"']),
        ("“We stay,” she said. “We do.”", ["“We stay,”", "“We do.”"]),
        ("``We stay,'' she said.", ["``We stay,''"]),
        ("''We stay,'' she said.", ["''We stay,''"]),
        ('She sang “Up the "Stair" we go” twice.', ['“Up the "Stair" we go”']),
        ('The pier is 6\'3" tall, the gate 12" wide.', []),
        ('He ran it in 9.58" and said "done".', ['"done"']),
        ('She was born "in 1998" there.', ['"in 1998"']),
        ("The '90s were called ‘lost’.", []),
        ('She ("the baker") left.', ['"the baker"']),
        ('The "so-called"—"lost"—years.', ['"so-called"', '"lost"']),
        ("Er sagte: „Wir bleiben“ und ging.", ["„Wir bleiben“"]),
        ('"We stay. And then', ['"We stay. And then']),
        ("", []),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[found.start : found.end] for found in marks(text).quotations] == quoted


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ('"We stay," she said.', []),
        ('“Up the "Stair" we go” is a song.', []),
        ('"We stay, she said.', [(Fault.UNCLOSED, '"')]),
        ('We stay," she said.', [(Fault.UNOPENED, '"')]),
        ('“We stay," she said. "We do."', [(Fault.MIXED, '"')]),
        ('It is "just an excuse.”', [(Fault.MIXED, "”")]),
        ("“We stay, “we do.”", [(Fault.UNCLOSED, "“")]),
        ('“We "stay,” she said.', [(Fault.UNCLOSED, '"')]),
        ("We stay.” “We do.”", [(Fault.UNOPENED, "”")]),
        ("They called it “theft“ on Monday.", [(Fault.BACKWARDS, "“")]),
        ("They called it ”theft” on Monday.", [(Fault.BACKWARDS, "”")]),
        ("“We stay,“ she said. “We do.”", [(Fault.BACKWARDS, "“")]),
    ],
)
def test_marks_that_do_not_pair(text: str, faults: list[tuple[Fault, str]]) -> None:
    assert [(found.fault, text[found.start : found.end]) for found in marks(text).unpaired] == faults


@given(st.text(st.sampled_from("ab .,'\"“”„`1 \n"), max_size=60))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    reached = 0
    for found in marks(text).quotations:
        assert reached <= found.start < found.end <= len(text)
        reached = found.end
    for fault in marks(text).unpaired:
        assert text[fault.start : fault.end] in ('"', "“", "”", "„", "``", "''")


def _one_by_one(text: str) -> Marks:
    """The marks of a text, none of its blocks taken as plain."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quotation, "_PLAIN", {})
        return marks(text)


@given(
    st.lists(st.sampled_from("""a 1 . , - ' ’ “ ” " '' `` ( ) 6'3 \n""".split(" ") + [" "]), max_size=14).map("".join)
)
def test_plain_marks_are_read_as_any_others(text: str) -> None:
    assert marks(text) == _one_by_one(text)


@pytest.mark.parametrize("kind", ["“{}”", '"{}"', "''{}''"])
def test_marks_in_plain_copy_are_read_by_a_pattern(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quotation, "_pair", None)
    text = "{} she said. {} And {}-sails.".format(*map(kind.format, ("It’s 9 o'clock,", "We go.", "stay")))
    assert len(marks(text).quotations) == 3
