"""Typed views to blocks and stories: what every reader does once it knows what is what."""

from collections.abc import Iterable, Sequence

from wirelint.document import Block, Context, Kind, Metadata, Story
from wirelint.newsroom import credit, dateline
from wirelint.newsroom.language import language_of
from wirelint.readers import labelling, storydate
from wirelint.readers.wrapping import Unit
from wirelint.source import Span, View


def block(kind: Kind, view: View, span: Span, element: Span | None = None) -> Block:
    """A block, its credit or dateline found where its kind can have one."""
    return Block(
        kind,
        view,
        span,
        element=element,
        credit=credit.find(view.text) if kind is Kind.CAPTION else None,
        dateline=dateline.find(view.text) if kind in (Kind.PARAGRAPH, Kind.DATELINE) else None,
    )


def story(blocks: Iterable[Block], context: Context, metadata: Metadata | None = None) -> Story:
    """A story with its language and its date: from its metadata, else from its copy."""
    listed = tuple(blocks)
    prose = [block.text for block in listed if block.kind is Kind.PARAGRAPH] or [block.text for block in listed]
    declared = metadata.language.text.partition("-")[0].lower() if metadata and metadata.language else None
    made = Story(listed, language=declared or language_of("\n".join(prose)), metadata=metadata)
    return made._replace(date=storydate.of(made, context))


def labelled(units: Sequence[Unit], context: Context, metadata: Metadata | None = None) -> Story:
    """A story of units, each labelled by its place and form where its format does not say what it is."""
    kinds = labelling.label(units)
    return story(
        (block(kind, unit.view, unit.span, unit.element) for kind, unit in zip(kinds, units, strict=True)),
        context,
        metadata,
    )
