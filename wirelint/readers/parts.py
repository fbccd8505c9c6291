"""Large files of JSON Lines in parts: one document after the other, each of whole lines, so that one is held at a time.

What breaks off, is not plain UTF-8, or names its encoding is not read so.
"""

import zlib
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import suppress
from gzip import GzipFile
from typing import BinaryIO, cast

from wirelint.document import Context, Document
from wirelint.readers import form_of, read_as
from wirelint.source import LARGEST, PACKED, NotText, Part, Source, decode

SIZE = 1 << 20  # bytes of a part, and the rest of the line they end in
_LARGEST = 1 << 32  # bytes that gzip data may unpack to where it is read in parts
_FORM = "jsonlines"  # the one format that is nothing but a line for each story


class NotInParts(Exception):
    """A file that cannot be read in parts, which may show late in it."""


class Parts:
    """A file in parts of about a size, read from where it begins; `file` can be sought in."""

    def __init__(self, path: str, file: BinaryIO, context: Context, size: int | None = None) -> None:
        self.path, self.context, self.size = path, context, size or SIZE
        file.seek(0)
        self.packed = file.read(len(PACKED)) == PACKED
        file.seek(0)
        self.file = cast(BinaryIO, GzipFile(fileobj=file)) if self.packed else file

    def serve(self) -> bool:
        """True for a file that is larger than a part and, by the first of them, of a format that can be read so."""
        with suppress(NotInParts, NotText):
            data = self._lines(0)
            if self._read(len(data), 1):
                lines = decode(self.path, data)
                is_plain = lines.encoding == "utf-8" and not lines.declared and not lines.text.isspace()
                return is_plain and (self.context.form or form_of(lines)) == _FORM
        return False

    def documents(self) -> Iterator[Document]:
        """The parts in order, without those of nothing but space. Raises NotInParts."""
        number = lines = offset = start = 0
        while data := self._lines(start):
            source = self._source(data, Part(number, lines, offset, start, len(data)))
            if not source.text.isspace():
                yield read_as(_FORM, source, self.context)
                number += 1
            text = source.text
            lines += len(source.line_starts) - 1 if "\r" in text else text.count("\n")
            offset += len(text)
            start += len(data)

    def source(self, part: Part) -> Source:
        """The source of a part that was read before. Raises NotInParts for a file that has changed since."""
        return self._source(self._read(part.start, part.size), part)

    def document(self, part: Part) -> Document:
        """A part that was read before."""
        return read_as(_FORM, self.source(part), self.context)

    def _source(self, data: bytes, part: Part) -> Source:
        mark = BOM_UTF8 if part.start == 0 and data.startswith(BOM_UTF8) else b""
        try:
            text = data[len(mark) :].decode("utf-8")
        except UnicodeDecodeError as error:
            raise NotInParts from error
        if "\0" in text:
            raise NotInParts
        return Source(self.path, data, text, mark=mark, packed=self.packed, part=part)

    def _lines(self, start: int) -> bytes:
        """As many whole lines as make a part; nothing at the end of the file."""
        data = self._read(start, self.size)
        if len(data) == self.size and not data.endswith(b"\n"):
            data += self._read(start + len(data), None)
        return data

    def _read(self, start: int, size: int | None) -> bytes:
        """So many bytes from a place on, or as many as the line there still has."""
        try:
            self.file.seek(start)
            if not self.packed:
                return self.file.readline() if size is None else self.file.read(size)
            data = self.file.readline(LARGEST) if size is None else self.file.read(size)
        except (OSError, EOFError, zlib.error) as error:
            if not self.packed:
                raise
            raise NotInParts from error
        if len(data) == LARGEST or start + len(data) > _LARGEST:
            raise NotInParts
        return data
