"""`wirelint config`: commands about settings."""

import click

from wirelint.cli.commands import Commands


@click.group("config", cls=Commands, modules={"show": "wirelint.cli.config.show"})
def command() -> None:
    """Show which settings hold."""
