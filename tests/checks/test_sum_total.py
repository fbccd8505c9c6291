"""Parts and their totals."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.sum_total import SumTotal

found = partial(marked, SumTotal())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five men and two women, six in all, were saved.", ["six"]),
        ("Ten cars, 3 trucks and 2 vans, 16 vehicles in total, were lost.", ["16"]),
        ("Five men and two women, seven in all, were saved.", []),
        ("Two ferries and a tug lay by, three hours in all.", []),
    ],
)
def test_sums(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
