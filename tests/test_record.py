"""Named tuples made fast: in use they are those of `typing`."""

import pickle
import typing
from functools import cached_property
from typing import Any

import pytest

from wirelint.record import NamedTuple


class Ours(NamedTuple):
    """A berth."""

    port: str
    depth: int = 4
    notes: tuple[str, ...] = ()

    @property
    def sign(self) -> str:
        """Its name on the quay."""
        return f"{self.port} {self.depth}"


class Theirs(typing.NamedTuple):
    """A berth."""

    port: str
    depth: int = 4
    notes: tuple[str, ...] = ()

    @property
    def sign(self) -> str:
        """Its name on the quay."""
        return f"{self.port} {self.depth}"


class Empty(NamedTuple):
    """A check without options."""


class One(NamedTuple):
    """One field."""

    only: int


class Remembering(One):
    """A class over a record, with what is derived from it."""

    @cached_property
    def double(self) -> int:
        return 2 * self.only


@pytest.mark.parametrize(
    ("given", "named"),
    [(("Orsova",), {}), (("Orsova", 5), {}), ((), {"port": "Venn", "notes": ("a",)}), (("Orsova", 5, ("a", "b")), {})],
)
def test_the_same_in_use(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    ours, theirs = Ours(*given, **named), Theirs(*given, **named)
    assert tuple(ours) == tuple(theirs)
    assert hash(ours) == hash(theirs)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert (ours.port, ours.depth, ours.notes, ours.sign) == (theirs.port, theirs.depth, theirs.notes, theirs.sign)
    assert ours._asdict() == theirs._asdict()
    assert tuple(ours._replace(depth=9)) == tuple(theirs._replace(depth=9))
    assert isinstance(ours._replace(depth=9), Ours)
    assert pickle.loads(pickle.dumps(ours)) == ours
    assert type(pickle.loads(pickle.dumps(ours))) is Ours
    assert not hasattr(ours, "__dict__")


def test_the_same_in_form() -> None:
    assert (Ours._fields, Ours._field_defaults, Ours.__match_args__) == (
        Theirs._fields,
        Theirs._field_defaults,
        Theirs.__match_args__,
    )
    assert typing.get_type_hints(Ours) == typing.get_type_hints(Theirs)
    assert (Ours.__doc__, Ours.__module__, Ours.__name__) == (Theirs.__doc__, Theirs.__module__, "Ours")
    assert (Empty(), One(1), One._make([2])) == ((), (1,), (2,))


def test_a_class_over_a_record_remembers() -> None:
    assert (Remembering(2).double, Remembering(2), vars(Remembering(3))) == (4, One(2), {})
    assert repr(Remembering(2)) == "Remembering(only=2)"


@pytest.mark.parametrize("given", [(), ("a", 1, (), 2)])
def test_too_few_values_and_too_many(given: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError):
        Ours(*given)
    with pytest.raises(TypeError):
        Ours._make(given * 2)


def test_mistakes() -> None:
    with pytest.raises(TypeError, match="beam"):
        Ours("a", beam=3)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="beam"):
        Ours("a")._replace(beam=3)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Ours("a").port = "b"  # type: ignore[misc]
    with pytest.raises(TypeError):

        class Wrong(NamedTuple):
            one: int = 1
            other: str  # type: ignore[misc]
