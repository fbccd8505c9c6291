"""What is wrong with a file that is no YAML, in an editor's words and at the place to mend."""

import re

import yaml

from wirelint.record import NamedTuple

_QUOTE = "put the text in quotation marks"
_TAB = "a tab; indent with spaces"
_INDENT = "indented otherwise than the lines it belongs with"
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what YAML does not allow

# A piece of what the YAML library says; what it means; whether the place is where the thing begins, not where it ends.
_MEANINGS = (
    ("tab character", _TAB, False),
    ("mapping values are not allowed", f"a second colon, or a line indented too far; {_QUOTE} if it holds `: `", False),
    ("unexpected end of stream", "a quotation mark that is never closed", True),
    ("',' or ']'", f"a [ that is never closed, or text behind its ]; {_QUOTE} if it only begins with a [", True),
    ("',' or '}'", f"a {{ that is never closed, or text behind its }}; {_QUOTE} if it only begins with a {{", True),
    ("unknown escape", "a single backslash in double quotation marks; double it, or use single ones", False),
    ("expected ':'", "a key without its colon", True),
    ("alphabetic or numeric", f"& and * mean something where a value begins; {_QUOTE}", True),
    ("comment or line break", f"text behind a | or >; begin it on the next line, or {_QUOTE}", False),
)


class YamlFault(NamedTuple):
    """A place, line and column from 1, and what is wrong there."""

    line: int
    column: int
    said: str


def fault_of(error: yaml.YAMLError, text: str) -> YamlFault:
    """The fault that the YAML library found in a text."""
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        column = control.start() - text.rfind("\n", 0, control.start())
        return YamlFault(line, column, f"a control character, U+{ord(control.group()):04X}; take it out")
    problem = getattr(error, "problem", None) or "it cannot be read"
    mark = getattr(error, "problem_mark", None)
    for piece, meaning, at_beginning in _MEANINGS:
        if piece in problem:
            begun = getattr(error, "context_mark", None) if at_beginning else None
            return _at(begun or mark, meaning)
    if mark is None:
        return YamlFault(1, 1, problem)
    lines = text.split("\n")
    written = lines[mark.line] if mark.line < len(lines) else ""
    if "cannot start any token" in problem:
        opening = written[mark.column : mark.column + 1]
        return _at(mark, _TAB if opening == "\t" else f"a value cannot begin with {opening}; {_QUOTE}")
    if any(piece in problem for piece in ("expected key", "'-' indicator", "block end")):
        if not written[: mark.column].strip():
            return _at(mark, _INDENT)
        return _late_quote(text, mark) or _at(mark, f"text behind the end of a value; {_QUOTE}")
    return _at(mark, problem)


def _late_quote(text: str, until: yaml.Mark) -> YamlFault | None:
    """A fault for the value before a place on its line, if it is in quotation marks that open on an earlier line."""
    value: yaml.ScalarToken | None = None
    try:
        for token in yaml.scan(text):
            if isinstance(token, yaml.ScalarToken) and token.end_mark.line == until.line:
                value = token if token.end_mark.column <= until.column else value
    except yaml.YAMLError:
        pass  # it is known that the text cannot be read to its end
    if value is None or value.style not in ("'", '"') or value.start_mark.line == until.line:
        return None
    return _at(value.start_mark, f"a quotation mark that is closed only on line {until.line + 1}")


def _at(mark: yaml.Mark | None, said: str) -> YamlFault:
    return YamlFault(mark.line + 1, mark.column + 1, said) if mark else YamlFault(1, 1, said)
