"""`wirelint rules`: commands for those who write rules."""

import click

from wirelint.cli.commands import Commands


@click.group(
    "rules",
    cls=Commands,
    modules={
        "docs": "wirelint.cli.rules.docs",
        "list": "wirelint.cli.rules.list",
        "test": "wirelint.cli.rules.test",
    },
)
def command() -> None:
    """List and test rules."""
