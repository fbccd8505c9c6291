"""Stories called back, and stories that say so of something else."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.withdrawn_story import WithdrawnStory

found = partial(marked, WithdrawnStory())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "KILL KILL KILL\n\nFerry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            ["KILL KILL KILL"],
        ),
        (
            "STORY WITHDRAWN: Ferry Crews Return\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            ["STORY WITHDRAWN"],
        ),
        (
            "WITHHOLD\n\nFerry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            ["WITHHOLD"],
        ),
        (
            "KILL THE BILL, CREWS TELL PORT\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\nSigns read KILL KILL KILL on Monday, the port said.\n",
            [],
        ),
    ],
)
def test_kills(text: str, expected: list[str]) -> None:
    assert found(text) == expected
