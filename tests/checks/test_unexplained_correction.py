"""Corrections with and without their note."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.unexplained_correction import UnexplainedCorrection

found = partial(marked, UnexplainedCorrection())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "CORRECTED-Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            ["CORRECTED"],
        ),
        (
            "REFILE-Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            ["REFILE"],
        ),
        (
            "CORRECTED-Ferry Crews Return to Work\n\n(Corrects name of line in paragraph 1)\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
        (
            "CORRECTED-Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\nAn earlier version of this story misspelt the name of the line.\n",
            [],
        ),
        (
            "Court Orders Correction of Ferry Fares\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
        (
            "CORRECTIONS OFFICERS RETURN TO WORK\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
    ],
)
def test_corrections(text: str, expected: list[str]) -> None:
    assert found(text) == expected
