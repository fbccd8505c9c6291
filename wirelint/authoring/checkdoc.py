"""What a kind of check says of itself: what it finds, what its options are, and what a message may name."""

import inspect
import re
import sys
import types
import typing
from collections.abc import Mapping

from wirelint.checks import Pattern
from wirelint.rule import check_class, check_values


class Option(typing.NamedTuple):
    """An option of a check as rule files name it: its type, its default if it has one, and what it means."""

    name: str
    type: object
    meaning: str
    required: bool
    default: object = None


class CheckDoc(typing.NamedTuple):
    """A kind of check: a line that says what it is about, what it finds, its options, the values of its messages."""

    kind: str
    about: str
    finds: str
    options: tuple[Option, ...]
    values: tuple[str, ...]


def read(kind: str) -> CheckDoc:
    """The words of a check: its module's first line, and its docstring, in which `option: meaning` begins a line."""
    made = typing.cast(typing.Any, check_class(kind))
    fields = {name.replace("_", "-"): name for name in made._fields}
    finds, meanings = _parts(inspect.getdoc(made) or "", fields)
    hints = typing.get_type_hints(made)
    options = tuple(
        Option(
            name,
            plain_type(hints[field]),
            meanings.get(name, ""),
            required=field not in made._field_defaults,
            default=made._field_defaults.get(field),
        )
        for name, field in fields.items()
    )
    about = (inspect.getdoc(sys.modules[made.__module__]) or "").partition("\n")[0]
    return CheckDoc(kind, about, finds, options, check_values(kind))


def _parts(text: str, names: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """A docstring without its options, and what it says of each."""
    if not names:
        return text, {}
    finds, *rest = re.split(rf"^({'|'.join(map(re.escape, names))}): ", text, flags=re.MULTILINE)
    meanings = {name: " ".join(said.split()) for name, said in zip(rest[::2], rest[1::2], strict=True)}
    return finds.strip(), meanings


def plain_type(hint: object) -> object:
    """The type of an option that is given: `int` of `int | None`."""
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return next(part for part in typing.get_args(hint) if part is not types.NoneType)
    return hint


def choices(hint: object) -> tuple[str, ...] | None:
    """The words of which an option is one, or None."""
    if typing.get_origin(hint) is typing.Literal:
        return typing.get_args(hint)
    if isinstance(hint, type) and issubclass(hint, str) and hint not in (str, Pattern):
        return tuple(member.value for member in typing.cast(typing.Any, hint))
    return None


def takes(hint: object) -> str:
    """What an option takes, in words."""
    if typing.get_origin(hint) is not tuple:
        return _one(hint)
    inner = typing.get_args(hint)[0]
    if typing.get_origin(inner) is not tuple:
        return f"list of {_one(inner)}" if choices(inner) else f"list of {_one(inner)}s"
    parts = typing.get_args(inner)
    return (
        f"list of lists of {_one(parts[0])}s" if parts[-1] is Ellipsis else f"{_one(parts[0])}: {_one(parts[1])}, ..."
    )


def _one(hint: object) -> str:
    if typing.get_origin(hint) is tuple:
        inner = _one(typing.get_args(hint)[0])
        return f"{inner} or list of {inner}s"
    words = choices(hint)
    if words:
        return " or ".join([", ".join(f"`{word}`" for word in words[:-1]), f"`{words[-1]}`"])
    names: dict[object, str] = {bool: "true or false", int: "whole number", float: "number", Pattern: "pattern"}
    return names.get(hint, "text")


def default(option: Option) -> str:
    """What an option is unless it is given, in words."""
    if option.required:
        return "must be given"
    value = option.default
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None else str(value)
