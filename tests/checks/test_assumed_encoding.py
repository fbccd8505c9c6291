"""Files that are not UTF-8, told once, at their first such character."""

import pytest

from tests.conftest import marked
from wirelint.checks.assumed_encoding import AssumedEncoding

COPY = "Café Opens in Orsova\n\nThe café opened on Monday, its owner said.\n"


@pytest.mark.parametrize(
    ("encoding", "expected"), [("utf-8", []), ("utf-8-sig", []), ("windows-1252", ["é"]), ("utf-16", [])]
)
def test_encodings(encoding: str, expected: list[str]) -> None:
    assert marked(AssumedEncoding(), COPY.encode(encoding)) == expected
