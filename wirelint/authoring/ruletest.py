"""The examples of a rule, run: what it must find, what it must leave alone, and what its fix must make."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO

from wirelint.accepting.lists import KIND, told_of
from wirelint.document import Context
from wirelint.finding import Edit, FileResult
from wirelint.fix import apply
from wirelint.linting import lint_data
from wirelint.linting.judging import judged
from wirelint.rule import Example, Rule


def failures(rule: Rule) -> Iterator[str]:
    """What is wrong with a rule's examples, each as `path:line:1: what`."""
    if not any(example.expect for example in rule.examples):
        yield f"{rule.path}:1:1: no example that fires; add one with what it expects"
    if not any(not example.expect for example in rule.examples):
        yield f"{rule.path}:1:1: no example that stays silent; add a near miss that expects nothing"
    for example in rule.examples:
        for said in _failures(rule, example):
            yield f"{rule.path}:{example.line}:1: example {example.name!r}: {said}"


def _failures(rule: Rule, example: Example) -> Iterator[str]:
    result = _linted(rule, example)
    for problem in result.problems:
        if (problem.kind, rule.kind) != ("malformed", "malformed"):  # that rule's findings say the same
            yield problem.message
    found = tuple(
        f"{finding.region.start.line}:{finding.region.start.column}: {finding.message}" for finding in result.findings
    )
    for said in found:
        if said not in example.expect:
            yield f"found, and not expected: {said}"
    for said in example.expect:
        if said not in found:
            yield f"expected, and not found: {said}"
    if example.fixed is not None:
        fixed = apply(example.text, _edits(result))
        if fixed != example.fixed:
            yield f"the fix makes {fixed!r}, not {example.fixed!r}"


def _linted(rule: Rule, example: Example) -> FileResult:
    """The findings in the example's text, which comes last in a run of its own."""
    names = [*(f"also-{number}.txt" for number in range(1, len(example.also) + 1)), "example"]
    if rule.kind == KIND:  # the text is a page of exceptions, the other files are those that were checked
        return told_of(example.text, rule, names[:-1], example.story_date or date.min)
    run = [text.encode(example.encoding) for text in (*example.also, example.text)]
    context = Context(now=example.now, story_date=example.story_date)
    results = [lint_data(name, data, [rule], context) for name, data in zip(names, run, strict=True)]
    files, problems = judged(
        results, lambda number: [rule], lambda number: BytesIO(run[number]), lambda number: context
    )
    return files[-1]._replace(problems=(*files[-1].problems, *problems))


def _edits(result: FileResult) -> list[Edit]:
    """The edits of each finding's first repair."""
    return [
        Edit(change.span, change.text)
        for finding in result.findings
        for repair in finding.repairs[:1]
        for change in repair.changes
    ]
