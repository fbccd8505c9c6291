"""A news page, or the body of one, to a document: its article as it is read, and nothing of the page around it."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice, zip_longest

from wirelint.document import Context, Document, Fault, Kind, Metadata
from wirelint.document.metadata import Field, Stamp
from wirelint.newsroom import credit
from wirelint.readers import article as fields
from wirelint.readers import assembly, jsontext, pagearticle, pagewords
from wirelint.readers.flow import Flow
from wirelint.readers.jsontext import Members, Value
from wirelint.readers.pagearticle import Article
from wirelint.readers.pagetree import ALL, Page
from wirelint.readers.particulars import instant
from wirelint.readers.wrapping import Unit
from wirelint.source import Source, Span, View

_COPY = frozenset("p h1 h2 h3 h4 h5 h6 li dd dt blockquote figcaption td th pre caption cite q".split())
_BLOCKS = _COPY - {"cite", "q"} | frozenset(
    "div section article header aside main ul ol dl table tr figure body".split()
)
_LISTING = frozenset("p li ul ol div h2 h3 h4 section".split())  # what can be nothing but links
_PROSE = re.compile(r"[.!?…:][\"”’')\]]*(?:\s|\W*$)")
_FEWEST = 6  # words of prose that stands in no element for copy
_LINKED = 0.8  # of a block's text in links that makes it a list of what else there is to read
_BYLINE_WORDS = 15  # at most; a caption set as a heading has more
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NEAR = 5  # elements around text that may say what it is
_AROUND = 20  # elements around text that may be its picture or its caption
_PICTURE_REACH = 8  # nodes before a heading in which its picture stands
_NAME_WORDS = 5
_LINK_WORDS = 6
_YEAR = re.compile(r"\b(?:19|20)\d\d")
_LONG_LIVED = timedelta(7)  # between publication and revision of a page that is no longer of the day it was published
_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report)$")
_STAMPS = {"created": ("article:published_time",), "revised": ("article:modified_time", "og:updated_time")}


def read(source: Source, context: Context) -> Document:
    """The document in an HTML page; a file without `<html>` and `<body>` is all article."""
    page = Page(source.text)
    found = pagearticle.find(page)
    faults = (
        ()
        if page.cut is None
        else (Fault(Span(page.cut, page.cut + 1), "this tag never ends; nothing after it was read"),)
    )
    if found is None:
        return Document(source, (), context, faults, "html")
    story = assembly.labelled(_Reading(page, found).units(), context, _metadata(page))
    return Document(source, (story,), context, faults, "html", tuple(page.comments))


class _Reading:
    """One walk over the nodes of an article."""

    def __init__(self, page: Page, article: Article) -> None:
        self.page = page
        self.article = article
        self.flow = Flow()
        self._names: dict[int, str | None] = {}
        self.loose = self._directly()  # the text directly in each element that is no element for copy

    def units(self) -> list[Unit]:
        """The units of the article: the headline first, what stands between it and the body, the body."""
        page = self.page
        open_: list[tuple[int, str, int]] = []
        index = self.article.start
        while index < self.article.end:
            node = page.nodes[index]
            self._end(open_, index)
            if self._is_passed(index):
                index = page.ends[index]
                continue
            if node.tag:
                tag = self._tag(index)
                self.flow.start(tag, node.span)
                open_.append((page.ends[index], tag, page.closes[index]))
                self._add_credit(index)
            else:
                self._add_text(index)
            index += 1
        self._end(open_, index)
        return list(_captions_first(self.flow.close()))

    def _end(self, open_: list[tuple[int, str, int]], index: int) -> None:
        """Tell the flow of the elements that end before a node."""
        while open_ and open_[-1][0] <= index:
            _, tag, at = open_.pop()
            self.flow.end(tag, Span(at, at))

    def _tag(self, index: int) -> str:
        """The element that the flow is told of."""
        node = self.page.nodes[index]
        if index == self.article.headline:
            return "h1"
        named = self._named(index)
        if any(self._named(above) == named for above in islice(self.page.above(index), _NEAR)):
            named = None  # the name of an author in a byline
        if node.tag in _HEADINGS and self._is_under_picture(index):
            return "figcaption"
        return named or ("h2" if node.tag == "h1" else node.tag)

    def _named(self, index: int) -> str | None:
        if index not in self._names:
            node = self.page.nodes[index]
            named = pagewords.kind_of(node) if node.tag not in ("body", "article", "main", ALL) else None
            if named == "byline" and len(self.page.words(index).split()) > _BYLINE_WORDS:
                named = None  # a byline with all that stands around it
            self._names[index] = named
        return self._names[index]

    def _is_under_picture(self, index: int) -> bool:
        """A heading that is a sentence, in one element with a picture above it, is its caption."""
        words = self.page.words(index)
        holder = self.page.parents[index]
        pictured = any(self.page.nodes[at].tag == "img" for at in range(max(holder, index - _PICTURE_REACH), index))
        return pictured and words.endswith(".") and len(words.split()) > _BYLINE_WORDS

    def _is_passed(self, index: int) -> bool:
        node = self.page.nodes[index]
        if not node.tag or index == self.article.headline or index <= self.article.body < self.page.ends[index]:
            return False
        if index in self.article.passed:
            return not (node.tag == "p" and _PROSE.search(self.page.words(index)))
        if node.tag in _HEADINGS and index < (self.article.headline or 0):
            return True  # the name of a section
        if node.tag == "figcaption" and self._is_printed_again(index):
            return True
        return (node.tag in _LISTING and not self._named(index) and self._is_linked(index)) or (
            node.tag == "a" and self._ends_caption(index)
        )

    def _is_printed_again(self, index: int) -> bool:
        """A caption that its picture already has, for screens of another width."""
        figure = next((above for above in self.page.above(index) if self.page.nodes[above].tag == "figure"), index)
        others = (at for at in range(figure, index) if self.page.nodes[at].tag == "figcaption")
        words = self.page.words(index)
        return any(self.page.words(at) == words for at in others)

    def _ends_caption(self, index: int) -> bool:
        """A link behind a caption, such as one to buy the picture."""
        named = (at for at in islice(self.page.above(index), _AROUND) if self._named(at) == "figcaption")
        caption = next(named, None)
        if caption is None:
            return False
        words, whole = self.page.words(index), self.page.words(caption)
        return len(words.split()) <= _LINK_WORDS and whole.endswith(words) and whole.removesuffix(words)[-1:] == " "

    def _is_linked(self, index: int) -> bool:
        """True for a block that is nothing but links to something else."""
        end = self.page.ends[index]
        whole, linked = (counts[end] - counts[index] for counts in self.page.lengths)
        return bool(whole) and linked >= _LINKED * whole

    def _directly(self) -> dict[int, str]:
        found: dict[int, list[str]] = {}
        for index in range(self.article.start, self.article.end):
            node = self.page.nodes[index]
            if not node.tag:
                found.setdefault(self._block(index), []).append(self.page.text[slice(*node.span)])
        return {index: " ".join(" ".join(texts).split()) for index, texts in found.items()}

    def _block(self, index: int) -> int:
        return next((above for above in self.page.above(index) if self.page.nodes[above].tag in _BLOCKS), -1)

    def _add_text(self, index: int) -> None:
        """Text of the article; what stands in no element for copy is of the page unless it is prose."""
        block = self._block(index)
        above = list(islice(self.page.above(index), _AROUND))
        told = any(self.page.nodes[at].tag in _COPY or self._named(at) for at in above[:_NEAR])
        text = self.loose.get(block, "")
        named = not told and self._is_picture_credit(above, text)
        if named:
            self.flow.start("media-producer", self.page.nodes[index].span)
        if named or told or (len(text.split()) >= _FEWEST and _PROSE.search(text)):
            self._feed(self.page.written(index))
        if named:
            self.flow.end("media-producer", self.page.nodes[index].span)

    def _is_picture_credit(self, above: list[int], text: str) -> bool:
        """True for an agency's name that stands bare beside a picture."""
        if not any(self.page.nodes[at].tag == "figure" for at in above):
            return False
        found = credit.find(text)
        return found is not None and found.known and found.start == 0

    def _add_credit(self, index: int) -> None:
        name = pagewords.credit_attribute(self.page.nodes[index])
        view = self.page.nodes[index].attribute(self.page.text, name) if name else None
        if view is not None and view.text.strip():
            self.flow.start("media-producer", self.page.nodes[index].span)
            self._feed(view)
            self.flow.end("media-producer", self.page.nodes[index].span)

    def _feed(self, view: View) -> None:
        for piece, following in zip_longest(view.segments, view.segments[1:]):
            text = view.text[piece.at : following.at if following else None]
            self.flow.text(text, Span(piece.start, piece.end), verbatim=piece.verbatim, notation=piece.notation)


def _captions_first(units: list[Unit]) -> Iterator[Unit]:
    """The units with the credit of a picture behind its caption, where readers look for it."""
    held: Unit | None = None
    for unit, following in zip_longest(units, units[1:]):
        if unit.kind is Kind.BYLINE and _YEAR.search(unit.bare):
            unit = unit._replace(kind=Kind.TIMESTAMP)
        if _is_credit(unit, following):
            if held is not None:
                yield held
            held = unit._replace(kind=Kind.CREDIT)
        elif held is not None and unit.kind is Kind.CAPTION:
            yield unit
        else:
            yield from [held] if held else []
            held = None
            yield unit
    yield from [held] if held else []


def _is_credit(unit: Unit, following: Unit | None) -> bool:
    """A credit by its element or its form; or a name on a line of its own above the caption proper."""
    if unit.kind is not Kind.CAPTION:
        return unit.kind is Kind.CREDIT
    found = credit.find(unit.bare)
    if found is not None and found.start == 0:
        return True
    above = following is not None and following.kind is Kind.CAPTION and following.words > 2 * _NAME_WORDS
    return above and unit.words <= _NAME_WORDS and not _PROSE.search(unit.bare) and unit.bare.istitle()


def _metadata(page: Page) -> Metadata | None:
    """What the page says of its article for machines: JSON-LD, else its meta elements."""
    for index in page.elements("script"):
        if page.nodes[index].attributes.get("type", "").lower() == "application/ld+json" and page.inside(index):
            scanned = jsontext.scan(page.text, *page.nodes[index + 1].span)
            for members in _objects(scanned.value):
                if _is_article(page.text, members):
                    return _revised(fields.metadata(page.text, members))
    stamps = {ours: _stamp(page, names) for ours, names in _STAMPS.items()}
    return Metadata(language=_language(page), created=stamps["created"], revised=stamps["revised"])


def _revised(metadata: Metadata) -> Metadata:
    """Metadata that does not call a page of the day it was published if it was rewritten long after."""
    issued, revised = metadata.issued, metadata.revised
    if issued is None or revised is None or abs(revised.instant.date() - issued.instant.date()) <= _LONG_LIVED:
        return metadata
    return metadata._replace(issued=None, created=issued)


def _objects(value: Value | None) -> Iterator[Members]:
    """The objects in what JSON-LD says, the outer ones first."""
    waiting = [value]
    while waiting:
        found = waiting.pop(0)
        if isinstance(found, Members):
            yield found
            waiting += [found["@graph"]] if "@graph" in found else []
        elif isinstance(found, list):
            waiting += found


def _is_article(text: str, members: Members) -> bool:
    told = members.get("@type")
    kinds = told if isinstance(told, list) else [told]
    return any(isinstance(kind, jsontext.Text) and _ARTICLE.search(jsontext.view(text, kind).text) for kind in kinds)


def _stamp(page: Page, names: tuple[str, ...]) -> Stamp | None:
    for index in page.elements("meta"):
        node = page.nodes[index]
        if node.attributes.get("property") in names:
            view = node.attribute(page.text, "content")
            return instant(Field(view.text, view.span(0, len(view.text)))) if view and view.text else None
    return None


def _language(page: Page) -> Field | None:
    top = next(page.elements("html"), None)
    view = page.nodes[top].attribute(page.text, "lang") if top is not None else None
    return Field(view.text, view.span(0, len(view.text))) if view and view.text else None
