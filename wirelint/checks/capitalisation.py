"""Headlines and other lines that are not in the house's case."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter
from typing import Literal

from wirelint.checks._scope import Passage, Quotations, Scope, passages
from wirelint.checks._wording import Search
from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Edit, Fix, Match
from wirelint.record import NamedTuple
from wirelint.source import Span

# What stands after a hyphen, an apostrophe, a slash or an at sign belongs to the word before it.
_WORD = re.compile(r"(?<![\w@/-])(?<!\w['’.])[^\W_](?:[\w'’.]*\w)?")
_OPENS = re.compile(r"(?:[—–]|\s-{1,2})[\s\"“‘'(\[]*$|[\"“‘'(\[]$")
_REACH = 12  # characters before a word that show whether it opens anything
_MARKS = " \"“‘'(["
_SMALL = frozenset("a an and but nor of or the".split())
_EITHER = frozenset("as at by for if in off on out per re so to up v via vs yet".split())  # adverbs too, and `to go`
_PARTICLES = frozenset("al bin da de del della den der di do dos du el ibn la las le los ten ter van von y zu".split())

VALUES = ("text", "instead")


class Capitalisation(NamedTuple):
    """Finds lines in which words have a capital that should have none, or none that should have one.

    All wrong words of a block are one finding. Abbreviations and words such as `iPhone` are right in any case but upper
    and lower.

    style: `title`, as AP writes it: a capital for each word but articles, `of` and short conjunctions (short
        prepositions may have one, the first word and the last must); `sentence`: a capital for the first word and for
        names, a name being what the story's paragraphs do not write in lower case; `upper` and `lower`: all letters.
    exceptions: words and phrases that stand as they do here.
    scope: which lines: the story (all copy), its head, body, lead, first-paragraph or last-paragraph, or kinds of
        block.
    quotations: whether words count inside quotations, outside, or in any place.
    """

    style: Literal["title", "sentence", "upper", "lower"]
    exceptions: tuple[str, ...] = ()
    scope: tuple[Scope, ...] = ("headline",)
    quotations: Quotations = "any"

    def run(self, document: Document) -> Iterator[Match]:
        kept = Search(self.exceptions)
        for story in document.stories:
            common = _common_words(story) if self.style == "sentence" else frozenset()
            for passage in passages(story, self.scope, self.quotations):
                spared = [found.span() for found in kept.found(passage)]
                wrong = [
                    (word, right)
                    for word in _WORD.finditer(passage.block.text, passage.start, passage.end)
                    if (right := self._right(word, passage, common)) != word.group()
                    and not any(start <= word.start() and word.end() <= end for start, end in spared)
                ]
                if wrong:
                    yield _match(passage.block, wrong, self.style)

    def _right(self, word: re.Match[str], passage: Passage, common: frozenset[str]) -> str:
        """A word as the style writes it."""
        text = word.group()
        if self.style in ("upper", "lower"):
            return text.upper() if self.style == "upper" else text.lower()
        begins, opens = _begins(passage.block, word.start()), _opens(passage.block, word.start())
        lower = text.lower()
        if self.style == "sentence":
            lowered = not begins and not opens and text[1:].islower() and lower in common
            return lower if lowered else _raised(text) if begins else text
        if begins or not _WORD.search(passage.block.text, word.end()):
            return _raised(text)
        if lower in _SMALL:
            return text if opens or text == "A" else lower  # Vitamin A
        return text if lower in _EITHER | _PARTICLES else _raised(text)


def _raised(text: str) -> str:
    """A word with a capital, if it has none anywhere."""
    return text if any(map(str.isupper, text)) else text[:1].upper() + text[1:]


def _begins(block: Block, at: int) -> bool:
    """True for the place where a sentence begins, or what is like one behind a colon."""
    before = block.text[max(at - _REACH, 0) : at].rstrip(_MARKS)
    if before.endswith((":", ";", "?", "!")):
        return True
    index = bisect_right(block.sentences, at, key=itemgetter(0)) - 1
    sentence = block.sentences[index][0] if index >= 0 else 0
    while at > sentence and block.text[at - 1] in _MARKS:
        at -= 1
    return at == sentence


def _opens(block: Block, at: int) -> bool:
    """True for the place behind a dash or an opening mark, where a capital may stand and need not."""
    return bool(_OPENS.search(block.text[max(at - _REACH, 0) : at]))


def _common_words(story: Story) -> frozenset[str]:
    """The words that a story's paragraphs write in lower case, and inside a sentence never with a capital."""
    lower: set[str] = set()
    names: set[str] = set()
    for block in story.of(Kind.PARAGRAPH, Kind.LIST_ITEM):
        for word in _WORD.finditer(block.text):
            text = word.group()
            if text.islower():
                lower.add(text)
            elif not _begins(block, word.start()) and not _opens(block, word.start()):
                names.add(text.lower())
    return frozenset(lower - names)


def _match(block: Block, wrong: list[tuple[re.Match[str], str]], style: str) -> Match:
    spans = [block.source_span(*word.span()) for word, _ in wrong]
    edits = tuple(Edit(span, right) for span, (_, right) in zip(spans, wrong, strict=True))
    values = {
        "text": ", ".join(word.group() for word, _ in wrong),
        "instead": ", ".join(right for _, right in wrong),
    }
    return Match(Span(spans[0].start, spans[-1].end), values, fixes=(Fix(False, f"write in {style} case", edits),))
