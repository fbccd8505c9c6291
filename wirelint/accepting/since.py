"""What is new since a git revision: files it does not have and lines that differ, renames followed.

The files are taken as they stand on disk, which under pre-commit is what is staged. Lines that only changed their line
end did not change. Of a branch that went another way since, the point where the two parted is the revision.
"""

import os
import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from wirelint.finding import FileResult, Finding, Region
from wirelint.git import Refused, ask, names, repository
from wirelint.mistake import Mistake, Mistakes
from wirelint.paths import posix

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_LINE_END = re.compile(rb"\r\n|\r|\n")
_ALL = range(1, 1 << 62)


class Since:
    """What changed since a revision, in every repository that a run meets. Its methods raise Mistakes."""

    def __init__(self, revision: str) -> None:
        self.revision = revision
        self._repositories: dict[Path, _Repository] = {}
        self._lines: dict[str, list[range]] = {}

    def touches(self, path: str) -> bool:
        """True for a file that is new, renamed or changed in any way."""
        known, name = self._repository_of(path)
        return name not in known.tracked or name in known.origins

    def only_new(self, result: FileResult, path: str, others: Mapping[str, str]) -> FileResult:
        """A file's result without the findings of which no line, and no line of a place they point to, has changed.

        others: the files of the run by what reports call them.
        """
        new = tuple(finding for finding in result.findings if self._is_new(finding, path, others))
        older = len(result.findings) - len(new)
        return result._replace(findings=new, older=result.older + older) if older else result

    def _is_new(self, finding: Finding, path: str, others: Mapping[str, str]) -> bool:
        places = [
            (path if near.path == finding.path else others.get(near.path), near.region) for near in finding.related
        ]
        return self._has_changed(path, finding.region) or any(
            other is not None and self._has_changed(other, region) for other, region in places
        )

    def _has_changed(self, path: str, region: Region) -> bool:
        first, last = region.start.line, region.end.line
        if region.end.column == 1 and last > first:
            last -= 1  # it ends with a line end
        return any(lines.start <= last and first < lines.stop for lines in self._lines_of(path))

    def _lines_of(self, path: str) -> list[range]:
        """The lines of a file that changed, as wirelint counts lines."""
        if path not in self._lines:
            known, name = self._repository_of(path)
            told = known.lines(name)
            try:
                self._lines[path] = told if told in ([], [_ALL]) else _recounted(told, Path(path).read_bytes())
            except OSError as error:
                raise _mistake(f"{posix(path)}: {error.strerror or error}") from None
        return self._lines[path]

    def _repository_of(self, path: str) -> tuple["_Repository", str]:
        """The repository that a file is in, and the file's path there."""
        real = Path(os.path.realpath(path))
        root = repository(real.parent)
        if root is None:
            raise _mistake(f"{posix(path)} is in no git repository")
        if root not in self._repositories:
            self._repositories[root] = _Repository(root, self.revision)
        return self._repositories[root], real.relative_to(root).as_posix()


class _Repository:
    """One repository, compared with a revision. Raises Mistakes."""

    def __init__(self, root: Path, revision: str) -> None:
        self.root = root
        self.base = _base(root, revision)

    @cached_property
    def tracked(self) -> frozenset[str]:
        """The files that git knows."""
        return frozenset(names(_asked(self.root, "ls-files", "-z")))

    @cached_property
    def origins(self) -> dict[str, str]:
        """Each file that changed, with its path in the revision."""
        told = iter(names(_asked(self.root, "diff", "--no-relative", "-z", "--name-status", "-M", self.base, "--")))
        found = {}
        for state in told:
            old = next(told)
            found[next(told) if state.startswith("R") else old] = old
        return found

    def lines(self, path: str) -> list[range]:
        """The lines of a file that changed, as git counts lines."""
        if path not in self.tracked:
            return [_ALL]
        if path not in self.origins:
            return []
        told = _asked(
            self.root, "diff", "--no-relative", "--no-color", "--no-ext-diff", "--no-textconv", "--ignore-cr-at-eol",
            "-M", "--unified=0", "--inter-hunk-context=0", self.base, "--", *{path, self.origins[path]},
        )  # fmt: skip
        hunks = [(int(start), int(count or 1)) for start, count in _HUNK.findall(told)]
        if not hunks and b"\nBinary files " in told:  # UTF-16 is binary to git
            return [_ALL]
        return [range(start, start + count) for start, count in hunks if count]


def _base(root: Path, revision: str) -> str:
    """The commit that a revision names, or where the present branch left it. Raises Mistakes."""
    commit = _commit(root, revision)
    if commit is None and revision == "HEAD":
        return _asked(root, "hash-object", "-t", "tree", "--stdin").decode().strip()  # no commit yet: the empty tree
    if commit is None:
        raise _mistake(f"no revision {revision!r} in {root.as_posix()}; a shallow clone has few of them")
    try:
        return ask(root, "merge-base", commit, "HEAD").decode().split()[0]
    except Refused:  # they have nothing in common
        return commit


def _commit(root: Path, revision: str) -> str | None:
    try:
        told = ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except Refused as error:
        if error.said:
            raise _mistake(f"git says: {error}") from None
        return None
    return told.decode().split()[-1]


def _asked(root: Path, *arguments: str) -> bytes:
    """What git answers. Raises Mistakes."""
    try:
        return ask(root, *arguments)
    except Refused as error:
        raise _mistake(f"git says: {error}") from None


def _recounted(lines: list[range], data: bytes) -> list[range]:
    """Lines as git counts them, to which a lone carriage return is no line end, as wirelint counts them."""
    ends = [found.end() for found in _LINE_END.finditer(data)]
    if all(data[end - 1 : end] == b"\n" for end in ends):
        return lines
    feeds = [0, *(end for end in ends if data[end - 1 : end] == b"\n"), len(data)]
    return [range(_line(ends, feeds[some.start - 1]), _line(ends, feeds[some.stop - 1] - 1) + 1) for some in lines]


def _line(ends: list[int], offset: int) -> int:
    return bisect_right(ends, offset) + 1


def _mistake(said: str) -> Mistakes:
    return Mistakes([Mistake("command line", 0, 0, f"--since: {said}")])
