"""Results as bytes: they come so from other processes, and are kept so from run to run. All of it is plain values."""

import marshal
from typing import Any

from wirelint.finding import (
    Change,
    Excerpt,
    Facts,
    FileResult,
    Finding,
    Place,
    Problem,
    Region,
    Repair,
    Severity,
    Suppressed,
)
from wirelint.source import Part, Position, Span

_AS_THEY_ARE = frozenset((str, int, bool, type(None)))
_SEVERITIES = {severity.value: severity for severity in Severity}


def pack(result: FileResult) -> bytes:
    """A result as bytes. Raises ValueError for facts that are not plain."""
    return marshal.dumps(_plain(result))


def unpack(data: bytes | memoryview) -> FileResult:
    """The result again."""
    path, findings, problems, stories, limited, facts, suppressed, fixed, arisen, older, doubts = marshal.loads(data)
    return FileResult(
        path,
        tuple(map(_finding, findings)),
        tuple(Problem(*problem) for problem in problems),
        stories,
        limited,
        tuple(Facts(rule, kept, part and Part(*part)) for rule, kept, part in facts),
        tuple(Suppressed(_finding(finding), kind, reason) for finding, kind, reason in suppressed),
        tuple(map(_finding, fixed)),
        tuple(map(_finding, arisen)),
        older,
        tuple(Problem(*doubt) for doubt in doubts),
    )


def _plain(value: object) -> Any:  # noqa: ANN401  # what marshal keeps
    """Named tuples as tuples, the words of enums as texts."""
    if isinstance(value, tuple):
        return tuple([part if type(part) in _AS_THEY_ARE else _plain(part) for part in value])
    return str(value) if isinstance(value, str) else value


def _finding(plain: tuple[Any, ...]) -> Finding:
    rule, severity, message, path, region, span, excerpt, fingerprint, related, repairs, gate, folded = plain
    return Finding(
        rule,
        _SEVERITIES[severity],
        message,
        path,
        _region(region),
        Span(*span),
        Excerpt(*excerpt),
        fingerprint,
        tuple(Place(name, _region(place), said) for name, place, said in related),
        tuple(map(_repair, repairs)),
        gate,
        folded,
    )


def _region(plain: tuple[Any, ...]) -> Region:
    start, end, utf8 = plain
    return Region(Position(*start), Position(*end), utf8)


def _repair(plain: tuple[Any, ...]) -> Repair:
    safe, description, changes, by_hand = plain
    made = tuple(Change(_region(region), Span(*span), text) for region, span, text in changes)
    return Repair(safe, description, made, by_hand)
