"""A large file linted part by part: what its checks make of a part is held at a time, and told as of the whole file.

A check that compares the stories of a file notes a little of each part; what its notes show together is looked for in
the parts concerned, which are then read once more.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, groupby
from typing import Protocol, TypeAlias, cast

from wirelint.document import Block, Document, Story
from wirelint.finding import Facts, FileResult, Finding, Match, Problem, Suppressed
from wirelint.linting import LARGE, Occurrences, failed, fingerprint, gate_of, lint_document, reported, seen_by
from wirelint.rule import Rule
from wirelint.source import Part, Source, Span

_AT_HAND = 4  # parts kept of those that are read again

Told: TypeAlias = list[Finding | Suppressed]


class ComparingCheck(Protocol):
    """A check that compares the stories of one file; see `Check`."""

    def noted(self, document: Document) -> object: ...
    def settled(self, notes: Sequence[object]) -> Iterator[tuple[int, object]]: ...
    def run_again(self, document: Document, told: object) -> Iterator[Match]: ...


class Divided(Protocol):
    """A file as documents, one after the other."""

    path: str

    def documents(self) -> Iterator[Document]: ...
    def document(self, part: Part) -> Document: ...
    def source(self, part: Part) -> Source: ...


class Stories:
    """A document of many stories, some at a time, whose size is in code points; what checks keep goes with them."""

    def __init__(self, document: Document, size: int = LARGE) -> None:
        self.whole = document
        self.path = document.source.path
        sizes = (sum(len(block.view.text) for block in story.blocks) for story in document.stories)
        groups = groupby(enumerate(accumulate(sizes)), key=lambda story: story[1] // size)
        self.groups = [[number for number, _ in group] for _, group in groups]

    def documents(self) -> Iterator[Document]:
        """The stories in order."""
        return (self.document(Part(number, 0, 0, 0, 0)) for number in range(len(self.groups)))

    def document(self, part: Part) -> Document:
        """Some of the stories, made anew; what is amiss with the file is told with the first of them."""
        group = self.groups[part.number]
        stories = (self.whole.stories[number] for number in group)
        made = tuple(Story(tuple(Block(*block) for block in story.blocks), *story[1:]) for story in stories)
        faults = () if part.number else self.whole.faults
        document = self.whole._replace(source=self.source(part), stories=made, faults=faults)
        document.__dict__["private"] = self.whole.private  # of every story: some may stand on one line of the file
        return document

    def source(self, part: Part) -> Source:
        """The whole source, with its lines as they are known."""
        source = self.whole.source._replace(part=part)
        if part.number:
            source = source._replace(mark=b"", guessed=False, declared=None, torn="")
        source.__dict__.update(self.whole.source.__dict__, _lines_before=0)
        return source


def lint_stories(document: Document, rules: Sequence[Rule]) -> FileResult:
    """The findings in a document of many stories. Rules that judge whole runs see it as one."""
    result = lint_parts(Stories(document), [rule for rule in rules if not rule.judges])
    judging = [rule for rule in rules if rule.judges and (document.is_feed or rule.needs != ())]
    if not judging:
        return result
    whole = lint_document(document._replace(source=document.source._replace(torn=""), faults=()), judging)
    return result._replace(
        findings=tuple(sorted((*result.findings, *whole.findings), key=lambda one: (one.span, one.rule))),
        problems=(*result.problems, *whole.problems),
        facts=whole.facts,
        suppressed=(*result.suppressed, *whole.suppressed),
        limited=sum(gate_of(rules).limits(story.language) for story in document.stories),
    )


def lint_parts(parts: Divided, rules: Sequence[Rule]) -> FileResult:
    """The findings in a file that is read in parts. Raises NotInParts where it turns out that it cannot be."""
    reading = _Reading(parts, rules)
    for document in parts.documents():
        reading.lint(document)
    reading.settle()
    return reading.result()


class _Reading:
    """What was found so far, part by part."""

    def __init__(self, parts: Divided, rules: Sequence[Rule]) -> None:
        self.parts, self.rules = parts, rules
        self.running: Sequence[Rule] = rules
        self.places: list[Part] = []
        self.told: list[Told] = []  # of each part, in the order of the file
        self.occurrences: Occurrences = Counter()
        self.facts: list[Facts] = []
        self.problems: list[Problem] = []
        self.broken: dict[str, Problem] = {}  # rules that failed, which go no further
        self.stories = self.limited = 0
        self.notes: dict[str, list[object]] = {rule.id: [] for rule in rules if _compares(rule)}

    def lint(self, document: Document) -> None:
        """Lint the next part."""
        part = cast(Part, document.source.part)
        result = lint_document(document, self._running(), self.occurrences)
        for problem in result.problems:
            if problem.rule is None:
                self.problems.append(problem)
            else:
                self.broken[problem.rule] = problem
        for rule in self._comparing():
            try:
                self.notes[rule.id].append(cast(ComparingCheck, rule.check).noted(seen_by(rule, document)))
            except Exception as error:  # as in a whole file
                self.broken[rule.id] = failed(rule, error, self.parts.path)
        self.places.append(part)
        found: Told = [*result.findings, *result.suppressed]
        self.told.append(_in_order(moved(one, part) for one in found))
        self.facts += (facts._replace(part=part) for facts in result.facts)
        self.stories += result.stories
        self.limited += result.limited

    def settle(self) -> None:
        """Look again where the stories of several parts show something together."""
        for rule in self._comparing():
            try:
                again = dict(self._again(rule))
            except Exception as error:  # as in a whole file
                self.broken[rule.id] = failed(rule, error, self.parts.path)
                continue
            if again:
                self._replace(rule.id, again)

    def result(self) -> FileResult:
        """The parts as one file."""
        told = [one for part in self.told for one in part]
        placed = _in_order(told)
        if placed != told:  # stories may stand in a file in any order
            occurrences: Occurrences = Counter()
            told = [_counted(one, occurrences) for one in placed]
        return FileResult(
            self.parts.path,
            tuple(one for one in told if isinstance(one, Finding)),
            (*self.problems, *(self.broken[rule.id] for rule in self.rules if rule.id in self.broken)),
            self.stories,
            self.limited,
            tuple(self.facts),
            tuple(one for one in told if isinstance(one, Suppressed)),
        )

    def _running(self) -> Sequence[Rule]:
        """The rules that have not failed; the same list as long as none more does, for it has one gate."""
        if len(self.running) + len(self.broken) != len(self.rules):
            self.running = [rule for rule in self.rules if rule.id not in self.broken]
        return self.running

    def _comparing(self) -> list[Rule]:
        return [rule for rule in self._running() if rule.id in self.notes]

    def _again(self, rule: Rule) -> Iterator[tuple[int, Told]]:
        """All that a rule finds in the parts where it has something to settle, each with its number."""
        check = cast(ComparingCheck, rule.check)
        source = lru_cache(_AT_HAND)(lambda number: self.parts.source(self.places[number]))
        for number, known in check.settled(self.notes[rule.id]):
            part = self.places[number]
            document = seen_by(rule, self.parts.document(part))
            matches = sorted(check.run_again(document, known), key=lambda match: match.span)
            found = reported(document, ((rule, match) for match in matches), source, Counter())
            yield number, [moved(one, part) for one in found]

    def _replace(self, rule: str, again: dict[int, Told]) -> None:
        """Put what a rule found the second time in the place of what it found the first; all of it is counted anew."""
        occurrences: Occurrences = Counter()
        for number, told in enumerate(self.told):
            own = again.get(number, [one for one in told if _finding(one).rule == rule])
            others = [one for one in told if _finding(one).rule != rule]
            self.told[number] = _in_order([*others, *(_counted(one, occurrences) for one in own)])


def _compares(rule: Rule) -> bool:
    """True for a rule whose check compares the stories of a file."""
    try:
        return hasattr(rule.check, "noted")
    except Exception:  # it is told of where the rule runs, if it ever does
        return False


def _finding(one: Finding | Suppressed) -> Finding:
    return one.finding if isinstance(one, Suppressed) else one


def _in_order(told: Iterable[Finding | Suppressed]) -> Told:
    return sorted(told, key=lambda one: (_finding(one).span, _finding(one).rule))


def _with(one: Finding | Suppressed, finding: Finding) -> Finding | Suppressed:
    return one._replace(finding=finding) if isinstance(one, Suppressed) else finding


def _counted(one: Finding | Suppressed, occurrences: Occurrences) -> Finding | Suppressed:
    """What was found, with the fingerprint that it has after those that were counted before it."""
    finding = _finding(one)
    index = occurrences[finding.rule, finding.folded]
    occurrences[finding.rule, finding.folded] += 1
    return _with(one, finding._replace(fingerprint=fingerprint(finding.rule, finding.path, finding.folded, index)))


def moved(one: Finding | Suppressed, part: Part) -> Finding | Suppressed:
    """What was found in a part, with offsets of the whole file; its lines are those of the file already."""
    finding = _finding(one)
    repairs = tuple(
        repair._replace(changes=tuple(change._replace(span=_from(change.span, part)) for change in repair.changes))
        for repair in finding.repairs
    )
    return _with(one, finding._replace(span=_from(finding.span, part), repairs=repairs))


def _from(span: Span, part: Part) -> Span:
    return Span(span.start + part.offset, span.end + part.offset)
