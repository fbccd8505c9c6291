"""What two copies of the same words have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import folding
from wirelint.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ferry  Sinks\u00a0Off ", "ferry sinks off"),
        ("“Stay,” she said, ‘now’", "\"Stay,\" she said, 'now'"),
        ("``Stay,'' she said", '"Stay," she said'),
        ("Or\u200bsova", "Orsova"),
        ("Cafe\u0301", "Café"),
        ("STRASSE", "straße"),
    ],
)
def test_copies_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("May 3", "May 4"), ("Orsova", "Orsava"), ("(AP)", "(AFP)"), ("a b", "ab")])
def test_what_differs_stays_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters() | st.sampled_from(" '`&;\u00a0\u0301\u200b“")))
def test_a_long_text_is_folded_in_parts_as_it_would_be_whole(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folding, "_SHORT", 0)
        patch.setattr(folding, "_LONG", 3)
        assert fold(text) == folding._folded(text)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("&amp;lt;", "&lt;"),
        ("&#8217;&#x2019;", "’’"),
        ("&nosuch; & &#;", "&nosuch; & &#;"),
        (f"a&#{'9' * 5_000};b", "a\ufffdb"),
        (f"a&#x{'f' * 5_000}b", "a\ufffd"),
    ],
)
def test_entities_are_read_however_long_they_are(written: str, read: str) -> None:
    assert folding.unescaped(written) == read
