"""`wirelint rules validate`: every mistake in rule files, packs and lists."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from wirelint.cli.known import config_here, named_rules
from wirelint.command import print_lines, refuse
from wirelint.mistake import Mistakes
from wirelint.rulecache import shipped_folder


@click.command("validate")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
def command(paths: tuple[Path, ...]) -> NoReturn:
    """Tell every mistake in the rule folders and rule files PATHS (default: the folders that the config names).

    Exit status: 0 no mistake, 1 mistakes, 2 nothing to look at. What the rules find is for `rules test`.
    """
    from wirelint.authoring.validation import validate
    from wirelint.reports.summary import counted

    try:
        named = named_rules(paths) if paths else dict.fromkeys(config_here(None).rules or (shipped_folder(),))
    except Mistakes as error:
        refuse(error)
    found = [validate(folder, only) for folder, only in named.items()]
    mistakes = [mistake for validation in found for mistake in validation.mistakes]
    rules, packs = sum(validation.rules for validation in found), sum(validation.packs for validation in found)
    print_lines(map(str, mistakes))
    counts = ((rules, "rule"), (packs, "pack"), (len(mistakes), "mistake"))
    click.echo(", ".join(counted(*count) for count in counts), err=bool(mistakes))
    sys.exit(1 if mistakes else 0 if rules or packs else 2)
