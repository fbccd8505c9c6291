"""Named tuples made fast: a cold start makes a hundred, and those of `typing` take five times as long, an eighth of it.

They are the same in use. What makes one from the values of its fields is not compiled anew for each class: it is one
function for each number of fields, given their names. From Python 3.14 on, where a class knows its annotations in
another way, `typing` makes them.
"""

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter  # what `collections` reads fields with; a property takes twice as long
    from functools import cache
    from types import FunctionType

    class _Record(tuple):
        """What all of them can do."""

        __slots__ = ()

        @classmethod
        def _make(cls, values: Any) -> Any:  # noqa: ANN401
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"expected {len(cls._fields)} values, got {len(made)}")
            return made

        def _replace(self, /, **changed: Any) -> Any:  # noqa: ANN401
            made = self._make(map(changed.pop, self._fields, self))
            if changed:
                raise ValueError(f"no such fields: {list(changed)}")
            return made

        __replace__ = _replace

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    class _Maker(type):
        """Makes a class of them from one whose annotations are the fields."""

        def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            if fields[len(fields) - len(defaults) :] != tuple(defaults):
                raise TypeError(f"{name}: a field without a default after one that has one")
            body |= {field: _tuplegetter(place, None) for place, field in enumerate(fields)}
            body |= {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields, "__slots__": ()}
            body["__new__"] = _constructor(fields, tuple(defaults.values()))
            return type(name, (_Record,), body)

    def _constructor(fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
        made = _taking(len(fields))
        code = made.__code__.replace(co_varnames=("_cls", *fields))
        return FunctionType(code, made.__globals__, "__new__", defaults)

    @cache
    def _taking(number: int) -> FunctionType:
        """What makes one from so many values, whatever the fields are called."""
        values = "".join(f"_{place}, " for place in range(number))
        return eval(f"lambda _cls, {values}: _new(_cls, ({values}))", {"_new": tuple.__new__})

    def NamedTuple() -> None:  # noqa: N802
        """The base of a class of them, as it is written; the class gets another."""

    _BASE = type.__new__(_Maker, "NamedTuple", (), {})
    NamedTuple.__mro_entries__ = lambda bases: (_BASE,)
