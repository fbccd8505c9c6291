"""The weekday of the lead against the dateline. May 5, 2025 was a Monday. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.lead_weekday import LeadWeekday

found = partial(marked, LeadWeekday())


def story(lead: str, date: str = "May 5, 2025") -> str:
    return f"Tea Prices Rise\n\nORSOVA, {date} (Reuters) - {lead}\n\nGrowers in the hills were glad.\n"


@pytest.mark.parametrize(
    "lead",
    [
        "Tea prices rose on Tuesday to their highest in a year, growers said.",
        "Two men were arrested Tuesday over a fire in a tea store, police said.",
        "A ferry sank off Lindmark on Wednesday, drowning three.",
        "The mayor of Orsova died on Tuesday, her family said.",
        "The mayor will open the fair in May, her office announced Tuesday.",
        "The mayor on Tuesday hit back at growers who plan to strike.",
        "Two boats will be sold, according to a list released Tuesday by the port.",
    ],
)
def test_news_of_tomorrow(lead: str) -> None:
    assert found(story(lead)) == ["Tuesday" if "Tuesday" in lead else "Wednesday"]
    assert found(story(lead, "May 5"), "2025-05-06") == found(story(lead))
    assert found(story(lead, "May 5")) == []


@pytest.mark.parametrize(
    "lead",
    [
        "Tea prices rose on Monday to their highest in a year, growers said.",
        "Tea prices rose on Sunday to their highest in a year, growers said.",
        "Tea prices rose on Thursday to their highest in a year, growers said.",
        "Tea prices will rise on Tuesday, growers said.",
        "A list of boats is to be released Tuesday by the port.",
        "A rally on Tuesday organized by growers is the first this year.",
        "A strike planned Tuesday is off, growers said.",
        "The mayor will on Tuesday hit back at growers.",
        "Tea prices are due to rise on Tuesday, growers said.",
        "The court agreed to hear the case on Tuesday.",
        "The council backed a vote on Tuesday, it said.",
        "Growers gathered ahead of the fair on Tuesday.",
        "Tea prices rose last Tuesday to their highest in a year.",
        "Tea prices rose from Tuesday to Friday.",
        "Tea prices rose on Tuesday and fell on Friday.",
        "Tea prices rose. They will fall on Tuesday.",
        '"They rose on Tuesday," a grower said.',
        "Growers said they were told to pay by Tuesday.",
    ],
)
def test_traps(lead: str) -> None:
    assert found(story(lead)) == []
