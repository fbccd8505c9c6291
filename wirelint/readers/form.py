"""What one unit of copy looks like, wherever it stands: a headline, a caption with its credit, a button of a page."""

import re

from wirelint.newsroom import credit, furniture
from wirelint.readers import captions, storydate
from wirelint.readers.wrapping import Unit

_ENDS_PROSE = re.compile(r"[.!?…:;,—–-][\"”’')\]]*$|[.!?…,][\"”’')\]]*\s*\([^()]*\)\.?$")
_FULL_STOP = re.compile(r"(?<![.A-Z])\.[\"”’')\]]*$")
_CREDITED = re.compile(r"[.!?…][\"”’')\]]*\s*\([^()]*\)\.?$")
HEADLINE_WORDS = range(2, 31)
_PAGE_WORDS = 6  # words of a button


def is_headline(unit: Unit) -> bool:
    """True for a line that can be a headline: its length, no full stop, no other line's form."""
    text = unit.bare
    return (
        unit.words in HEADLINE_WORDS
        and len(text) <= 220
        and not _FULL_STOP.search(text)
        and not _CREDITED.search(text)
        and text[-1:] not in ",;:"
        and not text[:1].islower()
        and not furniture.is_byline(text)
        and not furniture.is_advisory(text)
        and not furniture.is_signoff(text)
        and not furniture.is_list_item(text)
        and not storydate.is_date_line(text)
    )


def is_credited_caption(unit: Unit) -> bool:
    """True for a caption whose credit says what it is."""
    found = credit.find(unit.bare)
    return found is not None and captions.is_length(unit.bare) and captions.signals(unit.bare, found)


def is_of_page(unit: Unit) -> bool:
    """True for a short line that is a button or a label of the page the copy was taken from."""
    from wirelint.newsroom import interface  # imported here: most copy has no such line

    return unit.words <= _PAGE_WORDS and (
        interface.is_known(interface.bare(unit.bare)) or interface.likeness(unit.bare) is not None
    )


def is_furniture(unit: Unit) -> bool:
    """True for what stands around copy: a rule, an end mark, a transmission header, a note to desks."""
    bare = unit.bare
    return (
        furniture.is_separator(bare)
        or furniture.is_end_mark(bare)
        or furniture.is_protocol(unit.view.text)
        or furniture.is_advisory(bare)
    )


def is_transmitted(unit: Unit) -> bool:
    """True for a header whose first control character is bare no more."""
    return unit.view.text != unit.bare and furniture.is_protocol(unit.view.text)


def ends_prose(unit: Unit) -> bool:
    """True for a line that ends as a sentence or a part of one does, perhaps before something in brackets."""
    return _ENDS_PROSE.search(unit.bare) is not None
