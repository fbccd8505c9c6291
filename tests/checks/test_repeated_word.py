"""Words printed twice: what is an error and what is English."""

import pytest

from wirelint.checks.repeated_word import RepeatedWord
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

CHECK = RepeatedWord(("the", "to", "a", "is", "will", "and"))


def found(text: str) -> list[str]:
    """What the check marks in the body of a story."""
    source = decode("story.txt", f"Talks Resume in Porto Vela\n\n{text}\n".encode())
    return [source.text[match.span.start : match.span.end] for match in CHECK.run(read(source, Context()))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She went to to hospital on Sunday, police said.", ["to to"]),
        ("She left. The the mayor stayed, police said.", ["The the"]),
        ("She told the\u00a0the court on Sunday, police said.", ["the\u00a0the"]),
        (
            "She told the  the court, the \u00a0the board and the\u2009the port.",
            ["the  the", "the \u00a0the", "the\u2009the"],
        ),
        ("It \u0131s \u0131s there. \u0130s is it there?", ["\u0131s \u0131s", "\u0130s is"]),
        ("They went to the old harbor of the town on Sunday and\nand went home after that.", ["and\nand"]),
        ("“To to the hospital,” she said; the board (the the board) agreed.", ["To to", "the the"]),
        ("A sofa a day came from Florida and the\u00a0port, and a a man left.", ["a a"]),
        ("She saw a a man at the\u00a0the port.", ["a a", "the\u00a0the"]),
        ("The The played on Sunday. Will will stay, police said.", []),
        ("It is, is it not, to be or to, to him, to stay.", []),
        ("The end-to-to-end test, the on-and-and-off vote.", []),
        ("Take vitamin A a day, and to. To them it was clear.", []),
    ],
)
def test_repeated_words(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("listed", "text"), [("café", "A café café stood there, police said."), ("naïf", "A naïf naïf man.")]
)
def test_a_listed_word_may_have_any_letters(listed: str, text: str) -> None:
    source = decode("story.txt", f"Talks Resume in Porto Vela\n\n{text}\n".encode())
    (match,) = RepeatedWord((listed,)).run(read(source, Context()))
    assert source.text[match.span.start : match.span.end] == f"{listed} {listed}"
