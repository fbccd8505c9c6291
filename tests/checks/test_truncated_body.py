"""Stories that break off, and the ways stories end."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.truncated_body import TruncatedBody

found = partial(marked, TruncatedBody())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\nThe port later said that the\n",
            ["later said that the"],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\nThe port had asked a court for an order on Sunday evening, when the crews were still ashore and talks had not yet\n",
            ["talks had not yet"],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\nThe port had asked for an order, and [...]\n\n(Reporting by Orla Venn)\n",
            ["[...]"],
        ),
        (
            'Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\n"We are tired," the mate said.\n\nMore from Lindmark\n',
            [],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\nThe timetable is at https://example.org/ferry/times-of-the-line\n",
            [],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\nWatch the mate of the ferry tell how the three days ashore went by:\n",
            [],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
    ],
)
def test_ends(text: str, expected: list[str]) -> None:
    assert found(text) == expected
