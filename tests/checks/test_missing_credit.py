"""Captions that name nobody. All copy is invented."""

import pytest

from wirelint.checks.missing_credit import MissingCredit
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

SCENE = "Firefighters work on a hillside in Lindmark, May 3, 2025."
LEAD = "LINDMARK, May 4 (Reuters) - The fire had burned for two days before it was seen, the governor said on Saturday."


def found(*captions: str, lead: str = LEAD) -> list[int]:
    """The lines of the captions that the check marks."""
    listed = "\n".join(captions)
    source = decode("story.txt", f"Fire Nears Lindmark\n\n{listed}\n\n{lead}\n".encode())
    return [source.position(match.span.start).line for match in MissingCredit().run(read(source, Context()))]


@pytest.mark.parametrize(
    ("captions", "lines"),
    [
        ((SCENE,), [3]),
        ((SCENE, f"{SCENE.replace('work', 'rest')} (AFP)"), [3]),
        ((f"{SCENE} (AFP)",), []),
        ((f"{SCENE} REUTERS/Orla Venn",), []),
        ((f"{SCENE} (Lindmark Post)",), []),
        ((SCENE, "Photo: Orla Venn/dpa"), []),
        ((f"{SCENE} (AP",), []),  # malformed, and found as such
        ((f"{SCENE} REUTERS/",), []),
    ],
)
def test_captions(captions: tuple[str, ...], lines: list[int]) -> None:
    assert found(*captions) == lines


def test_a_summary_of_the_story_is_no_caption() -> None:
    summary = "Firefighters work on a hillside in Lindmark, where the fire had burned for two days, May 3, 2025."
    assert found(summary, lead=f"LINDMARK, May 4 (Reuters) - {summary} It was seen from the sea.") == []
