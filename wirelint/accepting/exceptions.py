"""Accepted findings in a file that people write, `.wirelint-ignore.yaml`: each with a reason, some until a day."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from posixpath import normpath
from typing import TYPE_CHECKING

from yaml.nodes import Node

from wirelint.finding import FileResult, Finding, Match, Suppressed
from wirelint.folding import fold
from wirelint.mistake import Mistakes, suggestion
from wirelint.record import NamedTuple
from wirelint.source import Position, Source, Span
from wirelint.yamlfile import Page, open_page, parse_page

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_FIELDS = ("rule", "path", "text", "reason", "until")
_REST = ("...", "…")  # at the end of a text: any rest


class _Accepted(NamedTuple):
    place: Position
    reason: str
    rules: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()  # folded
    until: date | None = None


class Accepted(_Accepted):
    """One exception: the rules or families, files and texts it accepts (none: all), why, and until when."""

    def accepts(self, finding: Finding) -> bool:
        """True for a finding that it is made for, expired or not."""
        return (
            (not self.rules or finding.rule in self.rules or finding.rule.split("/")[0] in self.rules)
            and (not self.paths or self._names(finding.path))
            and (not self.texts or any(_is_text(finding.folded, text) for text in self.texts))
        )

    def moved(self, paths: Mapping[str, str]) -> "Accepted":
        """The same with old paths replaced by new ones."""
        return self._replace(paths=tuple(paths.get(path, path) for path in self.paths))

    def has_expired(self, today: date) -> bool:
        """True from the day after its last."""
        return self.until is not None and self.until < today

    def _names(self, path: str) -> bool:
        within = (one == path or one == "." or path.startswith(f"{one}/") for one in self.paths if not is_glob(one))
        return any(within) or self._globs.match_file(path)

    @cached_property
    def _globs(self) -> "GitIgnoreSpec":
        from pathspec import GitIgnoreSpec  # imported here: most exceptions name files

        return GitIgnoreSpec.from_lines(filter(is_glob, self.paths))


class Reach(NamedTuple):
    """How far a run reached, for what it did not find may stand where it did not look.

    checked: the paths of files that were read to the end. whole: the whole folder was. rules: the ids and families of
    the rules that ran. all_rules: none that is on by its config was left out. exists: whether a path is still there.
    """

    checked: frozenset[str]
    whole: bool
    rules: frozenset[str]
    all_rules: bool
    exists: Callable[[str], bool]

    def sees(self, path: str) -> bool:
        """True where nothing that a path or glob stands for was left out."""
        return self.whole or (not is_glob(path) and (path in self.checked or not self.exists(path)))


def is_glob(path: str) -> bool:
    """True for a pattern as in .gitignore; anything else is the path of one file or folder."""
    return any(sign in path for sign in "*?[")


def set_aside(result: FileResult, exceptions: Sequence[Accepted], today: date) -> FileResult:
    """A result without what is accepted."""
    standing = [accepted for accepted in exceptions if not accepted.has_expired(today)]
    new: list[Finding] = []
    old: list[Suppressed] = []
    for finding in result.findings:
        accepting = next((accepted for accepted in standing if accepted.accepts(finding)), None)
        if accepting:
            old.append(Suppressed(finding, "external", accepting.reason))
        else:
            new.append(finding)
    return result._replace(findings=tuple(new), suppressed=(*result.suppressed, *old)) if old else result


def unused(exceptions: Iterable[Accepted], results: Iterable[FileResult], reach: Reach) -> list[Accepted]:
    """The exceptions that accept nothing of what was set aside, of those for which the run looked everywhere."""
    aside = [one.finding for result in results for one in result.suppressed if one.kind == "external"]
    return [
        accepted
        for accepted in exceptions
        if (reach.rules.intersection(accepted.rules) if accepted.rules else reach.all_rules)
        and (all(map(reach.sees, accepted.paths)) if accepted.paths else reach.whole)
        and not any(map(accepted.accepts, aside))
    ]


def matches(source: Source, exceptions: Iterable[Accepted]) -> Iterator[Match]:
    """Exceptions as matches in their own file: each at its first line."""
    for accepted in exceptions:
        line, column = accepted.place
        span = Span(source.offset(line, column), source.line_span(line).end)
        yield Match(span, {"reason": accepted.reason, "until": accepted.until})


def read(path: Path, shown: str, known: Iterable[str]) -> list[Accepted]:
    """The exceptions of a file. Raises Mistakes; `known` are the rules and families there are."""
    return _read(open_page(path, shown, listed=True), known)


def parse(text: str, shown: str, known: Iterable[str]) -> list[Accepted]:
    """The exceptions of a file's text. Raises Mistakes."""
    return _read(parse_page(text, shown, listed=True), known)


def _read(page: Page, known: Iterable[str]) -> list[Accepted]:
    exceptions = [_accepted(page, node, set(known)) for node in page.items(page.root)]
    if page.mistakes:
        raise Mistakes(page.mistakes)
    return exceptions


def _accepted(page: Page, node: Node, known: set[str]) -> Accepted:
    entries = page.mapping(node, _FIELDS, "an exception's keys")
    reason = (page.text(entries["reason"]) or "").strip() if "reason" in entries else ""
    if entries and not reason:
        page.mistake(entries.get("reason", node), "an exception needs a reason, in words")
    if entries and not entries.keys() & {"rule", "path", "text"}:
        page.mistake(node, "an exception needs a rule, a path or a text; without, it would accept everything")
    for item in page.items(entries.get("rule")):
        if (name := page.text(item)) is not None and name not in known:
            page.mistake(item, f"no rule or family {name!r}{suggestion(name, known)}")
    return Accepted(
        Position(node.start_mark.line + 1, node.start_mark.column + 1),
        " ".join(reason.split()),
        page.texts(entries.get("rule")),
        tuple(path if is_glob(path) else normpath(path) for path in page.texts(entries.get("path"))),
        tuple(map(fold, page.texts(entries.get("text")))),
        _until(page, entries.get("until")),
    )


def _until(page: Page, node: Node | None) -> date | None:
    text = page.text(node)
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        page.mistake(node, f"expected a date such as 2026-05-04, got {text!r}")
        return None


def _is_text(found: str, text: str) -> bool:
    if text.endswith(_REST):
        return found.startswith(text.rstrip("….").rstrip())
    return found == text
