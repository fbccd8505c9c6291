"""Large files in parts: what is read so, where the parts begin, and what is read whole after all."""

import gzip
from collections.abc import Iterator
from io import BytesIO

import pytest

from wirelint.document import Context
from wirelint.readers.parts import NotInParts, Parts

LINES = [f'{{"title": "Ferry {number} Sinks “Twice”"}}\n' for number in range(20)]
DATA = "".join(LINES).encode()


def _parts(data: bytes, path: str = "wire.jsonl", form: str | None = None) -> Parts:
    return Parts(path, BytesIO(data), Context(form=form), size=100)


@pytest.mark.parametrize("data", [DATA, gzip.compress(DATA), b"\xef\xbb\xbf" + DATA], ids=["plain", "packed", "marked"])
def test_parts_are_whole_lines_and_know_where_they_begin(data: bytes) -> None:
    parts = _parts(data)
    assert parts.serve()
    text = ""
    for number, document in enumerate(parts.documents()):
        source = document.source
        assert source.part is not None
        assert (source.part.number, source.part.offset, source.part.lines) == (number, len(text), text.count("\n"))
        assert source.position(0) == (text.count("\n") + 1, 1)
        assert source.text.endswith("\n")
        assert 1 < len(document.stories) < 5
        assert parts.source(source.part) == source
        text += source.text
    assert text == "".join(LINES)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", "\r\n\r\n \r\n", "\n" * 400])
def test_lines_are_counted_over_all_parts(end: str) -> None:
    text = "".join(line.strip() + end for line in LINES)
    lines = [
        document.source.position(story.span.start).line
        for document in _parts(text.encode()).documents()
        for story in document.stories
    ]
    assert lines == [1 + number * end.count("\n") for number in range(len(LINES))]


def test_one_long_line_is_one_part() -> None:
    long = '{"title": "Ferry Sinks", "body": "' + "The port is closed. " * 50 + '"}\n'
    lengths = [
        len(document.source.text) for document in _parts((LINES[0] * 9 + long * 2 + LINES[0]).encode()).documents()
    ]
    assert max(lengths) <= len(long) + 100
    assert sum(lengths) == len(LINES[0] * 9 + long * 2 + LINES[0])


@pytest.mark.parametrize(
    ("data", "path", "form", "served"),
    [
        (DATA, "wire.jsonl", None, True),
        (DATA, "wire.txt", None, True),
        (DATA, "wire.txt", "text", False),
        (DATA, "wire.txt", "jsonlines", True),
        (DATA[:90], "wire.jsonl", None, False),
        (b"[" + DATA, "wire.json", None, False),
        (b"Talks Resume\n\n" * 50, "wire.txt", None, False),
        (b"\n" * 1000, "wire.jsonl", None, False),
        ("".join(LINES).encode("cp1252"), "wire.jsonl", None, False),
        ("".join(LINES).encode("utf-16"), "wire.jsonl", None, False),
        (gzip.compress(DATA)[:60], "wire.jsonl.gz", None, False),
        (gzip.compress(gzip.compress(DATA)), "wire.jsonl.gz", None, False),
        (b"", "wire.jsonl", None, False),
    ],
)
def test_what_is_read_in_parts(data: bytes, path: str, form: str | None, served: bool) -> None:
    assert _parts(data, path, form).serve() == served


@pytest.mark.parametrize(
    "data", [DATA + b"\xff\n", DATA + b"\0\n", gzip.compress(DATA * 9)[:-9], gzip.compress(DATA) + b"more"]
)
def test_what_cannot_be_read_may_show_late(data: bytes) -> None:
    def read() -> Iterator[int]:
        for document in _parts(data).documents():
            yield len(document.stories)

    with pytest.raises(NotInParts):
        list(read())
