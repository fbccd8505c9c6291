"""Files without copy."""

import pytest

from wirelint.checks.empty_file import EmptyFile
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ["is empty"]),
        (b"\xef\xbb\xbf", ["is empty"]),
        (b" \n\t\n", ["holds nothing but space"]),
        (b"The ferry left.\n", []),
    ],
)
def test_empty(data: bytes, expected: list[str]) -> None:
    document = read(decode("story.txt", data), Context())
    assert [match.values["what"] for match in EmptyFile().run(document)] == expected
