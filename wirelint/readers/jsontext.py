"""JSON with the place of everything: values as spans of the text, strings as views of it.

Read without recursion. What breaks the rules is told with its place; where reading can go on it does, and where it
cannot, everything before is kept.
"""

import re
from typing import NoReturn, TypeAlias

from wirelint.document import Fault
from wirelint.readers import notation
from wirelint.readers.faults import Faults
from wirelint.record import NamedTuple
from wirelint.source import Span, View, spelled

_DEEPEST = 200  # levels of objects and arrays
_LONGEST = 5_000_000  # code points of a string
_SPACE = re.compile(r"[ \t\r\n]*")
_SCALAR = re.compile(r"true|false|null|-?(?:0|[1-9]\d*+)(?:\.\d++)?(?:[eE][+-]?\d++)?")
_HIGH, _LOW = r"\\u[dD][89abAB][0-9A-Fa-f]{2}", r"\\u[dD][c-fC-F][0-9A-Fa-f]{2}"
_ESCAPE = re.compile(rf'\\["\\/bfnrt]|{_HIGH}{_LOW}|\\u[0-9A-Fa-f]{{4}}')
_SOUND = re.compile(  # as much of a string as breaks no rule
    rf'(?:[^"\\\x00-\x1f]++|\\["\\/bfnrt]|{_HIGH}{_LOW}|\\u(?![dD][89a-fA-F])[0-9A-Fa-f]{{4}})*+'
)
_SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_UNKNOWN = "\ufffd"  # stands for half a surrogate pair


class Text(NamedTuple):
    """A string as it stands in the file, between its quotation marks."""

    start: int
    end: int


class Plain(NamedTuple):
    """A number, true, false or null."""

    start: int
    end: int


class Members(dict[str, "Value"]):
    """An object: its values by their names, and where it begins."""

    start = 0


Value: TypeAlias = Text | Plain | Members | list["Value"]


class Scanned(NamedTuple):
    """A value, as far as it could be read, where reading ended, and what was wrong. No value at all is None."""

    value: Value | None
    end: int
    faults: tuple[Fault, ...]
    complete: bool  # read to its own end


def scan(text: str, start: int, end: int) -> Scanned:
    """The value that `text[start:end]` begins with."""
    scanner = _Scanner(text, start, end)
    complete = scanner.read()
    return Scanned(scanner.root, scanner.at, scanner.faults.told(), complete)


def whole(text: str, start: int, end: int) -> Scanned:
    """The one value that `text[start:end]` is; anything after it is a fault."""
    scanned = scan(text, start, end)
    after = _after_space(text, scanned.end, end)
    if after == end or not scanned.complete:
        return scanned
    more = Fault(Span(after, after + 1), f"more follows the end of the JSON value: {text[after]!r}")
    return scanned._replace(faults=(*scanned.faults, more))


def view(text: str, string: Text) -> View:
    """A string as it is read."""
    return spelled(text, Span(*string), _ESCAPE, _meaning, notation.json)


def _meaning(match: re.Match[str]) -> str:
    escape = match.group()
    if escape[1] != "u":
        return _SHORT.get(escape[1], escape[1])
    if len(escape) > 6:
        return chr(0x10000 + ((int(escape[2:6], 16) - 0xD800) << 10) + int(escape[8:], 16) - 0xDC00)
    code = int(escape[2:], 16)
    return _UNKNOWN if 0xD800 <= code < 0xE000 else chr(code)


def _after_space(text: str, at: int, end: int) -> int:
    found = _SPACE.match(text, at, end)
    return found.end() if found else at


class _Broken(Exception):
    """Reading cannot go on; the fault is told."""


class _Scanner:
    """One walk over a value; what is open stands on a stack, so that depth costs no recursion."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.at, self.end = text, start, end
        self.root: Value | None = None
        self.open: list[Members | list[Value]] = []
        self.places: list[dict[str, int]] = []  # of the names in each of what is open
        self.faults = Faults()
        self.cut = False  # a string took all the rest

    def read(self) -> bool:
        """Read the value; False where it breaks off."""
        try:
            self.root = self._value()
            while self.open:
                container = self.open[-1]
                if isinstance(container, Members):
                    self._member(container, self.places[-1])
                else:
                    self._element(container)
        except _Broken:
            return False
        return True

    def _element(self, array: list[Value]) -> None:
        if self._goes_on("]", bool(array)):
            array.append(self._value())

    def _member(self, members: Members, places: dict[str, int]) -> None:
        if not self._goes_on("}", bool(members)):
            return
        start = self.at
        if self._next() != '"':
            self._break("a name in quotation marks")
        key = view(self.text, self._string()).text
        if key in places:
            said = f"the name {key!r} stands twice in one object; what it says the second time was read"
            self.faults.add(Span(start, self.at), said)
        places.setdefault(key, start)
        if self._next() != ":":
            self._break("':' after a name")
        self.at += 1
        members[key] = self._value()

    def _goes_on(self, closing: str, begun: bool) -> bool:
        """Pass a comma or the end of what is open; False at its end."""
        found = self._next()
        if found == closing:
            self.at += 1
            self.open.pop()
            self.places.pop()
            return False
        if begun:
            if found != ",":
                self._break(f"',' or '{closing}'")
            self.at += 1
            if self._next() == closing:
                self._break("a value after ','")
        return True

    def _value(self) -> Value:
        """A value, or an object or array just opened."""
        found = self._next()
        if found == '"':
            return self._string()
        if found in ("{", "["):
            if len(self.open) == _DEEPEST:
                self._stop(self.at, f"nested more than {_DEEPEST} levels deep; read no further")
            self.open.append(Members() if found == "{" else [])
            self.places.append({})
            opened = self.open[-1]
            if isinstance(opened, Members):
                opened.start = self.at
            self.at += 1
            return opened
        scalar = _SCALAR.match(self.text, self.at, self.end)
        if scalar is None:
            self._break("a value")
        start, self.at = self.at, scalar.end()
        return Plain(start, self.at)

    def _string(self) -> Text:
        """The string at hand; one that never ends is all the rest."""
        start = self.at = self.at + 1
        while True:
            sound = _SOUND.match(self.text, self.at, self.end)
            self.at = sound.end() if sound else self.at
            if self.at >= self.end:
                self.cut = True
                self.faults.add(Span(start - 1, start), "a string begins here and never ends")
                return self._bounded(Text(start, self.end))
            if self.text[self.at] == '"':
                self.at += 1
                return self._bounded(Text(start, self.at - 1))
            self._odd_character()

    def _bounded(self, string: Text) -> Text:
        length = string.end - string.start
        if length <= _LONGEST:
            return string
        said = f"a string of {length:,} characters, more than {_LONGEST:,}; not read"
        self.faults.add(Span(string.start - 1, string.start), said)
        return Text(string.start, string.start)

    def _odd_character(self) -> None:
        """Tell what a string must not hold, and pass it."""
        escape = _ESCAPE.match(self.text, self.at, self.end)
        if escape:
            said = "half a surrogate pair, and no character"
        elif self.text[self.at] == "\\":
            said = f"a backslash before {self.text[self.at + 1 : self.at + 2]!r} is no escape of JSON"
        else:
            said = f"{self.text[self.at]!r} stands bare in a string; JSON wants it escaped"
        start, self.at = self.at, escape.end() if escape else self.at + 1
        self.faults.add(Span(start, self.at), said)

    def _next(self) -> str:
        """The next character that is not space; none at the end."""
        self.at = _after_space(self.text, self.at, self.end)
        return self.text[self.at] if self.at < self.end else ""

    def _break(self, expected: str) -> NoReturn:
        if self.at >= self.end:
            self._stop(self.end, f"the JSON ends where {expected} should stand")
        self._stop(self.at, f"expected {expected}, got {self.text[self.at]!r}")

    def _stop(self, at: int, said: str) -> NoReturn:
        if not self.cut:
            self.faults.add(Span(at, min(at + 1, self.end)), said)
        raise _Broken
