"""The README says what is so: its outputs are real, its table of rules is the rules, its rule works."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import for_git
from wirelint.authoring.ruledocs import readme
from wirelint.config import Selection
from wirelint.config import file as configfile
from wirelint.config.ruleset import ruleset
from wirelint.rulecache import shipped_folder
from wirelint.rulefile import load

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


def test_outputs_and_the_table_of_rules_are_fresh() -> None:
    def run(command: str) -> str:
        ended = subprocess.run(
            [sys.executable, "-m", *shlex.split(command)], cwd=ROOT, capture_output=True, text=True, check=False
        )
        return ended.stdout

    assert readme(README, load(shipped_folder()), run) == README


def test_the_copy_shown_is_the_samples() -> None:
    shown = re.search(r"```text\n(Ferry Sinks.*?)```", README, re.DOTALL)
    assert shown
    assert (ROOT / "samples" / "two-stories.txt").read_text(encoding="utf-8").startswith(shown[1])


def test_the_settings_shown_are_right(tmp_path: Path) -> None:
    shown = re.search(r"```yaml\n(requires: .*?)```", SETTINGS, re.DOTALL)
    rule = re.search(r"```yaml\n(check: existence.*?)```", README, re.DOTALL)
    assert shown
    assert rule
    for name, text in (("house/very.yaml", rule[1]), ("packs/desk.yaml", "why: x\nselect: [house]\n")):
        (tmp_path / "house-rules" / name).parent.mkdir(parents=True)
        (tmp_path / "house-rules" / name).write_text(text, encoding="utf-8")
    (tmp_path / ".wirelint.yaml").write_text(shown[1], encoding="utf-8")
    governing = configfile.read(tmp_path / ".wirelint.yaml")
    running = {rule.id: rule.severity for rule in ruleset(governing, Selection())}
    assert (running["house/very"], running["date/impossible"]) == ("warning", "error")
    assert [key for key in configfile.KEYS if f"{key}:" not in shown[1]] == []


@pytest.mark.skipif(os.name == "nt" or shutil.which("git") is None, reason="it is a walk for a shell, with git")
def test_the_walk_to_a_rule_that_stops_a_commit(tmp_path: Path) -> None:
    """Command by command as shown; only the installation is the one at hand."""
    walk = README.partition("## Writing a rule\n")[2].partition("\n## ")[0]
    begin, rule, trial, hook, commit = re.findall(r"```(?:sh|yaml)\n(.*?)```", walk, re.DOTALL)
    desk, at_hand = tmp_path / "newsroom", str(Path(sys.executable).parent)
    settings = for_git("PRE_COMMIT") | {
        "PATH": os.pathsep.join((at_hand, os.environ["PATH"])),
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
    }

    def run(commands: str, place: Path = desk) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-e", "-c", commands], cwd=place, env=settings, capture_output=True, text=True, check=False
        )

    made = run(re.sub("python3 -m venv.*\n", "", begin), tmp_path)
    assert made.stdout.startswith("wrote house-rules/house/very.yaml\nwrote .wirelint.yaml"), made.stderr
    (desk / "house-rules" / "house" / "very.yaml").write_text(rule, encoding="utf-8")
    tried = run(trial)
    assert tried.stdout.startswith("1 rule, 2 examples, 0 failures\nerror house/very: 'very' says nothing\n")
    assert (tried.returncode, tried.stderr) == (1, "")
    (desk / ".pre-commit-config.yaml").write_text(hook, encoding="utf-8")
    refused = run(commit)
    assert refused.returncode == 1
    assert "error house/very: 'very' says nothing\n --> copy/ferry.txt:1:3\n" in refused.stderr
    taken = run(
        "sed -i.before 's/very //' copy/ferry.txt && git add copy/ferry.txt && git commit -qm 'The ferry story'"
    )
    assert taken.returncode == 0, taken.stderr


def test_the_python_shown_prints_what_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    shown = re.search(r"```python\n(.*?)```\n\nprints `(.*?)`", README, re.DOTALL)
    assert shown
    exec(compile(shown[1], "README.md", "exec"), {})
    assert capsys.readouterr().out == shown[2] + "\n"
