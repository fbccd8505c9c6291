"""`wirelint` and `python -m wirelint`: a plain `check` at once, everything else through click."""

import gc
import os
import sys

from wirelint.patterncache import PatternCache

_GARBAGE = 100_000  # objects between two searches for garbage: what starts and what is found is none


def main() -> None:
    """Run the command line, with as little of Python's own work before and after it as can be."""
    gc.set_threshold(_GARBAGE)
    _open_streams()
    patterns = PatternCache()
    try:
        _run()
    finally:
        patterns.close()
        gc.freeze()  # or Python looks through all that there is several times before it ends


def _run() -> None:
    """Run a command. A plain `check` does not wait for the option parser."""
    if sys.argv[1:2] == ["check"]:
        _check(sys.argv[2:])
    from wirelint.cli import main as commands

    commands(prog_name="wirelint")


def _check(arguments: list[str]) -> None:
    """Check if that needs no option parser; then the program ends here."""
    from datetime import UTC, datetime

    from wirelint import plainargs

    request = plainargs.request(arguments, datetime.now(UTC))
    if request is None:
        return
    from wirelint.command import check, interrupted, stopped

    try:
        sys.exit(check(request))
    except KeyboardInterrupt:
        interrupted()
    except OSError as error:
        stopped(error)


def _open_streams() -> None:
    """Put in the place of streams that are closed, which Python leaves out, some that fail as closed ones do."""
    for name, mode, usable in (("stdin", "r", os.O_WRONLY), ("stdout", "w", os.O_RDONLY), ("stderr", "w", os.O_WRONLY)):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, usable), mode, encoding="utf-8"))


if __name__ == "__main__":
    main()
