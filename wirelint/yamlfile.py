"""YAML read strictly, every mistake with its place: `path:line:column: what; known: ...`.

Only the core of YAML: mappings, lists and plain values; no tags, no aliases, no doubled keys.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path
from typing import TypeAlias

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from wirelint.mistake import Mistake, suggestion

_LARGEST = 1_000_000  # bytes; a rule or config file is a page or two
_DEEPEST = 20
_MOST_VALUES = 50_000
_MANY_WORDS = 30  # so many are not all listed where one of them is meant
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CORE = "tag:yaml.org,2002:"

Where: TypeAlias = Node | None


@dataclass
class Page:
    """One YAML file being read: its root node, and the mistakes found so far."""

    path: str
    root: Node | None = None
    mistakes: list[Mistake] = field(default_factory=list)

    def mistake(self, where: Where, message: str) -> None:
        """Note a mistake at a node."""
        self.mistakes.append(self.place(where, message))

    def place(self, where: Where, message: str = "") -> Mistake:
        """A node's place, as a mistake there would name it."""
        mark = where.start_mark if where is not None else None
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return Mistake(self.path, line, column, message)

    def mapping(self, node: Where, known: Iterable[str] | None = None, what: str = "keys") -> dict[str, Node]:
        """The entries of a mapping; unknown and doubled keys are mistakes. `known` None allows any key."""
        if not isinstance(node, MappingNode):
            if node is not None:
                self.mistake(node, f"expected {what} with values, got {shown_node(node)}")
            return {}
        allowed = None if known is None else list(known)
        entries: dict[str, Node] = {}
        for key_node, value in node.value:
            key = self._key(key_node)
            if key is None:
                continue
            if key in entries:
                self.mistake(key_node, f"key {key!r} stands here twice")
            elif allowed is not None and key not in allowed:
                self.mistake(key_node, f"unknown key {key!r}{suggestion(key, allowed)}; known: {', '.join(allowed)}")
            else:
                entries[key] = value
        return entries

    def _key(self, node: Node) -> str | None:
        if isinstance(node, ScalarNode):
            return str(node.value)
        self.mistake(node, f"expected a key, got {shown_node(node)}")
        return None

    def items(self, node: Where) -> list[Node]:
        """The items of a list; a single value counts as a list of one."""
        if isinstance(node, SequenceNode):
            return list(node.value)
        if isinstance(node, ScalarNode):
            return [node]
        if node is not None:
            self.mistake(node, f"expected a list, got {shown_node(node)}")
        return []

    def texts(self, node: Where) -> tuple[str, ...]:
        """A list of texts; none where there is no node."""
        return tuple(text for item in self.items(node) if (text := self.text(item)) is not None)

    def text(self, node: Where) -> str | None:
        """A text; numbers and dates count as they are written."""
        if node is None:
            return None
        if not isinstance(node, ScalarNode):
            self.mistake(node, f"expected text, got {shown_node(node)}")
            return None
        if node.tag == _CORE + "null":
            self.mistake(node, "expected text, got nothing")
            return None
        return str(node.value)

    def choice(self, node: Where, known: Iterable[str]) -> str | None:
        """One of several words."""
        text = self.text(node)
        allowed = list(known)
        if text is None or text in allowed:
            return text
        meant = suggestion(text, allowed)
        if meant and len(allowed) > _MANY_WORDS:
            self.mistake(node, f"unknown {text!r}{meant}")
        else:
            self.mistake(node, f"expected one of {', '.join(allowed)}, got {text!r}{meant}")
        return None

    def flag(self, node: Where) -> bool | None:
        """True or false, in YAML's spellings."""
        if node is None:
            return None
        if isinstance(node, ScalarNode) and node.tag == _CORE + "bool":
            return str(node.value).lower() in ("true", "yes", "on")
        self.mistake(node, f"expected true or false, got {shown_node(node)}")
        return None

    def number(self, node: Where, kind: type[int] | type[float]) -> int | float | None:
        """A whole number, or any number."""
        text = self.text(node)
        try:
            number = None if text is None else kind(text.replace("_", ""))
            if number is None or isfinite(number):
                return number
            raise ValueError
        except (ValueError, OverflowError):
            self.mistake(node, f"expected a {'whole ' if kind is int else ''}number, got {text!r}")
            return None


def shown_path(path: Path) -> str:
    """A path as messages name it: from the current folder."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def open_page(path: Path, shown: str, *, listed: bool = False) -> Page:
    """Read a YAML file; what cannot be read at all is a mistake of the page. `listed`: it may be a list."""
    page = Page(shown)
    try:
        data = path.read_bytes()
    except OSError as error:
        page.mistake(None, f"cannot be read: {error.strerror or error}")
        return page
    if len(data) > _LARGEST:
        page.mistake(None, f"too large: {len(data):,} bytes; at most {_LARGEST:,}")
        return page
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        column = len(before) - before.rfind("\n")
        page.mistakes.append(Mistake(shown, before.count("\n") + 1, column, "not UTF-8; save the file as UTF-8"))
        return page
    return parse_page(text, shown, listed=listed)


def parse_page(text: str, shown: str, *, listed: bool = False) -> Page:
    """Read YAML text, a mapping, or `listed` a list; what cannot be read at all is a mistake of the page."""
    page = Page(shown)
    _parse(page, text, (MappingNode, SequenceNode) if listed else (MappingNode,))
    return page


def _parse(page: Page, text: str, kinds: tuple[type[Node], ...]) -> None:
    try:
        if not _is_plain(page, text):
            return
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        from wirelint.yamlfault import fault_of  # imported here: most files are YAML

        line, column, said = fault_of(error, text)
        page.mistakes.append(Mistake(page.path, line, column, f"not valid YAML: {said}"))
        return
    if root is None:
        page.mistake(None, "the file is empty")
    elif not isinstance(root, kinds):
        page.mistake(root, f"expected {'a list or ' * (len(kinds) - 1)}keys with values, got {shown_node(root)}")
    else:
        page.root = root


def _is_plain(page: Page, text: str) -> bool:
    """Walk the events first: aliases, tags, more documents and deep nesting are mistakes and are never built."""
    depth = documents = values = 0
    for event in yaml.parse(text, Loader=_LOADER):
        mark = event.start_mark
        said = None
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            depth += 1
            said = f"nested more than {_DEEPEST} deep" if depth > _DEEPEST else None
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            said = "a second YAML document; one file holds one" if documents > 1 else None
        elif isinstance(event, yaml.ScalarEvent):
            values += 1
            said = f"more than {_MOST_VALUES:,} values" if values > _MOST_VALUES else None
        elif isinstance(event, yaml.AliasEvent):
            said = f"alias *{event.anchor} is not allowed; write the value out, or put it in quotation marks"
        tag = getattr(event, "tag", None)
        if tag is not None:
            written = tag.replace(_CORE, "!!")
            said = f"tag {written!r} is not allowed; write plain values, text in quotation marks"
        if said:
            place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            page.mistakes.append(Mistake(page.path, *place, said))
            return False
    return True


def shown_node(node: Node) -> str:
    """A node as a message names it."""
    if isinstance(node, MappingNode):
        return "keys with values"
    if isinstance(node, SequenceNode):
        return "a list"
    return repr(node.value) if node.tag != _CORE + "null" else "nothing"
