"""Reports of what is still to come, in a story of May 2, 2025. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.future_report import FutureReport

found = partial(marked, FutureReport())


def story(sentence: str) -> str:
    return f"Ferry Service Resumes\n\nLINDMARK, May 2, 2025 (Reuters) - The ferry left.\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The captain was freed on May 12, 2025, the port said.", "May 12, 2025"),
        ("Police arrested him in Lindmark on Tuesday, May 20.", "Tuesday, May 20"),
        ("Two boats were quickly found on May 20, 2025, the port said.", "May 20, 2025"),
        ("The mayor died on June 3, 2025.", "June 3, 2025"),
        ("The ferry sank off Orsova on 20 May 2025 with 14 people on board.", "20 May 2025"),
    ],
)
def test_reported_too_early(sentence: str, date: str) -> None:
    assert found(story(sentence)) == [date]
    assert found(story(sentence).replace(", May 2, 2025 (", " (")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The captain was freed on April 12, 2025, the port said.",
        "Everything changed for the crew when the pier burned on Oct. 7.",
        "The captain was freed on May 3, the port said.",
        "The captain is to be freed on May 12, 2025, the port said.",
        "The fair was set for May 12, and moved to May 14.",
        "The vote was scheduled on May 20, 2025, the port said.",
        "The council approved a vote on May 20, 2025.",
        "The crew was told to leave on May 20, 2025.",
        "The ferry was ordered back by the court on May 20, 2025.",
        "The ferry, which sank last year, will sail again on May 20, 2025.",
        "The port said it would open on May 20, 2025.",
        "The crew met before the fair on May 20, 2025.",
        "Tickets were sold for the fair on May 20, 2025.",
        '"It was said that he was freed on May 20, 2025," she said.',
        "The captain was freed on Dec. 12, the port said.",
        "The council announced the fair on May 20, 2025.",
    ],
)
def test_traps(sentence: str) -> None:
    assert found(story(sentence)) == []
