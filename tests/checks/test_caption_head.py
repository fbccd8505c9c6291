"""The head of a caption against its sentence. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.caption_head import CaptionHead

found = partial(marked, CaptionHead())


def story(*captions: str) -> str:
    listed = "\n".join(captions)
    lead = "LINDMARK, May 2, 2025 (Reuters) - The ferry left with the mayor on board, the port said."
    return f"Ferry Service Resumes\n\n{listed}\n\n{lead}\n"


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("LINDMARK - MAY 10: Fans wave on May 15, 2025 in Lindmark.", ["May 15, 2025"]),
        ("LINDMARK, ND - NOVEMBER 10: Fans wave at the ferry on November 15, 2025.", ["November 15, 2025"]),
        ("ORSOVA – APRIL 30, 2025: Fans wave at the ferry on May 1, 2025.", ["May 1, 2025"]),
        ("LINDMARK - MAY 10: Fans wave on May 10, 2025 in Lindmark.", []),
        ("LINDMARK - MAY 10: Fans wave on Saturday in Lindmark.", []),
        ("LINDMARK - MAY 10: Fans wave at the ferry of 1990 in Lindmark.", []),
        ("LINDMARK - MAY 10: Fans wave on May 10, 2025, at the ferry lost on May 2, 1990.", []),
        ("LINDMARK - MAY 10: Fans wave at the fair, May 8-12, 2025.", []),
        ("The fair of May 10: Fans wave on May 15, 2025 in Lindmark.", []),
    ],
)
def test_head_and_sentence(caption: str, expected: list[str]) -> None:
    assert found(story(f"{caption} (Photo by Orla Venn/Getty Images)")) == expected
