"""Text that was decoded in the wrong encoding: `FranÃ§ois`, `donâ€™t`."""

import re
import unicodedata
from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Edit, Fix, Match
from wirelint.record import NamedTuple

_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.PRIVATE})
_BYTES = bytes(range(0x80, 0xA0)).decode("windows-1252", "ignore")  # what windows-1252 shows for bytes of UTF-8
_TAIL = "\u0080-\u00bf" + re.escape(_BYTES)
_RUN = re.compile(rf"(?:[\u00c2-\u00f4][{_TAIL}]{{1,3}})+")
_LOST = re.compile(
    r"(?<=[^\W\d_])â€(?=[\s\"'.,;:?!)]|$)|(?<![\w€])â€(?=\")|(?<=[a-z0-9])[ÃÂ](?= (?![\u0300-\u036f])|$)"
)
_PARTED = re.compile(r"[ÂÃ] ?([\u0301\u0304\u0308\u0327])")
_TRUNCATED = frozenset({"â€", "Ã", "Â"})  # what _LOST finds
_CLOSING = "”’»…–—™›°"
_MARKS = {"\u0301": "´", "\u0304": "¯", "\u0308": "¨", "\u0327": "¸"}  # what NFKD takes apart into a space and a mark
_NEEDS = tuple("ÂÃâÄÅÐÑÎÏïð")

VALUES = ("text", "repaired")


class Mojibake(NamedTuple):
    """Finds UTF-8 that was read as windows-1252 or Latin-1, once or twice; the suggestion is what it was.

    Only what turns into UTF-8 again counts, so that `SÃO PAULO` and `«CAFÉ»` are left alone.
    """

    def needs(self) -> tuple[str, ...] | None:
        return _NEEDS

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.blocks():
            if block.kind in _NOT_COPY or block.text.isascii():
                continue
            for start, end, repaired in broken(block.text):
                span = block.source_span(start, end)
                guessed = block.text[start:end] in _TRUNCATED  # some of its bytes are lost
                fix = Fix(False, f"write {repaired!r}", (Edit(span, repaired),), by_hand=guessed)
                yield Match(span, {"text": block.text[start:end], "repaired": repaired}, fixes=(fix,))


def broken(text: str) -> Iterator[tuple[int, int, str]]:
    """The passages of a text that were decoded wrongly, with what they were."""
    for found in _RUN.finditer(text):
        repaired = repair(found.group())
        if repaired is not None and not _is_capital_before_mark(text, found):
            yield *found.span(), repaired
    for found in _LOST.finditer(text):
        mark = "—" if text.startswith('"', found.end()) else "”"
        yield *found.span(), {"Ã": "à", "Â": " "}.get(found.group(), mark)
    for found in _PARTED.finditer(text):
        repaired = repair(found.group()[0] + _MARKS[found[1]])
        if repaired is not None:
            yield *found.span(), repaired


def repair(text: str) -> str | None:
    """What a run of wrongly decoded characters was, however often it was misread; None if it was nothing."""
    repaired = text
    while _RUN.search(repaired):
        try:
            again = _bytes(repaired).decode("utf-8")
        except UnicodeError:
            break
        repaired = again
    if repaired == text or not all(_is_sensible(character) for character in repaired):
        return None
    return repaired if text[0] in "ÂÃâïð" or len(repaired) > 1 or text[1] not in _CLOSING else None


def _bytes(text: str) -> bytes:
    """The bytes of windows-1252, and of Latin-1 where that has none."""
    return b"".join(
        character.encode("latin-1") if ord(character) < 0xA0 else character.encode("windows-1252") for character in text
    )


def _is_sensible(character: str) -> bool:
    return unicodedata.category(character)[0] not in "C" or character in "\u200b\u200d\ufeff\u00ad"


def _is_capital_before_mark(text: str, found: re.Match[str]) -> bool:
    """True for a capital that ends a word in capitals before a closing mark, `«MANHÃ»`."""
    before, after = text[max(found.start() - 1, 0) : found.start()], text[found.end() : found.end() + 1]
    return len(found.group()) == 2 and found.group()[1] in _CLOSING and before.isupper() and not after.isalpha()
