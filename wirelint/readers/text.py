"""Plain text to stories: where one ends and the next begins."""

from wirelint.document import Context, Document
from wirelint.folding import fold
from wirelint.newsroom import dateline, furniture
from wirelint.readers import assembly
from wirelint.readers.form import is_credited_caption, is_headline
from wirelint.readers.wrapping import Unit, units_of
from wirelint.source import Source

_NEAR = 12  # units within which a headline that opens a story is printed again


def read(source: Source, context: Context) -> Document:
    """The document in a plain-text source."""
    stories = (assembly.labelled(units, context) for units in _stories(units_of(source)))
    return Document(source, tuple(story for story in stories if story.blocks), context)


def _stories(units: list[Unit]) -> list[list[Unit]]:
    """Units story by story: a new one opens with a headline, after a wide gap, an end mark or a rule."""
    stories: list[list[Unit]] = []
    for index, unit in enumerate(units):
        if not stories or (_may_open(units, index) and _opens_story(units, index)):
            stories.append([])
        stories[-1].append(unit)
    return stories


def _may_open(units: list[Unit], index: int) -> bool:
    before = units[index - 1].bare
    ended = furniture.is_end_mark(before) and "more" not in before.casefold()
    return units[index].gap >= 2 or ended or (furniture.is_separator(before) and len(before) >= 5)


def _opens_story(units: list[Unit], index: int) -> bool:
    """True where a headline is printed again soon, or a caption, byline or dateline follows it."""
    unit = units[index]
    if furniture.is_protocol(unit.bare) or (furniture.is_slug(unit.bare) and index + 1 < len(units)):
        return True
    if not is_headline(unit):
        return False
    wanted = fold(unit.bare)
    if any(fold(other.bare) == wanted for other in units[index + 1 : index + 1 + _NEAR]):
        return True
    return any(
        dateline.find(other.view.text) or furniture.is_byline(other.bare) or is_credited_caption(other)
        for other in units[index + 1 : index + 4]
    )
