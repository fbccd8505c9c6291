"""Two styles of dates in one body. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.mixed_styles import MixedStyles

found = partial(marked, MixedStyles())


def body(sentence: str) -> str:
    return f"Ferry Service Resumes\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It left on May 6, 2025, and on 7 May 2025, and sails until June 30.", ["7 May 2025"]),
        ("It left on May 6 and on May 7th, and sails until June 30.", ["May 7th"]),
        ("It left on May 6, and on 2025-05-07, and sails until June 30.", ["2025-05-07"]),
        ("It left on May 6, 2025, and sails until Sept. 30 or in October 2025.", []),
        ('It left on May 6. "We sail on 7 May," the captain said. It sails until June 30.', []),
    ],
)
def test_styles(sentence: str, expected: list[str]) -> None:
    assert found(body(sentence)) == expected
