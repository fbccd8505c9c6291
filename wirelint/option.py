"""Options as rule files write them: read by the types of a check's fields, adjusted by configs, with shared lists."""

import types
import typing
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from yaml.nodes import MappingNode, Node, SequenceNode

from wirelint.checks import Pattern
from wirelint.mistake import Mistake, suggestion
from wirelint.yamlfile import Page, open_page, shown_node, shown_path

_LONGEST_PATTERN = 2_000  # characters


class Adjustment(typing.NamedTuple):
    """What a config does to one option of a rule: sets it, or adds to and takes from its list."""

    page: Page
    where: Node
    set: Node | None = None
    add: Node | None = None
    remove: tuple[str, ...] = ()


Adjustments = Mapping[str, tuple[Adjustment, ...]]  # by option; one after the other


class Options(typing.NamedTuple):
    """Reads the options of a folder's rules; proven ones, which a test has tried, need not be tried again."""

    lists: "Lists"
    proven: bool = False

    def read(self, page: Page, node: Node, hint: object) -> object:
        """One option by its field's type: text, number, flag, choice, pattern, a list of these, words with words."""
        if typing.get_origin(hint) in (types.UnionType, typing.Union):
            hint = next(part for part in typing.get_args(hint) if part is not types.NoneType)
        if typing.get_origin(hint) is tuple:
            return self._several(page, node, typing.get_args(hint)[0])
        if typing.get_origin(hint) is typing.Literal:
            return page.choice(node, typing.get_args(hint))
        if hint is bool:
            return page.flag(node)
        if hint is int or hint is float:
            return page.number(node, typing.cast(type[int], hint))
        if isinstance(hint, type) and issubclass(hint, Pattern):
            return _pattern(page, node, self.proven)
        if isinstance(hint, type) and issubclass(hint, str) and hint is not str:
            chosen = page.choice(node, [member.value for member in typing.cast(typing.Any, hint)])
            return None if chosen is None else hint(chosen)
        return page.text(node)

    def adjust(self, adjustment: Adjustment, value: object, hint: object) -> object:
        """An option's value as a config sets it, or with what it adds and without what it takes away."""
        page, where = adjustment.page, adjustment.where
        if adjustment.set is not None:
            return self.read(page, adjustment.set, hint)
        if typing.get_origin(hint) is not tuple:
            page.mistake(where, "add and remove are for lists; give the value itself")
            return value
        listed = {_name(item): item for item in typing.cast(tuple[object, ...], value)}
        for name in adjustment.remove:
            if name not in listed:
                page.mistake(
                    where, f"nothing to remove: {name!r} is not in the list{suggestion(name, map(str, listed))}"
                )
            listed.pop(name, None)
        if adjustment.add is not None:
            added = typing.cast(tuple[object, ...], self.read(page, adjustment.add, hint))
            listed |= {_name(item): item for item in added}
        return tuple(listed.values())

    def _several(self, page: Page, node: Node, inner: object) -> tuple[object, ...]:
        """A list; or, where its items are pairs, keys with values, of which the later of two with one key counts."""
        if typing.get_origin(inner) is not tuple:
            read = [self.read(at, item, inner) for at, item in self._items(page, node)]
            return tuple(value for value in read if value is not None)
        parts = typing.get_args(inner)
        if parts[-1] is Ellipsis:
            return tuple(self._several(at, item, parts[0]) for at, item in self._items(page, node, SequenceNode))
        pairs: dict[object, object] = {}
        for at, item in self._pairs(page, node):
            at.mapping(item, None)
            for key, value in item.value:
                pairs[self.read(at, key, parts[0])] = self.read(at, value, parts[1])
        return tuple((key, value) for key, value in pairs.items() if key is not None and value is not None)

    def _items(self, page: Page, node: Node, group: type[Node] | None = None) -> Iterator[tuple[Page, Node]]:
        """The items of a list, those of a shared list in its place; each with the page it stands on."""
        for item in [node] if isinstance(node, MappingNode) else page.items(node):
            if isinstance(item, MappingNode):
                at, listed = self.lists.named(page, item, SequenceNode)
                yield from ((at, entry) for entry in (listed.value if listed else ()))
            elif group and not isinstance(item, group):
                page.mistake(item, f"expected a list, got {shown_node(item)}")
            else:
                yield page, item

    def _pairs(self, page: Page, node: Node) -> Iterator[tuple[Page, MappingNode]]:
        """Keys with values, or a list of such and of shared lists of such."""
        if isinstance(node, MappingNode):
            yield page, node
        elif not isinstance(node, SequenceNode):
            page.mistake(node, f"expected keys with values, got {shown_node(node)}")
        else:
            for item in node.value:
                if isinstance(item, MappingNode) and [key.value for key, _ in item.value] == ["list"]:
                    at, listed = self.lists.named(page, item, MappingNode)
                    if isinstance(listed, MappingNode):
                        yield at, listed
                elif isinstance(item, MappingNode):
                    yield page, item
                else:
                    page.mistake(item, f"expected keys with values, got {shown_node(item)}")


class Lists:
    """The shared lists of a rule folder, `lists/NAME.yaml`: each a list, or keys with values."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _pages(self) -> dict[str, Page]:
        paths = sorted((self._folder / "lists").glob("[!.]*.yaml"))
        return {path.stem: open_page(path, shown_path(path), listed=True) for path in paths}

    @property
    def mistakes(self) -> list[Mistake]:
        """The mistakes in the lists, each once however many rules use its list."""
        return list(dict.fromkeys(mistake for page in self._pages.values() for mistake in page.mistakes))

    def named(self, page: Page, node: MappingNode, wanted: type[Node]) -> tuple[Page, Node | None]:
        """The page and root of the list that `list: NAME` names; None, and a mistake, where it is not to be had."""
        entries = page.mapping(node, ("list",), "a value or `list: NAME`")
        name = page.text(entries.get("list"))
        if name is None:
            return page, None
        if name not in self._pages:
            known = ", ".join(self._pages) or "none"
            page.mistake(entries["list"], f"no list {name!r} in lists/{suggestion(name, self._pages)}; known: {known}")
            return page, None
        found = self._pages[name]
        if found.root is not None and not isinstance(found.root, wanted):
            kind = "a list" if wanted is SequenceNode else "keys with values"
            page.mistake(entries["list"], f"list {name!r} holds {shown_node(found.root)}; expected {kind}")
            return page, None
        return found, found.root


def _name(item: object) -> object:
    """What an item of a list is added and removed by: itself, or the first of a pair."""
    return item[0] if isinstance(item, tuple) and item else item


def _pattern(page: Page, node: Node, proven: bool) -> Pattern | None:
    """A pattern that compiles and, unless it is proven, does not run away."""
    text = page.text(node)
    if text is None:
        return None
    if len(text) > _LONGEST_PATTERN:
        page.mistake(node, f"too long a pattern: {len(text):,} characters; at most {_LONGEST_PATTERN:,}")
        return None
    import regex

    from wirelint.backtracking import runs_away

    try:
        regex.compile(text)
        found = None if proven else runs_away(text)
    except (regex.error, RecursionError) as error:
        page.mistake(node, f"not a pattern: {error}")
        return None
    if found:
        said = f"runs away: it comes to no end on {found.text!r} {found.times} times over"
        page.mistake(node, f"{said}; let no two ways through what it repeats match the same text")
        return None
    return Pattern(text)
