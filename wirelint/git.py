"""Git, asked so that neither odd file names nor a person's own settings change what it says."""

import os
from collections.abc import Sequence
from pathlib import Path, PurePath

_HOOKS = frozenset(("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"))  # git tells its hooks where they are


class Refused(Exception):
    """Git cannot answer; `said` is why in its own words, if it has any."""

    def __init__(self, said: str, command: str = "") -> None:
        super().__init__(said or f"git {command} failed")
        self.said = said


def ask(folder: Path, *arguments: str) -> bytes:
    """What a git command prints, run in a folder. Raises Refused."""
    import subprocess  # imported here: a plain run over files has no question for git

    command = ["git", "--literal-pathspecs", *arguments]
    try:
        told = subprocess.run(
            command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False,
            env={name: value for name, value in os.environ.items() if name not in _HOOKS} | {"GIT_OPTIONAL_LOCKS": "0"},
        )  # fmt: skip
    except OSError as error:
        raise Refused(f"git cannot be run: {error.strerror or error}") from None
    if told.returncode != 0:
        said = told.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise Refused(" ".join(said.split()), arguments[0])
    return told.stdout


def repository(folder: Path) -> Path | None:
    """The root of the repository that a folder is in."""
    folder = folder.resolve()
    return next((place for place in (folder, *folder.parents) if (place / ".git").exists()), None)


def names(told: bytes) -> list[str]:
    """File names that git ended with zeros (`-z`)."""
    return [os.fsdecode(name) for name in told.split(b"\0") if name]


def renamed(root: Path, since: str) -> dict[str, str]:
    """Old names to new ones between a revision and the files as they stand, both from the root. Raises Refused."""
    told = names(ask(root, "diff", "-z", "--name-status", "-M", "--diff-filter=R", "--no-relative", since, "--"))
    return dict(zip(told[1::3], told[2::3], strict=True))


def moved(root: Path, gone: Sequence[str]) -> dict[str, str]:
    """Where files that are gone stand now, all from the root, as far as git can tell.

    A rename is followed from the commit before the file went, to the files as they stand, edits and all; what git does
    not know yet is found only if its bytes are the same. Empty where git cannot say.
    """
    wanted = frozenset(gone)
    try:
        found = {old: new for old, new in renamed(root, "HEAD").items() if old in wanted}
        for commit, paths in _deletions(root, [path for path in gone if path not in found]).items():
            names_since = renamed(root, f"{commit}^")
            found |= {path: names_since[path] for path in paths if path in names_since}
        return found | _unknown(root, [path for path in gone if path not in found])
    except Refused:
        return {}


def _deletions(root: Path, paths: Sequence[str]) -> dict[str, list[str]]:
    """The last commit in which each path went, with the paths that went in it."""
    if not paths:
        return {}
    command = ("log", "-z", "--diff-filter=D", "--no-renames", "--name-only", "--format=%x01%H", "HEAD", "--")
    told = names(ask(root, *command, *paths))
    went: dict[str, list[str]] = {}
    wanted = set(paths)  # and not what is in them, if they are folders
    for word in told:
        if word.startswith("\x01"):
            commit = word[1:]
        elif (path := word.removeprefix("\n")) in wanted:
            wanted.remove(path)
            went.setdefault(commit, []).append(path)
    return went


def _unknown(root: Path, paths: Sequence[str]) -> dict[str, str]:
    """Paths of the last commit to files that git does not know and that hold the same bytes."""
    listed = names(ask(root, "ls-tree", "-r", "-z", "--full-tree", "HEAD", "--", *paths)) if paths else []
    others = names(ask(root, "ls-files", "-z", "--others", "--exclude-standard")) if listed else []
    suffixes = {PurePath(path).suffix for path in paths}
    unknown = [path for path in others if PurePath(path).suffix in suffixes and not path.endswith("/")]
    if not unknown:
        return {}
    hashes = ask(root, "hash-object", "--", *unknown).decode("ascii").split()
    by_hash = dict(zip(hashes, unknown, strict=True))
    entries = (entry.split("\t", 1) for entry in listed)
    hashes_of = {path: facts.split()[2] for facts, path in entries if path in paths}
    return {path: by_hash[known] for path, known in hashes_of.items() if known in by_hash}
