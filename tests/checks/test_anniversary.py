"""Anniversaries and counted days, in a story of May 2, 2025. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.anniversary import Anniversary

found = partial(marked, Anniversary())


def story(sentence: str) -> str:
    return f"Town Recalls Storm\n\nLINDMARK, May 2, 2025 (Reuters) - The fair began.\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was the 10th anniversary of the 2014 storm.", ["10"]),
        ("It was the 12th anniversary of the May 2, 2014, storm.", ["12"]),
        ("It is the 30th day since March 23.", ["30"]),
        ("It is the 45th day since March 23 and 24.", ["45"]),
        ("It was the 11th anniversary of the 2014 storm.", []),
        ("It will mark the 12th anniversary of the 2014 storm next year.", []),
        ("It was the 10th anniversary of the storm. In 2014 the pier burned.", []),
        ("It is the 40th day since March 23.", []),
        ("It is the 41st day since March 23.", []),
        ("It was the 40th day since Jan. 8, 2020.", ["40"]),
    ],
)
def test_counted(sentence: str, expected: list[str]) -> None:
    assert found(story(sentence)) == expected
    assert found(story(sentence).replace(", May 2, 2025 (", " (")) == []
