"""Credits in captions and datelines: broken, misspelt, unknown, handed out. All copy is invented."""

import pytest

from wirelint.checks.bare_handout import BareHandout
from wirelint.checks.malformed_credit import MalformedCredit
from wirelint.checks.misspelt_agency import MisspeltAgency
from wirelint.checks.unknown_credit import UnknownCredit
from wirelint.document import Context
from wirelint.readers import read
from wirelint.rule import Check
from wirelint.source import decode

SCENE = "Firefighters work on a hillside in Lindmark, May 3, 2025."
LEAD = "The fire had burned for two days before it was seen, the governor said on Saturday."


def found(check: Check, caption: str, lead: str = LEAD) -> list[str]:
    """What a check marks in a story with one caption."""
    source = decode("story.txt", f"Fire Nears Lindmark\n\n{caption}\n\n{lead}\n".encode())
    return [source.text[slice(*match.span)] for match in check.run(read(source, Context()))]


@pytest.mark.parametrize(
    ("check", "ending", "marked"),
    [
        (MalformedCredit(), "(AP", ["(AP"]),
        (MalformedCredit(), "(AP)", []),
        (MisspeltAgency(), "(Rueters)", ["Rueters"]),
        (MisspeltAgency(), "(Orla Venn/Getty Imagse)", ["Getty Imagse"]),
        (MisspeltAgency(), "(Reuters)", []),
        (BareHandout(), "(Handout via Reuters)", ["Handout"]),
        (BareHandout(), "(Lindmark Police/Handout via Reuters)", []),
        (UnknownCredit(), "(Lindmark Police)", ["(Lindmark Police)"]),
        (UnknownCredit(("lindmark police",)), "(Lindmark Police)", []),
        (UnknownCredit(), "(Lindmark Police via AP)", []),
    ],
)
def test_captions(check: Check, ending: str, marked: list[str]) -> None:
    assert found(check, f"{SCENE} {ending}") == marked


@pytest.mark.parametrize(
    ("dateline", "marked"),
    [
        ("LINDMARK, May 4 (Rueters) - ", ["Rueters"]),
        ("LINDMARK (Assocaited Press) — ", ["Assocaited Press"]),
        ("LINDMARK, May 4 (Reuters) - ", []),
        ("The mayor (Reuter) and ", []),
    ],
)
def test_datelines(dateline: str, marked: list[str]) -> None:
    assert found(MisspeltAgency(), f"{SCENE} (AP)", dateline + LEAD) == marked
