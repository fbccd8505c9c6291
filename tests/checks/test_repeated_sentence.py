"""Sentences printed twice, and what may be said twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import folding
from wirelint.checks.repeated_sentence import RepeatedSentence
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

SENTENCE = "Engineers had asked for two more weeks to study the ground."


def lines(*paragraphs: str) -> list[int]:
    """The lines of the second copies."""
    text = "\n\n".join(["Council Delays Vote on Bridge", "The council put off its vote on Monday.", *paragraphs]) + "\n"
    source = decode("story.txt", text.encode())
    return [source.position(match.span.start).line for match in RepeatedSentence().run(read(source, Context()))]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ([f"It rained. {SENTENCE}", f"The mayor left. {SENTENCE}"], [7]),
        ([f"{SENTENCE} The mayor left. {SENTENCE}"], [5]),
        ([f"It rained. {SENTENCE}", f"The mayor left. {SENTENCE.replace(' the ', '  the ')}"], [7]),
        (
            [
                f"{said} {SENTENCE[:-7]}{what}."
                for said, what in (
                    ("It rained.", "dike"),
                    ("The mayor left.", "soil"),
                    ("Nobody came to the hall.", "soil"),
                    ("Snow fell on the town at last.", "dike"),
                )
            ],
            [9, 11],
        ),
        ([SENTENCE, SENTENCE], []),  # a paragraph again: repeated-block
        ([f"{SENTENCE} It is soft.", f"{SENTENCE} It is sofd."], []),  # a paragraph varied: varied-block
        ([f"It rained. “{SENTENCE}”", f"He left. “{SENTENCE}”"], []),
        (["It rained. The mayor left.", "It poured. The mayor left."], []),
        (["8:05 a.m.", f"A. {SENTENCE}", "9:05 a.m.", f"B. {SENTENCE}", "9:45 a.m.", f"C. {SENTENCE}"], []),
    ],
)
def test_sentences(paragraphs: list[str], expected: list[int]) -> None:
    assert lines(*paragraphs) == expected


@given(
    st.lists(
        st.lists(
            st.sampled_from(
                [SENTENCE, SENTENCE.upper(), "Mr. Venn of the U.S. said so to us on the 5th.", "It rained!", "“No.”"]
            ),
            min_size=1,
            max_size=4,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_no_sentence_is_passed_over(paragraphs: list[list[str]]) -> None:
    """What is told from letters alone is told from all sentences."""
    written = [" ".join(paragraph) for paragraph in paragraphs]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folding, "_MOST", 0)
        expected = lines(*written)
    assert lines(*written) == expected
