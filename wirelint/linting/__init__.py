"""Sources and rules to findings. A check that fails is a problem with its rule and file; the rest goes on."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from typing import BinaryIO, Protocol, TypeAlias, cast

from wirelint.document import Context, Document, Fault
from wirelint.finding import (
    Change,
    Excerpt,
    Facts,
    FileResult,
    Finding,
    Fix,
    Match,
    Place,
    Problem,
    Region,
    Related,
    Repair,
    Suppressed,
)
from wirelint.fix import written
from wirelint.folding import fold
from wirelint.gate import Gate
from wirelint.readers import read
from wirelint.rule import Rule
from wirelint.source import PACKED, NotText, Source, Span, decode

LARGE = 1 << 20  # bytes of a file that may be worth reading in parts
_EXCERPT = 240  # code points of a line that an excerpt holds at most
_EXCERPT_BEFORE = 60  # of them before the finding
_GATES = 64  # gates kept; a gate keeps its rules, so that no others can have their identity

Occurrences: TypeAlias = Counter[tuple[str, str]]  # of what a rule marks, by its folded text

_gates: dict[int, Gate] = {}


class RunCheck(Protocol):
    """A check over a whole run; see `Check`."""

    def facts(self, document: Document) -> object: ...
    def judge(self, facts: Sequence[object], again: Callable[[int], Document]) -> Iterator[tuple[int, Match]]: ...


def lint_data(path: str, data: bytes, rules: Sequence[Rule], context: Context) -> FileResult:
    """The findings in one file's bytes."""
    if len(data) > LARGE or data.startswith(PACKED):
        return lint_file(path, BytesIO(data), rules, context)
    return _lint_whole(path, data, rules, context)


def lint_file(path: str, file: BinaryIO, rules: Sequence[Rule], context: Context) -> FileResult:
    """The findings in a file that can be sought in: what is large and can be read in parts is never held whole."""
    from wirelint.linting.parts import lint_parts  # imported here: few files are large
    from wirelint.readers.parts import NotInParts, Parts

    parts = Parts(path, file, context)
    if parts.serve():
        with suppress(NotInParts):
            return lint_parts(parts, rules)
    file.seek(0)
    return _lint_whole(path, file.read(), rules, context)


def _lint_whole(path: str, data: bytes, rules: Sequence[Rule], context: Context) -> FileResult:
    try:
        source = decode(path, data)
    except NotText as error:
        return FileResult(path, problems=(Problem("undecodable", str(error), path),))
    document = read(source, context)
    if len(source.text) > LARGE and len(document.stories) > 1 and not document.comments:
        from wirelint.linting.parts import lint_stories  # imported here: few files are large

        return lint_stories(document, rules)
    return lint_document(document, rules)


def lint_document(document: Document, rules: Sequence[Rule], occurrences: Occurrences | None = None) -> FileResult:
    """The findings of the rules in one document, sorted by place. occurrences: those before it in the same file."""
    source = document.source
    occurrences = Counter() if occurrences is None else occurrences
    problems = [_unread(source, fault) for fault in document.faults]
    if source.torn:
        problems.append(Problem("malformed", source.torn, source.path))
    found: list[tuple[Rule, Match]] = []
    facts: list[Facts] = []
    gate = gate_of(rules)
    for rule in gate.passing(document):
        seen = seen_by(rule, document)
        if seen.stories or not document.stories:
            matches, kept, problem = run_rule(rule, seen)
            if matches:
                found += [(rule, match) for match in matches]
            if kept:
                facts.append(kept)
            if problem:
                problems.append(problem)
    found.sort(key=lambda pair: (pair[1].span, pair[0].id))
    told = list(reported(document, found, lambda _: source, occurrences))
    doubts: tuple[Problem, ...] = ()
    if document.remarks:
        from wirelint import remarks  # imported here: little copy has any

        aside = [one for one in told if isinstance(one, Suppressed)]
        told += findings(document, remarks.unused(document, rules, aside), lambda _: source)
        problems += remarks.faults(document)
        doubts = tuple(remarks.doubts(document, rules))
    return FileResult(
        source.path,
        tuple(sorted((one for one in told if isinstance(one, Finding)), key=lambda one: (one.span, one.rule))),
        tuple(problems),
        len(document.stories),
        sum(gate.limits(story.language) for story in document.stories),
        tuple(facts),
        tuple(one for one in told if isinstance(one, Suppressed)),
        doubts=doubts,
    )


def gate_of(rules: Sequence[Rule]) -> Gate:
    """The gate of some rules, made once: a run has the same few lists of rules for all its files."""
    gate = _gates.get(id(rules))
    if gate is None or gate.rules is not rules:
        if len(_gates) >= _GATES:
            _gates.clear()
        gate = _gates[id(rules)] = Gate(rules)
    return gate


def _unread(source: Source, fault: Fault) -> Problem:
    kind = "no-copy" if fault.is_foreign else "malformed"
    return Problem(kind, fault.message, source.path, *source.position(fault.span.start))


def seen_by(rule: Rule, document: Document) -> Document:
    """What a rule sees of a document: the stories in its languages."""
    return document if rule.languages is None else document.in_languages(rule.languages)


def run_rule(rule: Rule, document: Document) -> tuple[list[Match], Facts | None, Problem | None]:
    """What a rule finds in a document, what it keeps of it for the whole run, and how it failed if it did."""
    try:
        check = rule.check
        facts = Facts(rule.id, cast(RunCheck, check).facts(document)) if rule.judges else None
        return list(check.run(document)), facts, None
    except Exception as error:  # a failing check must not hide what the others find
        return [], None, failed(rule, error, document.source.path)


def failed(rule: Rule, error: Exception, path: str) -> Problem:
    """What is said of a rule that failed."""
    if isinstance(error, TimeoutError):
        said = "ran out of time; its patterns are too slow on this file"
        return Problem("rule-timeout", said, path, rule=rule.id)
    return Problem("rule-failed", f"failed: {type(error).__name__}: {error}", path, rule=rule.id)


def reported(
    document: Document,
    found: Iterable[tuple[Rule, Match]],
    of_file: Callable[[int], Source],
    occurrences: Occurrences,
) -> Iterator[Finding | Suppressed]:
    """Matches as findings; those that a mark in the copy accepts are set aside."""
    for finding in findings(document, found, of_file, occurrences):
        from wirelint.marks import accepted  # imported here: most runs find nothing

        mark = accepted(document, finding.rule, finding.span)
        yield finding if mark is None else Suppressed(finding, "inSource", mark)


def findings(
    document: Document,
    found: Iterable[tuple[Rule, Match]],
    of_file: Callable[[int], Source],
    occurrences: Occurrences | None = None,
) -> Iterator[Finding]:
    """Matches as findings, in the order given.

    of_file: the source of a file of the run, or of a part of the file, by its number. occurrences: those before.
    """
    source = document.source
    occurrences = Counter() if occurrences is None else occurrences
    for rule, match in found:
        folded = fold(source.text[match.span.start : match.span.end])
        index = occurrences[rule.id, folded]
        occurrences[rule.id, folded] += 1
        yield Finding(
            rule=rule.id,
            severity=rule.severity,
            message=rule.say(match.values),
            path=source.path,
            region=_region(source, match.span),
            span=match.span,
            excerpt=_excerpt(document, match.span),
            fingerprint=fingerprint(rule.id, source.path, folded, index),
            related=tuple(_place(source if near.file is None else of_file(near.file), near) for near in match.related),
            repairs=tuple(_repairs(document, match.fixes)),
            gate=rule.gate,
            folded=folded,
        )


def fingerprint(rule: str, path: str, folded: str, index: int) -> str:
    """The number of a finding that survives moves. index: how many like it are above it in the file."""
    from hashlib import sha256  # imported here: it loads OpenSSL, and most runs find nothing

    return sha256("\0".join((rule, path, folded, str(index))).encode("utf-8", "surrogatepass")).hexdigest()


def _region(source: Source, span: Span) -> Region:
    start, end = source.position(span.start), source.position(span.end)
    if source.text.isascii():
        return Region(start, end)
    return Region(start, end, (source.byte_column(start), source.byte_column(end)))


def _place(source: Source, near: Related) -> Place:
    return Place(source.path, _region(source, near.span), near.message)


def _repairs(document: Document, fixes: Iterable[Fix]) -> Iterator[Repair]:
    for fix in fixes:
        edits = written(document, fix.edits)
        if edits:
            changes = tuple(Change(_region(document.source, edit.span), edit.span, edit.text) for edit in edits)
            yield Repair(fix.safe, fix.description, changes, fix.by_hand)


def _excerpt(document: Document, span: Span) -> Excerpt:
    """The line a span begins on, cut to a length, without what is private on it."""
    source = document.source
    line = source.line_span(source.position(span.start).line)
    shown = _public(document, line, span)
    start = shown.start
    if shown.end - start > _EXCERPT:
        start = max(start, min(span.start - _EXCERPT_BEFORE, shown.end - _EXCERPT))
    return Excerpt(source.text[start : min(shown.end, start + _EXCERPT)], start - line.start + 1)


def _public(document: Document, line: Span, span: Span) -> Span:
    """As much of a line, around a span, as is not private; of what is private itself no more than the span."""
    start, end = line
    for block in document.private_in(Span(start, max(end, span.end))):
        if block.span.end <= span.start:
            start = max(start, block.span.end)
        elif span.end <= block.span.start:
            end = min(end, block.span.start)
        else:
            start, end = max(start, span.start), min(end, span.end)
    return Span(start, max(start, end))
