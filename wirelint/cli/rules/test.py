"""`wirelint rules test`: the examples of rules, run."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from wirelint.cli.known import known_rules, named_rules, rules_of
from wirelint.command import print_lines


@click.command("test")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
def command(paths: tuple[Path, ...]) -> NoReturn:
    """Run the examples of the rules in PATHS, folders of rules and rule files, or of every rule there is."""
    from wirelint.authoring.ruletest import failures
    from wirelint.reports.summary import counted

    named = named_rules(paths).items()
    known = [rule for folder, only in named for rule in rules_of(folder, only)] if paths else known_rules(None)
    said = [failure for rule in known for failure in failures(rule)]
    print_lines(said)
    examples = sum(len(rule.examples) for rule in known)
    counts = ((len(known), "rule"), (examples, "example"), (len(said), "failure"))
    click.echo(", ".join(counted(*count) for count in counts), err=bool(said))
    sys.exit(1 if said else 0 if known else 2)
