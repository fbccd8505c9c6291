r"""Patterns that run away: found by trying them on what their loops match, many times over.

The `regex` package backtracks. Where two ways through a loop match the same text, as in `(a|a)*$`, the ways through a
line of it double with each repetition. A pattern is read only as far as to see what its loops repeat; whether that
hurts is for the package itself to show.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice, permutations
from typing import TypeAlias

import regex

from wirelint.record import NamedTuple

_TIMES = 40  # 2 ** 40 ways are never tried out; a pattern that backtracks by a low power of the length has no trouble
_LENGTH = 120  # characters at least, for where the package finds short cuts the ways do not double each time
_SECONDS = 0.05  # of CPU; a harmless pattern needs less than a hundredth of it
_MANY_LOOPS = 5  # so many, though each is plain, may share one text in more ways than can be tried
_PAIRED = 5  # characters of which each two are repeated together
_MOST = 12  # samples of one piece
_PLAIN = "\0\na0 .,;:-_'\"()/<>[]{}&#@!?é’”"  # characters of copy, and two that few loops match
_TOKEN = regex.compile(
    r"""
    (?P<empty> \\[bBAZzmMGKRX] | \\\d+ | \\[gkL]<[^>]*> | \(\?\#[^)]*\) | \(\?[a-zA-Z0-9-]+\) | \(\?P=\w+\)
             | [\^$] )
    | (?P<look> \(\?[=!] )
    | (?P<group> \(\?(?: P?<\w+> | [:>|] | <[=!] | [a-zA-Z-]+: | \([^)]*\) ) | \( )
    | (?P<close> \) )
    | (?P<or> \| )
    | (?P<times> (?: [*+?] | \{ (?P<least>\d*) (?P<range>,?) (?P<most>\d*) \} ) [+?]? )
    | (?P<one> \\[pPN]\{[^}]*\} | \\[pP]. | \\x.. | \\u.{4} | \\U.{8} | \\.
             | \[\^?\]? (?: \\. | \[:\^?\w+:\] | [^\]\\] )* \] | . )
    """,
    regex.VERBOSE | regex.DOTALL,
)


class _One(NamedTuple):
    """A piece that matches one character."""

    text: str


class _Row(NamedTuple):
    """Pieces one after another."""

    parts: "tuple[_Piece, ...]"


class _Choice(NamedTuple):
    """Pieces of which one matches."""

    branches: "tuple[_Piece, ...]"


class _Loop(NamedTuple):
    """A piece that may match several times, or not at all."""

    body: "_Piece"
    least: int
    many: bool  # whether it may match often enough to matter


_Piece: TypeAlias = _One | _Row | _Choice | _Loop


class RunsAway(NamedTuple):
    """What a pattern cannot cope with: this text, so many times over; and where it stood when that was seen."""

    text: str
    times: int
    tried: str


@cache
def runs_away(pattern: str) -> RunsAway | None:
    """What a pattern runs away on, if there is such a text. The pattern is one that compiles."""
    piece = _read(_TOKEN.finditer(pattern))
    compiled = regex.compile(pattern, regex.IGNORECASE)
    count = _count(piece)
    for before, loop, after in _loops(piece, "", "") if count else ():
        if count < _MANY_LOOPS and not _is_ambiguous(loop.body):
            continue
        for pump, end in _attacks(loop):
            times = max(_TIMES, _LENGTH // len(pump))
            tried = before + pump * times + end + after + "\0"
            try:
                compiled.search(tried, timeout=_SECONDS)
            except TimeoutError:
                return RunsAway(pump, times, tried)
    return None


def _read(tokens: "Iterator[regex.Match[str]]", *, ahead: bool = False) -> _Piece:
    """A pattern, or one group of it; what looks ahead or stands nowhere matches nothing of the text."""
    branches: list[list[_Piece]] = [[]]
    for token in tokens:
        row = branches[-1]
        if token["close"]:
            break
        if token["or"]:
            branches.append([])
        elif token["look"] or token["group"]:
            row.append(_read(tokens))
        elif token["one"]:
            row.append(_One(token["one"]))
        elif token["times"] and row:
            row[-1] = _loop(row[-1], token)
        else:
            row.append(_Row(()))
    rows = tuple(_Row(tuple(row)) for row in branches)
    return rows[0] if len(rows) == 1 else _Choice(rows)


def _loop(body: _Piece, token: "regex.Match[str]") -> _Loop:
    sign = token["times"][0]
    if sign != "{":
        return _Loop(body, int(sign == "+"), sign != "?")
    least = int(token["least"] or 0)
    most = int(token["most"]) if token["most"] else None if token["range"] else least
    return _Loop(body, least, most is None or most >= _TIMES // 2)


def _loops(piece: _Piece, before: str, after: str) -> Iterator[tuple[str, _Loop, str]]:
    """Every loop, inner and outer, with text that leads to it and text that follows."""
    if isinstance(piece, _Loop):
        if piece.many:
            yield before, piece, after
        yield from _loops(piece.body, before, after)
    elif isinstance(piece, _Choice):
        for branch in piece.branches:
            yield from _loops(branch, before, after)
    elif isinstance(piece, _Row):
        samples = [_samples(part)[0] for part in piece.parts]
        for index, part in enumerate(piece.parts):
            if _count(part):
                yield from _loops(part, before + "".join(samples[:index]), "".join(samples[index + 1 :]) + after)


def _count(piece: _Piece) -> int:
    """How many loops there are in a piece."""
    if isinstance(piece, _One):
        return 0
    if isinstance(piece, _Loop):
        return piece.many + _count(piece.body)
    return sum(map(_count, piece.branches if isinstance(piece, _Choice) else piece.parts))


def _is_ambiguous(piece: _Piece) -> bool:
    """True for a piece that may match one text in several ways: it holds a choice or a loop."""
    return isinstance(piece, (_Choice, _Loop)) or (isinstance(piece, _Row) and any(map(_is_ambiguous, piece.parts)))


def _attacks(loop: _Loop) -> Iterator[tuple[str, str]]:
    """What to repeat, which is what its body or a piece of it matches, and an end that the loop does not match."""
    ones = list(_ones(loop.body))
    pool = _pool(ones)
    matched = [character for character in pool if any(_matches(one, character) for one in ones)]
    ends = ["", *[character for character in (*_PLAIN[:2], *pool) if character not in matched][:2]]
    pairs = map("".join, permutations(matched[:_PAIRED], 2))
    for pump in dict.fromkeys([*_samples(loop.body), *matched, *pairs]):
        yield from ((pump, end) for end in ends if pump)


def _samples(piece: _Piece) -> list[str]:
    """Some texts that a piece matches, the plainest first."""
    if isinstance(piece, _One):
        return list(_characters(piece)) or [""]
    if isinstance(piece, _Choice):
        return list(dict.fromkeys(text for branch in piece.branches for text in _samples(branch)[:2]))[:_MOST]
    if isinstance(piece, _Loop):
        body = _samples(piece.body)
        once = [text * max(piece.least, 1) for text in body]
        return (["", *once] if piece.least == 0 else once)[:_MOST]
    return list(islice(dict.fromkeys(_variants([_samples(part) for part in piece.parts])), _MOST))


def _variants(rows: Sequence[list[str]]) -> Iterator[str]:
    """Texts of several parts: the plainest, each part varied in turn, and all parts varied."""
    plain = [row[0] for row in rows]
    yield "".join(plain)
    for index, row in enumerate(rows):
        yield from ("".join([*plain[:index], text, *plain[index + 1 :]]) for text in row[1:3])
    yield "".join(row[-1] for row in rows)


def _ones(piece: _Piece) -> Iterator[_One]:
    """Every piece of a piece that matches one character."""
    if isinstance(piece, _One):
        yield piece
    elif isinstance(piece, _Loop):
        yield from _ones(piece.body)
    else:
        for part in piece.branches if isinstance(piece, _Choice) else piece.parts:
            yield from _ones(part)


def _pool(ones: Iterable[_One]) -> list[str]:
    """Characters that pieces may match: those they name, then those of plain copy."""
    named = (character for one in ones for character in one.text if character not in "\\[]^")
    return list(dict.fromkeys([*named, *_PLAIN[2:], *_PLAIN[:2]]))


@cache
def _characters(one: _One) -> tuple[str, ...]:
    """Some characters that a piece matches."""
    return tuple(islice((character for character in _pool([one]) if _matches(one, character)), 3))


@cache
def _matches(one: _One, character: str) -> bool:
    try:
        return bool(regex.fullmatch(one.text, character))
    except regex.error:  # half of something larger
        return one.text == character
