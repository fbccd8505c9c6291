"""Characters that have no business in copy."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

from wirelint.document import Document, Kind, Story
from wirelint.finding import Edit, Fix, Match
from wirelint.record import NamedTuple
from wirelint.source import Span

_CODES = r"U\+([0-9A-Fa-f]{4,6})(?:-U\+([0-9A-Fa-f]{4,6}))?"
_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.PRIVATE, Kind.END_MARK})
_MISREAD = "[ÂÃâð][\u0080-\u00bf]"  # UTF-8 read as something else: `mojibake` has it
_OVERRIDES = frozenset("\u202d\u202e")  # they turn the letters after them round
_JOINING = r"[\u0590-\u08ff\u0900-\u0dff\ufb1d-\ufdff\ufe70-\ufefc\U0001f000-\U0001faff\u2600-\u27bf]"
_USUAL = "\n" + "".join(map(chr, range(0x20, 0x7F)))  # what is not among a document's unusual characters

VALUES = ("code", "name", "count")


class ForbiddenCharacter(NamedTuple):
    """Finds characters by code point; several in a row are one match.

    characters: code points and ranges, such as `U+200B` and `U+E000-U+F8FF`.
    allow-in-scripts: passes over a character beside Arabic, Hebrew or Indic letters or in an emoji, where joiners and
    direction marks are spelling.
    allow-in-transmissions: passes over stories under a transmission header, whose protocol is made of such characters.
    """

    characters: tuple[str, ...]
    allow_in_scripts: bool = False
    allow_in_transmissions: bool = False

    def validate(self) -> None:
        """Raises ValueError for what is no code point."""
        for listed in self.characters:
            if not re.fullmatch(_CODES, listed):
                raise ValueError(f"expected code points such as U+200B or U+0000-U+0008, got {listed!r}")

    def run(self, document: Document) -> Iterator[Match]:
        pattern = _pattern(self.characters)
        if not pattern.search(document.copy if pattern.search(_USUAL) else document.unusual):
            return
        sent = {id(story) for story in document.stories if self.allow_in_transmissions and _is_sent(story)}
        for story, block in document.blocks():
            if block.kind in _NOT_COPY or id(story) in sent:
                continue
            for found in pattern.finditer(block.text):
                around = block.text[max(found.start() - 2, 0) : found.end() + 2]
                if (self.allow_in_scripts and re.search(_JOINING, around)) or re.search(_MISREAD, around):
                    continue
                span = block.source_span(*found.span())
                character = found.group()[0]
                values = {
                    "code": f"U+{ord(character):04X}",
                    "name": unicodedata.name(character, "control character").lower(),
                    "count": len(found.group()),
                }
                yield Match(span, values, fixes=_repairs(block.text, found, span))


def _is_sent(story: Story) -> bool:
    return any(story.of(Kind.TRANSMISSION))


def _repairs(text: str, found: re.Match[str], span: Span) -> tuple[Fix, ...]:
    """What can be done: nothing where a letter was lost. Safe only where a reader sees the same copy as before."""
    said, character = found.group(), found.group()[0]
    if said.isspace():  # a line's or a paragraph's end, or one of the old separators
        before, after = text[max(found.start() - 1, 0) : found.start()], text[found.end() : found.end() + 1]
        parted = before and after and not before.isspace() and not after.isspace()
        return (Fix(True, "write a space" if parted else "take it out", (Edit(span, " " if parted else ""),)),)
    if all(unicodedata.category(one) == "Cf" for one in said):
        return (Fix(_OVERRIDES.isdisjoint(said), "take it out", (Edit(span, ""),)),)
    if "\u0080" <= character <= "\u009f" and len(said) == 1:
        with suppress(UnicodeDecodeError):
            meant = character.encode("latin-1").decode("windows-1252")
            return (Fix(False, f"write {meant!r}", (Edit(span, meant),)),)
    if "\ufffd" in said:
        return ()
    return (Fix(False, "take it out", (Edit(span, ""),), by_hand=unicodedata.category(character) == "Co"),)


@cache
def _pattern(characters: tuple[str, ...]) -> re.Pattern[str]:
    ranges = "".join(
        re.escape(chr(int(match[1], 16))) + (f"-{re.escape(chr(int(match[2], 16)))}" if match[2] else "")
        for listed in characters
        if (match := re.fullmatch(_CODES, listed))
    )
    return re.compile(f"[{ranges}]+")
