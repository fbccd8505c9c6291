"""`wirelint rules list`: every rule in one line."""

from pathlib import Path

import click

from wirelint.cli import options
from wirelint.cli.known import known_rules, running_rules
from wirelint.command import print_lines


@click.command("list")
@options.config
def command(config_path: Path | None) -> None:
    """List every rule with its severity; `off` marks those that do not run unless selected."""
    known = known_rules(config_path)
    on = {rule.id: rule for rule in running_rules(config_path)}
    longest = max(len(rule.id) for rule in known)
    for rule in known:
        state = "" if rule.id in on else "  off"
        severity = on.get(rule.id, rule).severity
        print_lines([f"{rule.id:<{longest}}  {severity.value:<7}  {rule.kind}{state}"])
