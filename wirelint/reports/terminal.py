"""What a terminal or a log shows: colours, widths, and copy made safe to print."""

import re
import unicodedata

from wirelint.finding import Severity
from wirelint.record import NamedTuple

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_PICTURES = {code: 0x2400 + code for code in range(32)} | {0x7F: 0x2421}
_HIDDEN = {"Cf": "·", "Cc": "␦", "Zl": "␤", "Zp": "␤", "Cs": "␦", "Co": "␦"}
_ORDER = re.compile(r"##(?=[\w.]*\[)")


class Painter(NamedTuple):
    """Paints text with ANSI colours, or leaves it plain."""

    on: bool

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on else text

    def bold(self, text: str) -> str:
        """Bold text."""
        return self._paint(text, "1")

    def dim(self, text: str) -> str:
        """Faint text."""
        return self._paint(text, "2")

    def severity(self, severity: Severity, text: str | None = None) -> str:
        """Text in a severity's colour; its own name unless given."""
        return self._paint(severity.value if text is None else text, f"1;{_COLOURS[severity]}")


def visible(text: str) -> str:
    """The text with control characters as pictures and hidden ones as signs, so that copy cannot steer a terminal."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\t", " ").translate(_PICTURES)
    return "".join(_HIDDEN.get(unicodedata.category(character), character) for character in text)


def inert(line: str) -> str:
    """The line without orders to the build server whose log it stands in: `##[x]`, `##vso[x]`, or `::x::` at its start.

    Only a path can stand at the start, and stays one.
    """
    if "##" in line:
        line = _ORDER.sub("#♯", line)
    return f"./{line}" if line.lstrip().startswith("::") else line


def width(text: str) -> int:
    """How many cells a terminal takes for a text."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
