"""What two copies of the same words have in common."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import folding
from wirelint.folding import fold, letters, words


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


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        (b"", [b"staysaid5percent", b""]),
        (b".", [b"stay.said5.percent.", b".."]),
        (b" ", [b"stay said 5 percent", b""]),
    ],
)
def test_the_letters_of_texts(kept: Literal[b"", b".", b" "], expected: list[bytes]) -> None:
    assert letters(["“Stay!” said\n5.\u00a0percent…", "?…"], kept) == expected


@pytest.mark.parametrize("text", ["STRASSE straße", "2 \u212a", "a &amp; b", "Привет", "\ud800"])
def test_no_letters_are_told_where_others_may_fold_into_them(text: str) -> None:
    assert letters([text]) is None


def test_letters_that_join_and_signs_that_go_are_reckoned_with() -> None:
    assert letters(["Cafe\u0301 AT&T", "Or\u200bsova"]) == [b"cafatt", b"orsova"]


def told(folded: str, kept: bytes) -> str:
    """The letters of a text that was folded, one by one."""
    alike = {".": "." * (kept == b"."), " ": " " * (kept == b" ")}
    alike |= dict.fromkeys("!?…", alike["."])
    return "".join(sign if sign.isascii() and sign.isalnum() else alike.get(sign, "") for sign in folded).strip()


@pytest.mark.parametrize("kept", [b"", b".", b" "])
def test_no_other_sign_has_to_do_with_letters(kept: Literal[b"", b".", b" "]) -> None:
    for sign in map(chr, range(128, 0x10000)):
        text = f"K{sign} s{sign}"
        said = letters([text], kept)
        assert said is None or b" ".join(said[0].split()) == told(fold(text), kept).encode(), ascii(sign)


_COPIED = st.text(st.sampled_from("aEst .!?…,&;'`“”’\u00a0\u0301\u0303\u200bÉß—") | st.characters(), max_size=12)


@given(st.lists(_COPIED, max_size=4), st.sampled_from([b"", b".", b" "]))
def test_copies_have_the_letters_of_what_they_fold_into(texts: list[str], kept: Literal[b"", b".", b" "]) -> None:
    said = letters(texts, kept)
    if said is not None:
        assert [b" ".join(line.split()) for line in said] == [told(fold(text), kept).encode() for text in texts]


def test_very_long_copy_is_not_told_by_its_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "_MOST", 8)
    assert (letters(["The", "ferry"]), words("The ferry")) == (None, None)


def test_the_words_of_a_text() -> None:
    assert words("“The the café’s—to to\u00a0is\nU.S.") == [
        b"the",
        b"the",
        b"caf",
        b"s",
        b"to",
        b"to",
        b"is",
        b"u",
        b"s",
    ]
    assert words("\u017fee see") is None
