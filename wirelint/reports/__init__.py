"""Reports: one module an output format, each with `lines(run, colour)`, the report line by line."""

from collections.abc import Iterator
from importlib import import_module

from wirelint.finding import Run

FORMATS = ("full", "concise", "json")


def report(run: Run, form: str, *, colour: bool = False) -> Iterator[str]:
    """The report on a run in one of FORMATS, line by line, without line ends."""
    lines: Iterator[str] = import_module(f"wirelint.reports.{form}").lines(run, colour)
    return lines
