"""Summaries that repeat the lead."""

import pytest

from wirelint.checks.repeated_lead import RepeatedLead
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

LEAD = "The council of Lindmark put off its vote on the new bridge on Monday."


@pytest.mark.parametrize(
    ("summary", "lead", "found"),
    [
        (LEAD, f"LINDMARK (AP) — {LEAD}", True),
        (LEAD, f"LINDMARK (AP) — {LEAD} Engineers had asked for it.", True),
        (LEAD.replace("new ", ""), LEAD, True),
        ("Engineers need two more weeks to study the ground, the council heard.", LEAD, False),
        ("A vote put off.", LEAD, False),
    ],
)
def test_summaries(summary: str, lead: str, found: bool) -> None:
    text = f"Council Delays Vote on Bridge\n\n{summary}\n\n{lead}\n\nThe mayor left the hall, witnesses said.\n"
    matches = list(RepeatedLead().run(read(decode("story.txt", text.encode()), Context())))
    assert bool(matches) is found
