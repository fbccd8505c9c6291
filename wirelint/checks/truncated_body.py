"""Stories that break off."""

import re
from collections.abc import Iterator

from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Match
from wirelint.newsroom import function_words
from wirelint.newsroom.address import is_address
from wirelint.record import NamedTuple

_LAST = frozenset({Kind.PARAGRAPH, Kind.OTHER, Kind.CROSSHEAD})
_AFTER = frozenset({Kind.SIGNOFF, Kind.END_MARK, Kind.SEPARATOR, Kind.TRANSMISSION, Kind.PRIVATE, Kind.TIMESTAMP})
_STOPS, _CLOSINGS = (".", "!", "?"), ("”", '"', "’")
_ENDED = re.compile(r"[.!?…:;—–][\"”’')\]*]*$|[)\]\"”’|>}=]$|[.!?…][\"”’')\]]*\s*\d{1,2}$")
_CUT = re.compile(r"(?:\[(?:…|\.\.\.|more)\]|\(\.\.\.\)|\[\+\d+ chars\])$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+$")
_LEAST = 8  # words of a paragraph that should end as a sentence does
_LEAST_OTHER = 4  # words of a line that ends where no sentence can

VALUES = ("text",)


class TruncatedBody(NamedTuple):
    """Finds stories whose last line stops before its sentence does, or says itself that it was cut, as `[...]` does.

    A long paragraph without a mark at its end counts; a shorter line only if it ends in a word that ends no sentence.
    """

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            block = _last(story)
            if block is None:
                continue
            text = block.text.rstrip()
            if text[-1:] in _STOPS or (text[-1:] in _CLOSINGS and text[-2:-1] in _STOPS):
                continue  # as most stories end
            cut = _CUT.search(text)
            if cut or _breaks_off(story, block, text):
                start = cut.start() if cut else _fourth_last(text)
                yield Match(block.source_span(start, len(text)), {"text": text[start:]})


def _last(story: Story) -> Block | None:
    """The last line of the body, if there are paragraphs before it."""
    blocks = list(story.once())
    while blocks and blocks[-1].kind in _AFTER:
        blocks.pop()
    if not blocks or blocks[-1].kind not in _LAST:
        return None
    paragraph = Kind.PARAGRAPH
    return next((blocks[-1] for block in blocks[:-1] if block.kind is paragraph), None)


def _fourth_last(text: str) -> int:
    """Where the last four words begin."""
    at = len(text)
    for _ in range(4):
        at = max(text.rfind(" ", 0, at), 0)
    return at + 1 if at else 0


def _breaks_off(story: Story, block: Block, text: str) -> bool:
    said = text.split()
    if _ENDED.search(text) or is_address(said[-1] if said else ""):
        return False
    if block.kind is Kind.PARAGRAPH and len(said) >= _LEAST:
        return True
    word = _WORD.search(text)
    unfinished = word is not None and word.group() in function_words().get(story.language or "en", frozenset())
    return unfinished and len(said) >= _LEAST_OTHER and word is not None and word.group() not in _MAY_END


_MAY_END = frozenset(
    "in on up out it he she they not had has have was were are be been said who which new last first two".split()
)
