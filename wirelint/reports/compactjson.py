"""JSON as reports write it: on one line, with nothing in it that whoever reads a log could take for an order."""

import json

_BREAKS = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"})  # ends of lines, to some


def compact(value: object) -> str:
    """A value on one line. Build servers obey `##[...]` and `##vso[...]` wherever it stands, even in copy."""
    return json.dumps(value, ensure_ascii=False).translate(_BREAKS).replace("##", "#\\u0023")
