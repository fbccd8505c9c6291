"""Takes that promise another."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.open_take import OpenTake

found = partial(marked, OpenTake())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\n(more)\n",
            ["(more)"],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\n(more)\n\nFerry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\n###\n",
            [],
        ),
    ],
)
def test_takes(text: str, expected: list[str]) -> None:
    assert found(text) == expected
