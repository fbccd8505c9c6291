"""Verbs of speech without a subject. All copy is invented."""

import pytest

from wirelint.checks.missing_subject import MissingSubject
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

OPENING = "Bridge Closes in Orsova\n\nThe bridge closed at noon, and the river fell overnight.\n\n"


def found(paragraph: str) -> list[str]:
    """The verbs that the check marks."""
    source = decode("story.txt", (OPENING + paragraph + "\n").encode())
    return [source.text[slice(*match.span)] for match in MissingSubject().run(read(source, Context()))]


@pytest.mark.parametrize(
    ("paragraph", "verbs"),
    [
        ('"Nobody warned us," said.', ["said"]),
        ('"Nobody warned us," said. "Nobody came."', ["said"]),
        ('"Nobody warned us," told reporters.', ["told"]),
        ('"Nobody warned us," told AFP on Monday.', ["told"]),
        ('"Nobody warned us," said on Monday.', ["said"]),
        ('"Nobody warned us," added in a statement.', ["added"]),
        ("“Nobody warned us,” said.", ["said"]),
        (f'{"The river fell and the bridge closed. " * 4}"Nobody warned us," said\n\nNobody came.', ["said"]),
        ('"Nobody warned us," said, who came from Lindmark.', ["said"]),
        ('"Nobody warned us," said in a letter to her friends late on Monday.', ["said"]),
        ('"Nobody warned us," said when the river fell.', ["said"]),
    ],
)
def test_nobody_speaks(paragraph: str, verbs: list[str]) -> None:
    assert found(paragraph) == verbs


@pytest.mark.parametrize(
    "paragraph",
    [
        '"Nobody warned us," said Orla Venn.',
        '"Nobody warned us," said a baker.',
        '"Nobody warned us," said one.',
        '"Nobody warned us," said she.',
        '"Nobody warned us," Venn said.',
        '"Nobody warned us," says Dr. Venn.',
        '"Nobody warned us," said on Monday Orla Venn, a baker.',
        '"Nobody warned us," she told reporters.',
        '"Nobody warned us," said on Monday a woman who gave her name as Reyes.',
        'Venn left, and "nobody warned us," said her brother.',
        'Asked about it, Venn wrote "nobody warned us" and said no more.',
        '"Nobody" told her to go, and "nobody" said no.',
    ],
)
def test_somebody_speaks(paragraph: str) -> None:
    assert found(paragraph) == []
