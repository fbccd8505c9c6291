"""Surnames spelt two ways, and pairs of names that are two."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.surname_variant import SurnameVariant

found = partial(marked, SurnameVariant())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orla Khalidi leads it. Khalidi said so. Khaladi said more.", ["Khaladi"]),
        ("Orla Khalidi leads it. Khaildi said so.", ["Khaildi"]),
        ("Orla Khalidi leads it. Khalidi said so. Ana Khaladi cooks.", []),
        ('Orla Khalidi leads it. Khalidi said so. "Khaladi is mad," a sign read.', []),
        ("Orla Khalidi leads it. Khalidi said so. Khalidis said more.", []),
        ("The Marine Corps said so. Marines said more. Marina said less.", []),
        ("Chairman Venn and Chairmen of old, Germans and Germany, said so. Germany said more.", []),
        ("Orla Walker leads it. Walker said so. Walked said the mate, who walked.", []),
        ("François Velloso, said Francois Velloso.", []),
        ("Orla O’Malley leads it. O’Malley said so. The ship is O’Mally’s.", ["O’Mally"]),
        ("Orla Garcia-Venn leads it. Garcia-Venn said so. They saw Gracia-Venn.", ["Gracia-Venn"]),
    ],
)
def test_spellings(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
