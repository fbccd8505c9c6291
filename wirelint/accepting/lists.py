"""What is found and yet accepted: set aside by the lists that stand beside a config, with what is stale in them."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from wirelint.accepting import baseline, exceptions
from wirelint.accepting.baseline import Known
from wirelint.accepting.exceptions import Accepted, Reach
from wirelint.document import Document
from wirelint.finding import FileResult, Finding
from wirelint.git import moved, repository
from wirelint.linting import findings
from wirelint.mistake import Mistake, Mistakes
from wirelint.rule import Rule
from wirelint.source import Source, decode
from wirelint.yamlfile import shown_path

KIND = "stale-exception"  # of check: its rules tell of exceptions that have had their day


class Acceptance:
    """The lists of one folder: its exceptions and its baseline, with renamed files under their new names.

    Raises Mistakes for broken lists. accepted, known: their files, where there are any. rules: all ids and families.
    """

    def __init__(
        self, folder: Path, accepted: Path | None, known: Path | None, rules: Iterable[str], today: date
    ) -> None:
        self.folder = folder
        self.today = today
        self.exceptions: Sequence[Accepted] = exceptions.read(accepted, shown_path(accepted), rules) if accepted else ()
        self.source = decode(accepted.name, _bytes(accepted)) if accepted else None
        self.baseline_data = _bytes(known) if known else None
        self.baseline: Counter[Known] = Counter()
        if known and self.baseline_data is not None:
            self.baseline = baseline.read(self.baseline_data, shown_path(known))
        renames = self._renames()
        if renames:
            self.exceptions = [accepted.moved(renames) for accepted in self.exceptions]
            self.baseline = baseline.moved(self.baseline, renames)

    def exists(self, path: str) -> bool:
        """True for a path of the lists that is there."""
        return (self.folder / path).exists()

    def set_aside(self, result: FileResult) -> FileResult:
        """A result without what the lists accept; what was set aside in it before counts."""
        if not result.findings:
            return result
        return baseline.set_aside(exceptions.set_aside(result, self.exceptions, self.today), self.baseline)

    def amiss(self, results: Sequence[FileResult], rules: Sequence[Rule], reach: Reach) -> FileResult | None:
        """What is amiss with the exceptions, as the result of one more file."""
        if self.source is None:
            return None
        told = tuple(_told(self.source, self.exceptions, rules, results, reach, self.today))
        return FileResult(self.source.path, told) if told else None

    def gone(self, results: Sequence[FileResult], rules: Sequence[Rule], reach: Reach) -> Counter[Known]:
        """What is known and no longer there, as far as a run can tell."""
        left = self.baseline - baseline.found_again(results)
        return Counter({key: count for key, count in left.items() if self._is_gone(key, rules, reach)})

    def _is_gone(self, key: Known, rules: Iterable[Rule], reach: Reach) -> bool:
        if not self.exists(key.path):
            return True
        rule = next((rule for rule in rules if rule.id == key.rule), None)
        if rule is None or (rule.judges and not reach.whole):
            return False
        return reach.whole or key.path in reach.checked

    def _renames(self) -> dict[str, str]:
        """New paths for those in the lists that are gone, where git tells."""
        named = {key.path for key in self.baseline}
        named.update(path for accepted in self.exceptions for path in accepted.paths if not exceptions.is_glob(path))
        gone = sorted(path for path in named if not self.exists(path))
        root = repository(self.folder) if gone else None
        if root is None:
            return {}
        inside = self.folder.resolve().relative_to(root).as_posix()
        from_root = {os.path.normpath(f"{inside}/{path}"): path for path in gone}
        return {from_root[old]: os.path.relpath(new, inside) for old, new in moved(root, list(from_root)).items()}


def told_of(text: str, rule: Rule, checked: Iterable[str], today: date) -> FileResult:
    """What a rule tells of a page of exceptions after a run that found nothing in some files. Raises Mistakes."""
    listed = exceptions.parse(text, "example", ())
    reach = Reach(frozenset(checked), False, frozenset((rule.id,)), True, lambda path: True)
    return FileResult("example", tuple(_told(Source("example", b"", text), listed, [rule], (), reach, today)))


def _told(
    source: Source,
    listed: Sequence[Accepted],
    rules: Iterable[Rule],
    results: Sequence[FileResult],
    reach: Reach,
    today: date,
) -> Iterator[Finding]:
    standing = [accepted for accepted in listed if not accepted.has_expired(today)]
    amiss = {
        "expired": [accepted for accepted in listed if accepted.has_expired(today)],
        "unused": exceptions.unused(standing, results, reach),
    }
    pairs = [
        (rule, match)
        for rule in rules
        if rule.kind == KIND
        for match in exceptions.matches(source, amiss[str(rule.options["fault"])])
    ]
    pairs.sort(key=lambda pair: (pair[1].span, pair[0].id))
    return findings(Document(source, ()), pairs, lambda _: source)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Mistakes([Mistake(shown_path(path), 1, 1, f"cannot be read: {error.strerror or error}")]) from None
