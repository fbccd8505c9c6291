"""Reports: one module an output format, each with `lines(run, style)`, the report line by line; which are asked for.

What `--output FORMAT[:FILE]` says is read here, without an option parser, so that a plain run starts fast.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from wirelint.document import Document
from wirelint.finding import Run
from wirelint.mistake import suggestion
from wirelint.paths import plain, posix
from wirelint.record import NamedTuple

FORMATS = (
    "full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown",
    "html",
)  # fmt: skip
FOR_PEOPLE = ("full", "concise", "markdown")  # those that end with a summary, and can end with statistics

Output = tuple[str, str | None]  # a format, and the file it goes to; None: standard output


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


def read_output(value: str) -> Output:
    """A report as the option takes it. Raises ValueError."""
    form, colon, file = value.partition(":")
    if form not in FORMATS:
        raise ValueError(f"no format {form!r}{suggestion(form, FORMATS)}; known: {', '.join(FORMATS)}")
    if colon and not file:
        raise ValueError(f"expected a file after {value!r}, or {form!r} for standard output")
    return form, plain(file) if file else None


def destinations(outputs: Iterable[Output], statistics: bool) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The format of the report on standard output, and the reports that go to files. Raises ValueError."""
    printed: list[str] = []
    files: dict[str, str] = {}
    for form, file in outputs:
        if file is None:
            printed.append(form)
        elif file in files:
            raise ValueError(f"two reports cannot go to the same file, {posix(file)}")
        else:
            files[file] = form
    if len(printed) > 1:
        said = f"only one report can go to standard output, not {' and '.join(printed)}"
        raise ValueError(f"{said}; give the others a file, as in --output {printed[-1]}:FILE")
    form = printed[0] if printed else "full"
    if statistics and not {form, *files.values()} & set(FOR_PEOPLE):
        raise ValueError(f"--statistics goes with a report for people: {', '.join(FOR_PEOPLE)}")
    return form, tuple((form, file) for file, form in files.items())
