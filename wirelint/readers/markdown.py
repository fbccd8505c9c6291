"""Markdown to a document: the front matter, and the copy as it is read; code and what links lead to are no copy.

The caption of a picture with a line of its own is its title, which pages print under it or show with it; where it has
none, its alternative text, if that is built as a caption is. A paragraph all in emphasis below it is a caption, too.
"""

import re
from collections.abc import Iterator

from wirelint.document import Context, Document, Kind
from wirelint.folding import fold
from wirelint.newsroom import credit
from wirelint.readers import article, assembly, captions, frontmatter, markup
from wirelint.readers.flow import Flow, line
from wirelint.readers.markdownblocks import Block, Blocks
from wirelint.readers.markdowninline import OBJECT, Image, Inline
from wirelint.readers.wrapping import Unit, unit_of
from wirelint.source import Segment, Source, Span, View, composed, plain

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_EMPHASISED = re.compile(r"\s*([*_]{1,3})(?=\S)(?:(?![*_])|.)*?[^*_]+(?<=\S)\1\s*", re.DOTALL)


def read(source: Source, context: Context) -> Document:
    """The document in a Markdown file: one story."""
    front = frontmatter.read(source.text)
    blocks = Blocks(source.text, front.end)
    reading = Reading(source.text, blocks)
    units = _headed(list(article.head(front)), list(reading.units()))
    metadata = article.about(front, Span(0, 3)) if front.fields else None
    story = assembly.labelled(units, context, metadata)
    stories = (story,) if story.blocks else ()
    return Document(source, stories, context, (*front.faults, *blocks.faults), "markdown", tuple(reading.comments))


def _headed(head: list[Unit], body: list[Unit]) -> list[Unit]:
    """Front matter over a body; a title that the body begins with is printed once."""
    heading = body[0] if body and body[0].kind is Kind.HEADLINE else None
    for place, unit in enumerate(head):
        if heading and unit.kind is Kind.HEADLINE and fold(unit.bare) == fold(heading.bare):
            head[place] = unit._replace(kind=Kind.SUMMARY)
    return [*head, *body]


class Reading:
    """One walk over the blocks of a page."""

    def __init__(self, text: str, blocks: Blocks) -> None:
        self.text = text
        self.blocks = blocks
        self.comments: list[Span] = []
        self._under_picture = False

    def units(self) -> Iterator[Unit]:
        """The units of the copy."""
        for block in self.blocks.blocks:
            under, self._under_picture = self._under_picture, False
            if block.element == "html":
                yield from self._html(block)
            elif block.element == "code":
                start, end = block.lines[0].start, block.lines[-1].end
                yield unit_of(View(OBJECT, (Segment(0, start, end, False, None),)), Kind.OTHER)
            elif block.element == "hr":
                yield unit_of(self.view(block).stripped(), Kind.SEPARATOR)
            elif block.element == "tr":
                yield from self._row(block)
            else:
                yield from self._paragraph(block, under=under)

    def view(self, block: Block) -> View:
        """The lines of a block, without the space before each."""
        pieces: list[str] = []
        segments: list[Segment] = []
        at, before = 0, 0
        for span in block.lines:
            written = self.text[slice(*span)]
            start = span.start + len(written) - len(written.lstrip(" \t"))
            if pieces:
                segments.append(Segment(at, before, start, False, plain))
                pieces.append("\n")
                at += 1
            segments.append(Segment(at, start, span.end, True))
            pieces.append(self.text[start : span.end])
            at += span.end - start
            before = span.end
        return View("".join(pieces), tuple(segments))

    def _html(self, block: Block) -> Iterator[Unit]:
        view = self.view(block)
        self.comments += (view.span(*found.span()) for found in _COMMENT.finditer(view.text))
        yield from markup.units_in(view)

    def _row(self, block: Block) -> Iterator[Unit]:
        """The cells of a table's row on one line."""
        flow = Flow()
        flow.start("tr", block.lines[0])
        for cell in block.lines:
            flow.start("td", Span(cell.start, cell.start))
            self._inline(self.text, *cell).pour(flow)
        yield from flow.close()

    def _inline(self, text: str, start: int, end: int, view: View | None = None) -> Inline:
        inline = Inline(text, self.blocks.definitions, start, end)
        self.comments += (view.span(*span) if view else span for span in inline.comments)
        return inline

    def _paragraph(self, block: Block, *, under: bool) -> Iterator[Unit]:
        view = self.view(block)
        inline = self._inline(view.text, 0, len(view.text), view)
        flow = Flow()
        flow.start("li" if block.is_item and block.element == "p" else block.element, Span(0, 0))
        inline.pour(flow)
        found = [unit for unit in flow.close() if unit.bare.strip(OBJECT + " \n")]
        alone = [image for image in inline.images if _is_alone(inline, image)]
        self._under_picture = bool(alone) and not found
        kind = Kind.CAPTION if (under or alone) and _is_emphasised(inline, alone) else None
        units = [
            unit._replace(view=composed(view, unit.view), span=view.span(*unit.span), kind=kind or unit.kind)
            for unit in found
        ]
        if len(units) == 1 and not inline.images:
            units = [units[0]._replace(element=block.whole)]
        units += (unit for image in alone for unit in self._captions(inline, image, view))
        yield from sorted(units, key=lambda unit: unit.span)

    def _captions(self, inline: Inline, image: Image, view: View) -> Iterator[Unit]:
        definition = inline.titles.get(image.alt.end)
        if definition is not None and definition.title is not None:
            yield from self._caption(self._inline(self.text, *definition.title), None)
        elif image.title is not None:
            yield from self._caption(Inline(view.text, {}, *image.title), view)
        else:
            for unit in self._caption(Inline(view.text, {}, *image.alt), view):
                found = credit.find(unit.bare)
                if captions.is_length(unit.bare) and (found or captions.signals(unit.bare, found)):
                    yield unit

    @staticmethod
    def _caption(inline: Inline, view: View | None) -> Iterator[Unit]:
        flow = Flow()
        flow.start("figcaption", Span(0, 0))
        inline.pour(flow)
        for unit in flow.close():
            shown = composed(view, unit.view) if view else unit.view
            yield unit_of(line(shown), Kind.CAPTION)


def _is_alone(inline: Inline, image: Image) -> bool:
    """True for a picture that has its lines to itself, perhaps with a link around it."""
    start = inline.text.rfind("\n", 0, image.span.start) + 1
    end = inline.text.find("\n", image.span.end)
    return not inline.shown(Span(start, end if end >= 0 else len(inline.text))).strip()


def _is_emphasised(inline: Inline, alone: list[Image]) -> bool:
    """True for a paragraph that is all in emphasis, pictures left out."""
    rest = inline.text[alone[-1].span.end :] if alone else inline.text
    return _EMPHASISED.fullmatch(rest) is not None
