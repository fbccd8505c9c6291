"""The README says what is so: its outputs are real, its table of rules is the rules, its rule works."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from wirelint.rulecache import shipped_folder
from wirelint.ruledocs import readme
from wirelint.rulefile import load

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


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


def test_the_rule_shown_works(tmp_path: Path) -> None:
    shown = re.search(r"```yaml\n(check: existence.*?)```", README, re.DOTALL)
    assert shown
    (tmp_path / "style").mkdir()
    (tmp_path / "style" / "very.yaml").write_text(shown[1], encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "wirelint", "rules", "test", str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (0, "1 rule, 2 examples, 0 failures\n")


def test_the_python_shown_prints_what_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    shown = re.search(r"```python\n(.*?)```\n\nprints `(.*?)`", README, re.DOTALL)
    assert shown
    exec(compile(shown[1], "README.md", "exec"), {})
    assert capsys.readouterr().out == shown[2] + "\n"
