"""A group of commands that are imported when they are asked for."""

from collections.abc import Mapping
from importlib import import_module
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
