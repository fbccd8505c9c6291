"""`wirelint parse`: what wirelint sees in a file."""

import sys
from datetime import date
from typing import NoReturn

import click

from wirelint.cli import options
from wirelint.collect import Collection
from wirelint.command import print_lines, read_copy, refuse
from wirelint.document import Context
from wirelint.mistake import Mistakes
from wirelint.paths import plain, posix


@click.command("parse")
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option("--quotes", is_flag=True, help="Show the quotations instead: what each is, who says it, and why.")
@options.story_date
@options.format_in
@options.stdin_filename
def command(
    paths: tuple[str, ...],
    quotes: bool,
    story_date: date | None,
    format_in: str | None,
    stdin_filename: str | None,
) -> NoReturn:
    """Show what wirelint sees in a file: stories, blocks with their lines, date and origin, language."""
    options.require_stdin(paths, stdin_filename)
    from wirelint.outline import outline, quotations
    from wirelint.readers import read
    from wirelint.source import NotText, decode

    configs = Collection(())
    status = 0
    for path in map(plain, paths):
        try:
            shown, data = read_copy(path, stdin_filename)
            context = Context(story_date=story_date, form=format_in)
            document = read(decode(shown, data), configs.config_of(shown).context(shown, context))
            print_lines(quotations(document) if quotes else outline(document))
            if document.source.torn:
                click.echo(f"{shown}: not read: {document.source.torn}", err=True)
                status = 2
            for fault in document.faults:
                line, column = document.source.position(fault.span.start)
                click.echo(f"{shown}:{line}:{column}: not read: {fault.message}", err=True)
                status = 2
        except (OSError, NotText) as error:
            said = error.strerror or error if isinstance(error, OSError) else error
            click.echo(f"{posix(path)}: not read: {said}", err=True)
            status = 2
        except Mistakes as error:
            refuse(error)
    sys.exit(status)
