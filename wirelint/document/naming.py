"""Where a block names people: a surname, the first name before it, and how sure it is that it is a name."""

import re
from collections.abc import Collection, Iterator

from wirelint.document import Block, Story
from wirelint.document.capitals import NAMING
from wirelint.document.speech.words import roles, speech_verbs
from wirelint.newsroom import function_words
from wirelint.record import NamedTuple

_RUN = re.compile(
    r"(?<![\w'’@#/-])[A-Z\u00c0-\u00de][^\W\d_]*(?:['’-][^\W\d_]+)*"
    r"(?: (?:[A-Z]\. )?[A-Z\u00c0-\u00de][^\W\d_]*(?:['’-][^\W\d_]+)*)*"
)
_WORD = re.compile(r"[^\W\d_][^\W\d_]*(?:['’-][^\W\d_]+)*")
_FEW = 20  # names of which looking for each is cheaper than reading every name in a text
_OWNS = re.compile(r"['’]s?$")
_OPENS = ".!?:\"“”'‘’([—–-•*…"
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Sen|Rep|Gov|Gen|Lt|Sgt|Capt|Col|Maj|Adm|Prof|Rev|Sir|Judge|Justice)\.?\s$")
_NEXT = re.compile(r",? (\w+)")


Word = re.Match[str]


class Naming(NamedTuple):
    """A name in a block's text: the surname, [start, end); the first name, where one is given; and what shows a person.

    certain: no name but a person's would be written so. plain: not at the start of a sentence, where every word has a
    capital.
    """

    surname: str
    start: int
    end: int
    first: str | None
    first_start: int
    certain: bool
    plain: bool


Place = tuple[Block, Naming]


def copy(story: Story) -> Iterator[Block]:
    """The blocks in which a story's own words name people."""
    return (block for block in story.once() if block.kind in NAMING)


def copy_with(story: Story, names: Collection[str]) -> Iterator[Block]:
    """Those of the blocks of `copy` that may hold one of some names."""
    if len(names) > _FEW:
        return copy(story)
    return (block for block in copy(story) if any(name in block.text for name in names))


def named(story: Story, surnames: Collection[str]) -> dict[str, list[Place]]:
    """The places at which a story names people, by surname, in order."""
    found: dict[str, list[Place]] = {surname: [] for surname in surnames}
    for block in copy_with(story, surnames):
        for naming in _namings(block.text, surnames):
            if naming.surname in found:
                found[naming.surname].append((block, naming))
    return found


def without_possessive(word: str) -> str:
    """`O’Malley` for `O’Malley’s`."""
    return _OWNS.sub("", word) if word[-1] in "s'’" else word


def is_quoted(block: Block, naming: Naming) -> bool:
    """True where somebody else's words are quoted."""
    return block.is_quoted(naming.start)


def _namings(text: str, surnames: Collection[str]) -> Iterator[Naming]:
    """The names in a text, in order: those that have one of some surnames, and others."""
    few = surnames if len(surnames) <= _FEW else ("",)
    for run in _RUN.finditer(text):
        if not any(map(run.group().__contains__, few)):
            continue
        opens = _opens(text, run.start())
        titled = bool(_TITLE.search(text, max(run.start() - 10, 0), run.start()))
        spoken = _ends_in_verb(text, run.start())
        words: list[Word] = []
        for word in _WORD.finditer(run.group()):
            if _is_verb(word.group()) or (word.group().casefold() in function_words()["en"]):
                yield from _naming(run.start(), words, opens, titled, spoken or _is_verb(word.group()))
                words, opens, titled, spoken = [], True, False, _is_verb(word.group())
            elif len(word.group()) > 1:
                words.append(word)
        says = _NEXT.match(text, run.end())
        yield from _naming(run.start(), words, opens, titled, spoken or bool(says and _is_verb(says[1])))


def _naming(offset: int, words: list[Word], opens: bool, titled: bool, spoken: bool) -> Iterator[Naming]:
    """The name that a run of words in capitals is, without the role that leads it."""
    role = max((at for at, word in enumerate(words[:-1]) if word.group().casefold() in roles()), default=-1)
    name = words[role + 1 :]
    if not name or name[-1].group().casefold() in roles():
        return
    surname = without_possessive(name[-1].group())
    start = offset + name[-1].start()
    certain = titled or spoken or role >= 0
    yield Naming(
        surname,
        start,
        start + len(surname),
        name[0].group() if len(name) > 1 else None,
        offset + name[0].start(),
        certain,
        certain or not opens or len(name) > 1,
    )


def _opens(text: str, start: int) -> bool:
    """True where a sentence, a quotation or a line begins."""
    before = text[max(start - 3, 0) : start].rstrip()
    return not before or before[-1] in _OPENS


def _is_verb(word: str) -> bool:
    return word.casefold() in speech_verbs()


def _ends_in_verb(text: str, start: int) -> bool:
    """As in `..., said Venn`."""
    before = _WORD.findall(text[max(start - 14, 0) : start])
    return bool(before) and _is_verb(before[-1]) and text[start - 1] == " "
