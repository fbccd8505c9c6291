"""`wirelint config show`: what holds for a file, and where it is said."""

import json
from pathlib import Path

import pytest

from tests.conftest import Wirelint
from wirelint.config import NAME

CONFIG = """\
ignore: [residue/edge-space]
severity: {residue: warning}
file-dates: "{year}{month}{day}_*"
exclude: old/
overrides:
  - files: sport/
    extend-select: [attribution/weasel]
    severity: {residue/interface-word: error}
    options: {residue/interface-word: {words: {add: [Xaa]}}}
    story-date: 2025-05-04
    format-in: anpa
"""


@pytest.fixture
def shown(wirelint: Wirelint, copy: Path) -> dict[str, list[str]]:
    """What is shown of two files: what stands above the rules, and the lines of four rules."""
    (copy / NAME).write_text(CONFIG)
    rules = ("attribution/weasel ", "date/impossible ", "residue/edge-space ", "residue/interface-word ")
    found = {}
    for file in ("desk/20250507_a.txt", "sport/a.txt", "old/a.txt"):
        ended = wirelint("config", "show", file)
        assert (ended.status, ended.err) == (0, "")
        head, _, listed = ended.out.partition("\n\n")
        kept = [" ".join(line.split()) for line in listed.splitlines() if line.startswith(rules)]
        found[file] = [*head.splitlines(), *kept]
    return found


def test_a_file_with_its_places(shown: dict[str, list[str]]) -> None:
    assert shown == {
        "desk/20250507_a.txt": [
            "desk/20250507_a.txt: checked",
            "config: .wirelint.yaml",
            "story date: 2025-05-07, from the file's name, where the copy gives none",
            "attribution/weasel off default",
            "date/impossible error default",
            "residue/edge-space off off: .wirelint.yaml:1; severity: .wirelint.yaml:2",
            "residue/interface-word warning severity: .wirelint.yaml:2",
        ],
        "sport/a.txt": [
            "sport/a.txt: checked",
            "config: .wirelint.yaml",
            "override: .wirelint.yaml:6",
            "story date: 2025-05-04, .wirelint.yaml:10",
            "format: anpa, .wirelint.yaml:11",
            "attribution/weasel info on: .wirelint.yaml:7",
            "date/impossible error default",
            "residue/edge-space off off: .wirelint.yaml:1; severity: .wirelint.yaml:2",
            "residue/interface-word error severity: .wirelint.yaml:8; words: .wirelint.yaml:9",
        ],
        "old/a.txt": [
            "old/a.txt: excluded",
            "config: .wirelint.yaml",
            "attribution/weasel off default",
            "date/impossible error default",
            "residue/edge-space off off: .wirelint.yaml:1; severity: .wirelint.yaml:2",
            "residue/interface-word warning severity: .wirelint.yaml:2",
        ],
    }


def test_the_same_for_machines(wirelint: Wirelint, copy: Path) -> None:
    (copy / NAME).write_text(CONFIG)
    outline = json.loads(wirelint("config", "show", "--format", "json", "sport/a.txt").out)
    rules = {rule["rule"]: rule for rule in outline.pop("rules")}
    assert outline == {
        "file": "sport/a.txt",
        "config": ".wirelint.yaml",
        "overrides": [".wirelint.yaml:6"],
        "excluded": False,
        "story_date": "2025-05-04",
        "story_date_origin": ".wirelint.yaml:10",
        "file_date": None,
        "format": "anpa",
        "format_origin": ".wirelint.yaml:11",
    }
    assert rules["residue/interface-word"] == {
        "rule": "residue/interface-word",
        "runs": True,
        "severity": "error",
        "switched": None,
        "graded": ".wirelint.yaml:8",
        "options": {"words": [".wirelint.yaml:9"]},
    }


def test_without_a_config(wirelint: Wirelint) -> None:
    ended = wirelint("config", "show", "clean.txt")
    assert ended.out.startswith("clean.txt: checked\nconfig: none; all is as by default\n\n")


def test_a_mistake_in_the_config(wirelint: Wirelint, copy: Path) -> None:
    (copy / NAME).write_text("overrides: [{files: a, ignore: [dat]}]\n")
    ended = wirelint("config", "show", "clean.txt")
    said = ".wirelint.yaml:1:33: no rule or family 'dat'; did you mean 'date'?\n"
    assert (ended.status, ended.out, ended.err) == (2, "", said)
