"""Headlines without a story."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.missing_body import MissingBody

found = partial(marked, MissingBody())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferry Crews Return to Work\n\nBy Orla Venn\n", ["Ferry Crews Return to Work"]),
        (
            "Ferry Crews Return to Work\n\nBy Orla Venn\n\nCrews wave from the bridge in Lindmark, May 5, 2025. (Reuters)\n\n",
            ["Ferry Crews Return to Work"],
        ),
        ("Ferry Crews Return to Work\n\nCrews wave from the bridge in Lindmark, May 5, 2025. (Reuters)\n\n", []),
        ("Ferry crews return to work\n", []),
        (
            "Ferry Crews Return to Work\n\nBy Orla Venn\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
        ("KILL KILL KILL\n\nFerry Crews Return to Work\n\nBy Orla Venn\n", []),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    assert found(text) == expected
