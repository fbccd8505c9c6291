"""`wirelint baseline`: the list of known findings, made and kept up."""

import sys
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from wirelint.accepting import BASELINE, Group
from wirelint.accepting.baseline import Known, known, read, render
from wirelint.accepting.lists import Acceptance
from wirelint.checking import Checking, Request
from wirelint.cli import options
from wirelint.cli.known import config_here
from wirelint.command import interrupted, print_lines, refuse
from wirelint.config import Selection
from wirelint.document import Context
from wirelint.mistake import Mistake, Mistakes
from wirelint.paths import plain
from wirelint.reports.summary import counted, problem_line
from wirelint.reports.terminal import visible
from wirelint.writing import sweep, write
from wirelint.yamlfile import shown_path

Listed = Counter[Known]

_MISSING = "no such file; `wirelint baseline create` makes it"


@click.group("baseline")
def command() -> None:
    """Make and keep up the list of known findings, which `wirelint check` sets aside.

    It stands beside the config, in the current folder where there is none, and knows a finding by its path, its rule
    and its text, never by its line. Run these commands with the options that `wirelint check` is run with.
    """


def _checking(made: Callable[..., Any]) -> Callable[..., Any]:
    """The arguments of a command that checks copy."""
    for option in (options.format_in, options.story_date, options.now, _file, options.config, options.selection):
        made = option(made)
    return click.argument("paths", nargs=-1, type=click.Path())(made)


_file = click.option(
    "--baseline", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help=f"The list, if it is not {BASELINE} beside the config.",
)  # fmt: skip


@command.command("create")
@_checking
def create(**asked: Any) -> NoReturn:  # noqa: ANN401  # what the options say
    """Make a list of all that is found now; an exception with a reason stays one."""
    _change(_request(**asked, use_baseline=False), lambda group: _found(group), must_exist=False)


@command.command("update")
@_checking
def update(**asked: Any) -> NoReturn:  # noqa: ANN401
    """Add what is found now, take out what is gone, and follow files that git says were renamed."""
    _change(_request(**asked), lambda group: group.lists.baseline - group.gone() + _found(group), must_exist=True)


@command.command("prune")
@_checking
def prune(**asked: Any) -> NoReturn:  # noqa: ANN401
    """Take out what is gone, and follow files that git says were renamed; add nothing."""
    _change(_request(**asked), lambda group: group.lists.baseline - group.gone(), must_exist=True)


@command.command("show")
@options.config
@_file
def show(config_path: Path | None, baseline: Path | None) -> None:
    """Show what is known, file by file."""
    try:
        place = baseline or Path(config_here(config_path).folder, BASELINE)
        listed = read(place.read_bytes(), shown_path(place))
    except FileNotFoundError:
        refuse(Mistakes([Mistake(shown_path(place), 1, 1, _MISSING)]))
    except OSError as error:
        refuse(Mistakes([Mistake(shown_path(place), 1, 1, f"cannot be read: {error.strerror or error}")]))
    except Mistakes as error:
        refuse(error)
    for key, count in sorted(listed.items()):
        print_lines([visible(f"{key.path}: {key.rule} {key.text!r}") + (f" ({count} times)" if count > 1 else "")])
    print_lines([f"{_counted(listed)}."])


def _request(
    paths: tuple[str, ...],
    selection: Selection,
    config_path: Path | None,
    baseline: Path | None,
    now: datetime | None,
    story_date: date | None,
    format_in: str | None,
    use_baseline: bool = True,
) -> Request:
    return Request(
        paths=tuple(map(plain, paths or ["."])),
        context=Context(now or datetime.now(UTC), story_date, form=format_in),
        selection=selection,
        config=config_path,
        baseline=baseline,
        use_baseline=use_baseline,
        for_baseline=True,
    )


def _change(request: Request, change: Callable[[Group], Listed], *, must_exist: bool) -> NoReturn:
    """Check, write the list of each config as it should be, say what was done, and exit: 2 if not all was checked."""
    try:
        checking = Checking(request)
        run = checking.run()
        if checking.interrupted:
            interrupted()
        places = [(request.baseline or group.lists.folder / BASELINE, group) for group in checking.groups()]
        _require(places, must_exist=must_exist)
        done = [_written(place, group.lists, change(group)) for place, group in places]
    except Mistakes as error:
        refuse(error)
    print_lines(map(visible, done))
    print_lines((visible(problem_line(problem)) for problem in run.problems), sys.stderr)
    sys.exit(2 if run.problems else 0)


def _require(places: list[tuple[Path, Group]], *, must_exist: bool) -> None:
    """Raises Mistakes for lists that are there and should not be, or the other way about."""
    said = _MISSING if must_exist else (
        "it is there already; `wirelint baseline update` brings it up to date, or take it away first"
    )  # fmt: skip
    wrong = [Mistake(shown_path(place), 1, 1, said) for place, _ in places if place.exists() != must_exist]
    if wrong:
        raise Mistakes(wrong)


def _written(place: Path, lists: Acceptance, new: Listed) -> str:
    """Write a list, and say what is in it. Raises Mistakes."""
    old = lists.baseline
    try:
        write(place, render(new), before=lists.baseline_data)
    except OSError as error:
        raise Mistakes([Mistake(shown_path(place), 1, 1, f"not written: {error.strerror or error}")]) from None
    sweep(place)
    return f"{shown_path(place)}: {_counted(new)}; {(new - old).total():,} added, {(old - new).total():,} taken out."


def _found(group: Group) -> Listed:
    return Counter(known(finding) for result in group.results for finding in result.findings)


def _counted(listed: Listed) -> str:
    files = counted(len({key.path for key in listed}), "file")
    return f"{counted(listed.total(), 'known finding')} in {files}"
