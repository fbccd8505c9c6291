"""Options that several commands share, and the values that they take."""

from datetime import UTC, date, datetime
from pathlib import Path

import click

from wirelint.config import NAME
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


config = click.option(
    "--config", "config_path", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
    help=f"Use this config file instead of the nearest {NAME}.",
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
