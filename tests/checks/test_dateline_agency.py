"""Source lines held against datelines."""

import pytest

from tests.conftest import marked
from wirelint.checks.dateline_agency import DatelineAgency

CHECK = DatelineAgency(resold=("AAP/AFP",))


@pytest.mark.parametrize(
    ("dateline", "line", "expected"),
    [
        ("ORSOVA (AFP) - ", "Source: Reuters", ["Reuters"]),
        ("ORSOVA (AFP) - ", "SOURCE — AP.", ["AP"]),
        ("ORSOVA (AFP) - ", "Source: AFP/Reuters", []),
        ("ORSOVA (AFP) - ", "Source: Agence France-Presse", []),
        ("ORSOVA (AFP) - ", "Source: AAP", []),
        ("ORSOVA (AP) — ", "Source: AAP", ["AAP"]),
        ("ORSOVA (AFP) - ", "Source: the harbor police", []),
        ("ORSOVA - ", "Source: Reuters", []),
        ("ORSOVA (AFP) - ", "A source at Reuters said that the bridge would close for a week, and then for good.", []),
    ],
)
def test_source_lines(dateline: str, line: str, expected: list[str]) -> None:
    lead = "The bridge closed at noon on Monday, and police sent cars away, the council said."
    assert marked(CHECK, f"Bridge Closes in Orsova\n\n{dateline}{lead}\n\n{line}\n") == expected
