"""A.m. and p.m. against the part of the day. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.day_part import DayPart

found = partial(marked, DayPart())


def body(sentence: str) -> str:
    return f"Ferry Service Resumes\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The ferry left at 9 p.m. this morning, the port said.", ["9 p.m. this morning"]),
        ("The ferry left at 9:30 a.m. on Tuesday evening.", ["9:30 a.m. on Tuesday evening"]),
        ("The ferry left at 8 a.m. Tuesday night.", ["8 a.m. Tuesday night"]),
        ("The ferry leaves at 10 a.m. tonight.", ["10 a.m. tonight"]),
        ("The ferry left at 10 a.m. in the afternoon.", ["10 a.m. in the afternoon"]),
        ("The ferry left this morning at 9 p.m., the port said.", ["morning at 9 p.m."]),
        ("The ferry left at 9 a.m. this morning and 5 p.m. in the evening.", []),
        ("The ferry left at 2 a.m. on Wednesday morning and 1 a.m. Saturday night.", []),
        ("The ferry left at 12 p.m. Tuesday afternoon and 11 p.m. tonight.", []),
        ("It was on the 9 a.m. evening show, and at 9 p.m. Morning came.", []),
        ("The ferry left at 9 p.m. and on Tuesday morning.", []),
        ("It sails from 9 p.m. until morning, the port said.", []),
        ("It sails on Friday at 9 p.m., Saturday morning at 8 a.m. and Sunday.", []),
    ],
)
def test_part(sentence: str, expected: list[str]) -> None:
    assert found(body(sentence)) == expected
