"""How formats write text: each function gives it as it must stand in a file, or None where it cannot."""

import re

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml(text: str) -> str | None:
    """Between the tags of XML, or of HTML."""
    if _NOT_XML.search(text):
        return None
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def cdata(text: str) -> str | None:
    """In a CDATA section, which knows no escapes and must not be ended."""
    return None if "]" in text or ">" in text or _NOT_XML.search(text) else text


def attribute(text: str) -> str | None:
    """In the quotation marks of an attribute of XML."""
    written = xml(text)
    return written and written.replace('"', "&quot;").replace("'", "&apos;").replace("\n", "&#10;")
