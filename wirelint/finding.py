"""What a check yields and what a user sees: matches, edits, findings, problems. All of it immutable.

Small records are named tuples: a dozen dataclasses would cost a tenth of a cold start.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from wirelint.record import NamedTuple
from wirelint.source import Part, Position, Span


class Severity(StrEnum):
    """How much a finding matters; compare by `rank`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


class Edit(NamedTuple):
    """A replacement of one span of the source."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A repair: edits that belong together. A safe one cannot change what the copy means.

    One by hand is for a person to make, who knows which of two things was meant; `--fix` never makes it.
    """

    safe: bool
    description: str
    edits: tuple[Edit, ...]
    by_hand: bool = False


class Related(NamedTuple):
    """Another place that explains a match, such as the first of two copies.

    `file` is its file's number in the run, as `judge` counts them; None: it is in the file of the match.
    """

    span: Span
    message: str
    file: int | None = None


class Match(NamedTuple):
    """What a check found: where, the values its rule's message may name, other places, repairs."""

    span: Span
    values: Mapping[str, object] = MappingProxyType({})
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()


class Region(NamedTuple):
    """A span in lines and columns from 1, columns in code points, the end exclusive."""

    start: Position
    end: Position
    utf8: tuple[int, int] | None = None  # both columns in UTF-8 bytes, where the file is not all ASCII

    @property
    def byte_columns(self) -> tuple[int, int]:
        """Where it starts and ends in its lines, in UTF-8 bytes from 1."""
        return self.utf8 or (self.start.column, self.end.column)


class Place(NamedTuple):
    """A related place as reports show it."""

    path: str
    region: Region
    message: str


class Change(NamedTuple):
    """An edit as reports show it."""

    region: Region
    span: Span
    text: str


class Repair(NamedTuple):
    """A fix as reports show it."""

    safe: bool
    description: str
    changes: tuple[Change, ...]
    by_hand: bool = False


class Excerpt(NamedTuple):
    """The source line a finding begins on, cut around it if long; `column` is that of its first character."""

    text: str
    column: int


class Finding(NamedTuple):
    """One defect in one file, as a user sees it.

    `folded` is the text marked without case, doubled spaces and kinds of marks; `fingerprint` is a SHA-256 of it with
    the rule and the path, and so survives moves.
    """

    rule: str
    severity: Severity
    message: str
    path: str
    region: Region
    span: Span
    excerpt: Excerpt
    fingerprint: str
    related: tuple[Place, ...] = ()
    repairs: tuple[Repair, ...] = ()
    gate: bool = True
    folded: str = ""

    @property
    def line(self) -> int:
        """The line it begins on, from 1."""
        return self.region.start.line

    @property
    def column(self) -> int:
        """The column it begins in, from 1, in code points."""
        return self.region.start.column

    def repair(self, *, unsafe: bool) -> Repair | None:
        """The repair that `--fix` makes: the only one offered, if it is safe, or unsafe ones are wanted too."""
        if len(self.repairs) != 1 or self.repairs[0].by_hand:
            return None
        return self.repairs[0] if unsafe or self.repairs[0].safe else None


class Suppressed(NamedTuple):
    """A finding set aside: by a file of known or accepted ones (external), or by a mark in the copy (inSource)."""

    finding: Finding
    kind: Literal["external", "inSource"]
    reason: str


NOT_FIXED = "not-fixed"  # the kind of problem that a repair ended with


class Problem(NamedTuple):
    """Something that could not be checked, and so makes the exit status 2."""

    kind: str
    message: str
    path: str = ""
    line: int | None = None
    column: int | None = None
    rule: str | None = None


class Facts(NamedTuple):
    """What a rule keeps of one file until the whole run is judged: small, and of plain values."""

    rule: str
    kept: object
    part: Part | None = None  # of which part of a file, where that is read in parts


class FileResult(NamedTuple):
    """What was found in one file. `limited` counts its stories that some rules could not read for their language.

    Of a file that was repaired: what is left, what was repaired (`fixed`), and what of the rest came of it (`arisen`).
    Of a run that asks only for what is new: how many findings on unchanged lines are left out (`older`).
    """

    path: str
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    stories: int = 0
    limited: int = 0
    facts: tuple[Facts, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    fixed: tuple[Finding, ...] = ()
    arisen: tuple[Finding, ...] = ()
    older: int = 0
    doubts: tuple[Problem, ...] = ()  # what is a problem unless there is a rule of that name, which did not run


class _Run(NamedTuple):
    files: tuple[FileResult, ...]
    unreached: tuple[Problem, ...] = ()
    passed_over: int = 0
    unsafe_fixes: bool = False  # whether repairs that are not safe are offered as fixes
    why: Mapping[str, str] = MappingProxyType({})
    gone: int = 0  # known findings that are no longer there


class Run(_Run):
    """A whole run: its files in order, what could not be checked, and how many files were passed over.

    `why` is the reason of each rule that found something, in its editor's words.
    """

    @cached_property
    def findings(self) -> list[Finding]:
        """Every finding, file by file, top to bottom; without those set aside."""
        return [finding for file in self.files for finding in file.findings]

    @cached_property
    def suppressed(self) -> list[Suppressed]:
        """Every finding set aside, file by file."""
        return [suppressed for file in self.files for suppressed in file.suppressed]

    @cached_property
    def fixed(self) -> list[Finding]:
        """Every finding that was repaired, file by file."""
        return [finding for file in self.files for finding in file.fixed]

    @cached_property
    def problems(self) -> list[Problem]:
        """Everything that could not be checked."""
        return [*self.unreached, *(problem for file in self.files for problem in file.problems)]

    def count(self, severity: Severity) -> int:
        """How many findings have a severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def status(self, fail_on: Severity, max_warnings: int | None = None) -> int:
        """0 all checked and nothing at or above the gate; 1 findings, or too many warnings; 2 something unchecked."""
        if self.problems:
            return 2
        if self.has_too_many(max_warnings):
            return 1
        return int(any(finding.gate and finding.severity.rank >= fail_on.rank for finding in self.findings))

    def has_too_many(self, max_warnings: int | None) -> bool:
        """True where there are more warnings than allowed; those that never fail a run do not count."""
        warnings = sum(finding.gate and finding.severity is Severity.WARNING for finding in self.findings)
        return max_warnings is not None and warnings > max_warnings
