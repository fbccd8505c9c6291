"""The help: every command and every option says what it is for, and `--help` works."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from wirelint.cli import main


def commands(command: click.Command = main, *path: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command there is, with the words that call it."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            if below := command.get_command(context, name):
                yield from commands(below, *path, name)


ROOT = Path(__file__).parent.parent
COMMANDS = list(commands())
NAMES = [" ".join(("wirelint", *path)) for path, _ in COMMANDS]


@pytest.mark.parametrize("command", [command for _, command in COMMANDS], ids=NAMES)
def test_every_command_and_option_has_help(command: click.Command) -> None:
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    assert command.help
    assert [option.opts[-1] for option in options if not option.help] == []


@pytest.mark.parametrize("path", [path for path, _ in COMMANDS], ids=NAMES)
def test_help_of_every_command_works(path: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*path, "--help"], prog_name="wirelint")
    assert (result.exit_code, result.output.split("\n", 1)[0].startswith("Usage: wirelint")) == (0, True)


@pytest.mark.parametrize(
    "name", [name for name, (_, command) in zip(NAMES, COMMANDS, strict=True) if type(command) is click.Command]
)
def test_every_command_is_documented(name: str) -> None:
    pages = [(ROOT / page).read_text(encoding="utf-8") for page in ("README.md", "CONTRIBUTING.md")]
    also = f"`{name.rpartition(' ')[2]}`"  # beside another command of its group
    assert any(name in page or also in page for page in pages)


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"]])
def test_help_works_as_a_program(arguments: list[str]) -> None:
    run = subprocess.run([sys.executable, "-m", "wirelint", *arguments], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(" ".join(["Usage: wirelint", *arguments[:-1]]))
