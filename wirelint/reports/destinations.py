"""Which reports are asked for, and where they go: `--output FORMAT[:FILE]`. Mistakes are ValueErrors, told as they are.

No option parser is needed for this, so that a plain run starts fast.
"""

from collections.abc import Iterable

from wirelint.mistake import suggestion
from wirelint.paths import plain, posix
from wirelint.reports import FOR_PEOPLE, FORMATS

Output = tuple[str, str | None]  # a format, and the file it goes to; None: standard output


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
