"""A rule: a check with its options, and the editor's words about it. And what a check is."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import Protocol

from wirelint.document import Document
from wirelint.finding import Match, Severity
from wirelint.record import NamedTuple


class Check(Protocol):
    """A kind of test. A check is a NamedTuple; its fields are its options; `run` sees one file.

    It never learns its rule's id, severity or words, never prints, reads a file or asks the clock. A check may offer
    `needs() -> tuple[str, ...] | None`: literals of which a file's copy must hold one for it to match; None: it always
    runs; an empty tuple: it reads what feeds say beside their copy, and plain text has nothing for it. And
    `validate()`, which raises ValueError for options that are of the right type and yet wrong.

    A check over a whole run offers `facts(document)`, small plain values of one file, and `judge(facts, again)`, which
    sees those of every file in the order of the run and yields matches file by file, each with its file's number there;
    `again(number)` is the document of a file once more. Its `run` need find nothing.

    A check that compares the stories of one file must do without the others where a large file is read in parts
    (`document.source.part` tells which). It offers `noted(document)`, small, of each part; `settled(notes)`, which
    names the parts in which the others matter, each with what must be known of them; and `run_again(document, known)`,
    all matches of such a part.
    """

    def run(self, document: Document) -> Iterator[Match]:
        """The matches in one document, in any order."""


class Example(NamedTuple):
    """A piece of copy and what its rule says of it: `line:column: message`, or nothing."""

    name: str
    text: str
    expect: tuple[str, ...] = ()
    fixed: str | None = None
    story_date: date | None = None
    now: datetime | None = None  # the instant to take as now
    encoding: str = "utf-8"  # of the bytes the text is turned into
    also: tuple[str, ...] = ()  # files that come before it in the run: `also-1.txt` and so on
    line: int = 1  # where the example stands in the rule file


class _Rule(NamedTuple):
    id: str
    kind: str
    severity: Severity
    message: str
    why: str
    path: str
    options: Mapping[str, object] = MappingProxyType({})
    examples: tuple[Example, ...] = ()
    default: bool = True
    languages: frozenset[str] | None = None
    gate: bool = True
    measured: str | None = None
    needs: tuple[str, ...] | None = None  # literals of which a file's copy must hold one, as its check says
    judges: bool = False  # its check judges whole runs


class Rule(_Rule):
    """One rule as loaded. Its id is its path under the rule folder, `family/name`."""

    @property
    def family(self) -> str:
        """The first half of the id."""
        return self.id.split("/")[0]

    @cached_property
    def check(self) -> Check:
        """The check with the rule's options; its module is imported when it is first asked for."""
        return make_check(self.kind, self.options)

    def say(self, values: Mapping[str, object]) -> str:
        """The rule's message for one match."""
        return self.message.format_map(values)


def check_class(kind: str) -> type[Check]:
    """The class of a kind of check: `repeated-block` is `RepeatedBlock` of checks/repeated_block.py."""
    found: type[Check] = getattr(_module(kind), kind.title().replace("-", ""))
    return found


def check_values(kind: str) -> tuple[str, ...]:
    """The values that a message of a rule of this kind may name in braces: `VALUES` of the check's module."""
    values: tuple[str, ...] = _module(kind).VALUES
    return values


def _module(kind: str) -> ModuleType:
    return import_module(f"wirelint.checks.{kind.replace('-', '_')}")


def make_check(kind: str, options: Mapping[str, object]) -> Check:
    """A check with its options, named as rule files name them. Raises ValueError for options it refuses.

    An option whose default is a word of a StrEnum becomes one, for options from the cache are plain.
    """
    made = check_class(kind)
    given = {name.replace("-", "_"): value for name, value in options.items()}
    defaults = getattr(made, "_field_defaults", {})
    for name, value in given.items():
        default = defaults.get(name)
        if isinstance(default, StrEnum) and isinstance(value, str):
            given[name] = type(default)(value)
    return made(**given)


class Pack(NamedTuple):
    """Rules that are switched on as one: ids or families, and severities."""

    name: str
    select: tuple[str, ...]
    severity: Mapping[str, Severity]
    why: str = ""
