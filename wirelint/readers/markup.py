"""HTML inside another format, such as a JSON string or a CDATA section, to units."""

from html.parser import HTMLParser
from itertools import accumulate

from wirelint.folding import unescaped
from wirelint.readers.flow import Flow
from wirelint.readers.notation import xml
from wirelint.readers.wrapping import Unit
from wirelint.source import Span, View, composed

_UNENDED = 100  # tags that may begin and never end; of more, the parser would look for the end of each at every one


def units_in(view: View) -> list[Unit]:
    """The units of HTML, which a view shows as it stands before it is rendered."""
    parser = _Parser(view.text)
    last = view.text.rfind(">") + 1
    sound = last if view.text.count("<", last) > _UNENDED else len(view.text)
    parser.feed(view.text[:sound])
    parser.close()
    parser.flow.text(view.text[sound:], Span(sound, len(view.text)), verbatim=True, notation=xml)
    return [
        unit._replace(
            view=composed(view, unit.view),
            span=view.span(*unit.span),
            element=view.span(*unit.element) if unit.element else None,
        )
        for unit in parser.flow.close()
    ]


class _Parser(HTMLParser):
    """Tells a flow what it meets, each with its place; its own lines end at LF only."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.flow = Flow()
        self.whole = text
        self.lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    @property
    def _here(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.flow.start(tag, Span(self._here, self._here + len(self.get_starttag_text() or "")))

    def handle_endtag(self, tag: str) -> None:
        here = self._here
        self.flow.end(tag, Span(here, self.whole.find(">", here) + 1 or len(self.whole)))

    def handle_data(self, data: str) -> None:
        self.flow.text(data, Span(self._here, self._here + len(data)), verbatim=True, notation=xml)

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def _reference(self, written: str) -> None:
        here = self._here
        written += ";" * self.whole.startswith(";", here + len(written))
        read = unescaped(written)
        self.flow.text(read, Span(here, here + len(written)), verbatim=read == written, notation=xml)
