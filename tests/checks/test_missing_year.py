"""Days without a year that are not of the story's, in a story of May 2, 2025. All copy is invented."""

import pytest

from wirelint.checks.missing_year import MissingYear
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode


def found(sentence: str, dateline: str = "LINDMARK, May 2, 2025 (Reuters) - ") -> list[tuple[object, object]]:
    """Each day the check marks, and the year it is of."""
    text = f"Town Recalls Storm\n\n{dateline}The fair began in the town.\n\n{sentence}\n"
    document = read(decode("story.txt", text.encode()), Context())
    return [(match.values["text"], match.values["meant"]) for match in MissingYear(names=("Sept. 11",)).run(document)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Two boats were lost on Nov. 12, the port said.", [("Nov. 12", 2024)]),
        ("The fair will be held on March 1, the port said.", [("March 1", 2026)]),
        ("Two boats were lost on March 1, the port said.", []),
        ("Two boats were lost on May 3, the port said.", []),
        ("Two boats were lost on Nov. 12, 2024, the port said.", []),
        ("Two boats were lost on Tuesday, Nov. 12, the port said.", []),
        ("The towers fell on Sept. 11, the port said.", []),
        ("The fair will be held on Nov. 12, the port said.", []),
        ("The fair is set for Nov. 12, the port said.", []),
        ("Those who sailed on March 1 will sail again.", []),
    ],
)
def test_the_tense_tells(sentence: str, expected: list[tuple[object, object]]) -> None:
    assert found(sentence) == expected
    assert found(sentence, "LINDMARK (Reuters) - ") == []
