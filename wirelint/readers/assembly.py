"""Typed views to blocks and stories: what every reader does once it knows what is what."""

from collections.abc import Iterable, Sequence

from wirelint.document import Block, Context, Kind, Metadata, Story
from wirelint.document.metadata import Field, Stamp
from wirelint.newsroom import credit, dateline
from wirelint.newsroom.language import code_of, language_of
from wirelint.readers import labelling, storydate
from wirelint.readers.wrapping import Unit
from wirelint.source import Span, View, composed

_FILED, _CAPTION = (Kind.PARAGRAPH, Kind.DATELINE), Kind.CAPTION  # an enum is slow to look into


def block(kind: Kind, view: View, span: Span, element: Span | None = None) -> Block:
    """A block, its credit or dateline found where its kind can have one."""
    filed = dateline.find(view.text) if kind in _FILED else None
    return Block(kind, view, span, credit.find(view.text) if kind is _CAPTION else None, filed, element)


def story(blocks: Iterable[Block], context: Context, metadata: Metadata | None = None) -> Story:
    """A story with its language and its date: from its metadata, else from its copy."""
    listed = tuple(blocks)
    paragraph = Kind.PARAGRAPH
    prose = [block.view.text for block in listed if block.kind is paragraph] or [block.text for block in listed]
    declared = code_of(metadata.language.text) if metadata and metadata.language else None
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


def placed(story: Story, outer: View, context: Context) -> Story:
    """A story of the text of a view, tied to the source of that: a feed inside a mail."""
    blocks = tuple(
        block._replace(
            view=composed(outer, block.view),
            span=outer.span(*block.span),
            element=outer.span(*block.element) if block.element else None,
        )
        for block in story.blocks
    )
    made = story._replace(blocks=blocks, metadata=_placed(story.metadata, outer) if story.metadata else None)
    return made._replace(date=storydate.of(made, context))


def _placed(metadata: Metadata, outer: View) -> Metadata:
    fields = {name: value for name, value in metadata._asdict().items() if isinstance(value, Field | Stamp)}
    moved = {name: _moved(value, outer) for name, value in fields.items()}
    unread = {name: field._replace(span=outer.span(*field.span)) for name, field in metadata.unread.items()}
    item = metadata.item and outer.span(*metadata.item)
    return metadata._replace(**moved, item=item, unread=unread)  # type: ignore[arg-type]


def _moved(value: Field | Stamp, outer: View) -> Field | Stamp:
    return value._replace(span=outer.span(*value.span))
