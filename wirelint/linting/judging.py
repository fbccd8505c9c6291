"""What the facts of a whole run show: copies in several files, versions out of order."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import BinaryIO, cast

from wirelint.document import Context, Document
from wirelint.finding import FileResult, Finding, Match, Problem, Suppressed
from wirelint.linting import Occurrences, RunCheck, failed, reported, seen_by
from wirelint.readers import read
from wirelint.record import NamedTuple
from wirelint.rule import Rule
from wirelint.source import Part, decode

_AT_HAND = 8  # documents kept, of those that were asked for again


class _Entry(NamedTuple):
    """What a rule keeps of a file, or of a part of one, with the file's number among the results."""

    number: int
    rule: Rule
    kept: object
    part: Part | None


def judged(
    results: Sequence[FileResult],
    rules: Callable[[int], Sequence[Rule]],
    opened: Callable[[int], BinaryIO],
    context: Callable[[int], Context],
) -> tuple[tuple[FileResult, ...], tuple[Problem, ...]]:
    """The results with what the facts of the whole run show, and what could not be judged.

    rules, opened, context: the rules of a file, the file itself and its context, by its number among the results. Facts
    of one check are judged together; a finding has the severity that its own file's rule has.
    """
    inquiries: dict[tuple[str, object], list[_Entry]] = {}
    for number, result in enumerate(results):
        for rule_id, kept, part in result.facts:
            rule = next(rule for rule in rules(number) if rule.id == rule_id)
            inquiries.setdefault((rule_id, rule.check), []).append(_Entry(number, rule, kept, part))
    found: dict[int, list[Finding]] = {}
    marked: dict[int, list[Suppressed]] = {}
    problems = []
    for inquiry in inquiries.values():
        try:
            for number, one in _judged(results, inquiry, opened, context):
                if isinstance(one, Finding):
                    found.setdefault(number, []).append(one)
                else:
                    marked.setdefault(number, []).append(one)
        except Exception as error:  # as in one file
            problems.append(failed(inquiry[0].rule, error, ""))
    return tuple(
        result._replace(
            facts=(),
            findings=tuple(sorted((*result.findings, *found.get(number, ())), key=lambda one: (one.span, one.rule))),
            suppressed=(*result.suppressed, *marked.get(number, ())),
        )
        for number, result in enumerate(results)
    ), tuple(problems)


def _judged(
    results: Sequence[FileResult],
    inquiry: Sequence[_Entry],
    opened: Callable[[int], BinaryIO],
    context: Callable[[int], Context],
) -> Iterator[tuple[int, Finding | Suppressed]]:
    """What one check finds in a run, each finding with its file's number among the results."""

    @lru_cache(_AT_HAND)
    def again(place: int) -> Document:
        number, rule, _, part = inquiry[place]
        with opened(number) as file:
            return seen_by(rule, _read(results[number].path, file, context(number), part))

    def of_file(matches: Iterator[tuple[int, Match]]) -> Iterator[Finding | Suppressed]:
        occurrences: Occurrences = Counter()
        for place, group in groupby(sorted(matches, key=lambda pair: (pair[0], pair[1].span)), lambda pair: pair[0]):
            found = [(inquiry[place].rule, match) for _, match in group]
            for one in reported(again(place), found, lambda other: again(other).source, occurrences):
                yield _placed(one, inquiry[place].part)

    check = cast(RunCheck, inquiry[0].rule.check)
    matches = check.judge([entry.kept for entry in inquiry], again)
    for number, group in groupby(matches, key=lambda pair: inquiry[pair[0]].number):
        for one in of_file(group):
            yield number, one


def _read(path: str, file: BinaryIO, context: Context, part: Part | None) -> Document:
    if part is None:
        return read(decode(path, file.read()), context)
    from wirelint.readers.parts import Parts  # imported here: few files are large

    return Parts(path, file, context).document(part)


def _placed(one: Finding | Suppressed, part: Part | None) -> Finding | Suppressed:
    if part is None:
        return one
    from wirelint.linting.parts import moved

    return moved(one, part)
