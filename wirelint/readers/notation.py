"""How formats write text: each function gives it as it must stand in a file, or None where it cannot."""

import re
from collections.abc import Callable
from functools import cache

_JSON = {code: f"\\u{code:04x}" for code in range(32)} | {
    ord(meant): f"\\{name}"
    for name, meant in {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}.items()
}
_TYPEWRITER = str.maketrans({"“": "``", "”": "''", "‘": "`", "’": "'", "—": "_", "½": "{"})
_QUOTED = re.compile(rb"[^ -<>-~]|^ | $")
_MARKS = re.compile(r"[\\`*_\[\]<>|~]")
_BEGINS_BLOCK = re.compile(r"^(\s*\d*)([-+=#.)])")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml(text: str) -> str | None:
    """Between the tags of XML, or of HTML."""
    if _NOT_XML.search(text):
        return None
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def markdown(text: str) -> str | None:
    """In a paragraph of Markdown."""
    if "\n" in text or "\r" in text:
        return None
    return _BEGINS_BLOCK.sub(r"\1\\\2", _MARKS.sub(r"\\\g<0>", text).replace("&", "&amp;"), count=1)


def cdata(text: str) -> str | None:
    """In a CDATA section, which knows no escapes and must not be ended."""
    return None if "]" in text or ">" in text or _NOT_XML.search(text) else text


def attribute(text: str) -> str | None:
    """In the quotation marks of an attribute of XML."""
    written = xml(text)
    return written and written.replace('"', "&quot;").replace("'", "&apos;").replace("\n", "&#10;")


def json(text: str) -> str:
    """In a string of JSON."""
    return text.translate(_JSON)


def typewriter(text: str) -> str | None:
    """In ANPA's seven bits, by the marks that stand for what they lack."""
    written = text.translate(_TYPEWRITER)
    return written if written.isascii() and written.isprintable() else None


@cache
def quoted_printable(charset: str) -> Callable[[str], str | None]:
    """In a part of a mail that is quoted-printable."""

    def write(text: str) -> str | None:
        try:
            data = text.encode(charset)
        except (UnicodeEncodeError, LookupError):
            return None
        lines = "\r" in text or "\n" in text
        return None if lines else _QUOTED.sub(lambda found: b"=%02X" % found[0][0], data).decode("ascii")

    return write
