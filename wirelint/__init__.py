"""wirelint: an editorial QA linter for wire copy. `lint` is its function for programs; the rest says what it gives."""

from typing import TYPE_CHECKING

from wirelint.version import __version__

if TYPE_CHECKING:
    from wirelint.api import lint
    from wirelint.finding import FileResult, Finding, Problem, Repair, Severity
    from wirelint.mistake import Mistake, Mistakes

__all__ = ["FileResult", "Finding", "Mistake", "Mistakes", "Problem", "Repair", "Severity", "__version__", "lint"]

_HOMES = {"lint": "api", "Mistake": "mistake", "Mistakes": "mistake"}  # of the rest it is `finding`


def __getattr__(name: str) -> object:
    """A public name, imported when it is asked for, so that the command starts without what it does not need."""
    if name not in __all__:
        raise AttributeError(f"module 'wirelint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"wirelint.{_HOMES.get(name, 'finding')}"), name)
