"""A group of commands that are imported when they are asked for."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import click


class Commands(click.Group):
    """Commands by name, each the `command` of a module of its own; until then only the name is there."""

    def __init__(self, modules: Mapping[str, str], **kwargs: Any) -> None:  # noqa: ANN401  # click's own
        super().__init__(commands={name: click.Command(name) for name in modules}, **kwargs)
        self.modules = modules

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command; None for a name there is none of."""
        if cmd_name in self.modules:
            self.commands[cmd_name] = import_module(self.modules[cmd_name]).command
        return super().get_command(ctx, cmd_name)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:  # noqa: ANN401  # click's own
        """The command that is asked for; who names copy alone is told of `check`."""
        if "check" in self.modules and args[0] not in self.modules and Path(args[0]).exists():
            ctx.fail(f"no command {args[0]!r}; to check copy: wirelint check {args[0]}")
        return super().resolve_command(ctx, args)
