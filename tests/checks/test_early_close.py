"""Quotations closed at the end of a paragraph that go on in the next. All copy is invented."""

import pytest

from wirelint.checks.early_close import EarlyClose
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

OPENING = "Bridge Closes in Orsova\n\nThe bridge closed at noon, and the river fell overnight.\n\n"
GOES_ON = '"And then the water came into the house."'


def found(*paragraphs: str) -> list[int]:
    """The lines whose last mark the check marks."""
    source = decode("story.txt", (OPENING + "\n\n".join(paragraphs) + "\n").encode())
    return [source.position(match.span.start).line for match in EarlyClose().run(read(source, Context()))]


@pytest.mark.parametrize(
    "before",
    [
        '"Nobody came," Venn said. "Nobody called."',
        'Venn was angry, she said. "Nobody called that night."',
        "“Nobody came,” Venn said. “Nobody called.”",
    ],
)
def test_closed_too_early(before: str) -> None:
    assert found(before, GOES_ON) == [5]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"Nobody came," Venn said. "Nobody called.', GOES_ON),
        ('"Nobody came," Venn said.', GOES_ON),
        ('"Nobody came," Venn said. "Nobody called."', '"And we had no light," Reyes said.'),
        ('"Nobody came," Venn said. "Nobody called."', "And the river rose."),
        ('Venn said the council had "no plan at all."', GOES_ON),
    ],
)
def test_closed_in_time(before: str, after: str) -> None:
    assert found(before, after) == []
