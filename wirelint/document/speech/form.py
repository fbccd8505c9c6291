"""What the lines around a quotation show of its speaker: lead-ins, names above and below, hours, lists, scenes."""

import re
from collections.abc import Sequence

from wirelint.document import Block, Kind
from wirelint.document.speech import Place
from wirelint.document.speech.source import is_signature

PROSE = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})
_HEADS = frozenset({Kind.HEADLINE, Kind.OTHER, Kind.CROSSHEAD})
_LEADS_IN = r"(?:[:,—–-]|\bthis(?: way)?\.|\bfollows\.)\s*$"
_ANSWERS = (
    r"(?:So|Thus) (?:said|spoke|wrote|went|ran)\b|(?:That|Such) was (?:the message|how)\b|Those were the words\b"
    r"|(?:Those|These|The) words\b|With those words\b|[Ss]aid [A-Z]|The (?:speaker|writer|voice|author) (?:was|is)\b"
)
_LISTED = 3  # bare quotations in a row that are a list of them
_BEAT = 3  # words between two lines of dialogue

Shown = tuple[Place | None, str]
"""The words that show it, and how."""


def line_before(blocks: Sequence[Block], index: int) -> Shown | None:
    """A quotation left open, a lead-in, a beat of a scene, a name as a heading, an hour."""
    before = blocks[index - 1] if index else None
    if before is None:
        return None
    whole = Place(before, 0, len(before.text))
    last = before.quotations[-1] if before.quotations else None
    if last is not None and not last.closed:
        return Place(before, last.start, last.end), "the quotation before is left open"
    if found := re.search(_LEADS_IN, before.text):
        return Place(before, *found.span()), "the paragraph before leads in"
    if _is_beat(before) and index > 1 and blocks[index - 2].quotations:
        return whole, "in a scene of dialogue"
    if before.kind in _HEADS:
        named = before.kind is not Kind.HEADLINE and is_signature(before.text)
        return (whole, "a name stands above") if named else None
    return None if before.kind in PROSE else (whole, f"it follows a {before.kind.value}")


def line_after(blocks: Sequence[Block], index: int) -> Shown | None:
    """A signature, or a paragraph that answers."""
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    if after is None or after.quotations:
        return None
    if is_signature(after.text):
        return Place(after, 0, len(after.text)), "signed on the next line"
    found = re.match(_ANSWERS, after.text.lstrip())
    return (Place(after, *found.span()), "answered in the next paragraph") if found else None


def in_list(blocks: Sequence[Block], index: int) -> bool:
    """True for one of several paragraphs in a row that are a quotation and nothing else."""
    first = last = index
    while first > 0 and _is_bare(blocks[first - 1]):
        first -= 1
    while last + 1 < len(blocks) and _is_bare(blocks[last + 1]):
        last += 1
    return last - first + 1 >= _LISTED


def _is_bare(block: Block) -> bool:
    """True for a paragraph that is one quotation from its first mark to its last."""
    text = block.text.strip()
    return len(block.quotations) == 1 and block.quotations[0].end - block.quotations[0].start == len(text)


def _is_beat(block: Block) -> bool:
    """`She pauses.`: a few words between two lines of dialogue."""
    return not block.quotations and len(block.text.split()) <= _BEAT and block.text.rstrip().endswith((".", "…"))
