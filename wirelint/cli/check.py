"""`wirelint check`: its options; what it does stands in command.py."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import click

from wirelint.checking import Request
from wirelint.cli import options
from wirelint.command import check, show_files
from wirelint.config import Selection
from wirelint.document import Context
from wirelint.finding import Severity
from wirelint.paths import plain
from wirelint.reports import FORMATS, Output, destinations, read_output


def _output(value: str) -> Output:
    try:
        return read_output(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path())
@options.selection
@options.config
@click.option(
    "--output", "--format", "outputs", multiple=True, type=_output, metavar="FORMAT[:FILE]",
    help=f"How to report, and to which file; may be given several times. One report goes to standard output, in the "
    f"format that has no file, else full. Formats: {', '.join(FORMATS)}.",
)  # fmt: skip
@click.option("--statistics", is_flag=True, help="End the report with the findings counted rule by rule.")
@click.option("--quiet", "-q", is_flag=True, help="Report findings and what could not be checked, without a summary.")
@click.option(
    "--fail-on", type=click.Choice([severity.value for severity in Severity]), default="error", show_default=True,
    help="The least severity that makes the exit status 1.",
)  # fmt: skip
@click.option(
    "--max-warnings", type=click.IntRange(min=0), metavar="N",
    help="Exit with 1 if there are more warnings than this, whatever --fail-on says.",
)  # fmt: skip
@click.option("--exit-zero", is_flag=True, help="Exit with 0 where findings would make it 1; never instead of 2.")
@click.option("--fix", is_flag=True, help="Make the repairs that cannot change what the copy means; report the rest.")
@click.option(
    "--unsafe-fixes", is_flag=True,
    help="With --fix and --diff: the repairs that may change what the copy means, too; alone: show them as offered.",
)  # fmt: skip
@click.option("--diff", is_flag=True, help="Write nothing: show what --fix would change; exit with 1 if it would.")
@options.baseline
@click.option("--no-baseline", is_flag=True, help="Report known findings, too.")
@click.option(
    "--since", metavar="REVISION",
    help="Report only what stands on lines changed since this git revision, staged or not; untracked files are new.",
)  # fmt: skip
@click.option(
    "--show-files", "only_files", is_flag=True,
    help="Check nothing: list the files that would be checked, and, on standard error, those passed over and why.",
)  # fmt: skip
@options.jobs
@options.no_cache
@options.cache_dir
@options.now
@options.story_date
@options.format_in
@options.stdin_filename
def command(
    paths: tuple[str, ...],
    selection: Selection,
    config_path: Path | None,
    outputs: tuple[Output, ...],
    statistics: bool,
    quiet: bool,
    fail_on: str,
    max_warnings: int | None,
    exit_zero: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    baseline: Path | None,
    no_baseline: bool,
    since: str | None,
    only_files: bool,
    jobs: int,
    no_cache: bool,
    cache_dir: Path | None,
    now: datetime | None,
    story_date: date | None,
    format_in: str | None,
    stdin_filename: str | None,
) -> NoReturn:
    """Check copy in files and folders (default: the current folder; `-` is standard input).

    Rules and families are given as ids (date/wrong-weekday, date), several separated by commas. Exit status: 0 all was
    checked and nothing at or above the gate was found, 1 findings, 2 something could not be checked.
    """
    if since is not None and (fix or diff):
        raise click.UsageError("--since is for reports: --fix and --diff are for whole files")
    options.require_stdin(paths, stdin_filename)
    if no_baseline and baseline:
        raise click.UsageError("--baseline and --no-baseline exclude each other")
    try:
        form, files = destinations(outputs, statistics)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    request = Request(
        paths=tuple(map(plain, paths or ["."])),
        selection=selection,
        config=config_path,
        form=form,
        files=files,
        statistics=statistics,
        quiet=quiet,
        fail_on=Severity(fail_on),
        exit_zero=exit_zero,
        context=Context(now or datetime.now(UTC), story_date, form=format_in),
        stdin_filename=stdin_filename,
        fix=fix,
        unsafe_fixes=unsafe_fixes,
        diff=diff,
        max_warnings=max_warnings,
        baseline=baseline,
        use_baseline=not no_baseline,
        since=since,
        jobs=jobs,
        cache=not no_cache,
        cache_dir=cache_dir,
    )
    sys.exit(show_files(request) if only_files else check(request))
