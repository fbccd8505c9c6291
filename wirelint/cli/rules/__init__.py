"""`wirelint rules`: commands for those who write rules."""

import click

from wirelint.cli.commands import Commands


@click.group(
    "rules",
    cls=Commands,
    modules={
        "docs": "wirelint.cli.rules.docs",
        "list": "wirelint.cli.rules.list",
        "new": "wirelint.cli.rules.new",
        "test": "wirelint.cli.rules.test",
        "try": "wirelint.cli.rules.tryout",
        "validate": "wirelint.cli.rules.validate",
    },
)
def command() -> None:
    """List, write, test and try rules."""
