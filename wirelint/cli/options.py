"""Options that several commands share, and the values that they take."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click

from wirelint.accepting import BASELINE
from wirelint.config import NAME, Selection
from wirelint.gathering.jobs import AUTO
from wirelint.paths import plain
from wirelint.readers import FORMATS


def read_date(value: str) -> date:
    """A date as options take it."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"expected a date such as 2025-05-04, got {value!r}") from None


def read_instant(value: str) -> datetime:
    """An instant as options take it; without a zone it is UTC."""
    try:
        instant = datetime.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"expected an instant such as 2025-05-04T12:00:00Z, got {value!r}") from None
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def split(listed: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an option that is given several times, or several words with commas between."""
    return tuple(word.strip() for words in listed for word in words.split(",") if word.strip())


def read_jobs(value: str) -> int:
    """A number of processes as options take it."""
    if value == "auto":
        return AUTO
    if not value.isascii() or not value.isdigit() or int(value) < 1:
        raise click.BadParameter(f"expected auto or a number from 1, got {value!r}")
    return int(value)


def require_stdin(paths: tuple[str, ...], stdin_filename: str | None) -> None:
    """Raises UsageError where standard input has a name and is not asked for."""
    if stdin_filename is not None and "-" not in map(plain, paths):
        raise click.UsageError("--stdin-filename goes with `-`, which is standard input")


def selection(made: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say which rules run; the command gets them as `selection`."""

    @wraps(made)
    def selecting(
        *,
        select: tuple[str, ...],
        extend_select: tuple[str, ...],
        ignore: tuple[str, ...],
        packs: tuple[str, ...],
        **others: Any,  # noqa: ANN401  # the command's own
    ) -> Any:  # noqa: ANN401
        return made(selection=Selection(split(select), split(extend_select), split(ignore), split(packs)), **others)

    for option in reversed(_SELECTION):
        option(selecting)
    return selecting


_SELECTION = (
    click.option(
        "--select", multiple=True, metavar="RULES", help="Run these rules or families instead of the default set."
    ),
    click.option("--extend-select", multiple=True, metavar="RULES", help="Run these rules or families as well."),
    click.option("--ignore", multiple=True, metavar="RULES", help="Do not run these rules or families."),
    click.option("--pack", "packs", multiple=True, metavar="PACKS", help="Run the rules of these packs as well."),
)
config = click.option(
    "--config", "config_path", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
    help=f"Use this config file instead of the nearest {NAME}.",
)  # fmt: skip
baseline = click.option(
    "--baseline", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
    help=f"Known findings, to be set aside; without it, {BASELINE} beside the config, if it is there.",
)  # fmt: skip
jobs = click.option(
    "--jobs", "-j", type=read_jobs, default="auto", metavar="N|auto",
    help="How many processes share the files; auto: by their number and size. Repairs are made by one.",
)  # fmt: skip
no_cache = click.option(
    "--no-cache", is_flag=True, help="Neither use nor keep what was found in files that have not changed since."
)
cache_dir = click.option(
    "--cache-dir", type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER",
    help="Where to keep it, instead of the user's cache folder.",
)  # fmt: skip
now = click.option(
    "--now", type=read_instant, metavar="INSTANT", help="The instant to take as now, for rules that ask."
)
story_date = click.option(
    "--story-date", type=read_date, metavar="DATE", help="The date of every story, instead of the one its copy gives."
)
format_in = click.option(
    "--format-in", type=click.Choice(tuple(FORMATS)), metavar="NAME",
    help=f"The format of every file, whatever its content looks like: {', '.join(FORMATS)}.",
)  # fmt: skip
stdin_filename = click.option(
    "--stdin-filename", metavar="PATH", help="What to call the copy read from standard input."
)
text_or_json = click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True, help="How to show it."
)
