"""`wirelint rules docs`: the pages that are made from the rules."""

import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import click

from wirelint.cli.known import packs_of, rules_of
from wirelint.rule import Rule
from wirelint.rulecache import shipped_folder

_CHECKS = Path("docs/checks")
_README = Path("README.md")


@click.command("docs")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 if a page is stale.")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
def command(only_check: bool, folder: Path | None) -> NoReturn:
    """Write the catalogue README.md of the rules in FOLDER (default: ./rules), and bring ./README.md up to date.

    In a checkout of wirelint the pages of the checks, in docs/checks, and the JSON Schemas are written as well.
    """
    place = folder or Path("rules")
    fresh = _fresh(place, rules_of(place), alone=folder is not None)
    stale = [page for page, text in fresh.items() if (page.read_text("utf-8") if page.is_file() else None) != text]
    for page in stale:
        if only_check:
            click.echo(f"{page.as_posix()} is stale; run `wirelint rules docs`", err=True)
        else:
            _write(page, fresh[page])
    sys.exit(1 if stale and only_check else 0)


def _fresh(place: Path, rules: list[Rule], alone: bool) -> dict[Path, str | None]:
    """What every page should hold; None: that it should not be there."""
    from wirelint.authoring.ruledocs import catalogue, readme

    fresh: dict[Path, str | None] = {place / "README.md": catalogue(rules, packs_of(place))}
    if not alone and _README.is_file():
        fresh[_README] = readme(_README.read_text(encoding="utf-8"), rules, _output_of)
    if not alone and place.resolve() == shipped_folder().resolve():
        fresh |= _of_checks(rules)
    return fresh


def _of_checks(rules: list[Rule]) -> dict[Path, str | None]:
    from wirelint.authoring import checkdoc, checkpages, schema
    from wirelint.rulefile import check_kinds

    docs = [checkdoc.read(kind) for kind in check_kinds()]
    made = checkpages.pages(docs, rules, lambda rule: Path(rule.path).read_text(encoding="utf-8"))
    left = {page: None for page in _CHECKS.glob("*.md") if page.name not in made}
    schemas = {Path("schemas", f"{kind}.schema.json"): schema.written(kind) for kind in schema.ALL}
    return left | schemas | {_CHECKS / name: text for name, text in made.items()}


def _write(page: Path, text: str | None) -> None:
    if text is None:
        page.unlink()
    else:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8", newline="\n")


def _output_of(command: str) -> str:
    """What a wirelint command prints, its arguments separated by spaces."""
    ended = subprocess.run([sys.executable, "-m", *command.split()], capture_output=True, check=False)
    return ended.stdout.decode()
