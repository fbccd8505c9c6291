"""`wirelint rules docs`: the pages that are made from the rules."""

import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import click

from wirelint.cli.known import rules_of


@click.command("docs")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 if a page is stale.")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
def command(only_check: bool, folder: Path | None) -> NoReturn:
    """Write the catalogue README.md of the rules in FOLDER (default: ./rules), and bring ./README.md up to date."""
    from wirelint.ruledocs import catalogue, readme

    rules_here = rules_of(folder or Path("rules"))
    fresh = {(folder or Path("rules")) / "README.md": catalogue(rules_here)}
    if folder is None and Path("README.md").is_file():
        fresh[Path("README.md")] = readme(Path("README.md").read_text(encoding="utf-8"), rules_here, _output_of)
    stale = [page for page, text in fresh.items() if not page.is_file() or page.read_text(encoding="utf-8") != text]
    for page in stale:
        if only_check:
            click.echo(f"{page.as_posix()} is stale; run `wirelint rules docs`", err=True)
        else:
            page.write_text(fresh[page], encoding="utf-8", newline="\n")
    sys.exit(1 if stale and only_check else 0)


def _output_of(command: str) -> str:
    """What a wirelint command prints, its arguments separated by spaces."""
    ended = subprocess.run([sys.executable, "-m", *command.split()], capture_output=True, check=False)
    return ended.stdout.decode()
