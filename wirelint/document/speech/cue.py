"""What in a sentence says that a quotation is spoken, and who its source is.

A closed list of verbs is never complete, so any past or present form that stands at a quotation's edge beside a name,
a pronoun or a role counts as well.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from wirelint.document.speech.words import Piece, roles, speech_verbs
from wirelint.newsroom import words

_PRONOUNS = frozenset("he she they it we i you who".split())
_ARTICLES = frozenset("a an the his her their its our my this that these those no any one another some".split())
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_JOINING = frozenset("and but then".split())
_RELATIVE = frozenset("who which that while as he’s".split())
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
_FAR = 40  # pieces between a quotation and its verb


class Cue(NamedTuple):
    """The words that say a quotation is spoken, [start, end), its source where one is found, and how it reads."""

    start: int
    end: int
    source: tuple[int, int] | None
    reason: str
    sure: bool


def cue_of(sentence: Sequence[Piece], at: int) -> Cue | None:
    """The cue of the quotation that is the piece at an index of its sentence."""
    return _phrase(sentence, at) or _verb(sentence, at) or _adjacent(sentence, at) or _colon(sentence, at)


def reports(sentence: Sequence[Piece]) -> Cue | None:
    """The cue of a sentence that says what somebody said, quoted or not; its first verb with a source."""
    for index, piece in enumerate(sentence):
        if _is_speech(sentence, index) and (source := _source(sentence, index)):
            return Cue(piece.start, piece.end, source, "reported", True)
    return _phrase(sentence, -1)


def _lower(piece: Piece) -> str:
    return piece.text.casefold()


def _is_speech(sentence: Sequence[Piece], index: int) -> bool:
    """A form of a verb of speech, used as a verb."""
    piece = sentence[index]
    if _lower(piece) not in speech_verbs() or (piece.capital and index > 0):
        return False
    before = _lower(sentence[index - 1]) if index else ""
    return before not in _ARTICLES and not before.endswith(_POSSESSIVE)


def _phrase(sentence: Sequence[Piece], at: int) -> Cue | None:
    """`according to Venn`, `in the words of Venn`, `in Venn's words`."""
    for index, piece in enumerate(sentence):
        following = [_lower(other) for other in sentence[index + 1 : index + 4]]
        word = _lower(piece)
        if word == "according" and following[:1] == ["to"]:
            return Cue(piece.start, sentence[index + 1].end, _object(sentence, index + 2), "according to", True)
        if word == "in" and following == ["the", "words", "of"]:
            return Cue(piece.start, sentence[index + 3].end, _object(sentence, index + 4), "in the words of", True)
        if word == "words" and index > 1 and "in" in map(_lower, sentence[max(index - 4, 0) : index - 1]):
            owner = sentence[index - 1]
            if _lower(owner).endswith((*_POSSESSIVE, "his", "her", "their")):
                return Cue(piece.start, piece.end, (owner.start, owner.end), "in somebody's words", True)
    return None


def _verb(sentence: Sequence[Piece], at: int) -> Cue | None:
    """The verb of speech that is the likeliest to carry the quotation."""
    found = [index for index in range(len(sentence)) if _is_speech(sentence, index) and abs(index - at) <= _FAR]
    best: Cue | None = None
    for index in sorted(found, key=lambda index: (_distance(sentence, at, index), index < at)):
        piece = sentence[index]
        source = _source(sentence, index)
        reason = "after" if index > at else "before"
        if source:
            return Cue(piece.start, piece.end, source, reason, True)
        best = best or Cue(piece.start, piece.end, None, reason, False)
    return best


def _source(sentence: Sequence[Piece], verb: int) -> tuple[int, int] | None:
    """Who speaks: behind the verb where the order is inverted, `"...," said Orla Venn`, else before it."""
    shares = verb > 0 and (_lower(sentence[verb]).endswith("ing") or _lower(sentence[verb - 1]) in _JOINING)
    if shares and (source := _first_subject(sentence, verb)):
        return source
    edge = verb == 0 or sentence[verb - 1].quoted
    edge = edge or (verb > 1 and sentence[verb - 1].text in ",—–-" and sentence[verb - 2].quoted)
    behind, ahead = _object(sentence, verb + 1), _subject(sentence, verb)
    return (behind or ahead) if edge else (ahead or behind)


def _first_subject(sentence: Sequence[Piece], before: int) -> tuple[int, int] | None:
    """Who does what the sentence tells first: the subject of `Venn left, saying` and of `Venn left and said`."""
    for index in range(1, before):
        if _is_finite(sentence[index]) and not sentence[index].capital:
            last = index - 1
            while last > 0 and _lower(sentence[last]) in _AUXILIARIES:
                last -= 1
            if source := _name_to(sentence, last):
                return source
    return None


def _distance(sentence: Sequence[Piece], at: int, index: int) -> int:
    """How far a verb stands from the quotation, in words; what is less likely to carry it counts as farther."""
    between = sentence[min(at, index) + 1 : max(at, index)]
    word = _lower(sentence[index])
    before = _lower(sentence[index - 1]) if index else ""
    return (
        len(between)
        + 20 * sum(piece.quoted for piece in between)
        + 8 * word.endswith("ing")
        + 15 * (before == "to")
        + 10 * (before in _RELATIVE)
        - 8 * (word in words("plain-verbs"))
    )


def _adjacent(sentence: Sequence[Piece], at: int) -> Cue | None:
    """A verb no table knows, at the edge of the quotation, beside a name, a pronoun or a role."""
    rest = list(sentence[at + 1 :])
    shift = at + 1
    if rest and rest[0].text == ",":
        rest, shift = rest[1:], shift + 1
    for ahead in range(1, min(len(rest), 9)):
        if _is_finite(rest[ahead]) and not rest[ahead].capital:
            source = _subject(sentence, shift + ahead)
            if source and source[0] >= rest[0].start:
                return Cue(rest[ahead].start, rest[ahead].end, source, "after", False)
    if rest and _is_finite(rest[0]) and (source := _object(sentence, shift + 1)):
        return Cue(rest[0].start, rest[0].end, source, "after", False)
    before = at - 1
    if before > 0 and sentence[before].text in (",", ":"):
        before -= 1
        for index in range(before, max(before - 8, 0), -1):
            if _is_finite(sentence[index]) and not sentence[index].capital and (source := _subject(sentence, index)):
                return Cue(sentence[index].start, sentence[index].end, source, "before", False)
    return None


def _colon(sentence: Sequence[Piece], at: int) -> Cue | None:
    """`Venn: "..."`, and anything else that a colon leads in; a signature behind a dash."""
    if at > 0 and sentence[at - 1].text == ":":
        mark = sentence[at - 1]
        return Cue(mark.start, mark.end, _last_name(sentence[: at - 1]), "introduced by a colon", at <= 6)
    rest = sentence[at + 1 :]
    if len(rest) > 1 and rest[0].text in ("[", "—", "–", "―", "-", "~") and rest[1].capital:
        return Cue(rest[0].start, rest[0].end, (rest[1].start, rest[-1].end), "signed", True)
    return None


def _is_finite(piece: Piece) -> bool:
    """True for a word that may be a verb in the past or the present."""
    word = _lower(piece)
    formed = word.endswith("ed") or (
        word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "'s", "’s"))
    )
    return word in speech_verbs() or word in _IRREGULAR or (formed and word not in _NOT_VERBS and word not in roles())


def _subject(sentence: Sequence[Piece], verb: int) -> tuple[int, int] | None:
    """Who does what the verb says, looked for to its left."""
    index = verb - 1
    while index >= 0 and (_lower(sentence[index]) in _AUXILIARIES or _lower(sentence[index]).endswith("ly")):
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
    word = _lower(sentence[last])
    if word in _PRONOUNS:
        return sentence[last].start, sentence[last].end
    if not (sentence[last].capital or word in roles()) or word in _BREAKS:
        return None
    first = last
    while first > 0 and _belongs(sentence[first - 1]):
        first -= 1
    while first < last and _lower(sentence[first]) in _SMALL and _lower(sentence[first]) != "the":
        first += 1
    return sentence[first].start, sentence[last].end


def _belongs(piece: Piece) -> bool:
    word = _lower(piece)
    if piece.quoted or word in _BREAKS or word in _ENDS_NAME or word in speech_verbs() or word in _AUXILIARIES:
        return False
    return piece.capital or word in _SMALL or word in _ARTICLES or word in roles() or (word.isalpha() and len(word) > 3)


def _object(sentence: Sequence[Piece], first: int) -> tuple[int, int] | None:
    """The name, pronoun or role that begins at a piece: `said Orla Venn, a baker`."""
    last = None
    for index in range(first, min(first + 14, len(sentence))):
        piece = sentence[index]
        word = _lower(piece)
        if piece.quoted or word in _ENDS_NAME or (word in _BREAKS and index > first):
            break
        if index == first and word in _PRONOUNS:
            return piece.start, piece.end
        if index == first and not (piece.capital or word in _ARTICLES or word in roles() or word in _OPEN_NAMES):
            return None
        if piece.capital or word in roles():
            last = index
        elif (word not in _SMALL and word not in _ARTICLES and not word.isalnum()) or (
            last is not None and word not in _SMALL and not piece.capital
        ):
            break
    return None if last is None else (sentence[first].start, sentence[last].end)


def _last_name(sentence: Sequence[Piece]) -> tuple[int, int] | None:
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
