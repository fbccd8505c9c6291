"""Titles that nobody bears at once."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.title_change import TitleChange

found = partial(marked, TitleChange(("Mayor", "Sen.|Senator", "Rep.|Representative")))


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Orla Venn left. Rep. Venn said so.", ["Rep. Venn"]),
        ("Sen. Orla Venn left. Senator Venn said so. Rep. Ana Venn did not. The former Mayor Venn smiled.", []),
    ],
)
def test_titles(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
