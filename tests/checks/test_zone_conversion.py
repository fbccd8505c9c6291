"""One time in two zones. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.zone_conversion import ZoneConversion

found = partial(marked, ZoneConversion())


def body(sentence: str) -> str:
    return f"Ferry Service Resumes\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("times", "right"),
    [
        ("2:30 p.m. EDT (1630 GMT)", False),
        ("2:30 p.m. EDT (1830 GMT)", True),
        ("1630 GMT (2:30 p.m. EDT)", False),
        ("1830 GMT (2:30 p.m. EDT)", True),
        ("9 p.m. ET/7 p.m. PT", False),
        ("9 p.m. ET/6 p.m. PT", True),
        ("2:30 p.m. EDT/1630 GMT", False),
        ("2:30 p.m. EDT/1830 GMT", True),
        ("9 p.m. ET (0100 GMT)", True),
        ("9 p.m. ET (0200 GMT)", True),
        ("9 p.m. ET (0300 GMT)", False),
        ("14:30 CET (13:30 GMT)", True),
        ("14:30 CEST (13:30 GMT)", False),
        ("6 p.m. IST (1230 GMT)", True),
        ("10 a.m. JST, or 0100 GMT", True),
        ("2:30 p.m. local time (1630 GMT)", True),
        ("2:30 p.m. (1630 GMT)", True),
        ("1400 GMT and 1630 GMT", True),
        ("2:30 EDT (1830 GMT)", True),
    ],
)
def test_conversion(times: str, right: bool) -> None:
    assert found(body(f"The ferry leaves at {times}, the port said.")) == ([] if right else [times])
