"""`wirelint schema`: what editors complete and check files by."""

import click

from wirelint.command import print_lines


@click.command("schema")
@click.argument("kind", type=click.Choice(("rule", "pack", "config")))
def command(kind: str) -> None:
    """Print the JSON Schema of rule files, packs or .wirelint.yaml, for editors to complete and check by."""
    from wirelint.authoring import schema

    print_lines([schema.written(kind).rstrip("\n")])
