"""GitLab's fingerprints: one an issue, the same as long as the finding is."""

import json

from tests.conftest import CLEAN, HEAD
from tests.reports.conftest import RULES
from wirelint.document import Context
from wirelint.finding import Problem, Run
from wirelint.linting import lint_data
from wirelint.reports import report

STRAY = HEAD + "TT\n"


def _fingerprints(*files: tuple[str, str], unreached: tuple[Problem, ...] = ()) -> list[str]:
    run = Run(tuple(lint_data(path, text.encode(), RULES, Context()) for path, text in files), unreached)
    return [issue["fingerprint"] for issue in json.loads("".join(report(run, "gitlab")))]


def test_equal_findings_have_their_own() -> None:
    twice = _fingerprints(("a.txt", HEAD + "TT\n\nTT\n"), ("b.txt", STRAY))
    assert len(set(twice)) == len(twice) == 3


def test_two_files_of_one_name_have_their_own() -> None:
    same = _fingerprints(("a.txt", STRAY), ("a.txt", STRAY), ("a.txt", STRAY))  # each under a config of its own
    assert len(set(same)) == 3
    assert same == _fingerprints(("a.txt", STRAY), ("a.txt", STRAY), ("a.txt", STRAY))


def test_a_finding_that_moves_keeps_its_own() -> None:
    assert _fingerprints(("a.txt", STRAY)) == _fingerprints(("a.txt", "\n\n" + STRAY + "\n" + CLEAN.split("\n", 4)[4]))


def test_problems_have_their_own() -> None:
    gone = tuple(Problem("missing", "no such file or folder", path) for path in ("a.txt", "b.txt"))
    assert len(set(_fingerprints(unreached=gone))) == 2
