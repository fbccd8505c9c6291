"""The command line as click reads it: one module a command or group of commands."""

from typing import Any

import click

from wirelint.cli.commands import Commands
from wirelint.command import interrupted, stopped
from wirelint.version import __version__


class _Program(Commands):
    """The commands; what stops any of them ends it with 2, because not everything was looked at."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # click's own
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            stopped(error)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            interrupted()


@click.group(
    cls=_Program,
    modules={
        "baseline": "wirelint.cli.baseline",
        "check": "wirelint.cli.check",
        "config": "wirelint.cli.config",
        "explain": "wirelint.cli.explain",
        "parse": "wirelint.cli.parse",
        "rules": "wirelint.cli.rules",
        "schema": "wirelint.cli.schema",
    },
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="wirelint")
def main() -> None:
    """An editorial QA linter for wire copy."""
