"""One quotation attributed twice. All copy is invented."""

import pytest

from wirelint.checks.double_attribution import DoubleAttribution
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

OPENING = "Bridge Closes in Orsova\n\nThe bridge closed at noon, and the river fell overnight.\n\n"


def found(paragraph: str) -> list[str]:
    """The second attributions that the check marks."""
    source = decode("story.txt", (OPENING + paragraph + "\n").encode())
    return [source.text[slice(*match.span)] for match in DoubleAttribution().run(read(source, Context()))]


@pytest.mark.parametrize(
    ("paragraph", "second"),
    [
        ('"Nobody warned us," Venn said, the mayor said.', ["the mayor said"]),
        ('"Nobody warned us," said Orla Venn, she said.', ["she said"]),
        ('"Nobody warned us," she said, Venn added. The river fell.', ["Venn added"]),
    ],
)
def test_attributed_twice(paragraph: str, second: list[str]) -> None:
    assert found(paragraph) == second


@pytest.mark.parametrize(
    "paragraph",
    [
        '"Nobody warned us," said Venn, the mayor.',
        '"Nobody warned us," Venn said, and Reyes said it was true.',
        '"Nobody warned us," Venn said, "and nobody came," she said.',
        '"Nobody warned us," Venn said, adding that she left.',
        '"Nobody warned us," Venn said, according to Reyes.',
        '"Nobody warned us," he said she said.',
        'Venn said, "Nobody warned us," the court heard.',
    ],
)
def test_attributed_once(paragraph: str) -> None:
    assert found(paragraph) == []
