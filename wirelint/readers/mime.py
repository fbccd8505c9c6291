"""The parts of a mail: headers and bodies by their places, boundaries within boundaries."""

import re
from collections.abc import Iterator
from email.message import Message

from wirelint.document import Fault
from wirelint.record import NamedTuple
from wirelint.source import Span

_DEEPEST = 20  # parts inside parts
_END = r"(?:\r\n|\r|\n)"
_HEADER = re.compile(rf"([!-9;-~]+):[ \t]*([^\r\n]*+(?:{_END}[ \t][^\r\n]*+)*+)(?:{_END}|\Z)")
_BEFORE = re.compile(rf"(?:[ \t]*{_END})*(?:From [^\r\n]*{_END})?")
_BLANK = re.compile(rf"[ \t]*(?:{_END}|\Z)")
_FOLD = re.compile(rf"{_END}[ \t]+")


class Part(NamedTuple):
    """One part: where its headers stand, by their names in small letters, and its body."""

    text: str
    headers: dict[str, Span]
    body: Span

    @property
    def type(self) -> str:
        """Its kind of content, `text/plain` unless it says so."""
        return self._content.get_content_type()

    def parameter(self, name: str) -> str:
        """A parameter of its kind of content, such as `charset`."""
        value = self._content.get_param(name, "")
        return value if isinstance(value, str) else value[2]

    def header(self, name: str) -> str:
        """What a header says, unfolded."""
        span = self.headers.get(name)
        return _FOLD.sub(" ", self.text[slice(*span)]).strip() if span else ""

    @property
    def _content(self) -> Message:
        message = Message()
        if "content-type" in self.headers:
            message["Content-Type"] = self.header("content-type").encode("ascii", "replace").decode()
        return message


def whole(text: str, faults: list[Fault]) -> Part:
    """The part that a whole file is: spaces and a mailbox's own line may stand before its headers."""
    before = _BEFORE.match(text)
    return part(text, Span(before.end() if before else 0, len(text)), faults)


def part(text: str, span: Span, faults: list[Fault]) -> Part:
    """The part that a run of text is."""
    at = span.start
    headers: dict[str, Span] = {}
    while found := _HEADER.match(text, at, span.end):
        headers.setdefault(found[1].lower(), Span(*found.span(2)))
        at = found.end()
    blank = _BLANK.match(text, at, span.end)
    if blank is None:
        faults.append(Fault(Span(at, at + 1), "no header, and no empty line before the body"))
    return Part(text, headers, Span(blank.end() if blank else at, span.end))


def texts(top: Part, faults: list[Fault], depth: int = 0) -> Iterator[Part]:
    """The parts with copy, in order; of alternatives the plainest, and nothing that is attached."""
    if top.header("content-disposition").lower().startswith("attachment"):
        return
    if top.type.startswith("text/") or top.type == "application/json":
        yield top
    elif top.type.startswith("multipart/") and depth == _DEEPEST:
        faults.append(Fault(top.body, f"more than {_DEEPEST} parts inside each other; read no further"))
    elif top.type.startswith("multipart/"):
        listed = [list(texts(inner, faults, depth + 1)) for inner in _inner(top, faults)]
        if top.type == "multipart/alternative":
            listed = sorted(filter(None, listed), key=lambda parts: parts[0].type != "text/plain")[:1]
        yield from (inner for parts in listed for inner in parts)


def _inner(top: Part, faults: list[Fault]) -> Iterator[Part]:
    """The parts between the boundaries of one."""
    boundary = top.parameter("boundary")
    if not boundary:
        faults.append(Fault(top.headers["content-type"], "parts without a boundary between them"))
        return
    line = re.compile(rf"(?:\r\n|\r|\n|(?<=[\r\n]))--{re.escape(boundary)}(?P<last>--)?[ \t]*(?:{_END}|\Z)")
    start: int | None = None
    for found in line.finditer(top.text, *top.body):
        if start is not None:
            yield part(top.text, Span(start, max(start, found.start())), faults)
        start = found.end()
        if found["last"]:
            return
    faults.append(
        Fault(Span(top.body.end, top.body.end), f"the mail breaks off: the boundary {boundary!r} is not closed")
    )
    if start is not None:
        yield part(top.text, Span(start, top.body.end), faults)
