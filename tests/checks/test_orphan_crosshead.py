"""Crossheads with nothing under them."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.orphan_crosshead import OrphanCrosshead

found = partial(marked, OrphanCrosshead())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\n- Three days ashore -\n",
            ["- Three days ashore -"],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\n- Three days ashore -\n\n- Back at sea -\n\nThe ferry sailed at noon.\n",
            ["- Three days ashore -"],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\n- Three days ashore -\n\n(Reporting by Orla Venn)\n",
            ["- Three days ashore -"],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\n- Three days ashore -\n\nThe ferry sailed at noon.\n",
            [],
        ),
    ],
)
def test_crossheads(text: str, expected: list[str]) -> None:
    assert found(text) == expected
