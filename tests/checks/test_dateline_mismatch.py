"""Datelines against the other dates of their story. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.dateline_mismatch import DatelineMismatch

found = partial(marked, DatelineMismatch())


LEAD = "the ferry left with the mayor on board, the port said."


@pytest.mark.parametrize(
    ("head", "dateline", "tail", "expected"),
    [
        ("Published: May 9, 2025\n\n", "LINDMARK, May 2, 2025 (Reuters) - ", "", ["May 2, 2025"]),
        ("Published: May 9, 2025\n\n", "LINDMARK, May 2 (Reuters) - ", "", ["May 2"]),
        ("Published: May 9, 2025\n\n", "LINDMARK, 2 May (AFP) - ", "", ["2 May"]),
        ("", "LINDMARK, May 2, 2025 (AP) - ", "\nAP-WF-05-09-25 1509GMT\n", ["May 2, 2025"]),
        ("", "LINDMARK, May 8, 2025 (AP) - ", "\nAP-WF-05-09-25 1509GMT\n", []),
        ("Published: May 1, 2025\n\n", "LINDMARK, May 2, 2025 (Reuters) - ", "", []),
        ("Published: Jan. 1, 2025\n\n", "LINDMARK, Dec. 31 (Reuters) - ", "", []),
        ("Published: May 9, 2025\n\n", "LINDMARK (Reuters) - ", "", []),
        ("", "LINDMARK, May 2, 2025 (Reuters) - ", "", []),
        # the copy was sent again: one of two dates agrees
        ("Published: May 9, 2025\n\n", "LINDMARK, May 2, 2025 (AP) - ", "\nAP-WF-05-02-25 1509GMT\n", []),
    ],
)
def test_dateline(head: str, dateline: str, tail: str, expected: list[str]) -> None:
    assert found(f"Ferry Service Resumes\n\n{head}{dateline}{LEAD}\n{tail}") == expected


def test_dateline_against_the_date_of_the_run() -> None:
    text = f"Ferry Service Resumes\n\nLINDMARK, May 2 (Reuters) - {LEAD}\n"
    assert found(text, "2025-05-09") == ["May 2"]
    assert found(text, "2025-05-03") == []
