"""What stands after the end."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.after_end_mark import AfterEndMark

found = partial(marked, AfterEndMark())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\n-30-\n\nThe port had asked for an order.\n",
            ["The port had asked for an order."],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\n###\n\nAP-WF-05-05-25 1509GMT\n",
            [],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\nENDS\n\nNotes to editors: pictures are to be had from the port.\n",
            [],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\n###\n\nFerry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n",
            [],
        ),
        (
            "Ferry Crews Return to Work\n\nLINDMARK (Reuters) - The crews went back to work on Monday, the port said.\n\n(more)\n\nThe port had asked for an order on Sunday.\n",
            [],
        ),
    ],
)
def test_after(text: str, expected: list[str]) -> None:
    assert found(text) == expected
