"""Marks printed twice, and marks that belong together."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.doubled_mark import DoubledMark

found = partial(marked, DoubledMark())


def story(text: str) -> str:
    return f"Ferry Crews Return to Work\n\nThe crews went back on Monday, the port said.\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mate, , and two cooks left on Monday,, police said.", [", ,", ",,"]),
        ("The mate left on Monday.. The cook stayed; ; she slept.", ["..", "; ;"]),
        ("She thanked her family., who had waited at the quay.", [".,"]),
        ("They left early,. Did they come back?. They did!.", [",.", "?.", "!."]),
        ("Venn Jr., of Calif., left at 5 p.m., etc., with Orsova Inc., the port said.", []),
        ("Well . . . no ... no.... She read ../port/notes.,txt and a,,,b on www.example.org.,", []),
        ("She works for Wahoo!. It said &quot;no&quot;. A .22 rifle:.22", []),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert found(story(text)) == expected
