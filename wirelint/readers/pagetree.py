"""An HTML page as a tree with the place of everything; broken markup is read as browsers read it, in one pass.

The nodes of a page stand in one list in the order of the source, each element before what is in it, so that no depth of
nesting costs more than another.
"""

import re
from collections.abc import Iterator
from functools import cached_property

from wirelint.folding import unescaped
from wirelint.readers import notation
from wirelint.record import NamedTuple
from wirelint.source import Span, View, spelled

ALL = "#all"  # what everything in a page is in

_NAME = r"[A-Za-z][^\s/>]*+"
_ATTRIBUTE = (
    r"""[\s/]*+(?P<name>[^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"(?P<a>[^"]*+)"|'(?P<b>[^']*+)'|(?P<c>[^\s>"'][^\s>]*+)))?+"""
)
_TAG = re.compile(rf"<(?P<end>/?)(?P<tag>{_NAME})(?P<attributes>(?:{re.sub('P<[a-z]+>', ':', _ATTRIBUTE)})*+)[\s/]*+>")
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_MARK = re.compile(r"<(?=[A-Za-z/!?])")
_RAW = {
    tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE) for tag in ("script", "style", "title", "textarea", "xmp")
}
_ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hgroup hr main menu nav ol p pre section summary table ul".split()
)
_CELL = (frozenset({"td", "th"}), frozenset({"tr", "table"}))
_TERM = (frozenset({"dt", "dd"}), frozenset({"dl"}))
_ENDS_LIKE = {  # an element that ends one of these, unless one of those stands between them
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": _TERM,
    "dd": _TERM,
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "td": _CELL,
    "th": _CELL,
    "option": (frozenset({"option"}), frozenset({"select"})),
    **dict.fromkeys(_ENDS_PARAGRAPH, (frozenset({"p"}), frozenset({"button", "td", "th", "table", "div"}))),
}
_NOTHING = frozenset[str]()
_LONGEST = 2_000  # characters of an attribute
_REACH = 20  # elements looked back through for one that an element ends


class _Node(NamedTuple):
    tag: str
    span: Span  # of the start tag, or of the text
    depth: int
    written: str = ""  # the attributes as they stand


class Node(_Node):
    """An element, or a run of text, which has no tag: where it stands, and how deep."""

    @cached_property
    def attributes(self) -> dict[str, str]:
        """The attributes by their names, entities read; without those that are too long to say anything of copy."""
        found = (match for match in _ATTRIBUTES.finditer(self.written) if match.end() - match.start() <= _LONGEST)
        return {match["name"].lower(): unescaped(match["a"] or match["b"] or match["c"] or "") for match in found}

    def attribute(self, text: str, name: str) -> View | None:
        """The value of an attribute as it stands in a page's text."""
        for match in _ATTRIBUTES.finditer(self.written):
            if match["name"].lower() == name:
                group = next((group for group in "abc" if match[group] is not None), None)
                start = text.rindex(self.written, *self.span) if group else 0
                span = Span(*(start + offset for offset in match.span(group))) if group else None
                return spelled(text, span, _ENTITY, _read, notation.attribute) if span else None
        return None


class Page:
    """A page: its text and its nodes. An element is known by its index, and what is in it follows up to `ends`.

    The first node stands for the page as a whole.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes: list[Node] = []
        self.ends: list[int] = []  # of each element, the index after what is in it
        self.closes: list[int] = []  # of each element, the offset after its end tag
        self._open: list[int] = [0]
        self._depths: dict[str, int] = {}  # how many elements of a name are open
        self.cut: int | None = None  # where a tag begins that never ends
        self.comments: list[Span] = []
        self._add(Node(ALL, Span(0, 0), 0), len(text))
        self._read()

    def _read(self) -> None:
        at, text = 0, self.text
        while at < len(text):
            found = _MARK.search(text, at)
            if found is None:
                break
            start = found.start()
            self._add_text(at, start)
            if text[start + 1] in "!?":
                at = self._after_comment(start)
                continue
            tag = _TAG.match(text, start)
            if tag is None:
                at = self._after_no_tag(start)
                continue
            at = self._end(tag["tag"].lower(), tag) if tag["end"] else self._start(tag["tag"].lower(), tag)
        self._add_text(at, len(text))
        while len(self._open) > 1:
            self._close(len(text))
        self.ends[0] = len(self.nodes)

    def _after_comment(self, start: int) -> int:
        comment = self.text.startswith("<!--", start)
        end = self.text.find("-->" if comment else ">", start + 2)
        if comment and end >= 0:
            self.comments.append(Span(start, end + 3))
        return len(self.text) if end < 0 else end + (3 if comment else 1)

    def _after_no_tag(self, start: int) -> int:
        """`</ 3>` is a comment; a tag that never ends takes the rest of the page with it."""
        if self.text[start + 1] == "/" and not self.text[start + 2 : start + 3].isalpha():
            return self._after_comment(start)
        self.cut = start
        return len(self.text)

    def _add_text(self, start: int, end: int) -> None:
        if start < end:
            self._add(Node("", Span(start, end), len(self._open)), end)

    def _add(self, node: Node, closes: int) -> None:
        self.nodes.append(node)
        self.ends.append(len(self.nodes))
        self.closes.append(closes)

    def _start(self, tag: str, match: re.Match[str]) -> int:
        start, end = match.span()
        self._end_implied(tag, start)
        self._add(Node(tag, Span(start, end), len(self._open), match["attributes"]), end)
        if tag in _RAW:
            ended = _RAW[tag].search(self.text, end)
            inner = ended.start() if ended else len(self.text)
            self._open.append(len(self.nodes) - 1)
            self._depths[tag] = self._depths.get(tag, 0) + 1
            self._add_text(end, inner)
            after = self.text.find(">", inner) + 1 or len(self.text)
            self._close(after)
            return after
        if tag not in _VOID and not (match["attributes"].endswith("/") and tag in ("path", "circle", "rect", "use")):
            self._open.append(len(self.nodes) - 1)
            self._depths[tag] = self._depths.get(tag, 0) + 1
        return end

    def _end(self, tag: str, match: re.Match[str]) -> int:
        if self._depths.get(tag):
            while self.nodes[self._open[-1]].tag != tag:
                self._close(match.start())
            self._close(match.end())
        return match.end()

    def _end_implied(self, tag: str, at: int) -> None:
        """Close what an element ends without saying so: a paragraph, or the item before the next of its list."""
        ended, within = _ENDS_LIKE.get(tag, (_NOTHING, _NOTHING))
        if not ended:
            return
        for place in range(len(self._open) - 1, max(-1, len(self._open) - _REACH), -1):
            tag = self.nodes[self._open[place]].tag
            if tag in within:
                return
            if tag in ended:
                while len(self._open) > place:
                    self._close(at)
                return

    def _close(self, at: int) -> None:
        index = self._open.pop()
        self._depths[self.nodes[index].tag] -= 1
        self.ends[index] = len(self.nodes)
        self.closes[index] = at

    def inside(self, index: int) -> range:
        """The indexes of what is in an element, at any depth."""
        return range(index + 1, self.ends[index])

    def elements(self, *tags: str) -> Iterator[int]:
        """The elements of these names, in order."""
        return (index for tag in tags for index in self._by_tag.get(tag, ()))

    @cached_property
    def _by_tag(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, node in enumerate(self.nodes):
            if node.tag:
                found.setdefault(node.tag, []).append(index)
        return found

    @cached_property
    def parents(self) -> list[int]:
        """Of each node, the element it is in; -1 at the top."""
        parents, open_ = [], [-1]
        for node in self.nodes:
            del open_[node.depth + 1 :]
            parents.append(open_[-1])
            open_.append(len(parents) - 1)
        return parents

    @cached_property
    def lengths(self) -> tuple[list[int], list[int]]:
        """Before each node, and at the end: the characters of text so far, and those of them in links."""
        whole, linked, until = [0], [0], 0
        for index, node in enumerate(self.nodes):
            if node.tag == "a":
                until = max(until, self.ends[index])
            length = 0 if node.tag else len(self.text[slice(*node.span)].strip())
            whole.append(whole[-1] + length)
            linked.append(linked[-1] + (length if index < until else 0))
        return whole, linked

    def above(self, index: int) -> Iterator[int]:
        """The elements a node is in, the nearest first."""
        index = self.parents[index]
        while index >= 0:
            yield index
            index = self.parents[index]

    def written(self, index: int) -> View:
        """The text of a node that is text, entities read."""
        return spelled(self.text, self.nodes[index].span, _ENTITY, _read, notation.xml)

    def words(self, index: int) -> str:
        """The text in an element, entities read, on one line."""
        pieces = (
            self.text[slice(*self.nodes[at].span)] for at in (index, *self.inside(index)) if not self.nodes[at].tag
        )
        return " ".join(unescaped(" ".join(pieces)).split())


def _read(entity: re.Match[str]) -> str:
    return unescaped(entity[0])
