"""`wirelint rules try`: the hits of one rule, and what a change of it gains and loses."""

import subprocess
from pathlib import Path

import pytest

from tests.conftest import HEAD, Wirelint

COPY = HEAD + "\nIt was very calm, and a very large ferry sank in calm water.\n"
RULE = """\
check: existence
severity: warning
message: "{text!r} is not our style"
why: Because.
options:
  words: {list: weak}
"""
HITS = """\
warning house/very: 'very' is not our style
 --> calm.txt:5:8
5 | It was very calm, and a very large ferry sank in calm water.
  |        ^^^^

warning house/very: 'very' is not our style
 --> calm.txt:5:25
5 | It was very calm, and a very large ferry sank in calm water.
  |                         ^^^^

Found 2 warnings in 3 files (3 stories).
2  calm.txt
"""


@pytest.fixture
def house(copy: Path) -> Path:
    """A repository with a rule and its list in a commit."""
    (copy / "calm.txt").write_text(COPY)
    for name, text in (("house/very.yaml", RULE), ("lists/weak.yaml", "[very]\n")):
        (copy / "rules" / name).parent.mkdir(parents=True)
        (copy / "rules" / name).write_text(text)
    (copy / ".wirelint.yaml").write_text("rules: [rules]\nignore: [house]\n")
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=x", "-c", "user.email=x", "commit", "-qm", "all"]):
        subprocess.run(["git", *command], cwd=copy, check=True)
    return copy / "rules"


def test_a_rule_as_it_was_committed(wirelint: Wirelint, house: Path) -> None:
    ended = wirelint("rules", "try", "house/very")
    assert (ended.status, ended.out, ended.err) == (1, HITS + "since HEAD: 0 hits gained, 0 lost\n", "")


@pytest.mark.parametrize("changed", ["list", "rule"])
def test_a_changed_rule(wirelint: Wirelint, house: Path, changed: str) -> None:
    if changed == "list":
        (house / "lists" / "weak.yaml").write_text("[very large, calm]\n")
    else:
        (house / "house" / "very.yaml").write_text(RULE.replace("{list: weak}", "[very large, calm]"))
    out = wirelint("rules", "try", "rules/house/very.yaml", "calm.txt").out
    assert out.partition("Found 3 warnings in 1 file (1 story).\n")[2] == (
        "3  calm.txt\n"
        "since HEAD: 3 hits gained, 2 lost\n"
        "+ calm.txt:5:13: 'calm' is not our style\n"
        "+ calm.txt:5:25: 'very large' is not our style\n"
        "+ calm.txt:5:50: 'calm' is not our style\n"
        "- calm.txt:5:8: 'very' is not our style\n"
        "- calm.txt:5:25: 'very' is not our style\n"
    )


@pytest.mark.parametrize(("words", "status"), [("{list: weak}", 1), ("[wholly absent]", 0)])
def test_a_draft(wirelint: Wirelint, house: Path, words: str, status: int) -> None:
    (house / "house" / "draft.yaml").write_text(RULE.replace("{list: weak}", words))
    ended = wirelint("rules", "try", "rules/house/draft.yaml")
    said = "not compared with an earlier version: the rule is not in HEAD"
    assert (ended.status, ended.out.splitlines()[-1]) == (status, said)


def test_a_version_that_cannot_be_read_any_more(wirelint: Wirelint, house: Path) -> None:
    (house / "lists" / "weak.yaml").unlink()
    git = ["git", "-c", "user.name=x", "-c", "user.email=x"]
    subprocess.run([*git, "commit", "-qam", "no list"], cwd=house, check=True)
    (house / "house" / "very.yaml").write_text(RULE.replace("{list: weak}", "[very]"))
    ended = wirelint("rules", "try", "house/very", "calm.txt")
    assert ended.out.splitlines()[-1] == (
        "not compared with HEAD, whose version cannot be read: no list 'weak' in lists/; known: none"
    )
    before = wirelint("rules", "try", "house/very", "calm.txt", "--since", "HEAD~1")
    assert before.out.splitlines()[-1] == "since HEAD~1: 0 hits gained, 0 lost"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("house/verry",), "no rule or rule file 'house/verry'; did you mean 'house/very'?"),
        (("house/very", "--since", "nowhere"), "Not a valid object name nowhere"),
    ],
)
def test_what_there_is_not(wirelint: Wirelint, house: Path, arguments: tuple[str, ...], said: str) -> None:
    ended = wirelint("rules", "try", *arguments)
    assert (ended.status, ended.out, said in ended.err) == (2, "", True)


def test_nothing_to_check_and_no_repository(wirelint: Wirelint, copy: Path) -> None:
    assert wirelint("rules", "try", "date/wrong-weekday", "missing.txt").status == 2
    (copy / "empty").mkdir()
    ended = wirelint("rules", "try", "date/wrong-weekday", "empty")
    assert (ended.status, "no file to check" in ended.out) == (2, True)
