"""What a document says of its copy as a whole."""

import re

import pytest

from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

COPY = """Ferry Sinks Off Lindmark

The port said it had warned of the storm, and that the ferry sailed "all the same."

The mayor, who was on board, said he had heard of no warning at all.

The port said it had warned of the storm, and that the ferry sailed "all the same."

It sank at noon.
"""


@pytest.mark.parametrize(
    ("literals", "holding"),
    [
        ((), []),
        (("cargo",), []),
        (("Ferry",), ["Ferry"]),
        (("noon", "port"), ["The port", "It sank"]),
        (("said", "board", "he"), ["The port", "The mayor"]),
        (('"',), ["The port"]),  # what is printed again is left out
        (("Lindmark\nThe",), ["Ferry"]),  # stands in no block: a file may be looked at for nothing
        (("n",), ["Ferry", "The port", "The mayor", "It sank"]),
        (("\nIt", "\nFerry"), ["Ferry", "It sank"]),  # a block holds the line ends around it
        (("noon.\n", "mark\n", "board\n"), ["Ferry", "It sank"]),
        (("\n",), ["Ferry", "The port", "The mayor", "It sank"]),
    ],
)
def test_holding(literals: tuple[str, ...], holding: list[str]) -> None:
    document = read(decode("copy.txt", COPY.encode()), Context())
    found = [block.text for _, block in document.holding(literals)]
    assert [text[: len(start)] for text, start in zip(found, holding, strict=True)] == holding


@pytest.mark.parametrize("literal", ["said", "Ferry", "all the same", "x"])
def test_holding_is_all_blocks_with_the_literal(literal: str) -> None:
    document = read(decode("copy.txt", COPY.encode()), Context())
    assert list(document.holding((literal,))) == [pair for pair in document.blocks() if literal in pair[1].text]


@pytest.mark.parametrize(
    ("pattern", "matching"),
    [
        ("cargo", []),
        ("[a-z]ll ", ["The port"]),
        (r"(?<=\n)[FI]", ["Ferry", "It sank"]),
        (r"(?:ll|on)\.(?=\n)", ["The mayor", "It sank"]),
    ],
)
def test_matching(pattern: str, matching: list[str]) -> None:
    document = read(decode("copy.txt", COPY.encode()), Context())
    found = [block.text for _, block in document.matching(re.compile(pattern))]
    assert [text[: len(start)] for text, start in zip(found, matching, strict=True)] == matching


def test_a_document_in_some_languages() -> None:
    french = (
        "La Mer Monte Encore\n\nBy Ida Holm\n\nLe port a dit que la mer monte et que les bateaux sont dans le port.\n"
    )
    document = read(decode("copy.txt", f"{COPY}\n\n\n{french}".encode()), Context())
    english = document.in_languages(frozenset({"en"}))
    assert [story.language for story in document.stories] == ["en", "fr"]
    assert [story.language for story in english.stories] == ["en"]
    assert document.in_languages(frozenset({"en"})) is english
    assert document.in_languages(frozenset({"en", "fr"})) is document


def test_an_offset_is_told_quoted_and_in_its_sentence() -> None:
    text = "Venn left. “It rained ‘a lot’ „and “then” more,” she said. He “stayed” on. “Not he,” it said"
    (block,) = read(decode("story.txt", text.encode()), Context()).stories[0].blocks
    for at in range(len(text) + 1):
        quoted = any(one.start <= at < one.end for one in block.quotations)
        sentence = next((span for span in block.sentences if span[0] <= at < span[1]), None)
        assert (block.is_quoted(at), block.sentence_at(at)) == (quoted, sentence)
