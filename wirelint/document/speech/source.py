"""Who does what a verb of speech says: names, pronouns, roles, and the lines that sign a quotation."""

import re
from collections.abc import Sequence

from wirelint.document.speech.words import Piece, roles, speech_verbs

PRONOUNS = frozenset("he she they it we i you who".split())
ARTICLES = frozenset("a an the his her their its our my this that these those no any one another some".split())
_BEFORE_NOUNS = frozenset("a an the its their my our your".split())  # what is never a speaker by itself
_AUXILIARIES = frozenset(
    "has have had is are was were be been being also later then once often again just only even simply still not "
    "quickly would could did does do will can may might should to recently previously repeatedly".split()
)
_SMALL = frozenset("of and for the de la al el van von der bin at in on to & ’ ' . -".split())
_ENDS_NAME = frozenset(", ; : ( ) — – -".split())
_BREAKS = frozenset(
    "that when while as after before because if but or than whether where which what how why since until with by from "
    "about into over against then so".split()
)
_IRREGULAR = frozenset(
    "went came put shot hit made began spoke wrote read sang swore spat wept quit bit drew gave got held kept laid led "
    "sent taught goes says has".split()
)
_NOT_VERBS = frozenset("need speed hundred indeed red bed its his hers this yes us as was is has years".split())
_OPEN_NAMES = frozenset("former senior one two three several many some both local another then".split())


def lower(piece: Piece) -> str:
    """The word without case."""
    return piece.text.casefold()


def subject(sentence: Sequence[Piece], verb: int) -> tuple[int, int] | None:
    """Who does what the verb says, looked for to its left."""
    index = verb - 1
    while index >= 0 and (lower(sentence[index]) in _AUXILIARIES or lower(sentence[index]).endswith("ly")):
        index -= 1
    if index >= 0 and sentence[index].text in (",", ")"):  # an apposition: `Venn, a baker, said`
        opening = _apposition(sentence, index)
        if opening is not None:
            return _name_to(sentence, opening - 1) or _name_to(sentence, index - 1)
    if index >= 0 and (source := _name_to(sentence, index)):
        return source
    for nearer in range(index - 1, -1, -1):
        if sentence[nearer].quoted:
            return None
        if source := _name_to(sentence, nearer):
            return source
    return None


def first_subject(sentence: Sequence[Piece], before: int) -> tuple[int, int] | None:
    """Who does what the sentence tells first: the subject of `Venn left, saying` and of `Venn left and said`."""
    for index in range(1, before):
        if is_finite(sentence[index]) and not sentence[index].capital:
            last = index - 1
            while last > 0 and lower(sentence[last]) in _AUXILIARIES:
                last -= 1
            if source := _name_to(sentence, last):
                return source
    return None


def following(sentence: Sequence[Piece], first: int) -> tuple[int, int] | None:
    """The name, pronoun or role that begins at a piece: `said Orla Venn, a baker`."""
    last = None
    for index in range(first, min(first + 14, len(sentence))):
        piece = sentence[index]
        word = lower(piece)
        if piece.quoted or word in _ENDS_NAME or (word in _BREAKS and index > first):
            break
        if index == first and word in PRONOUNS:
            return piece.start, piece.end
        if index == first and (word == "that" or not _opens(piece)):
            return None
        if piece.capital or word in roles():
            last = index
        elif (word not in _SMALL and word not in ARTICLES and not word.isalnum()) or (
            last is not None and word not in _SMALL and not piece.capital
        ):
            break
    return None if last is None else (sentence[first].start, sentence[last].end)


def last_name(sentence: Sequence[Piece]) -> tuple[int, int] | None:
    """The name, pronoun or role that stands last."""
    for index in range(len(sentence) - 1, -1, -1):
        if source := _name_to(sentence, index):
            return source
    return None


def is_signature(text: str) -> bool:
    """`Orla Venn, Lindmark`, `- Orla Venn, a baker`, `[The Lindmark Post]`: a line that signs what stands above it."""
    line = text.strip()
    if len(line.split()) > 12 or line.endswith(("?", "!", ":", "-", "–", "—")) or line.isupper():
        return False
    if re.fullmatch(r"\[[^\]]{2,40}\]\.?", line):
        return True
    if re.match(r"[-–—―~]\s*(?=[A-Z@])", line):
        return not line.rstrip(".").endswith(("-", "–", "—"))
    return re.fullmatch(r"(?:[A-Z][\w.'’-]*\s){1,4}[A-Z][\w'’-]+\.?(?:\s?\([^)]*\)|,\s[^.]{0,50})?", line) is not None


def _apposition(sentence: Sequence[Piece], closing: int) -> int | None:
    """The comma or bracket that opens the apposition which ends here."""
    wanted = "(" if sentence[closing].text == ")" else ","
    for index in range(closing - 1, 0, -1):
        if sentence[index].quoted:
            return None
        if sentence[index].text == wanted:
            return index
    return None


def _name_to(sentence: Sequence[Piece], last: int) -> tuple[int, int] | None:
    """The name, pronoun or role that ends with a piece, with the words that belong to it."""
    if last < 0 or sentence[last].quoted:
        return None
    word = lower(sentence[last])
    if word in PRONOUNS:
        return sentence[last].start, sentence[last].end
    if not (sentence[last].capital or word in roles()) or word in _BREAKS or word in _BEFORE_NOUNS:
        return None
    first = last
    while first > 0 and _belongs(sentence[first - 1]):
        first -= 1
    while first < last and not _opens(sentence[first]):
        first += 1
    if first == last < len(sentence) - 1 and sentence[last + 1].text[:1].isdigit():  # June 30, Flight 12
        return None
    return sentence[first].start, sentence[last].end


def _opens(piece: Piece) -> bool:
    """True for a word that a name or a role may begin with."""
    word = lower(piece)
    return (piece.capital and word not in _BREAKS) or word in ARTICLES or word in roles() or word in _OPEN_NAMES


def _belongs(piece: Piece) -> bool:
    word = lower(piece)
    if piece.quoted or word in _BREAKS or word in _ENDS_NAME or word in speech_verbs() or word in _AUXILIARIES:
        return False
    return piece.capital or word in _SMALL or word in ARTICLES or word in roles() or (word.isalpha() and len(word) > 3)


def is_finite(piece: Piece) -> bool:
    """True for a word that may be a verb in the past or the present."""
    word = lower(piece)
    formed = word.endswith("ed") or (
        word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "'s", "’s"))
    )
    return word in speech_verbs() or word in _IRREGULAR or (formed and word not in _NOT_VERBS and word not in roles())
