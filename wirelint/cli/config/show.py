"""`wirelint config show`: which settings hold for a file, and where each comes from."""

import json
from pathlib import Path

import click

from wirelint.cli import options
from wirelint.collect import Collection, read_config
from wirelint.command import print_lines, refuse
from wirelint.mistake import Mistakes


@click.command("show")
@click.argument("file", type=click.Path(path_type=Path))
@options.config
@options.text_or_json
def command(file: Path, config_path: Path | None, form: str) -> None:
    """Show which settings hold for FILE, which need not be there, and where each comes from."""
    from wirelint.config.outline import lines, outline

    try:
        governing = Collection((), read_config(config_path) if config_path else None).config_of(file)
        found = outline(governing, file)
    except Mistakes as error:
        refuse(error)
    print_lines([json.dumps(found._asdict(), ensure_ascii=False)] if form == "json" else lines(found))
