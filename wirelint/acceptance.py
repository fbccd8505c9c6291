"""What is found and yet accepted: set aside by the lists that stand beside a config, with what is stale in them."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from wirelint import baseline, exceptions
from wirelint.baseline import Known
from wirelint.document import Document
from wirelint.exceptions import Accepted, Reach
from wirelint.finding import FileResult, Finding
from wirelint.git import moved, repository
from wirelint.lint import findings
from wirelint.rule import Rule, check_class
from wirelint.source import Source, decode

KIND = "stale-exception"  # of check: its rules tell of exceptions that have had their day


class Lists(NamedTuple):
    """What is accepted in a folder: the exceptions, with the file they are from, and the baseline."""

    exceptions: Sequence[Accepted]
    source: Source | None
    baseline: Counter[Known]


class Outcome(NamedTuple):
    """Results without what is accepted; the baseline with renamed files under their new names, and what of it is gone.

    What is amiss with the exceptions is the result of one more file, if anything is.
    """

    results: list[FileResult]
    baseline: Counter[Known]
    gone: Counter[Known]


def read(accepted: Path | None, known: Path | None, rules: Iterable[str]) -> Lists:
    """The lists in two files, either of which may be missing. Raises Mistakes. `rules`: all ids and families."""
    return Lists(
        exceptions.read(accepted, _shown(accepted), rules) if accepted else (),
        decode(accepted.name, accepted.read_bytes()) if accepted else None,
        baseline.read(known, _shown(known)) if known else Counter(),
    )


def set_aside(
    results: Iterable[FileResult], lists: Lists, rules: Sequence[Rule], folder: Path, reach: Reach, today: date
) -> Outcome:
    """The results of the files under one config in a folder, without what its lists accept."""
    renames = _renames(lists, folder, reach)
    listed = [accepted.moved(renames) for accepted in lists.exceptions]
    known = baseline.moved(lists.baseline, renames)
    kept, used = exceptions.set_aside(results, listed, today)
    kept, left = baseline.set_aside(kept, known)
    amiss = {
        "expired": exceptions.expired(listed, today),
        "unused": exceptions.unused([one for one in listed if not one.has_expired(today)], used, reach),
    }
    if lists.source is not None and (told := list(_told(lists.source, amiss, rules))):
        kept.append(FileResult(lists.source.path, tuple(told)))
    return Outcome(kept, known, Counter({key: count for key, count in left.items() if _is_gone(key, rules, reach)}))


def told_of(text: str, rule: Rule, checked: Iterable[str], today: date) -> FileResult:
    """What a rule tells of a page of exceptions after a run that found nothing in some files. Raises Mistakes."""
    listed = exceptions.parse(text, "example", ())
    reach = Reach(frozenset(checked), False, frozenset((rule.id,)), True, lambda path: True)
    amiss = {
        "expired": exceptions.expired(listed, today),
        "unused": exceptions.unused(listed, set(), reach),
    }
    return FileResult("example", tuple(_told(Source("example", b"", text), amiss, [rule])))


def _told(source: Source, amiss: dict[str, list[Accepted]], rules: Sequence[Rule]) -> Iterator[Finding]:
    pairs = [
        (rule, match)
        for rule in rules
        if rule.kind == KIND
        for match in exceptions.matches(source, amiss[str(rule.options["fault"])])
    ]
    pairs.sort(key=lambda pair: (pair[1].span, pair[0].id))
    return findings(Document(source, ()), pairs, lambda _: source)


def _renames(lists: Lists, folder: Path, reach: Reach) -> dict[str, str]:
    """New paths for those in the lists that are gone, where git tells."""
    named = {key.path for key in lists.baseline}
    named.update(path for accepted in lists.exceptions for path in accepted.paths if not exceptions.is_glob(path))
    gone = sorted(path for path in named - reach.checked if not reach.exists(path))
    root = repository(folder) if gone else None
    if root is None:
        return {}
    inside = folder.resolve().relative_to(root).as_posix()
    from_root = {os.path.normpath(f"{inside}/{path}"): path for path in gone}
    return {from_root[old]: os.path.relpath(new, inside) for old, new in moved(root, list(from_root)).items()}


def _is_gone(key: Known, rules: Iterable[Rule], reach: Reach) -> bool:
    """True for a known finding that is no longer there, as far as the run can tell."""
    rule = next((rule for rule in rules if rule.id == key.rule), None)
    if not reach.exists(key.path):
        return True
    if rule is None or (hasattr(check_class(rule.kind), "judge") and not reach.whole):
        return False
    return reach.whole or key.path in reach.checked


def _shown(path: Path) -> str:
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()
