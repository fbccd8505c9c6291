"""Character entities left in text: `&amp;`, `&#8217;`, and escaped twice `&amp;quot;`."""

import re
from collections.abc import Iterator

from wirelint.document import Document
from wirelint.finding import Edit, Fix, Match
from wirelint.folding import unescaped
from wirelint.record import NamedTuple

_ENTITY = re.compile(r"&(?:amp;)*(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_SPACE = {"\u00a0": " "}  # a no-break space would be the next finding
_NEEDS = ("&",)

VALUES = ("text", "character")


class CharacterEntity(NamedTuple):
    """Finds the entities HTML knows, closed by a semicolon, outside web addresses; the fix is their character."""

    def needs(self) -> tuple[str, ...] | None:
        return _NEEDS

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.holding(_NEEDS):
            for found in _ENTITY.finditer(block.text):
                character = _character(found.group())
                if character is None or _in_address(block.text, found.start()):
                    continue
                span = block.source_span(*found.span())
                safe = character not in "<>"  # which may make markup of what was none
                fix = Fix(safe, f"write {character!r}", (Edit(span, _SPACE.get(character, character)),))
                yield Match(span, {"text": found.group(), "character": character}, fixes=(fix,))


def _character(entity: str) -> str | None:
    """What an entity stands for, however often it was escaped; None if HTML does not know it."""
    before, text = "", entity
    while text != before and len(text) > 1:
        before, text = text, unescaped(text)
    known = (text != entity and not text.endswith(";") and text.isprintable()) or text == "\u00a0"
    return text if known else None


def _in_address(text: str, offset: int) -> bool:
    words = text[max(offset - 200, 0) : offset].split()
    return bool(words) and not text[offset - 1].isspace() and "://" in words[-1]
