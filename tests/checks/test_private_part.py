"""The desk's notebook in copy."""

from wirelint.checks.private_part import PrivatePart
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

STORY = "Storm Nears Orsova\n\nThe storm reached Orsova on Monday, the mayor said.\n\n"
NOTEBOOK = "The following information is not for publication\n\nEditor: Orla Vehn, o.vehn@example.org\n"


def found(text: str) -> list[object]:
    """How many lines of each story are private."""
    return [match.values for match in PrivatePart().run(read(decode("story.txt", text.encode()), Context()))]


def test_a_notebook_in_copy_is_found_and_not_shown() -> None:
    assert found(STORY + NOTEBOOK) == [{"lines": 3}]
    assert found(STORY) == []


def test_under_a_transmission_header_it_has_its_place() -> None:
    assert found("\x01aaa1234 4 a bc-Storm 05-04 0123\n\x02" + STORY + NOTEBOOK) == []
