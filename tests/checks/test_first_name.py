"""First names that change, and families."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.first_name import FirstName

found = partial(marked, FirstName())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marta Velloso leads it.\n\nMaria Velloso said so.", ["Maria Velloso"]),
        ("Mayor Jon Venn left.\n\nThe mayor, John Venn, said so. Jon Venn smiled.", ["John Venn"]),
        ("Marta Velloso leads it.\n\nHer sister, Maria Velloso, said so.", []),
        ("Marta Velloso and Maria Velloso lead it.", []),
        ("Paul Velloso leads it.\n\nPaula Velloso said so. Mario Venn left. Maria Venn came.", []),
        ('Marta Velloso leads it.\n\n"Maria Velloso is best," a sign read.', []),
        ("Martin O’Malley leads it.\n\nMarvin O’Malley’s ship came.", ["Marvin O’Malley"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
