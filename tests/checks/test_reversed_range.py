"""Ranges that run backwards, and what only looks like one. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.reversed_range import ReversedRange

found = partial(marked, ReversedRange())


def body(sentence: str) -> str:
    return f"Ferry Service Resumes\n\n{sentence}, the port of Lindmark said in a note to the crew.\n"


@pytest.mark.parametrize("copy", ["They won on Sunday; May 4-2 losses were rare", "He spoke of it: May 4-2 wins count"])
def test_a_score_is_no_range(copy: str) -> None:
    assert found(body(copy)) == []


@pytest.mark.parametrize(
    ("before", "dates"),
    [
        ("The fair runs from ", "September 26 to September 9, 2025"),
        ("The fair runs from ", "Sept. 26 through Sept. 9"),
        ("The fair runs from ", "Sept. 26 until Sept. 9"),
        ("The fair runs ", "May 9-4"),
        ("The fair runs from ", "26 to 9 September 2025"),
        ("The fair runs from ", "26 September to 9 September 2025"),
        ("The fair runs from ", "2025-09-26 to 2025-09-09"),
        ("The fair runs from ", "Sept. 5 to Aug. 22, 2025"),
        ("The fair runs from ", "Friday, May 9, to Sunday, May 4, 2025"),
        ("The fair ran between ", "May 9 and May 4, 2025"),
        ("She was mayor from ", "2021 to 2017"),
        ("She was mayor (", "2021-2017"),
        ("She was mayor from ", "May 2021 to March 2017"),
        ("It was built between ", "2021 and 2017"),
    ],
)
def test_backwards(before: str, dates: str) -> None:
    assert found(body(f"{before}{dates}{')' * before.count('(')}")) == [dates]


@pytest.mark.parametrize(
    "copy",
    [
        "The fair runs from Dec. 28 to Jan. 3",
        "The fair runs from Dec. 28 to Jan. 3, 2025",
        "The fair runs from July to May 2025",
        "It runs Friday to Monday",
        "The fair was moved from March 24 to March 22",
        "The vote was brought forward from May 20, 2025, to May 14, 2025",
        "They are rescheduling it from May 20 to May 14",
        "The index fell from 2021 to 2017",
        "Support slipped from 71 to 55 percent",
        "The dynasty ruled from 1850 to 1802 B.C",
        "The 2015-16 season",
        "Call 555-2021-2017",
        "Lindmark won 4-2 August 3, 2025",
        "It was a 4-2 August 2025 win",
        "It was the May 4-2 win",
        "It sails from 9 p.m. May 9 to 4 a.m",
        "She sailed in 2021 and 2017",
        "It rained on May 9 and May 4",
    ],
)
def test_traps(copy: str) -> None:
    assert found(body(copy)) == []
