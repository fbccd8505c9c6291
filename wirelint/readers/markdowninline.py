"""The marks inside a block of Markdown: emphasis, links, images, code, HTML, entities, escapes; what is left is copy.

Code says nothing that an editor could mend: it is read as one object in the text (U+FFFC), so that the words around it
do not run together.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from wirelint.folding import unescaped
from wirelint.readers.flow import Flow
from wirelint.readers.markdownblocks import Definition, label
from wirelint.readers.notation import markdown
from wirelint.record import NamedTuple
from wirelint.source import Span

OBJECT = "\ufffc"

_PUNCTUATION = r"[!-/:-@\[-`{-~]"
_TAG = (
    r"<(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]*+)"
    r"""(?:\s++[A-Za-z_:][\w:.-]*+(?:\s*+=\s*+(?:[^\s"'=<>`]++|'[^']*+'|"[^"]*+"))?+)*+\s*+/?>"""
)
_TOKEN = re.compile(
    rf"""(?P<escape>\\{_PUNCTUATION})|(?P<hard>(?:(?<![ ])[ ]{{2,}}+|\\)\n[ \t]*)|(?P<code>`++)
    |(?P<template>\{{\{{[<%].{{0,999}}?[%>]\}}\}}|\{{%.{{0,999}}?%\}})
    |<(?P<address>[A-Za-z][A-Za-z0-9+.-]{{1,31}}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>|(?P<comment><!--)|(?P<html>{_TAG})
    |(?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9A-Fa-f]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
    |(?P<note>\[\^[^\]\s]+\])|(?P<opens>!?\[)|(?P<closes>\])|(?P<run>\*+|_+|(?<!~)~~(?!~))""",
    re.VERBOSE,
)
_TARGET = re.compile(
    r"""\([ \t\n]*(?:<[^<>\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)"""
    r"""(?:[ \t\n]+(?P<title>"(?:[^"\\]|\\.){0,999}+"|'(?:[^'\\]|\\.){0,999}+'|\((?:[^()\\]|\\.){0,999}+\)))?"""
    r"[ \t\n]*\)",
    re.DOTALL,
)
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){0,999}+)\]")
_LONGEST_LABEL = 999
_REACH = 100  # marks looked back through for the one that a mark closes


class Image(NamedTuple):
    """A picture: all of its markup, its alternative text, its title."""

    span: Span
    alt: Span
    title: Span | None


class _Cut(NamedTuple):
    """A piece that is not read as it stands: as something else, as nothing, or as an element of HTML."""

    span: Span
    read: str = ""
    tag: str = ""
    is_copy: bool = True  # False for code: nothing can be written there


class _Bracket(NamedTuple):
    """A bracket that may begin a link or an image, and how many cuts and runs stood before it."""

    span: Span
    cuts: int
    runs: int


class _Run:
    """A run of marks of emphasis: how many are left of it, and what they may do."""

    __slots__ = ("closes", "end", "mark", "opens", "start", "whole")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.mark = text[start]
        self.start, self.end = start, end
        self.whole = end - start
        before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
        left = not after.isspace() and (not _is_mark(after) or before.isspace() or _is_mark(before))
        right = not before.isspace() and (not _is_mark(before) or after.isspace() or _is_mark(after))
        inside = self.mark == "_"  # which does nothing inside a word
        self.opens = left and not (inside and right and not _is_mark(before))
        self.closes = right and not (inside and left and not _is_mark(after))

    @property
    def length(self) -> int:
        return self.end - self.start


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


class Inline:
    """The text of one block, read: its images and comments, and what it pours into a flow."""

    def __init__(
        self, text: str, definitions: Mapping[str, Definition], start: int = 0, end: int | None = None
    ) -> None:
        self.text = text
        self.start, self.end = start, len(text) if end is None else end
        self.definitions = definitions
        self.images: list[Image] = []
        self.titles: dict[int, Definition] = {}  # of images, what defines them, by where they begin
        self.comments: list[Span] = []
        self._cuts: list[_Cut] = []
        self._runs: list[_Run] = []
        self._brackets: list[_Bracket] = []
        self._linked = 0  # where the last link began: no link is inside another
        self._unclosed: set[int] = set()  # lengths of marks of code that nothing closes
        at = self.start
        while at < self.end and (found := _TOKEN.search(self.text, at, self.end)):
            at = self._token(found)
        self._emphasise(0)
        self._cuts.sort()

    def _token(self, found: re.Match[str]) -> int:
        """One token, and where to go on."""
        kind, span = str(found.lastgroup), Span(*found.span())
        kind = "html" if kind in ("end", "tag") else kind
        if kind == "code":
            return self._code(span)
        if kind == "comment":
            return self._comment(span)
        if kind == "closes":
            return self._closes(span)
        if kind == "run":
            self._runs.append(_Run(self.text, *span))
        elif kind == "opens":
            self._brackets.append(_Bracket(span, len(self._cuts), len(self._runs)))
        elif kind == "escape":
            self._cut(span.start, span.start + 1)
        elif kind == "entity":
            read = unescaped(found[0])
            if read != found[0]:
                self._cuts.append(_Cut(span, read))
        elif kind == "address":
            self._cut(span.start, span.start + 1)
            self._cut(span.end - 1, span.end)
        elif kind == "template":
            self._cuts.append(_Cut(span, OBJECT, is_copy=False))
        else:
            tag = "br" if kind == "hard" else f"{found['end'] or ''}{(found['tag'] or '').lower()}"
            self._cuts.append(_Cut(span, tag="" if kind == "note" else tag))
        return span.end

    def _cut(self, start: int, end: int) -> None:
        self._cuts.append(_Cut(Span(start, end)))

    def _code(self, ticks: Span) -> int:
        length = ticks.end - ticks.start
        if length not in self._unclosed:
            closing = re.compile(f"(?<!`)`{{{length}}}(?!`)").search(self.text, ticks.end, self.end)
            if closing:
                self._cuts.append(_Cut(Span(ticks.start, closing.end()), OBJECT, is_copy=False))
                return closing.end()
            self._unclosed.add(length)
        return ticks.end

    def _comment(self, opening: Span) -> int:
        end = -1 if 0 in self._unclosed else self.text.find("-->", opening.start + 2, self.end)
        if end < 0:
            self._unclosed.add(0)
            return opening.end
        self.comments.append(Span(opening.start, end + 3))
        self._cut(opening.start, end + 3)
        return end + 3

    def _closes(self, closing: Span) -> int:
        """A bracket that may end a link or an image."""
        if not self._brackets:
            return closing.end
        opening, cuts, runs = self._brackets.pop()
        leads = self._leads(opening.end, closing) if opening.start >= self._linked or self._is_image(opening) else None
        if leads is None:
            return closing.end
        after, title = leads
        if self._is_image(opening):
            del self._cuts[cuts:], self._runs[runs:]
            self._cut(opening.start, after)
            self.images.append(Image(Span(opening.start, after), Span(opening.end, closing.start), title))
        else:
            self._emphasise(runs)
            self._cut(*opening)
            self._cut(closing.start, after)
            self._linked = opening.start
        return after

    def _is_image(self, opening: Span) -> bool:
        return self.text[opening.start] == "!"

    def _leads(self, start: int, closing: Span) -> tuple[int, Span | None] | None:
        """Where the markup of a link ends and where its title stands, if it is a link."""
        target = _TARGET.match(self.text, closing.end, self.end)
        if target:
            title = target.span("title")
            return target.end(), Span(title[0] + 1, title[1] - 1) if target["title"] else None
        named = _LABEL.match(self.text, closing.end, self.end)
        name = named[1] if named and named[1].strip() else self.text[start : closing.start]
        definition = self.definitions.get(label(name)) if len(name) <= _LONGEST_LABEL else None
        if definition is None:
            return None
        self.titles[closing.start] = definition
        return named.end() if named else closing.end, None

    def _emphasise(self, first: int) -> None:
        """Pair the marks of emphasis from one on; what is left of them is text."""
        waiting: list[_Run] = []
        for run in self._runs[first:]:
            while run.closes and run.length and (opener := self._opener(waiting, run)) is not None:
                del waiting[opener + 1 :]
                begun = waiting[opener]
                count = 2 if min(begun.length, run.length) > 1 else 1
                self._cut(begun.end - count, begun.end)
                self._cut(run.start, run.start + count)
                begun.end -= count
                run.start += count
                if not begun.length:
                    waiting.pop()
            if run.opens and run.length:
                waiting.append(run)
        del self._runs[first:]

    @staticmethod
    def _opener(waiting: list[_Run], run: _Run) -> int | None:
        for place in range(len(waiting) - 1, max(-1, len(waiting) - _REACH), -1):
            opener = waiting[place]
            if opener.mark != run.mark:
                continue
            both = (opener.closes or run.opens) and (opener.whole + run.whole) % 3 == 0
            if not both or run.whole % 3 == 0:
                return place
        return None

    def pour(self, flow: Flow) -> None:
        """Tell a flow what is copy."""
        for span, cut in self._pieces():
            if cut is None:
                flow.text(self.text[slice(*span)], span, verbatim=True, notation=markdown)
            elif cut.tag.startswith("/"):
                flow.end(cut.tag[1:], span)
            elif cut.tag:
                flow.start(cut.tag, span)
            elif cut.read:
                flow.text(cut.read, span, verbatim=False, notation=markdown if cut.is_copy else None)

    def shown(self, span: Span) -> str:
        """The text that is left of a part, code and entities read."""
        return "".join(
            self.text[max(piece.start, span.start) : min(piece.end, span.end)]
            if cut is None
            else cut.read or "\n" * (cut.tag == "br")
            for piece, cut in self._pieces()
            if piece.start < span.end and span.start < piece.end
        )

    def _pieces(self) -> Iterator[tuple[Span, _Cut | None]]:
        at = self.start
        for cut in self._cuts:
            if at < cut.span.start:
                yield Span(at, cut.span.start), None
            yield cut.span, cut
            at = max(at, cut.span.end)
        if at < self.end:
            yield Span(at, self.end), None
