"""Reports: one module an output format, each with `lines(run, style)`, the report line by line."""

from collections.abc import Callable, Iterator
from importlib import import_module

from wirelint.document import Document
from wirelint.finding import Run
from wirelint.record import NamedTuple

FORMATS = (
    "full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown",
    "html",
)  # fmt: skip
FOR_PEOPLE = ("full", "concise", "markdown")  # those that end with a summary, and can end with statistics


class Style(NamedTuple):
    """How a report for people looks; a report for machines always looks the same.

    `again` gives the document of a file of the run once more, by its path, for a report that shows copy.
    """

    colour: bool = False
    statistics: bool = False  # the findings counted rule by rule at the end
    quiet: bool = False  # no summary
    again: Callable[[str], Document | None] | None = None


PLAIN = Style()


def report(run: Run, form: str, style: Style = PLAIN) -> Iterator[str]:
    """The report on a run in one of FORMATS, line by line, without line ends."""
    lines: Iterator[str] = import_module(f"wirelint.reports.{form}").lines(run, style)
    return lines
