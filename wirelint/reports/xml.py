"""XML 1.0 by hand: what junit and checkstyle write. Copy holds characters that no XML may."""

import re
from collections.abc import Iterable, Iterator, Mapping

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ENTITIES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def leaf(name: str, attributes: Mapping[str, object], words: str = "") -> str:
    """An element that holds words or nothing, on one line; attributes that are None are left out."""
    head = f"<{name}{_given(attributes)}"
    return f"{head}>{_text(words)}</{name}>" if words else f"{head}/>"


def element(name: str, attributes: Mapping[str, object], inner: Iterable[str]) -> Iterator[str]:
    """An element around lines of others."""
    yield f"<{name}{_given(attributes)}>"
    yield from (f"  {line}" for line in inner)
    yield f"</{name}>"


def _given(attributes: Mapping[str, object]) -> str:
    return "".join(f' {key}="{_text(str(value))}"' for key, value in attributes.items() if value is not None)


def _text(words: str) -> str:
    """Words as XML can hold them; what it forbids is shown by a sign, and `##[` is no order to a build server."""
    return _ILLEGAL.sub(_sign, words).translate(_ENTITIES).replace("##", "#&#35;")


def _sign(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"
