"""What is offered to build servers does what it says: the action's steps, the problem matcher, the snippets of the docs."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import CLEAN, TT, Wirelint
from tests.reports.consumers import CONSUMERS, from_github, from_markdown, from_sarif
from wirelint.reports import FORMATS

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
MATCHERS = json.loads((ROOT / "docs" / "problem-matcher.json").read_text(encoding="utf-8"))["problemMatcher"]
DOCS = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"```(\w+)\n(.*?)```", DOCS, re.DOTALL)
COMMANDS = re.findall(
    r"wirelint (check copy(?: --output (?:\"[^\"]*\"|[\w.:-]+))*)", "\n".join(text for _, text in SNIPPETS)
)
BASH = shutil.which("bash")

needs_bash = pytest.mark.skipif(BASH is None or os.name == "nt", reason="bash is not on this machine")


class Job:
    """A job on a machine of its own, which runs the steps of the action as the runner does."""

    def __init__(self, place: Path) -> None:
        self.workspace = place / "work"
        self.summary = place / "summary.md"
        shutil.copytree(ROOT / "samples", self.workspace / "copy")
        bare = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_"))}
        self.environment = bare | {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "RUNNER_TEMP": str(place / "temp"),
            "GITHUB_ACTION_PATH": str(place / "action"),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "PIP_NO_DEPS": "1",  # these and the tools to build are lent, for a test needs no network
            "PIP_NO_BUILD_ISOLATION": "0",
        }
        for name in ("wirelint", "rules", "pyproject.toml", "README.md", "LICENSE"):
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, place / "action" / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy2(ROOT / name, place / "action" / name)

    def run(self, step: dict[str, Any], **inputs: str) -> subprocess.CompletedProcess[str]:
        """A step, its environment filled in from the inputs."""
        given = {name: known["default"] for name, known in ACTION["inputs"].items()} | inputs
        filled = {
            name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda found: given[found[1]], value)
            for name, value in step.get("env", {}).items()
        }
        assert BASH
        return subprocess.run(
            [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.workspace, env=self.environment | filled, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Job:
    job = Job(tmp_path_factory.mktemp("job"))
    install, _ = ACTION["runs"]["steps"]
    ended = job.run(install)
    assert (ended.returncode, ended.stdout) == (0, ""), ended.stderr
    return job


def test_inputs_are_never_part_of_a_script() -> None:
    for step in ACTION["runs"]["steps"]:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]
    assert all(known["description"] and "default" in known for known in ACTION["inputs"].values())


@needs_bash
def test_the_action_annotates_and_sums_up(job: Job) -> None:
    _, check = ACTION["runs"]["steps"]
    ended = job.run(check, sarif="out.sarif")
    assert ended.returncode == 1, ended.stderr
    seen = list(from_github(ended.stdout))
    assert {one.path for one in seen if one.path} == {"copy/two-stories.txt"}
    written = list(from_sarif((job.workspace / "out.sarif").read_text(encoding="utf-8")))
    assert len(written) == len(list(from_markdown(job.summary.read_text(encoding="utf-8")))) > 10


@needs_bash
@pytest.mark.parametrize(
    ("inputs", "status", "said"),
    [
        ({"paths": "\ncopy/none.txt\nnew stories/a *.txt\n", "args": "--quiet"}, 2, "file=new stories/a *.txt,line=4,"),
        ({"paths": "new stories", "args": "--exit-zero --select date"}, 0, "No findings in 2 files"),
        ({"paths": "gone.txt", "args": "--exit-zero"}, 2, "::error file=gone.txt,title=missing::not checked: "),
        ({"paths": "$(touch forged)\n`touch forged`\n; touch forged"}, 2, "file=$(touch forged),title=missing"),
        ({"args": "; touch forged"}, 2, "file=;,title=missing"),
        ({"paths": "--help"}, 2, "file=--help,title=missing"),
        ({"args": "--output json"}, 2, None),
    ],
)
def test_the_inputs_of_the_action(job: Job, inputs: dict[str, str], status: int, said: str | None) -> None:
    (job.workspace / "new stories").mkdir(exist_ok=True)
    (job.workspace / "new stories" / "a *.txt").write_text(TT, encoding="utf-8")
    (job.workspace / "new stories" / "a b.txt").write_text(CLEAN, encoding="utf-8")
    (job.workspace / "yaml.py").write_text("raise SystemExit('the copy gave orders')\n", encoding="utf-8")
    _, check = ACTION["runs"]["steps"]
    ended = job.run(check, summary="false", **inputs)
    assert ended.returncode == status, ended.stderr
    assert said is None or said in ended.stdout
    assert not (job.workspace / "forged").exists()


def _matched(line: str) -> dict[str, str | None] | None:
    """What the runner takes a line for: the first matcher that fits."""
    for matcher in MATCHERS:
        (pattern,) = matcher["pattern"]
        if found := re.search(pattern["regexp"], line):
            fields = {name: found[group] for name, group in pattern.items() if name != "regexp"}
            return {"severity": matcher.get("severity")} | fields
    return None


def test_the_problem_matcher_reads_concise_lines(wirelint: Wirelint, copy: Path) -> None:
    (copy / ".wirelint.yaml").write_text("severity: {residue/interface-word: info}\n", encoding="utf-8")
    (copy / "a: b.txt").write_text(CLEAN + "\nIt was closed until June 31, the the port said.\n", encoding="utf-8")
    ended = wirelint("check", "--format", "concise", ".", "gone.txt")
    *lines, summary = ended.out.splitlines()
    assert [_matched(line) for line in lines] == [
        {"severity": "error", "file": "a: b.txt", "line": "7", "column": "21", "code": "date/impossible", "message": "June 31 does not exist: June has 30 days"},
        {"severity": "warning", "file": "a: b.txt", "line": "7", "column": "30", "code": "duplicate/word", "message": "'the' is printed twice"},
        {"severity": "notice", "file": "stray.txt", "line": "4", "column": "1", "code": "residue/interface-word", "message": "'TT' is the page's own word, not copy"},
        {"severity": "error", "file": "gone.txt", "line": None, "column": None, "message": "not checked: no such file or folder"},
    ]  # fmt: skip
    assert _matched(summary) is None
    assert len({matcher["owner"] for matcher in MATCHERS}) == len(MATCHERS)


def test_every_format_is_in_the_docs() -> None:
    table = DOCS[DOCS.index("| format |") : DOCS.index("Paths in reports")]
    assert set(re.findall(r"`(\w+)`", table)) == set(FORMATS)


@pytest.mark.parametrize("snippet", [text for kind, text in SNIPPETS if kind == "yaml"])
def test_snippets_are_yaml(snippet: str) -> None:
    found = yaml.safe_load(snippet)
    jobs = found.get("jobs", {}).values() if isinstance(found, dict) else [{"steps": found}]
    steps = [step for job in jobs for step in job["steps"]]
    for step in steps:
        if step.get("uses", "").startswith("OWNER/wirelint@"):
            assert set(step["with"]) <= set(ACTION["inputs"])


@needs_bash
@pytest.mark.parametrize("command", COMMANDS)
def test_commands_of_the_docs_run(wirelint: Wirelint, copy: Path, command: str) -> None:
    shell = command.replace('"markdown:$GITHUB_STEP_SUMMARY"', "markdown:summary.md")
    ended = wirelint(*shell.replace("check copy", "check .").split())
    assert (ended.status, ended.err) == (1, "")
    for form, file in re.findall(r"(\w+):([\w.-]+)", shell):
        assert list(CONSUMERS[form]((copy / file).read_bytes().decode()))


def test_there_are_commands_in_the_docs() -> None:
    assert len(COMMANDS) == 6
