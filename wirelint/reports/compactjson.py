"""JSON as reports write it: on one line, with nothing in it that whoever reads a log could take for an order."""

import json

_BREAKS = "\x85\u2028\u2029"  # ends of lines, to some


def compact(value: object) -> str:
    """A value on one line. Build servers obey `##[...]` and `##vso[...]` wherever it stands, even in copy."""
    text = json.dumps(value, ensure_ascii=False).replace("##", "#\\u0023")
    for mark in _BREAKS:
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text
