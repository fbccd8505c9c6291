"""Stories with and without a headline."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.missing_headline import MissingHeadline

found = partial(marked, MissingHeadline())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n", ["LINDMARK (Reuters) -"]),
        (
            "Crews wave from the bridge in Lindmark, May 5, 2025. (Reuters)\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            ["LINDMARK (Reuters) -"],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
        ("The crews went back to work on Monday, the port said.\n", []),
        (
            "Ferry Crews Return to Work\n\nBy Orla Venn\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
    ],
)
def test_headlines(text: str, expected: list[str]) -> None:
    assert found(text) == expected
