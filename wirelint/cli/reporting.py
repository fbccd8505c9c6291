"""Which reports `wirelint check` is to write, and where: `--output FORMAT[:FILE]`."""

from pathlib import Path

import click

from wirelint.mistake import suggestion
from wirelint.reports import FOR_PEOPLE, FORMATS

Output = tuple[str, Path | None]  # a format, and the file it goes to; None: standard output


def read_output(value: str) -> Output:
    """A report as the option takes it."""
    form, colon, file = value.partition(":")
    if form not in FORMATS:
        raise click.BadParameter(f"no format {form!r}{suggestion(form, FORMATS)}; known: {', '.join(FORMATS)}")
    if colon and not file:
        raise click.BadParameter(f"expected a file after {value!r}, or {form!r} for standard output")
    return form, Path(file) if file else None


def destinations(outputs: tuple[Output, ...], statistics: bool) -> tuple[str, tuple[tuple[str, Path], ...]]:
    """The format of the report on standard output, and the reports that go to files."""
    printed = [form for form, file in outputs if file is None]
    files = tuple((form, file) for form, file in outputs if file is not None)
    if len(printed) > 1:
        said = f"only one report can go to standard output, not {' and '.join(printed)}"
        raise click.UsageError(f"{said}; give the others a file, as in --output {printed[-1]}:FILE")
    named = [file for _, file in files]
    for file in named:
        if named.count(file) > 1:
            raise click.UsageError(f"two reports cannot go to the same file, {file.as_posix()}")
    form = printed[0] if printed else "full"
    if statistics and not {form, *(form for form, _ in files)} & set(FOR_PEOPLE):
        raise click.UsageError(f"--statistics goes with a report for people: {', '.join(FOR_PEOPLE)}")
    return form, files
