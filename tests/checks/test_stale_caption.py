"""Old pictures that do not say so, and those that do. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.stale_caption import StaleCaption

found = partial(marked, StaleCaption())


def story(*captions: str) -> str:
    listed = "\n".join(captions)
    lead = "LINDMARK, May 2, 2025 (Reuters) - The ferry left with the mayor on board, the port said."
    return f"Ferry Service Resumes\n\n{listed}\n\n{lead}\n"


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("The ferry leaves the harbor, Tuesday, April 4, 2023. (AP)", ["Tuesday, April 4, 2023"]),
        ("The ferry leaves the harbor, Lindmark, 04 April 2023. EPA/ORLA VENN", ["04 April 2023"]),
        ("The ferry leaves the harbor, April 4, 2025. (AP)", []),
        ("FILE - The ferry leaves the harbor, April 4, 2023. (AP)", []),
        ("FILE PHOTO: The ferry leaves the harbor, April 4, 2023. REUTERS/Orla Venn", []),
        ("The ferry leaves the harbor, April 4, 2023. (AP Photo/Orla Venn, File)", []),
        ("(FILES) The ferry leaves the harbor on April 4, 2023. (AFP)", []),
        ("In this April 4, 2023 photo, the ferry leaves the harbor. (AP)", []),
        ("A file picture dated 4 April 2023 shows the ferry in the harbor. EPA/ORLA VENN", []),
        ("An archive picture of the ferry in the harbor, April 4, 2023. (AP)", []),
        ("The ferry, built on April 4, 2023, leaves the harbor on May 1, 2025. (AP)", []),
        ("The ferry, in the harbor since April 4, 2023, leaves for Orsova. (AP)", []),
        ("The ferry leaves the harbor on April 30 after the repairs of 2023. (AP)", []),
    ],
)
def test_stale(caption: str, expected: list[str]) -> None:
    assert found(story(caption)) == expected
    assert found(story(caption).replace(", May 2, 2025 (", " (")) == []
