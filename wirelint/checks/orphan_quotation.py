"""Quotations that stand alone, with nobody near who may have said them.

The precise form of the check: it speaks up only where the paragraph, the one before it and the line after it all name
no speaker, and leaves transcripts alone. It finds about one in four of the quotations that lost their speaker.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from wirelint.document import Block, Document, Kind
from wirelint.finding import Match
from wirelint.newsroom import words

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_CUE = re.compile(
    r"\b(?:according to|in the words of|quoted as|attributed to|asked (?:about|if|whether|why|how))\b", re.I
)
_SIGNED = re.compile(r"\s*(?:[-–—―~]\s*)?(?:[A-Z][\w.'’-]*,?\s*){1,8}(?:,.{0,60})?$")
_NAMED = re.compile(r"^\s*(?:[A-Z][\w.'’-]*\s?){1,4}:|[-–—―]\s*(?:[A-Z][\w.'’-]*\s?){1,5}[^.]{0,60}$")
_LEADS_IN = re.compile(r"[:,—–-]\s*$")
_SPEAKER_TURN = re.compile(r"^\s*(?:[A-Z][A-Za-z.'’-]*\s?){1,4}:\s|^\s*(?:Q|A)[.:]\s")
_TRANSCRIPT = 3  # paragraphs that begin `NAME:`
_PROSE = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})


@dataclass(frozen=True)
class OrphanQuotation:
    """Finds paragraphs that are a quotation and little else, and have no speaker in reach.

    min-words: how long the quotation must be.
    share: how much of the paragraph's letters it must fill, 0 to 1.
    """

    VALUES: ClassVar = ("text", "nearest")

    min_words: int = 8
    share: float = 0.85

    def needs(self) -> tuple[str, ...] | None:
        return ('"', "“", "``")

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            blocks = [block for block in story.once() if block.kind not in (Kind.CAPTION, Kind.CREDIT, Kind.SEPARATOR)]
            if sum(bool(_SPEAKER_TURN.match(block.text)) for block in blocks) >= _TRANSCRIPT:
                continue
            for index, block in enumerate(blocks):
                span = self._stands_alone(block)
                if span is None or _has_cue(block) or _in_reach(blocks, index):
                    continue
                nearest = _nearest(document, blocks, index)
                quoted = " ".join(block.text[slice(*span)].split()[:6])
                yield Match(block.source_span(*span), {"text": quoted, "nearest": nearest})

    def _stands_alone(self, block: Block) -> tuple[int, int] | None:
        """The quotation that fills a paragraph, or None."""
        if block.kind is not Kind.PARAGRAPH or not block.quotations:
            return None
        first, last = block.quotations[0], block.quotations[-1]
        quoted = "".join(block.text[quotation.start : quotation.end] for quotation in block.quotations)
        fills = _letters(quoted) >= self.share * _letters(block.text)
        return (first.start, last.end) if fills and len(quoted.split()) >= self.min_words else None


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _outside(block: Block) -> str:
    """What a block says outside its quotations."""
    pieces, at = [], 0
    for quotation in block.quotations:
        pieces.append(block.text[at : quotation.start])
        at = quotation.end
    return " ".join([*pieces, block.text[at:]])


def _has_cue(block: Block) -> bool:
    outside = _outside(block)
    verbs = words("speech-verbs")
    return (
        any(word.casefold() in verbs for word in _WORD.findall(outside))
        or _CUE.search(outside) is not None
        or _NAMED.search(outside.strip()) is not None
    )


def _in_reach(blocks: Sequence[Block], index: int) -> bool:
    """True where the paragraph before leads in or has a speaker, or the line after is a signature."""
    before = blocks[index - 1] if index else None
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    if after is not None and len(after.text.split()) <= 10 and _SIGNED.match(after.text) and not after.quotations:
        return True
    if before is None or before.kind not in _PROSE:
        return before is not None and before.kind not in (Kind.HEADLINE, Kind.OTHER, Kind.CROSSHEAD)
    opened = any(not quotation.closed for quotation in before.quotations)
    return opened or _LEADS_IN.search(before.text) is not None or _has_cue(before)


def _nearest(document: Document, blocks: Sequence[Block], index: int) -> str:
    for block in reversed(blocks[:index]):
        if block.kind in _PROSE and _has_cue(block):
            return f"the nearest speaker is on line {document.source.position(block.span.start).line}"
    return "no speaker is named before it"
