"""A rule run over copy by itself, and what has become of its findings since an earlier version of its file."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from wirelint import git
from wirelint.collect import Target
from wirelint.document import Context
from wirelint.finding import FileResult, Finding, Problem, Run
from wirelint.linting import lint_data
from wirelint.linting.judging import judged
from wirelint.paths import opened, read_bytes
from wirelint.record import NamedTuple
from wirelint.rule import Rule
from wirelint.rulefile import load


class Difference(NamedTuple):
    """Findings that only the rule as it is makes, and those that only the earlier one made."""

    gained: tuple[Finding, ...]
    lost: tuple[Finding, ...]


def run(rule: Rule, targets: Sequence[Target], context: Context) -> Run:
    """What one rule finds in files."""
    contexts = [target.config.context(target.path, context) for target in targets]
    results = [_result(rule, target, told) for target, told in zip(targets, contexts, strict=True)]
    files, problems = judged(
        results,
        rules=lambda number: [rule],
        opened=lambda number: opened(targets[number].path),
        context=contexts.__getitem__,
    )
    return Run(files, problems)


def _result(rule: Rule, target: Target, context: Context) -> FileResult:
    try:
        data = read_bytes(target.path)
    except OSError as error:
        return FileResult(target.shown, problems=(Problem("unreadable", error.strerror or str(error), target.shown),))
    return lint_data(target.shown, data, [rule], context)


def earlier(file: Path, revision: str) -> Rule | None:
    """A rule as its file was in a revision, with the shared lists of then; None where it was not there.

    Raises git.Refused for no repository or no such revision, Mistakes for a version that cannot be read any more.
    """
    family = file.resolve().parent
    names = git.names(git.ask(family.parent, "ls-tree", "-z", "--name-only", revision, f"{family.name}/", "lists/"))
    if f"{family.name}/{file.name}" not in names:
        return None
    with tempfile.TemporaryDirectory() as place:
        for name in (f"{family.name}/{file.name}", *(name for name in names if name.startswith("lists/"))):
            then = Path(place, name)
            then.parent.mkdir(exist_ok=True)
            then.write_bytes(git.ask(family.parent, "show", f"{revision}:./{name}"))
        (rule,) = load(Path(place))
    return rule


def difference(now: Run, then: Run) -> Difference:
    """What one run found and the other did not, by file and place."""
    places = [{(finding.path, finding.span) for finding in run.findings} for run in (now, then)]
    return Difference(
        tuple(finding for finding in now.findings if (finding.path, finding.span) not in places[1]),
        tuple(finding for finding in then.findings if (finding.path, finding.span) not in places[0]),
    )
