"""Where sentences end, and where only an abbreviation does."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document.sentence import sentence_spans


@pytest.mark.parametrize(
    "sentences",
    [
        ["The bridge closed.", "The river rose."],
        ["Sen. Orla Venn of Lindmark met Gov. T. J. Reyes on Jan. 3.", "They left."],
        ['"Why?" he asked.', '"We must go."'],
        ["It happened at 3 p.m. on Monday, police said!", "Nobody was hurt..."],
        ["“We stay.”", "She left."],
        ["The U.S. sent help.", "So did the U.N. and others."],
        ["No end mark here"],
        [],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@given(st.text(max_size=80))
def test_sentences_hold_every_word(text: str) -> None:
    spans = list(sentence_spans(text))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
