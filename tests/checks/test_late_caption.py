"""Captions younger than their story. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.late_caption import LateCaption

found = partial(marked, LateCaption())


def story(*captions: str) -> str:
    listed = "\n".join(captions)
    lead = "LINDMARK, May 2, 2025 (Reuters) - The ferry left with the mayor on board, the port said."
    return f"Ferry Service Resumes\n\n{listed}\n\n{lead}\n"


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("The ferry leaves the harbor of Lindmark, May 9, 2025. (Reuters)", ["May 9, 2025"]),
        ("The ferry leaves the harbor of Lindmark on Friday, May 9. (Reuters)", ["Friday, May 9"]),
        ("The ferry leaves the harbor, Lindmark, 09 May 2025. EPA/ORLA VENN", ["09 May 2025"]),
        ("The ferry leaves the harbor of Lindmark, May 3, 2025. (Reuters)", []),
        ("Crews recall the Oct. 7 flood in the harbor of Lindmark. (Reuters)", []),
        ("The ferry leaves the harbor of Lindmark, April 9, 2025. (Reuters)", []),
        ("The ferry leaves the harbor, which will host the fair on June 9, 2025, May 1, 2025. (Reuters)", []),
        ("The ferry leaves ahead of the fair on June 9, 2025, in Lindmark. (Reuters)", []),
    ],
)
def test_late(caption: str, expected: list[str]) -> None:
    assert found(story(caption)) == expected
    assert found(story(caption).replace(", May 2, 2025 (", " (")) == []
