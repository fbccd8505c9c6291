"""Versions of one story whose numbers and instants go different ways."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import cast

from wirelint.document import Document
from wirelint.finding import Match, Related
from wirelint.record import NamedTuple
from wirelint.source import Span

VALUES = ("version", "stamp", "other_version", "other_stamp")


class VersionOrder(NamedTuple):
    """Finds a version that is of an earlier instant than one with a lower number, among all the files of a run.

    Versions are of one story where their ids are the same; they count only if they are numbers. Instants without a
    zone are passed over.
    """

    def needs(self) -> tuple[str, ...] | None:
        return ()

    def run(self, document: Document) -> Iterator[Match]:
        return iter(())

    def facts(self, document: Document) -> object:
        return tuple(_versions(document))

    def judge(self, facts: Sequence[object], again: Callable[[int], Document]) -> Iterator[tuple[int, Match]]:
        found: dict[str, list[_Version]] = {}
        for number, kept in enumerate(facts):
            for id_, version in cast(Sequence[tuple[str, tuple[int, str, str, int, int]]], kept):
                found.setdefault(id_, []).append(_Version(number, *version))
        for versions in found.values():
            latest: _Version | None = None
            for one in sorted(versions, key=lambda one: one.version):
                if latest and latest.version < one.version and latest.instant > one.instant:
                    yield one.number, _match(latest, one)
                if latest is None or latest.instant <= one.instant:
                    latest = one


class _Version(NamedTuple):
    number: int  # of its file
    version: int
    revised: str
    text: str
    start: int
    end: int

    @property
    def instant(self) -> datetime:
        return datetime.fromisoformat(self.revised)


def _versions(document: Document) -> Iterator[tuple[str, tuple[int, str, str, int, int]]]:
    """What is kept of each story that can be compared."""
    for story in document.stories:
        metadata = story.metadata
        if metadata is None or metadata.id is None or metadata.version is None or metadata.revised is None:
            continue
        version, revised = metadata.version.text, metadata.revised
        if version.isascii() and version.isdigit() and len(version) <= 18 and revised.instant.tzinfo:
            yield metadata.id.text, (int(version), revised.instant.isoformat(), revised.text, *revised.span)


def _match(earlier: _Version, later: _Version) -> Match:
    values = {
        "version": later.version,
        "stamp": later.text,
        "other_version": earlier.version,
        "other_stamp": earlier.text,
    }
    near = Related(Span(earlier.start, earlier.end), f"version {earlier.version}", earlier.number)
    return Match(Span(later.start, later.end), values, (near,))
