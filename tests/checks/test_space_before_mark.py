"""Spaces before marks: lost words, and what is meant."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.space_before_mark import SpaceBeforeMark

found = partial(marked, SpaceBeforeMark())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mate , who left on Monday , came back .", ["mate ,", "Monday ,", "back ."]),
        ("The “mate” , the cook\xa0; the port (of Lindmark) .", ["mate” ,", "cook\xa0;", "Lindmark) ."]),
        ("Well . . . no .. yes . . they said, and a .22 rifle.", []),
        ("More is at https://example.org/ferry , it said.", []),
        ("It sold 5 % , and no more.", []),
    ],
)
def test_spaces(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
