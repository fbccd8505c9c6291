"""Dates in figures. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.ambiguous_date import AmbiguousDate

found = partial(marked, AmbiguousDate())


def body(sentence: str) -> str:
    return f"Ferry Service Resumes\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("date", "ambiguous"),
    [
        *(("03/04/2025", True), ("3.4.2025", True), ("03-04-2025", True), ("Friday, 03/04/2025", True)),
        *(("13/04/2025", False), ("04/13/2025", False), ("04/04/2025", False), ("2025-03-04", False), ("3/4", False)),
    ],
)
def test_month(date: str, ambiguous: bool) -> None:
    assert found(body(f"The ferry has been back since {date}, the port said.")) == ([date] if ambiguous else [])
