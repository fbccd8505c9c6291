"""Near copies as findings: what the message says, and whose finding a difference is."""

import pytest

from wirelint.checks.varied_block import VariedBlock
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

FIRST = "Pickers carry tea down a hillside in Orsova, May 3, 2025. (AFP)"


def differences(first: str, copy: str) -> list[object]:
    """What is said of a story whose captions are these two."""
    text = f"Tea Pickers Return to Orsova\n\n{first}\n{copy}\n\nThe harvest began a week late, growers said.\n"
    document = read(decode("story.txt", text.encode()), Context())
    return [match.values["difference"] for match in VariedBlock("caption").run(document)]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (FIRST.replace("hillside", "hilside"), ["'hilside' for 'hillside'"]),
        (FIRST.replace(" a ", " "), ["'a' left out"]),
        (FIRST.replace("tea", "fresh tea"), ["'fresh' put in"]),
        (
            FIRST.replace("May 3", "May 13").replace(" a ", " "),
            ["'a' left out and the date 'May 13, 2025' for 'May 3, 2025'"],
        ),
        (FIRST.replace("May 3", "May 13"), []),  # two dates: twin-captions
        (FIRST.replace("(AFP)", "(AFP via Getty Images)"), ["the credit 'AFP via Getty Images' for 'AFP'"]),
        (FIRST.replace(" (AFP)", ""), ["its credit left out"]),
        (FIRST.replace("Orsova,", "Orsova"), ["other punctuation"]),
        (FIRST.replace("(AFP)", "(EPA)"), []),  # two agencies: conflicting-credits
        (FIRST, []),  # exact: repeated-block
        (FIRST.replace("carry", "weigh"), []),
    ],
)
def test_what_differs(copy: str, expected: list[object]) -> None:
    assert differences(FIRST, copy) == expected


def test_a_wrapped_copy_with_entities_and_a_letter_less() -> None:
    long = "Pickers carry tea & fruit down a hillside in Orsova, where the harvest began late, May 3, 2025. (AFP)"
    wrapped = long.replace("&", "&amp;").replace("hillside", "hilside").replace("where the", "where\u00a0the")
    assert differences(long, wrapped) == ["'hilside' for 'hillside'"]
