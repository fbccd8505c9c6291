"""The command line as click reads it; what `check` does stands in command.py."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import click

from wirelint import __version__, config
from wirelint.collect import read_config
from wirelint.command import Request, interrupted, print_lines, read_copy, refuse
from wirelint.command import check as run_check
from wirelint.config import Config, Selection
from wirelint.document import Context
from wirelint.finding import Severity
from wirelint.mistake import Mistakes
from wirelint.reports import FORMATS
from wirelint.rule import Rule
from wirelint.rulecache import shipped_folder


def _date(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"expected a date such as 2025-05-04, got {value!r}") from None


def _instant(value: str) -> datetime:
    try:
        instant = datetime.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"expected an instant such as 2025-05-04T12:00:00Z, got {value!r}") from None
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


class _Commands(click.Group):
    """The commands; an interrupt ends any of them with 2, because not everything was looked at."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            interrupted()


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="wirelint")
def main() -> None:
    """An editorial QA linter for wire copy."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--select", multiple=True, metavar="RULES", help="Run these rules or families instead of the default set."
)
@click.option("--extend-select", multiple=True, metavar="RULES", help="Run these rules or families as well.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Do not run these rules or families.")
@click.option(
    "--config", "config_path", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
    help=f"Use this config file instead of the nearest {config.NAME}.",
)  # fmt: skip
@click.option("--format", "form", type=click.Choice(FORMATS), default="full", show_default=True, help="How to report.")
@click.option(
    "--fail-on", type=click.Choice([severity.value for severity in Severity]), default="error", show_default=True,
    help="The least severity that makes the exit status 1.",
)  # fmt: skip
@click.option("--exit-zero", is_flag=True, help="Exit with 0 where findings would make it 1; never instead of 2.")
@click.option("--now", type=_instant, metavar="INSTANT", help="The instant to take as now, for rules that ask.")
@click.option(
    "--story-date", type=_date, metavar="DATE", help="The date of every story, instead of the one its copy gives."
)
@click.option("--stdin-filename", metavar="PATH", help="What to call the copy read from standard input.")
def check(
    paths: tuple[Path, ...],
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    config_path: Path | None,
    form: str,
    fail_on: str,
    exit_zero: bool,
    now: datetime | None,
    story_date: date | None,
    stdin_filename: str | None,
) -> NoReturn:
    """Check copy in files and folders (default: the current folder; `-` is standard input).

    Rules and families are given as ids (date/wrong-weekday, date), several separated by commas. Exit status: 0 all was
    checked and nothing at or above the gate was found, 1 findings, 2 something could not be checked.
    """
    request = Request(
        paths=paths or (Path(),),
        selection=Selection(_split(select), _split(extend_select), _split(ignore)),
        config=config_path,
        form=form,
        fail_on=Severity(fail_on),
        exit_zero=exit_zero,
        context=Context(now or datetime.now(UTC), story_date),
        stdin_filename=stdin_filename,
    )
    sys.exit(run_check(request))


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--quotes", is_flag=True, help="Show the quotations instead: what each is, who says it, and why.")
@click.option(
    "--story-date", type=_date, metavar="DATE", help="The date of every story, instead of the one its copy gives."
)
@click.option("--stdin-filename", metavar="PATH", help="What to call the copy read from standard input.")
def parse(paths: tuple[Path, ...], quotes: bool, story_date: date | None, stdin_filename: str | None) -> NoReturn:
    """Show what wirelint sees in a file: stories, blocks with their lines, date and origin, language."""
    from wirelint.outline import outline, quotations
    from wirelint.readers import read
    from wirelint.source import NotText, decode

    status = 0
    for path in paths:
        try:
            shown, data = read_copy(path, stdin_filename)
            document = read(decode(shown, data), Context(story_date=story_date))
            print_lines(quotations(document) if quotes else outline(document))
        except (OSError, NotText) as error:
            said = error.strerror or error if isinstance(error, OSError) else error
            click.echo(f"{path.as_posix()}: not read: {said}", err=True)
            status = 2
    sys.exit(status)


@main.group()
def rules() -> None:
    """List and test rules."""


@rules.command("list")
@click.option(
    "--config", "config_path", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
    help=f"Use this config file instead of the nearest {config.NAME}.",
)  # fmt: skip
def list_rules(config_path: Path | None) -> None:
    """List every rule with its severity; `off` marks those that do not run unless selected."""
    known = _known_rules(config_path)
    on = {rule.id: rule for rule in _ruleset(config_path)}
    longest = max(len(rule.id) for rule in known)
    for rule in known:
        state = "" if rule.id in on else "  off"
        severity = on.get(rule.id, rule).severity
        click.echo(f"{rule.id:<{longest}}  {severity.value:<7}  {rule.kind}{state}")


@rules.command("test")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
def test_rules(folder: Path | None) -> NoReturn:
    """Run the examples of the rules in FOLDER, or of every rule there is."""
    from wirelint.reports.summary import counted
    from wirelint.ruletest import failures

    known = _known_rules(None) if folder is None else _loaded(folder)
    said = [failure for rule in known for failure in failures(rule)]
    print_lines(said)
    examples = sum(len(rule.examples) for rule in known)
    counts = ((len(known), "rule"), (examples, "example"), (len(said), "failure"))
    click.echo(", ".join(counted(*count) for count in counts), err=bool(said))
    sys.exit(1 if said else 0 if known else 2)


@rules.command("docs")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 if a page is stale.")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
def write_docs(only_check: bool, folder: Path | None) -> NoReturn:
    """Write the catalogue README.md of the rules in FOLDER (default: ./rules), and bring ./README.md up to date."""
    from wirelint.ruledocs import catalogue, readme

    rules_here = _loaded(folder or Path("rules"))
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
    import subprocess

    ended = subprocess.run([sys.executable, "-m", *command.split()], capture_output=True, check=False)
    return ended.stdout.decode()


@main.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Show what a rule finds, why it matters, its options and examples."""
    from wirelint.mistake import suggestion
    from wirelint.ruledocs import explanation

    known = {found.id: found for found in _known_rules(None)}
    if rule not in known:
        raise click.ClickException(f"no rule {rule!r}{suggestion(rule, known)}; `wirelint rules list` shows them all")
    print_lines(explanation(known[rule]))


def _split(listed: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for words in listed for word in words.split(",") if word.strip())


def _known_rules(config_path: Path | None) -> list[Rule]:
    """Every rule there is, with its examples."""
    from wirelint.rulefile import load

    try:
        folders = (shipped_folder(), *_config_here(config_path).rules)
        return [rule for folder in folders for rule in load(folder)]
    except Mistakes as error:
        refuse(error)


def _ruleset(config_path: Path | None) -> list[Rule]:
    try:
        return config.ruleset(_config_here(config_path), Selection())
    except Mistakes as error:
        refuse(error)


def _config_here(config_path: Path | None) -> Config:
    found = config_path or config.find(Path())
    return read_config(found) if found else Config(Path())


def _loaded(folder: Path) -> list[Rule]:
    from wirelint.rulefile import load

    try:
        return load(folder)
    except Mistakes as error:
        refuse(error)
