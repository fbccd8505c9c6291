"""`wirelint rules new`: a rule to begin with."""

from pathlib import Path

import click

from wirelint import config
from wirelint.cli.known import config_here, rules_of
from wirelint.command import refuse
from wirelint.config import Config
from wirelint.mistake import Mistakes
from wirelint.rulecache import shipped_folder
from wirelint.writing import write

_FOLDER = Path("house-rules")


@click.command("new")
@click.argument("name", metavar="FAMILY/NAME")
@click.option(
    "--dir", "folder", type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER",
    help=f"The folder of your rules. [default: the one that {config.NAME} names, else {_FOLDER}]",
)  # fmt: skip
@click.option("--check", "kind", default="existence", show_default=True, metavar="KIND", help="The kind of check.")
def command(name: str, folder: Path | None, kind: str) -> None:
    """Write a rule to begin with, which works as it is: change its words, its reason and its examples.

    Kinds of check are listed in docs/checks; `wirelint explain KIND` shows one.
    """
    from wirelint.authoring import scaffold, schema
    from wirelint.mistake import suggestion
    from wirelint.rulefile import check_kinds

    try:
        governing = config_here(None)
    except Mistakes as error:
        refuse(error)
    ours = rules_of(shipped_folder())
    place = folder or (governing.rules[0] if governing.rules else Path(governing.folder, _FOLDER))
    file = place / f"{name}.yaml"
    if kind not in check_kinds():
        said = f"no check {kind!r}{suggestion(kind, check_kinds())}; known: {', '.join(check_kinds())}"
        raise click.BadParameter(said, param_hint="--check")
    if fault := scaffold.fault(name, ours):
        raise click.BadParameter(fault, param_hint="FAMILY/NAME")
    if file.exists():
        raise click.BadParameter(f"{_shown(file)} is there already", param_hint="FAMILY/NAME")
    text = scaffold.text(name, kind, ours)
    if text is None:
        said = f"there is no rule of check {kind!r} to begin with; `wirelint explain {kind}` shows its options"
        raise click.BadParameter(said, param_hint="--check")
    file.parent.mkdir(parents=True, exist_ok=True)
    write(file, text.encode())
    write(place / scaffold.SCHEMA, schema.written("rule", indent=None).encode())
    click.echo(f"wrote {_shown(file)}")
    _put_to_work(governing, place)
    click.echo(f"change it, and run `wirelint rules test {_shown(place)}`")


def _put_to_work(governing: Config, place: Path) -> None:
    """Name the folder in a new config; in one that is there a person does it."""
    if any(known.resolve() == place.resolve() for known in governing.rules):
        return
    line = f"rules: [{_shown(place, Path(governing.folder))}]"
    if governing.path is None:
        write(Path(governing.folder, config.NAME), f"{line}\n".encode())
        click.echo(f"wrote {config.NAME}, which puts the rules of that folder to work")
    else:
        click.echo(f"to put it to work, write `{line}` in {_shown(governing.path)}")


def _shown(path: Path, start: Path = Path()) -> str:
    import os

    return Path(os.path.relpath(path, start)).as_posix()
