"""Ages against birth dates, in a story of May 2, 2025. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.wrong_age import WrongAge

found = partial(marked, WrongAge())


def story(sentence: str) -> str:
    return f"Mayor Opens Ferry Fair\n\nLINDMARK, May 2, 2025 (Reuters) - The fair began.\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Orla Venn, 29, who was born on June 4, 1990, opened it.", ["29"]),
        ("Orla Venn, 36, born June 4, 1990, opened it.", ["36"]),
        ("Orla Venn, aged 29, was born in Orsova on 4 June 1990.", ["29"]),
        ("The 29-year-old mayor was born in 1990.", ["29"]),
        ("The mayor is Orla Venn, 29. She was born in Orsova in June 1990.", ["29"]),
        ("Born on June 4, 1990, Orla Venn, 29, opened it.", ["29"]),
        ("Orla Venn, 29, who was born on June 4, 1990, on Bornholm, opened it.", ["29"]),
        ("Orla Venn, 34, who was born on June 4, 1990, opened it.", []),
        ("Born on June 4, 1990, Orla Venn, 34, opened it.", []),
        ("Orla Venn, 35, who was born on June 4, 1990, opened it.", []),
        ("The 34-year-old mayor was born in 1990.", []),
        ("Orla Venn, 29, was born in 1950 and died in 1979.", []),
        ("Orla Venn, 29, left when she heard her brother was born in 1990.", []),
        ("Her son, 12, was born in 1990, she joked.", []),
        ("Orla Venn, 60, and Marta Velloso, 29, were born in 1990.", []),
        ("Orla Venn, 29, opened it. Marta Velloso was born in 1975.", []),
        ("Orla Venn, 29, opened the fair of 1990.", []),
        ("Venn was born on May 2, 1990, in ward 29, she said.", []),
    ],
)
def test_age(sentence: str, expected: list[str]) -> None:
    assert found(story(sentence)) == expected
    assert found(story(sentence).replace(", May 2, 2025 (", " (")) == []
