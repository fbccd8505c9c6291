"""Byte order marks: needless before UTF-8, needed before UTF-16."""

import pytest

from wirelint.checks.byte_order_mark import ByteOrderMark
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\xef\xbb\xbfThe ferry left.\n", 1),
        ("The ferry left.\n".encode("utf-16"), 0),
        (b"The ferry left.\n", 0),
    ],
)
def test_marks(data: bytes, expected: int) -> None:
    assert len(list(ByteOrderMark().run(read(decode("story.txt", data), Context())))) == expected
