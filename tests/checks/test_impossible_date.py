"""Days that do not exist, and numbers that are no days. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.impossible_date import ImpossibleDate

found = partial(marked, ImpossibleDate())


def body(sentence: str) -> str:
    return f"Ferry Service Resumes\n\n{sentence}, the port of Lindmark said in a note to the crew.\n"


@pytest.mark.parametrize(
    "date",
    [
        *(
            "Feb. 30",
            "February 30, 2025",
            "June 31",
            "31 June 2025",
            "the 31st of June",
            "Sept. 31, 2025",
            "31 September",
        ),
        *("April 31st", "November 31", "Nov. 31, 2025", "Feb. 29, 2025", "29 February 2025", "Feb. 29, 1900", "May 32"),
        *("29 February 2100", "2025-02-29", "2025-13-01", "2025-04-31", "2025-00-10", "0 May 2025", "JUNE 31, 2025"),
        *(
            "Monday, June 31, 2025",
            "31 Jun 2025",
            "31-Jun-2025",
            "30\u00a0February",
            "February 30 and 31",
            "Feb. 28-30",
        ),
        *(
            "June 31-July 2",
            "May 30 to June 31, 2025",
            "June 28 through June 31",
            "32 January 2025",
            "January 0, 2025",
            "31/06/2025",
            "02/30/2025",
        ),
    ],
)
def test_no_such_day(date: str) -> None:
    assert found(body(f"The bridge opens on {date}")) == [date.removeprefix("the ")]


@pytest.mark.parametrize(
    "copy",
    [
        *(
            "The bridge opens on Feb. 29, 2024",
            "It opened on Feb. 29, 2000",
            "It is shut every Feb. 29",
            "May 40 boats sail",
        ),
        *("In June 31 boats sank", "Since March 45 boats sank", "It cost $31 June tickets", "They won 4-2 on March 31"),
        *("The 2015-16 season", "Shares stood at May 44-7/8", "Article 31 June is void", "No. 31 December Street"),
        *("Theresa May, 59, left", "A March 32 miles long", "Section 2025-13-01-7 is void"),
        *("Version 2025.02.30", "Room 31/06", "The 31/06/2 edition", "It opens on 30/06/2025", "On 06/30/2025 it shut"),
    ],
)
def test_traps(copy: str) -> None:
    assert found(body(copy)) == []


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("Les ferries de la ville ne sont plus dans une des listes du 31 juin 2025 et du 30 juin.", ["31 juin 2025"]),
        (
            "Die Fähre der Stadt ist nicht mehr auf der Liste, sie wird am 31. Juni 2025 mit den Booten gehen.",
            ["31. Juni 2025"],
        ),
        (
            "El ferry de la ciudad no está más en las listas, y los barcos son del 31 de junio de 2025.",
            ["31 de junio de 2025"],
        ),
        (
            "Il traghetto della città non è più nella lista, e sono anche gli altri del 31 giugno 2025.",
            ["31 giugno 2025"],
        ),
    ],
)
def test_other_languages(copy: str, expected: list[str]) -> None:
    assert found(copy + "\n") == expected


@pytest.mark.parametrize(
    ("copy", "filed", "expected"),
    [
        ("The loan is due on Feb. 29", "2025-02-10", ["Feb. 29"]),
        ("The loan is due on Saturday, Feb. 29", "2026-01-10", ["Saturday, Feb. 29"]),
        ("The loan is due on Feb. 29", "2024-02-10", []),
        ("The loan is due on Feb. 29", "2023-12-10", []),
        ("The fair is held every Feb. 29", "2025-02-10", []),
        ("The loan is due on Feb. 29", "", []),
    ],
)
def test_a_leap_day_of_the_story(copy: str, filed: str, expected: list[str]) -> None:
    assert found(body(copy), filed) == expected
