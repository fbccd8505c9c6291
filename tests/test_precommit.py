"""wirelint as a pre-commit hook, run by the real pre-commit over a scratch repository."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import for_git

ROOT = Path(__file__).parent.parent
GIT = shutil.which("git")

pytestmark = pytest.mark.skipif(GIT is None, reason="git is not on this machine")

STORY = """\
Ferry Crews Return to Work

A ferry leaves Porto Vela at dawn, May 4, 2025. (Reuters)

Crews on the Porto Vela line went back to work on Sunday after a night of talks.
"""
CAPTION = "A ferry leaves Porto Vela at dawn, May 4, 2025. (Reuters)\n"
CAPTION_TWICE = STORY.replace(CAPTION, CAPTION * 2)
STOPPED = "caption printed again; the first copy is on line 3"

Run = subprocess.CompletedProcess[str]


class Desk:
    """A newsroom's repository, and the settings git and pre-commit run under.

    Neither the hook a test may run under nor a person's own settings may reach it.
    """

    def __init__(self, place: Path, environments: Path) -> None:
        self.place = place
        self.settings = for_git("PRE_COMMIT", "PYTHON", "SKIP") | {
            "PRE_COMMIT_HOME": str(environments),
            "PRE_COMMIT_COLOR": "never",
        }
        self.git("init", "--quiet")

    def run(self, *command: str) -> Run:
        return subprocess.run(
            command, cwd=self.place, env=self.settings, capture_output=True, text=True, encoding="utf-8", check=False
        )

    def git(self, *arguments: str) -> str:
        """What a git command prints that must succeed."""
        done = self.run("git", *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def pre_commit(self, *arguments: str) -> Run:
        return self.run(sys.executable, "-m", "pre_commit", *arguments)

    def write(self, name: str, text: str) -> None:
        """Write a file and stage it."""
        (self.place / name).write_text(text, encoding="utf-8")
        self.git("add", "--", name)


@pytest.fixture(scope="module")
def environments(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it installs: once for all the tests here."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture(scope="module")
def wirelint(environments: Path, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A copy of this checkout, changes and all, as a repository with one commit: what a hook is installed from."""
    copy = tmp_path_factory.mktemp("hook") / "wirelint"
    shutil.copytree(
        ROOT, copy, ignore=shutil.ignore_patterns(".git", ".*_cache", ".venv", ".hypothesis", "__pycache__")
    )
    desk = Desk(copy, environments)
    desk.git("add", "--all")
    desk.git("commit", "--quiet", "--message", "all of it")
    return desk


@pytest.fixture
def desk(environments: Path, tmp_path: Path) -> Desk:
    return Desk(tmp_path, environments)


def install(wirelint: Desk, desk: Desk, hook: str) -> None:
    """Put a hook of wirelint's in the way of the desk's commits."""
    revision = wirelint.git("rev-parse", "HEAD")
    hooks = f"repos:\n- repo: {wirelint.place.as_uri()}\n  rev: {revision}\n  hooks:\n  - id: {hook}\n"
    desk.write(".pre-commit-config.yaml", hooks)
    installed = desk.pre_commit("install")
    assert installed.returncode == 0, installed.stderr


def test_try_repo_stops_a_caption_printed_twice(wirelint: Desk, desk: Desk) -> None:
    desk.write("clean.txt", STORY)
    desk.write("story.txt", CAPTION_TWICE)
    done = desk.pre_commit("try-repo", str(wirelint.place), "wirelint", "--all-files")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "- hook id: wirelint\n- exit code: 1\n" in done.stdout
    assert STOPPED in done.stdout
    assert "clean.txt" not in done.stdout


def test_try_repo_passes_clean_copy_and_other_kinds_of_file(wirelint: Desk, desk: Desk) -> None:
    desk.write("clean.txt", STORY)
    desk.write("notes.py", CAPTION_TWICE)
    done = desk.pre_commit("try-repo", str(wirelint.place), "wirelint", "--files", "clean.txt", "notes.py")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == "wirelint".ljust(73, ".") + "Passed"


def test_commit_is_stopped_until_the_copy_is_clean(wirelint: Desk, desk: Desk) -> None:
    install(wirelint, desk, "wirelint")

    desk.write("story.txt", CAPTION_TWICE)
    stopped = desk.run("git", "commit", "--message", "file the ferry story")
    assert stopped.returncode == 1
    assert STOPPED in stopped.stderr
    assert desk.run("git", "rev-parse", "--verify", "--quiet", "HEAD").returncode == 1, "there is a commit"

    desk.write("story.txt", STORY)
    desk.git("commit", "--message", "file the ferry story")
    assert desk.git("log", "--format=%s") == "file the ferry story"


def test_the_fixing_hook_repairs_what_is_staged_and_keeps_what_is_not(wirelint: Desk, desk: Desk) -> None:
    install(wirelint, desk, "wirelint-fix")
    desk.write("story.txt", STORY)
    desk.git("commit", "--message", "file the ferry story")

    later = "\nThe union said it would meet again on Thursday.\n"
    desk.write("story.txt", CAPTION_TWICE)
    desk.write("other.txt", STORY)
    (desk.place / "other.txt").write_text(STORY + later, encoding="utf-8")
    stopped = desk.run("git", "commit", "--message", "file it again")
    assert stopped.returncode == 1
    assert "- files were modified by this hook\n" in stopped.stderr
    assert "Fixed 1 error in 1 file.\n  1 × duplicate/caption\n" in stopped.stderr
    assert [(desk.place / name).read_text(encoding="utf-8") for name in ("story.txt", "other.txt")] == [
        STORY,
        STORY + later,
    ]

    desk.git("add", "story.txt")
    desk.git("commit", "--message", "file it again")
    assert desk.git("show", "HEAD:other.txt") == STORY.strip()
    assert desk.git("diff", "--stat", "--", "story.txt") == ""


def test_the_fixing_hook_gives_way_to_what_was_changed_and_not_staged(wirelint: Desk, desk: Desk) -> None:
    install(wirelint, desk, "wirelint-fix")
    desk.write("story.txt", CAPTION_TWICE)
    changed = CAPTION_TWICE.replace("at dawn", "at noon")
    (desk.place / "story.txt").write_text(changed, encoding="utf-8")
    stopped = desk.run("git", "commit", "--message", "file the ferry story")
    assert stopped.returncode == 1
    assert (desk.place / "story.txt").read_text(encoding="utf-8") == changed
    assert desk.git("show", ":story.txt") == CAPTION_TWICE.strip()


def test_only_what_is_staged_and_new_stops_a_commit(wirelint: Desk, desk: Desk) -> None:
    """An old fault stays, through edits beside it, a rename and a merge; a new one is stopped once it is staged."""
    desk.write("story.txt", CAPTION_TWICE)
    desk.git("commit", "--quiet", "--message", "an old fault")
    install(wirelint, desk, "wirelint\n    args: [--since, HEAD]")

    edited = CAPTION_TWICE + "\nNobody was hurt.\n"
    desk.write("story.txt", edited)
    (desk.place / "story.txt").write_text(edited + "\nAdvertisement\n")  # a new fault that is not staged
    desk.git("commit", "--message", "an edit beside the fault")
    assert (desk.place / "story.txt").read_text() == edited + "\nAdvertisement\n"

    desk.git("add", "story.txt")
    stopped = desk.run("git", "commit", "--message", "the new fault")
    assert (stopped.returncode, "Advertisement" in stopped.stderr, STOPPED in stopped.stderr) == (1, True, False)

    desk.write("story.txt", edited)
    desk.git("mv", "story.txt", "ferry.txt")
    desk.write("ferry.txt", "\n" + edited)
    desk.git("commit", "--message", "another name")

    desk.git("checkout", "--quiet", "-b", "side", "HEAD~1")
    desk.write("story.txt", edited.replace("Nobody was hurt", "Two were hurt"))
    desk.git("commit", "--quiet", "--message", "meanwhile on a branch")
    desk.git("checkout", "--quiet", "-")
    desk.write("ferry.txt", edited.replace("Nobody was hurt", "One was hurt"))
    desk.git("commit", "--message", "meanwhile")
    assert desk.run("git", "merge", "side").returncode == 1, "no conflict"
    settled = edited.replace("Nobody was hurt", "Two were hurt")
    desk.write("ferry.txt", settled + "\nAdvertisement\n")
    stopped = desk.run("git", "commit", "--no-edit")  # pre-commit passes on what both sides changed, and nothing else
    assert (stopped.returncode, "ferry.txt:10:1" in stopped.stderr, STOPPED in stopped.stderr) == (1, True, False)
    desk.write("ferry.txt", settled)
    desk.git("commit", "--no-edit")
