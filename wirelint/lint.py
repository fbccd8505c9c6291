"""Sources and rules to findings. A check that fails is a problem with its rule and file; the rest goes on."""

from collections import Counter
from collections.abc import Iterable, Sequence

from wirelint.document import Context, Document
from wirelint.finding import (
    Change,
    Excerpt,
    FileResult,
    Finding,
    Fix,
    Match,
    Place,
    Problem,
    Region,
    Repair,
)
from wirelint.folding import fold
from wirelint.readers import read
from wirelint.rule import Rule
from wirelint.source import NotText, Source, Span, decode

_EXCERPT = 240  # code points of a line that an excerpt holds at most
_EXCERPT_BEFORE = 60  # of them before the finding


def lint_data(path: str, data: bytes, rules: Sequence[Rule], context: Context) -> FileResult:
    """The findings in one file's bytes."""
    try:
        source = decode(path, data)
    except NotText as error:
        return FileResult(path, problems=(Problem("undecodable", str(error), path),))
    return lint_document(read(source, context), rules)


def lint_document(document: Document, rules: Sequence[Rule]) -> FileResult:
    """The findings of the rules in one document, sorted by place."""
    source = document.source
    problems: list[Problem] = []
    found: list[tuple[Rule, Match]] = []
    for rule in rules:
        if rule.needs is not None and not any(literal in source.text for literal in rule.needs):
            continue
        seen = document if rule.languages is None else document.in_languages(rule.languages)
        if seen.stories or not document.stories:
            matches, problem = _run(rule, seen)
            found += [(rule, match) for match in matches]
            problems += [problem] if problem else []
    found.sort(key=lambda pair: (pair[1].span, pair[0].id))
    return FileResult(
        source.path,
        tuple(_findings(source, found)),
        tuple(problems),
        len(document.stories),
        sum(_is_limited(story.language, rules) for story in document.stories),
    )


def _is_limited(language: str | None, rules: Iterable[Rule]) -> bool:
    return any(rule.languages is not None and language not in rule.languages for rule in rules)


def _run(rule: Rule, document: Document) -> tuple[list[Match], Problem | None]:
    path = document.source.path
    try:
        return list(rule.check.run(document)), None
    except TimeoutError:
        return [], Problem(
            "rule-timeout", "ran out of time; its patterns are too slow on this file", path, rule=rule.id
        )
    except Exception as error:  # a failing check must not hide what the others find
        said = f"failed: {type(error).__name__}: {error}"
        return [], Problem("rule-failed", said, path, rule=rule.id)


def _findings(source: Source, found: Iterable[tuple[Rule, Match]]) -> Iterable[Finding]:
    occurrences: Counter[tuple[str, str]] = Counter()
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
            excerpt=_excerpt(source, match.span),
            fingerprint=_fingerprint(rule.id, source.path, folded, index),
            related=tuple(Place(source.path, _region(source, near.span), near.message) for near in match.related),
            repairs=tuple(_repair(source, fix) for fix in match.fixes),
            gate=rule.gate,
        )


def _fingerprint(rule: str, path: str, folded: str, index: int) -> str:
    from hashlib import sha256  # imported here: it loads OpenSSL, and most runs find nothing

    return sha256("\0".join((rule, path, folded, str(index))).encode("utf-8", "surrogatepass")).hexdigest()


def _region(source: Source, span: Span) -> Region:
    return Region(source.position(span.start), source.position(span.end))


def _repair(source: Source, fix: Fix) -> Repair:
    changes = tuple(Change(_region(source, edit.span), edit.span, edit.text) for edit in fix.edits)
    return Repair(fix.safe, fix.description, changes)


def _excerpt(source: Source, span: Span) -> Excerpt:
    line = source.line_span(source.position(span.start).line)
    start = line.start
    if line.end - line.start > _EXCERPT:
        start = max(line.start, min(span.start - _EXCERPT_BEFORE, line.end - _EXCERPT))
    return Excerpt(source.text[start : min(line.end, start + _EXCERPT)], start - line.start + 1)
