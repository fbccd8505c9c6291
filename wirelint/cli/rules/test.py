"""`wirelint rules test`: the examples of rules, run."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from wirelint.cli.known import known_rules, rules_of
from wirelint.command import print_lines


@click.command("test")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
def command(folder: Path | None) -> NoReturn:
    """Run the examples of the rules in FOLDER, or of every rule there is."""
    from wirelint.reports.summary import counted
    from wirelint.ruletest import failures

    known = known_rules(None) if folder is None else rules_of(folder)
    said = [failure for rule in known for failure in failures(rule)]
    print_lines(said)
    examples = sum(len(rule.examples) for rule in known)
    counts = ((len(known), "rule"), (examples, "example"), (len(said), "failure"))
    click.echo(", ".join(counted(*count) for count in counts), err=bool(said))
    sys.exit(1 if said else 0 if known else 2)
