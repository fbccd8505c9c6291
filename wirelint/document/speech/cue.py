"""What in a sentence says that a quotation is spoken, and who its source is.

A closed list of verbs is never complete, so any past or present form that stands at a quotation's edge beside a name,
a pronoun or a role counts as well.
"""

from collections.abc import Sequence

from wirelint.document.speech.source import ARTICLES, first_subject, following, is_finite, last_name, lower, subject
from wirelint.document.speech.words import Piece, speech_verbs
from wirelint.newsroom import words
from wirelint.record import NamedTuple

_POSSESSIVE = ("'s", "’s", "s'", "s’")
_JOINING = frozenset("and but then".split())
_RELATIVE = frozenset("who which that while as".split())
_NEAR = 12  # pieces behind a quotation among which a verb that no table knows stands
_FAR = 40  # pieces between a quotation and its verb, or the name before its colon


class Cue(NamedTuple):
    """The words that say a quotation is spoken, [start, end), its source where one is found, and how it reads."""

    start: int
    end: int
    source: tuple[int, int] | None
    reason: str
    sure: bool


def cue_of(sentence: Sequence[Piece], at: int) -> Cue | None:
    """The cue of the quotation that is the piece at an index of its sentence, if no phrase is one for all of it."""
    return _verb(sentence, at) or _adjacent(sentence, at) or _colon(sentence, at)


def reports(sentence: Sequence[Piece]) -> Cue | None:
    """The cue of a sentence that says what somebody said, quoted or not; its first verb with a source."""
    for index, piece in enumerate(sentence):
        if _is_speech(sentence, index) and (source := _source(sentence, index)):
            return Cue(piece.start, piece.end, source, "reported", True)
    return phrase(sentence)


def _is_speech(sentence: Sequence[Piece], index: int) -> bool:
    """A form of a verb of speech, used as a verb."""
    piece = sentence[index]
    if lower(piece) not in speech_verbs() or (piece.capital and index > 0):
        return False
    before = lower(sentence[index - 1]) if index else ""
    return before not in ARTICLES and not before.endswith(_POSSESSIVE)


def phrase(sentence: Sequence[Piece]) -> Cue | None:
    """`according to Venn`, `in the words of Venn`, `in Venn's words`."""
    for index, piece in enumerate(sentence):
        word, behind = lower(piece), [lower(other) for other in sentence[index + 1 : index + 4]]
        if word == "according" and behind[:1] == ["to"]:
            return Cue(piece.start, sentence[index + 1].end, following(sentence, index + 2), "according to", True)
        if word == "in" and behind == ["the", "words", "of"]:
            return Cue(piece.start, sentence[index + 3].end, following(sentence, index + 4), "in the words of", True)
        if word == "words" and index > 1 and "in" in map(lower, sentence[max(index - 4, 0) : index - 1]):
            owner = sentence[index - 1]
            if lower(owner).endswith((*_POSSESSIVE, "his", "her", "their")):
                return Cue(piece.start, piece.end, (owner.start, owner.end), "in somebody's words", True)
    return None


def _verb(sentence: Sequence[Piece], at: int) -> Cue | None:
    """The verb of speech that is the likeliest to carry the quotation."""
    near = range(max(at - _FAR, 0), min(at + _FAR + 1, len(sentence)))
    found = [index for index in near if _is_speech(sentence, index)]
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
    shares = verb > 0 and (lower(sentence[verb]).endswith("ing") or lower(sentence[verb - 1]) in _JOINING)
    if shares and (source := first_subject(sentence, verb)):
        return source
    edge = verb == 0 or sentence[verb - 1].quoted
    edge = edge or (verb > 1 and sentence[verb - 1].text in ",—–-" and sentence[verb - 2].quoted)
    behind, ahead = following(sentence, verb + 1), subject(sentence, verb)
    return (behind or ahead) if edge else (ahead or behind)


def _distance(sentence: Sequence[Piece], at: int, index: int) -> int:
    """How far a verb stands from the quotation, in words; what is less likely to carry it counts as farther."""
    between = sentence[min(at, index) + 1 : max(at, index)]
    word = lower(sentence[index])
    before = lower(sentence[index - 1]) if index else ""
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
    rest = list(sentence[at + 1 : at + _NEAR])
    shift = at + 1
    if rest and rest[0].text == ",":
        rest, shift = rest[1:], shift + 1
    for ahead in range(1, min(len(rest), 9)):
        if is_finite(rest[ahead]) and not rest[ahead].capital:
            source = subject(sentence, shift + ahead)
            if source and source[0] >= rest[0].start:
                return Cue(rest[ahead].start, rest[ahead].end, source, "after", False)
    if rest and is_finite(rest[0]) and (source := following(sentence, shift + 1)):
        return Cue(rest[0].start, rest[0].end, source, "after", False)
    before = at - 1
    if before > 0 and sentence[before].text in (",", ":"):
        before -= 1
        for index in range(before, max(before - 8, 0), -1):
            if is_finite(sentence[index]) and not sentence[index].capital and (source := subject(sentence, index)):
                return Cue(sentence[index].start, sentence[index].end, source, "before", False)
    return None


def _colon(sentence: Sequence[Piece], at: int) -> Cue | None:
    """`Venn: "..."`, and anything else that a colon leads in; a signature behind a dash."""
    if at > 0 and sentence[at - 1].text == ":":
        mark = sentence[at - 1]
        near = sentence[max(at - 1 - _FAR, 0) : at - 1]
        return Cue(mark.start, mark.end, last_name(near), "introduced by a colon", at <= 6)
    dash, name = (*sentence[at + 1 : at + 3], None, None)[:2]
    if dash and name and dash.text in ("[", "—", "–", "―", "-", "~") and name.capital:
        return Cue(dash.start, dash.end, (name.start, sentence[-1].end), "signed", True)
    return None
