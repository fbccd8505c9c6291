"""Sentences that run together, and words that are written so."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.missing_space import MissingSpace

found = partial(marked, MissingSpace())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mate left.The cook stayed.", ["left.The"]),
        ('"We stay."Ferries left.', ['stay."Ferries']),
        ("“We stay.”“We go.”", []),
        ("“We will stay.”“Your ferry left,” she said.", ["stay.”“Your"]),
        ("Did she leave?Nobody knows, the mate said!Then she left.", ["leave?Nobody", "said!Then"]),
        (
            "Tickets at Ferries.Com, www.Example.Org/Times.Html and mate@Port.Example, said Orla Venn, Ph.D., of McDonald.",
            [],
        ),
        ("The U.S.Navy and St.Orsova are short.", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
