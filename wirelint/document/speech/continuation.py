"""Whether a quotation goes on where the paragraph before stopped.

A speaker who goes on is left with his words: the paragraph before is one quotation and then its cue, as in
`"...," Venn said.` Where it ends on the quotation itself it would have been left open, and a paragraph of narrative
with a few words quoted carries nobody on.
"""

import re

from wirelint.document import Block
from wirelint.document.speech import Paragraph
from wirelint.newsroom import function_words, words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_JOINS = frozenset("and but so because or then that this these those it he she they therefore instead also yet".split())
_EXPLAINS = re.compile(r"[\"“`]+\s*(?:(?:And )?(?:That|This)(?:['’]s| is| was) (?:because|why)|Because|Which is)\b")
_STEM = 6


def goes_on(here: Block, before: Paragraph) -> bool:
    """True where a quotation continues the one that the paragraph before holds."""
    if len(before.speeches) != 1:
        return False
    speech = before.speeches[0]
    if speech.cue is None or speech.cue.start < speech.quotation.end:
        return False
    quoted = before.block.text[speech.quotation.start : speech.quotation.end]
    return (
        joins(here.text) or speech.cue.text.casefold() in words("going-on") or bool(_stems(here.text) & _stems(quoted))
    )


def joins(text: str) -> bool:
    """True for words that begin by taking up what was said before."""
    first = _WORD.search(text.casefold())
    return first is not None and re.split("['’]", first.group())[0] in _JOINS


def explains(text: str) -> bool:
    """As `"That's because ..."` does: True for words that give the reason of what was said before."""
    return _EXPLAINS.match(text.lstrip()) is not None


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning."""
    small = function_words()["en"]
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()) if len(word) > 3 and word not in small)
