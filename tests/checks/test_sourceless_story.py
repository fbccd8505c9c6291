"""Stories that name no source. All copy is invented."""

import pytest

from wirelint.checks.sourceless_story import SourcelessStory
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

BODY = (
    "The bridge closed at noon, and the river fell.\n\n"
    "It was built in 1931 and repaired twice since.\n\n"
    "Cars take the road by the old mill until then.\n"
)


def found(text: str) -> int:
    """How many stories the check marks."""
    return len(list(SourcelessStory().run(read(decode("story.txt", text.encode()), Context()))))


def test_no_source() -> None:
    assert found(f"Bridge Closes in Orsova\n\n{BODY}") == 1


@pytest.mark.parametrize(
    "text",
    [
        f"Bridge Closes in Orsova\n\nBy Orla Venn\n\n{BODY}",
        f"Bridge Closes in Orsova\n\nORSOVA (AP) — {BODY}",
        f"Bridge Closes in Orsova\n\n{BODY}\n(Reporting by Orla Venn; Editing by Tomas Reyes)\n",
        f"Bridge Closes in Orsova\n\nThe mayor told AFP that she was sorry.\n\n{BODY}",
        f"Bridge Closes in Orsova\n\nThe mayor told Reuters that she was sorry.\n\n{BODY}",
        "Bridge Closes in Orsova\n\nThe bridge closed at noon, and the river fell.\n",
    ],
)
def test_a_source(text: str) -> None:
    assert found(text) == 0


@pytest.mark.parametrize(("sender", "number"), [("", 1), ('<docdata><doc.copyright holder="LNA"/></docdata>', 0)])
def test_a_feed_that_names_its_provider(sender: str, number: int) -> None:
    body = "".join(f"<p>{line}</p>" for line in BODY.split("\n") if line)
    hedline = "<body.head><hedline><hl1>Bridge Closes in Orsova</hl1></hedline></body.head>"
    text = f"<nitf><head>{sender}</head><body>{hedline}<body.content>{body}</body.content></body></nitf>"
    assert found(text) == number
