"""Whether a quotation goes on where the paragraph before stopped.

A speaker who goes on is left with his words: the paragraph before is one quotation and then its cue, as in
`"...," Venn said.` Where it ends on the quotation itself it would have been left open, and a paragraph of narrative
with a few words quoted carries nobody on.
"""

import re

from wirelint.document import Block
from wirelint.document.speech import Paragraph, Speech, Use
from wirelint.newsroom import function_words, words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_JOINS = frozenset("and but so because or then although though yet".split())  # to the words before
_TAKES_UP = frozenset("that this these those it he she they therefore instead also".split())  # what they spoke of
_EXPLAINS = re.compile(r"[\"“`]+\s*(?:(?:And )?(?:That|This)(?:['’]s| is| was) (?:because|why)|Because|Which is)\b")
_STEM = 6
_TERM = 4  # words


def spoken(paragraph: Paragraph) -> list[Speech]:
    """The quotations of a paragraph that are somebody's words; behind the first, a few words are a title or a term."""
    found = [speech for speech in paragraph.speeches if speech.use in (Use.SPEECH, Use.DOCUMENT)]
    return found[:1] + [speech for speech in found[1:] if not is_short(_said(paragraph, speech))]


def is_short(said: str) -> bool:
    """True for a few words that end no sentence."""
    return len(said.split()) <= _TERM and said.rstrip("\"”'’")[-1:] not in (".", "?", "!")


def _said(paragraph: Paragraph, speech: Speech) -> str:
    return paragraph.block.text[speech.quotation.start : speech.quotation.end]


def is_left_with_cue(before: Paragraph) -> bool:
    """True for a paragraph that is one quotation and its cue, in this order."""
    speeches = spoken(before)
    if len(speeches) != 1:
        return False
    cue = speeches[0].cue
    return cue is not None and cue.start >= speeches[0].quotation.end


def goes_on(here: Block, before: Paragraph) -> bool:
    """True where the words of a quotation say that it continues the one in the paragraph before."""
    if joins(here.text):
        return True
    if not is_left_with_cue(before):
        return False
    speech = spoken(before)[0]
    continuing = speech.cue is not None and speech.cue.text.casefold() in words("going-on")
    return _first(here.text) in _TAKES_UP or continuing or bool(_stems(here.text) & _stems(_said(before, speech)))


def joins(text: str) -> bool:
    """True for words that begin with `and`, `but` and the like."""
    return _first(text) in _JOINS


def explains(text: str) -> bool:
    """As `"That's because ..."` does: True for words that give the reason of what was said before."""
    return _EXPLAINS.match(text.lstrip()) is not None


def _first(text: str) -> str:
    first = _WORD.search(text.casefold())
    return re.split("['’]", first.group())[0] if first else ""


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning."""
    small = function_words()["en"]
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()) if len(word) > 3 and word not in small)
