"""The front matter of a page: YAML above its copy, its fields as views and as metadata."""

import re
from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from wirelint.document import Fault
from wirelint.document.metadata import Field
from wirelint.readers import article
from wirelint.readers.notation import json
from wirelint.record import NamedTuple
from wirelint.source import Segment, Span, View, spelled
from wirelint.yamlfile import parse_page

_YAML = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_END = re.compile(r"(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=\r|\n|\Z)")
_TOML = re.compile(r"\+\+\+[ \t]*(?:\r\n|\r|\n)(?:.*?(?:\r\n|\r|\n))?\+\+\+[ \t]*(?=\r|\n|\Z)", re.DOTALL)
_QUOTED = re.compile("''")
_ESCAPED = re.compile(r"""\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|["/\\ ])""")
_PLAIN = re.compile(r"[^\W_](?:[\w ,.;?!()’‘“”–—-]*[\w.?!)’”])?")
_NUMBERS = ("x", "u", "U")


class FrontMatter(NamedTuple):
    """What a page says above its copy, by our names for its fields, and where the copy begins."""

    text: str
    fields: dict[str, Node]
    end: int
    faults: tuple[Fault, ...] = ()

    def views(self, name: str) -> list[View]:
        """The texts of a field that say something."""
        views = [_view(self.text, scalar) for scalar in _scalars(self.fields.get(name))]
        return [view for view in views if view.text.strip()]

    def field(self, name: str) -> Field | None:
        """A field as metadata."""
        view = next(iter(self.views(name)), None)
        return Field(view.text.strip(), view.span(0, len(view.text))) if view else None

    def pictures(self) -> "Iterator[FrontMatter]":
        """The entries that say something of a picture."""
        node = self.fields.get("pictures")
        for entry in node.value if isinstance(node, SequenceNode) else [node]:
            if isinstance(entry, MappingNode):
                yield self._replace(fields=_known(entry))


def read(text: str) -> FrontMatter:
    """The front matter of a text, if it begins with one."""
    begin = _YAML.match(text)
    end = _END.search(text, begin.end() - 1) if begin else None
    if begin is None or end is None:
        toml = _TOML.match(text)
        told = Fault(Span(0, 3), "front matter in TOML, which is not read; YAML is")
        return FrontMatter(text, {}, toml.end(), (told,)) if toml else FrontMatter(text, {}, 0)
    page = parse_page(text[: begin.end()].replace("-", "#") + text[begin.end() : end.start() + 1], "")
    faults = tuple(
        Fault(Span(at, at), f"the front matter is broken: {mistake.message}")
        for mistake in page.mistakes
        if mistake.message != "the file is empty"
        for at in [_offset(text, mistake.line, mistake.column)]
    )
    return FrontMatter(text, _known(page.root), end.end(), faults)


def _offset(text: str, line: int, column: int) -> int:
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|[\r\n\x85\u2028\u2029]", text))]  # YAML's own line ends
    return min(starts[min(line, len(starts)) - 1] + column - 1, len(text))


def _known(node: Node | None) -> dict[str, Node]:
    """The entries of a mapping by our names."""
    pairs = node.value if isinstance(node, MappingNode) else ()
    return article.ours({str(key.value): value for key, value in pairs if isinstance(key, ScalarNode)})


def _scalars(node: Node | None) -> list[ScalarNode]:
    """The texts of a field: itself, those of a list, or the name of what it is."""
    if isinstance(node, ScalarNode):
        return [node] if not node.tag.endswith(":null") else []
    if isinstance(node, SequenceNode):
        return [scalar for one in node.value for scalar in _scalars(one)]
    if isinstance(node, MappingNode):
        entries = {str(key.value): value for key, value in node.value if isinstance(key, ScalarNode)}
        return _scalars(next((entries[name] for name in article.MEANT if name in entries), None))
    return []


def _view(text: str, node: ScalarNode) -> View:
    """A text as it stands: plain, in quotation marks, or, where it is laid out over lines, as one piece."""
    start, end = node.start_mark.index, node.end_mark.index
    if node.style == "'":
        view = spelled(text, Span(start + 1, end - 1), _QUOTED, lambda _: "'", _single)
    elif node.style == '"':
        view = spelled(text, Span(start + 1, end - 1), _ESCAPED, _unescaped, json)
    else:
        view = View(text[start:end], (Segment(0, start, end, True, _plain),))
    return view if view.text == node.value else View(str(node.value), (Segment(0, start, end, False, None),))


def _unescaped(found: re.Match[str]) -> str:
    written = found[0]
    return chr(int(written[2:], 16)) if written[1] in _NUMBERS else written[1]


def _single(text: str) -> str | None:
    return None if "\n" in text or "\r" in text else text.replace("'", "''")


def _plain(text: str) -> str | None:
    return text if not text or _PLAIN.fullmatch(text) else None
