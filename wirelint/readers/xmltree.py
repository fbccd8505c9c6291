"""XML to a tree of elements that know where they stand; what was read before a fault is kept.

Nothing outside the file is fetched and no entity is expanded. Names are local names, whatever their prefix. Positions
are the parser's own byte positions, turned into offsets of the source.
"""

import re
from collections.abc import Iterator
from html.entities import html5
from xml.parsers import expat

from wirelint.document import Fault
from wirelint.document.metadata import Field
from wirelint.readers.notation import attribute as in_attribute
from wirelint.readers.notation import cdata, xml
from wirelint.record import NamedTuple
from wirelint.source import Notation, Segment, Source, Span, View

LONGEST = 32_000_000  # code points
DEEPEST = 200  # elements inside each other
MOST = 400_000  # elements, and references in text

_OPENING = re.compile(r"""<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>""")
_ATTRIBUTE = re.compile(r"""([^\s=<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_REFERENCE = re.compile(r"&[^;&\s]{1,40};")
_PREFIX = re.compile(r"<([^\s/>:]+):")


class Text(NamedTuple):
    """A run of text, or one reference; the text of a run is the source's own."""

    span: Span
    notation: Notation
    read: str | None = None  # what a reference, or a line end of two characters, is read as


class Element:
    """One element: its name, attributes and children, and where it begins and ends."""

    __slots__ = ("attributes", "children", "end", "name", "source", "start")

    def __init__(self, source: Source, name: str, attributes: dict[str, str], start: int) -> None:
        self.source = source
        self.name = name
        self.attributes = attributes
        self.start = start
        self.end = start
        self.children: list[Element | Text] = []

    @property
    def prefix(self) -> str:
        """What stands before its name: `media` in `<media:credit>`."""
        found = _PREFIX.match(self.source.text, self.start)
        return found[1] if found else ""

    @property
    def opening(self) -> Span:
        """Its start tag."""
        found = _OPENING.match(self.source.text, self.start)
        return Span(self.start, found.end() if found else self.end)

    @property
    def closing(self) -> Span:
        """Its end tag; of an empty element, its end."""
        return Span(max(self.source.text.rfind("</", self.start, self.end), self.opening.end), self.end)

    def elements(self) -> Iterator["Element"]:
        """Its child elements."""
        return (child for child in self.children if isinstance(child, Element))

    def every(self, *names: str) -> Iterator["Element"]:
        """The elements of these names anywhere in it, those inside another of them left out."""
        for child in self.elements():
            if child.name in names:
                yield child
            else:
                yield from child.every(*names)

    def find(self, *path: str) -> "Element":
        """The first element that a path of names leads to, child by child; if there is none, one that is false."""
        if not path:
            return self
        found = (child.find(*path[1:]) for child in self.elements() if child.name == path[0])
        return next(filter(None, found), None) or Element(self.source, "", {}, self.start)

    def __bool__(self) -> bool:
        """False for an element that is not in the file."""
        return bool(self.name)

    def view(self, but: tuple[str, ...] = ()) -> View:
        """All the text in it, as the file lays it out; but: elements that are left out."""
        pieces: list[str] = []
        segments: list[Segment] = []
        at = 0
        for text in self._texts(but):
            pieces.append(text.read or self.source.text[slice(*text.span)])
            segments.append(Segment(at, *text.span, text.read is None, text.notation))
            at += len(pieces[-1])
        inside = self.opening.end
        return View("".join(pieces), tuple(segments) or (Segment(0, inside, inside, True, xml),))

    def _texts(self, but: tuple[str, ...]) -> Iterator[Text]:
        for child in self.children:
            if isinstance(child, Text):
                yield child
            elif child.name not in but:
                yield from child._texts(but)

    def field(self, attribute: str | None = None) -> Field | None:
        """Its text, or an attribute, with its place; None where there is none or it is empty."""
        view = self.view().stripped() if attribute is None else self.attribute(attribute)
        return Field(" ".join(view.text.split()), view.span(0, len(view.text))) if view and view.text.strip() else None

    def attribute(self, name: str) -> View | None:
        """An attribute as a view: its references are read as one piece with what stands beside them."""
        if name not in self.attributes:
            return None
        value = self.attributes[name]
        for found in _ATTRIBUTE.finditer(self.source.text, *self.opening):
            if found[1].rpartition(":")[2] == name:
                start, end = found.span(2 if found[2] is not None else 3)
                whole = self.source.text[start:end] == value
                return View(value, (Segment(0, start, end, whole, in_attribute),))
        return None


class Tree(NamedTuple):
    """What could be read, in an element without a name around the root, and what is wrong with the file."""

    top: Element
    faults: tuple[Fault, ...]


def parse(source: Source) -> Tree:
    """The tree of a source, as far as it is XML."""
    if len(source.text) > LONGEST:
        said = f"{len(source.text)} characters of XML, more than {LONGEST}; not read"
        return Tree(Element(source, "", {}, 0), (Fault(Span(0, 0), said),))
    return _Parser(source).parse()


class _Stop(Exception):
    """Nothing more of the file is read."""


class _Parser:
    """One walk through a file."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.data = source.text.encode("utf-8")
        self.top = Element(source, "", {}, 0)
        self.open = [self.top]
        self.faults: list[Fault] = []
        self.notation: Notation = xml
        self.doctype = False
        self.count = 0
        self.byte = self.offset = 0  # the last place that was asked for, in bytes and in code points
        self.expat = expat.ParserCreate("utf-8")  # the source was decoded, whatever it says

    def parse(self) -> Tree:
        """The tree, and the faults."""
        self._listen()
        try:
            self.expat.Parse(self.data, True)
        except expat.ExpatError as error:
            self._fault(self._error(error), max(self.expat.ErrorByteIndex, 0))
        except _Stop:
            pass
        for element in self.open:
            element.end = self.offset
        return Tree(self.top, tuple(self.faults))

    def _listen(self) -> None:
        parser = self.expat
        parser.buffer_text = False
        parser.UseForeignDTD(True)  # a reference to what no DTD declares is then no end of the file
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartCdataSectionHandler = lambda: self._in(cdata)
        parser.EndCdataSectionHandler = lambda: self._in(xml)
        parser.StartDoctypeDeclHandler = lambda *_: setattr(self, "doctype", True)
        parser.EntityDeclHandler = self._declared
        parser.SkippedEntityHandler = lambda name, _: self._reference(f"&{name};")
        parser.DefaultHandler = lambda data: self._reference(data) if _REFERENCE.fullmatch(data) else None

    def _in(self, notation: Notation) -> None:
        self.notation = notation

    def _place(self, byte: int) -> int:
        """A place in the bytes as an offset; places are asked for in order."""
        if byte >= self.byte:
            self.offset += len(self.data[self.byte : byte].decode("utf-8", "ignore"))
            self.byte = byte
        return self.offset

    def _here(self) -> int:
        return self._place(self.expat.CurrentByteIndex)

    def _add(self) -> None:
        self.count += 1
        if self.count > MOST:
            self._fault(f"more than {MOST} elements and references; the rest is not read")
            raise _Stop

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._add()
        element = Element(self.source, _local(name), {_local(key): attributes[key] for key in attributes}, self._here())
        self.open[-1].children.append(element)
        self.open.append(element)
        if len(self.open) > DEEPEST + 1:
            self._fault(f"more than {DEEPEST} elements inside each other; the rest is not read")
            raise _Stop

    def _end(self, _name: str) -> None:
        here = self._here()
        element = self.open.pop()
        closes = self.source.text.startswith("</", here) and here > element.start
        element.end = self.source.text.find(">", here) + 1 if closes else here

    def _text(self, text: str) -> None:
        start = self._here()
        source = self.source.text
        if source.startswith(text, start) and not (text == "&" and self.notation is xml):
            self._run(Span(start, start + len(text)))
        elif text == "\n":
            self._read(text, start, start + (2 if source.startswith("\r\n", start) else 1))
        else:
            self._read(text, start, source.find(";", start) + 1)

    def _run(self, span: Span) -> None:
        """Text as it stands; it goes on with the run before it if that ends here."""
        children = self.open[-1].children
        before = children[-1] if children else None
        continues = isinstance(before, Text) and before.read is None and before.notation is self.notation
        if continues and isinstance(before, Text) and before.span.end == span.start:
            children[-1] = Text(Span(before.span.start, span.end), self.notation)
        else:
            children.append(Text(span, self.notation))

    def _read(self, text: str, start: int, end: int) -> None:
        self._add()
        self.open[-1].children.append(Text(Span(start, end), self.notation, text))

    def _reference(self, reference: str) -> None:
        """A reference to an entity that XML does not know; those of HTML are read, the others stand as they are."""
        start = self._here()
        known = html5.get(reference[1:])
        if known is None or not self.doctype:
            self._fault(f"{reference} is an entity that the file does not define, or that is not expanded")
        self._read(known or reference, start, start + len(reference))

    def _declared(self, name: str, is_parameter: int, value: str | None, *_: object) -> None:
        if value is None:
            self._fault(f"the entity {name!r} is in another place, which is never fetched")
        elif is_parameter or "&" in value:
            self._fault(f"the entity {name!r} is made of others; the rest is not read")
            raise _Stop

    def _fault(self, message: str, byte: int | None = None) -> None:
        place = self._place(self.expat.CurrentByteIndex if byte is None else byte)
        self.faults.append(Fault(Span(place, place), message))

    def _error(self, error: expat.ExpatError) -> str:
        said = f"not well-formed XML: {expat.ErrorString(error.code)}"
        if len(self.open) < 2:
            return said
        line = self.source.position(self.open[-1].start).line
        return f"{said}; <{self.open[-1].name}> of line {line} is open"


def _local(name: str) -> str:
    return name.rpartition(":")[2]
