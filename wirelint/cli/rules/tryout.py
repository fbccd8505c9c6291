"""`wirelint rules try`: a rule, perhaps a draft, over an archive of copy."""

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import click

from wirelint import git
from wirelint.authoring import trial
from wirelint.cli import options
from wirelint.cli.known import known_rules, rules_of
from wirelint.collect import Collection
from wirelint.command import print_lines, refuse
from wirelint.document import Context
from wirelint.finding import Finding, Problem, Run, Severity
from wirelint.mistake import Mistakes, suggestion
from wirelint.reports import report
from wirelint.reports.summary import counted
from wirelint.rule import Rule


@click.command("try")
@click.argument("name", metavar="RULE")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--since", metavar="REV", help="Compare with the rule as it was in this git revision. [default: HEAD]")
@options.now
@options.story_date
def command(
    name: str, paths: tuple[str, ...], since: str | None, now: datetime | None, story_date: date | None
) -> NoReturn:
    """Run RULE, an id or a rule file, over PATHS (default: the current folder), whatever the config says of it.

    Shows each hit in its line, the hits of each file, and which were gained and lost since the version in git. Exit
    status: 0 no hit, 1 hits, 2 something could not be checked.
    """
    rule = _rule(name)
    context = Context(now or datetime.now(UTC), story_date)
    try:
        collection = Collection(paths or (".",))
        targets = collection.targets
        then = _then(rule, since)
    except Mistakes as error:
        refuse(error)
    found = trial.run(rule, targets, context)
    nothing = () if targets else (Problem("nothing-to-check", "no file to check"),)
    found = found._replace(unreached=(*collection.problems, *found.unreached, *nothing))
    print_lines(report(found, "full"))
    print_lines(_counts(found))
    if isinstance(then, str):
        click.echo(then)
    else:
        print_lines(_difference(trial.difference(found, trial.run(then, targets, context)), since or "HEAD"))
    sys.exit(found.status(Severity.INFO))


def _rule(name: str) -> Rule:
    """The rule of an id, or of a file."""
    file = Path(name)
    if file.suffix == ".yaml" and file.is_file():
        (rule,) = rules_of(file.absolute().parent.parent, {f"{file.absolute().parent.name}/{file.stem}"})
        return rule
    known = {rule.id: rule for rule in known_rules(None)}
    if name not in known:
        said = f"no rule or rule file {name!r}{suggestion(name, known)}; `wirelint rules list` shows all rules"
        raise click.BadParameter(said, param_hint="RULE")
    return known[name]


def _then(rule: Rule, since: str | None) -> Rule | str:
    """The rule as it was, or why there is nothing to compare with."""
    revision = since or "HEAD"
    try:
        then = trial.earlier(Path(rule.path), revision)
    except git.Refused as error:
        if since:
            raise click.BadParameter(str(error), param_hint="--since") from None
        return "not compared with an earlier version: the rule is in no commit"
    except Mistakes as error:
        return f"not compared with {revision}, whose version cannot be read: {error.listed[0].message}"
    return then or f"not compared with an earlier version: the rule is not in {revision}"


def _counts(found: Run) -> Iterator[str]:
    """How many hits each file has, the fullest first."""
    counts = Counter(finding.path for finding in found.findings)
    width = len(f"{max(counts.values(), default=0):,}")
    yield from (f"{number:>{width},}  {path}" for path, number in sorted(counts.items(), key=lambda item: -item[1]))


def _difference(difference: trial.Difference, revision: str) -> Iterator[str]:
    yield f"since {revision}: {counted(len(difference.gained), 'hit')} gained, {len(difference.lost):,} lost"
    yield from (f"+ {_line(finding)}" for finding in difference.gained)
    yield from (f"- {_line(finding)}" for finding in difference.lost)


def _line(finding: Finding) -> str:
    return f"{finding.path}:{finding.region.start.line}:{finding.region.start.column}: {finding.message}"
