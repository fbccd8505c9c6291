"""Relative words in wire copy. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.relative_word import RelativeWord

found = partial(marked, RelativeWord())


def body(sentence: str) -> str:
    return f"Ferry Service Resumes\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The ferry left today and is back tomorrow. Yesterday it rained.", ["today", "tomorrow", "Yesterday"]),
        ("The ferry leaves tonight, the port said.", ["tonight"]),
        ('"We leave today," the captain told USA Today.', []),
        ("Today's fair and last Friday's are over.", []),
        ("The 40th day since March 23 was Friday.", []),
    ],
)
def test_words(sentence: str, expected: list[str]) -> None:
    assert found(body(sentence)) == expected
