"""Repairs made in a file's bytes, round by round until none is left to make.

Which repairs: those of findings that offer just one, that is not left to a person, and that is safe unless unsafe ones
are wanted too. Which of two that are in each other's way: the safe one, else the one that takes more away, else the
upper; the other waits for the next round, which finds anew.
"""

from collections.abc import Callable, Iterable, Sequence

from wirelint.finding import NOT_FIXED, Edit, FileResult, Finding, Place, Problem, Repair
from wirelint.fix import apply, moved
from wirelint.source import NotText, Source, Span, decode

_ROUNDS = 100


class _Unfit(Exception):
    """Why the repairs of a file are not made."""


def repaired(data: bytes, lint: Callable[[bytes], FileResult], *, unsafe: bool = False) -> tuple[bytes, FileResult]:
    """The bytes with all repairs made, and what `lint` finds in them then; the same bytes where one cannot be made."""
    first = lint(data)
    if any(problem.kind in ("undecodable", "malformed") for problem in first.problems):
        return data, first
    try:
        return _repaired(data, first, lint, unsafe)
    except _Unfit as error:
        return data, first._replace(problems=(*first.problems, Problem(NOT_FIXED, str(error), first.path)))


def _repaired(
    data: bytes, first: FileResult, lint: Callable[[bytes], FileResult], unsafe: bool
) -> tuple[bytes, FileResult]:
    result = first
    known = [(finding.rule, finding.span) for finding in first.findings]
    fixed: list[Finding] = []
    for _ in range(_ROUNDS):
        source = decode(first.path, data)
        chosen = compatible(source, result.findings, unsafe)
        if not chosen:
            arisen = tuple(_arisen(result.findings, known)) if fixed else ()
            return data, result._replace(fixed=tuple(fixed), arisen=arisen)
        if source.packed:
            raise _Unfit("it is packed: unpack it to have it repaired")
        edits = [edit for _, repair in chosen for edit in _edits(repair)]
        data = _rewritten(source, edits)
        result = lint(data)
        if len(result.problems) > len(first.problems):
            raise _Unfit(f"after the repairs {result.problems[-1].message}")
        places = moved((offset for _, span in known for offset in span), edits)
        known = [(rule, Span(places[span.start], places[span.end])) for rule, span in known]
        fixed += [finding for finding, _ in chosen]
    raise _Unfit(f"after {_ROUNDS} rounds there is still something to repair: two rules undo each other's repairs")


def compatible(source: Source, findings: Iterable[Finding], unsafe: bool) -> list[tuple[Finding, Repair]]:
    """The repairs of one round: none meets another, or what another's finding rests on."""
    offered = [(finding, repair) for finding in findings if (repair := finding.repair(unsafe=unsafe)) is not None]
    offered.sort(key=lambda pair: (not pair[1].safe, -_taken(pair[1]), pair[0].span))
    edited, rested = bytearray(len(source.text) + 1), bytearray(len(source.text) + 1)
    chosen = []
    for finding, repair in offered:
        edits = [change.span for change in repair.changes]
        rests = [finding.span, *(_span(source, near) for near in finding.related if near.path == source.path)]
        if any(1 in marks[edit.start : edit.end + 1] for edit in edits for marks in (edited, rested)):
            continue  # the one beyond the end as well: gaps are judged anew where neighbours are taken out
        if any(1 in edited[rest.start : rest.end] for rest in rests):
            continue
        for marks, spans in ((edited, edits), (rested, rests)):
            for span in spans:
                reach = span.end + 1 if marks is edited else span.end
                marks[span.start : reach] = b"\1" * (reach - span.start)
        chosen.append((finding, repair))
    return chosen


def _taken(repair: Repair) -> int:
    return sum(change.span.end - change.span.start for change in repair.changes)


def _edits(repair: Repair) -> list[Edit]:
    return [Edit(change.span, change.text) for change in repair.changes]


def _span(source: Source, near: Place) -> Span:
    return Span(source.offset(*near.region.start), source.offset(*near.region.end))


def _rewritten(source: Source, edits: Sequence[Edit]) -> bytes:
    """The bytes with the edits made, and every byte outside them as it was. Raises _Unfit."""
    pieces = [source.mark]
    at, place = 0, len(source.mark)
    for edit in sorted(edits, key=lambda edit: edit.span):
        until = place + len(source.cut(Span(at, edit.span.start)))
        pieces += [source.data[place:until], edit.text.encode(source.encoding)]
        place, at = until + len(source.cut(edit.span)), edit.span.end
    made = b"".join([*pieces, source.data[place:]])
    try:
        faithful = decode(source.path, made).text == apply(source.text, edits)
    except NotText:
        faithful = False
    if not faithful:
        raise _Unfit(f"after the repairs it would no longer be read as {source.encoding}")
    return made


def _arisen(findings: Sequence[Finding], known: Iterable[tuple[str, Span]]) -> Iterable[Finding]:
    """The findings that stand where their rule found nothing before."""
    size = max((finding.span.end for finding in findings), default=0) + 1
    marks: dict[str, bytearray] = {}
    for rule, span in known:
        marked = marks.setdefault(rule, bytearray(size))
        marked[span.start : span.end + 1] = b"\1" * (min(span.end + 1, size) - min(span.start, size))
    for finding in findings:
        if finding.rule not in marks or 1 not in marks[finding.rule][finding.span.start : finding.span.end + 1]:
            yield finding
