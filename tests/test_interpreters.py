"""wirelint on every CPython this machine has of those the project names: it installs, its rules hold, it finds."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
VERSIONS = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["classifiers"]))

STORY = """\
Ferry Crews Return to Work

A ferry leaves Porto Vela at dawn, May 4, 2025. (Reuters)
A ferry leaves Porto Vela at dawn, May 4, 2025. (Reuters)

Crews on the Porto Vela line went back to work after a night of talks.
"""

Run = subprocess.CompletedProcess[str]


def run(*command: str | Path, cwd: Path | None = None) -> Run:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def candidates(version: str) -> Iterator[str | Path]:
    """Where an interpreter may be: the running one, on PATH, among those pyenv keeps."""
    yield sys.executable
    on_path = shutil.which(f"python{version}")
    if on_path:
        yield on_path
    root = os.environ.get("PYENV_ROOT") or (run("pyenv", "root").stdout.strip() if shutil.which("pyenv") else "")
    if root:
        yield from sorted(Path(root).glob(f"versions/{version}.*/bin/python"))


def interpreter(version: str) -> str | Path | None:
    """A CPython of a version; a pyenv shim answers only if its version is selected, so each is asked."""
    ask = "import sys; print(sys.implementation.name, '%d.%d' % sys.version_info[:2])"
    answers = (found for found in candidates(version) if run(found, "-c", ask).stdout.split() == ["cpython", version])
    return next(answers, None)


def last_line(done: Run) -> str:
    return (done.stderr.strip() or done.stdout.strip() or "no word").splitlines()[-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("wheel")
    done = run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-w", place, ROOT)
    assert done.returncode == 0, done.stderr
    (built,) = place.glob("*.whl")
    return built


@pytest.mark.parametrize("version", VERSIONS)
def test_works_on(version: str, wheel: Path, tmp_path: Path) -> None:
    found = interpreter(version)
    if found is None:
        pytest.skip(f"no CPython {version} on this machine")
    made = run(found, "-m", "venv", tmp_path / "venv")
    if made.returncode:
        pytest.skip(f"CPython {version} makes no environment here: {last_line(made)}")
    python = Path(sysconfig.get_path("scripts", "venv", {"base": str(tmp_path / "venv")})) / "python"
    fetched = run(python, "-m", "pip", "install", "--quiet", *PROJECT["dependencies"])
    if fetched.returncode:
        pytest.skip(f"the dependencies cannot be installed for CPython {version} here: {last_line(fetched)}")
    installed = run(python, "-m", "pip", "install", "--quiet", "--no-deps", wheel)
    assert installed.returncode == 0, installed.stderr

    examples = run(python, "-m", "wirelint", "rules", "test", cwd=tmp_path)
    assert (examples.returncode, examples.stderr) == (0, ""), examples.stdout
    assert re.fullmatch(r"[1-9]\d* rules, [1-9]\d* examples, 0 failures\n", examples.stdout)

    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    checked = run(python, "-m", "wirelint", "check", "--format", "concise", "story.txt", cwd=tmp_path)
    assert checked.stdout.splitlines()[0] == (
        "story.txt:4:1: error duplicate/caption caption printed again; the first copy is on line 3"
    )
    assert (checked.returncode, checked.stderr) == (1, "")
