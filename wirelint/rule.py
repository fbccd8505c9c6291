"""A rule: a check with its options, and the editor's words about it. And what a check is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Protocol

from wirelint.document import Document
from wirelint.finding import Match, Severity


class Pattern(str):
    """The type of an option that holds a regular expression of the `regex` package."""

    __slots__ = ()


class Check(Protocol):
    """A kind of test. A check is a frozen dataclass; its fields are its options; `run` sees one file.

    It never learns its rule's id, severity or words, never prints, reads a file or asks the clock.
    """

    VALUES: ClassVar[tuple[str, ...]]
    """The values a rule's message may name in braces."""

    def needs(self) -> tuple[str, ...] | None:
        """Literals of which a file must hold one for the check to match, or None: it always runs."""

    def run(self, document: Document) -> Iterator[Match]:
        """The matches in one document, in any order."""


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of copy and what its rule says of it: `line:column: message`, or nothing."""

    name: str
    text: str
    expect: tuple[str, ...] = ()
    fixed: str | None = None
    story_date: date | None = None
    encoding: str = "utf-8"  # of the bytes the text is turned into
    line: int = 1  # where the example stands in the rule file


@dataclass(frozen=True)
class Rule:
    """One rule as loaded. Its id is its path under the rule folder, `family/name`."""

    id: str
    check: Check
    kind: str
    severity: Severity
    message: str
    why: str
    path: str
    options: Mapping[str, object] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    default: bool = True
    languages: frozenset[str] | None = None
    gate: bool = True
    measured: str | None = None

    @property
    def family(self) -> str:
        """The first half of the id."""
        return self.id.split("/")[0]

    def say(self, values: Mapping[str, object]) -> str:
        """The rule's message for one match."""
        return self.message.format_map(values)


@dataclass(frozen=True, slots=True)
class Pack:
    """Rules that are switched on as one: ids or families, and severities."""

    name: str
    select: tuple[str, ...]
    severity: Mapping[str, Severity]
