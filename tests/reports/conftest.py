"""A planted folder, and findings made by hand, for the tests of every report."""

from pathlib import Path

import pytest

from tests.conftest import CLEAN, HEAD, LEAD
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context
from wirelint.finding import FileResult, Problem, Run, Severity, Suppressed
from wirelint.linting import lint_data

RULES = ruleset(Config(Path()), Selection())
CAPTION = HEAD.split("\n")[2] + "\n"
PLANTED = {
    "desk/clean.txt": CLEAN,
    "desk/two words é.txt": CLEAN + "\nÄrzte – 🚒 – said that it was closed until June 31, the port said.\n",
    "desk/copies.txt": HEAD + CAPTION + LEAD + "\nThe crew was was safe, the port said.\n",
    "desk/aside.txt": CLEAN + "\nThe crew was was safe, the port said.\n",
    "desk/accepted.txt": CLEAN + "\nThe crew was was safe, the port said.\n",
    "desk/picture.txt": "\x00",
}


def _planted(path: str) -> FileResult:
    result = lint_data(path, PLANTED[path].encode(), RULES, Context())
    (*_, last) = result.findings or (None,)
    if last and path == "desk/aside.txt":
        return result._replace(findings=(last._replace(severity=Severity.INFO, gate=False),))
    if last and path == "desk/accepted.txt":
        return result._replace(findings=(), suppressed=(Suppressed(last, "external", "a name"),))
    if path == "desk/clean.txt":
        return result._replace(problems=(Problem("rule-failed", "failed: KeyError: 'x'", path, rule="house/rule"),))
    return result


@pytest.fixture(scope="session")
def planted() -> Run:
    """The run over the planted folder, with a finding of every kind, and everything that can stay unchecked."""
    results = tuple(map(_planted, PLANTED))
    unreached = (Problem("missing", "no such file or folder", "desk/gone.txt"),)
    return Run(results, unreached, 1, why={rule.id: rule.why for rule in RULES})
