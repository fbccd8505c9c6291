"""Headlines that end as sentences do."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.headline_stop import HeadlineStop

found = partial(marked, HeadlineStop())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ferry Crews Return to Work.\n\nCrews wave from the bridge in Lindmark, May 5, 2025. (Reuters)\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            ["Work."],
        ),
        (
            "Ferry Crews Return to Work in U.S.\n\nCrews wave from the bridge in Lindmark, May 5, 2025. (Reuters)\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
        (
            "Ferry Crews Wait for Orla Venn Jr.\n\nCrews wave from the bridge in Lindmark, May 5, 2025. (Reuters)\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
        (
            "Ferry Crews Return ...\n\nCrews wave from the bridge in Lindmark, May 5, 2025. (Reuters)\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
        ("The ferry sailed.\n\nThe crews went back to work on Monday after three days ashore, the port said.\n", []),
        (
            "Ferry Crews Return to Work\n\nCrews wave from the bridge in Lindmark, May 5, 2025. (Reuters)\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
    ],
)
def test_stops(text: str, expected: list[str]) -> None:
    assert found(text) == expected
