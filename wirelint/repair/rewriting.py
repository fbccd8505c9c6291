"""What `--fix` and `--diff` do with a file: repair it in its place, or show what would change."""

import os
from collections.abc import Callable
from pathlib import Path

from wirelint.finding import NOT_FIXED, FileResult, Problem
from wirelint.repair import repaired
from wirelint.reports.patch import patch
from wirelint.source import decode
from wirelint.writing import sweep, write


class Rewriting:
    """Repairs made in a run's files, or only shown: then `patches` holds them, line by line."""

    def __init__(self, *, unsafe: bool, only_show: bool) -> None:
        self.unsafe = unsafe
        self.only_show = only_show
        self.patches: list[str] = []
        self._written: dict[Path, Path] = {}  # folders, each with a file that was written there

    def rewrite(self, data: bytes, lint: Callable[[bytes], FileResult], path: Path | None) -> tuple[bytes, FileResult]:
        """The repaired bytes and what is found in them; the file at `path` has them too, if one is given."""
        made, result = repaired(data, lint, unsafe=self.unsafe)
        if made == data:
            return data, result
        if self.only_show:
            encoding = decode(result.path, data).encoding
            self.patches += patch(result.path, data.decode(encoding), made.decode(encoding))
            return data, result._replace(facts=())  # they are not of the file as it is
        if path is not None:
            try:
                write(path, made, before=data)
            except OSError as error:
                problem = Problem(NOT_FIXED, error.strerror or str(error), result.path)
                result = lint(data)
                return data, result._replace(problems=(*result.problems, problem))
            target = Path(os.path.realpath(path))
            self._written[target.parent] = target
        return made, result

    def sweep(self) -> None:
        """Remove what killed runs left in the folders that were written to."""
        for written in self._written.values():
            sweep(written)
