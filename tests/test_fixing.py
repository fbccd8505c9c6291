"""`--fix`, `--unsafe-fixes` and `--diff` as a user meets them: what is written, what is said, and the exit status."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import CLEAN, HEAD, LEAD, TT, Wirelint

AGAIN = HEAD + "TT\n\n" + HEAD + HEAD.rpartition("\n\n")[2] + LEAD  # a head printed again that is no exact copy
LEFT = "again.txt:5:1: error duplicate/head head printed again; the first copy begins on line 1\n"


@pytest.fixture
def folder(copy: Path) -> Path:
    (copy / "again.txt").write_text(AGAIN)
    return copy


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize(
    ("arguments", "status", "again", "out", "err"),
    [
        (
            ["--fix"], 1, HEAD + "\n" + AGAIN.partition("TT\n\n")[2],
            LEFT + "Found 1 error in 3 files (3 stories). 1 fixable with --fix --unsafe-fixes.\n",
            "Fixed 2 errors in 2 files.\n  2 × residue/interface-word\n",
        ),
        (
            ["--fix", "--unsafe-fixes"], 0, CLEAN,
            "No findings in 3 files (3 stories).\n",
            "Fixed 3 errors in 2 files.\n  1 × duplicate/head\n  2 × residue/interface-word\n",
        ),
        (
            ["--fix", "--select", "residue"], 0, HEAD + "\n" + AGAIN.partition("TT\n\n")[2],
            "No findings in 3 files (3 stories).\n",
            "Fixed 2 errors in 2 files.\n  2 × residue/interface-word\n",
        ),
    ],
)  # fmt: skip
def test_fix_repairs_and_reports_the_rest(
    wirelint: Wirelint, folder: Path, arguments: list[str], status: int, again: str, out: str, err: str
) -> None:
    ended = wirelint("check", "--format", "concise", *arguments)
    assert (ended.status, ended.out, ended.err) == (status, out, err)
    assert texts(folder) == {"again.txt": again, "clean.txt": CLEAN, "stray.txt": CLEAN}
    assert wirelint("check", *arguments).err == "Fixed nothing.\n"


_CONTEXT, _LEAD = (text.replace("\n", "\n ") for text in (HEAD, LEAD.rstrip("\n")))
PATCH = f"--- stray.txt\n+++ stray.txt\n@@ -1,6 +1,5 @@\n {_CONTEXT.rstrip(' ')}-TT\n {_LEAD}\n"


@pytest.mark.parametrize(
    ("arguments", "status", "out", "err"),
    [
        (["stray.txt"], 1, PATCH, "Would fix 1 error in 1 file.\n  1 × residue/interface-word\n"),
        (["clean.txt"], 0, "", "Would fix nothing.\n"),
        (["--fix", "--exit-zero", "stray.txt"], 0, PATCH, "Would fix 1 error in 1 file.\n  1 × residue/interface-word\n"),
        (
            ["--exit-zero", "stray.txt", "gone.txt"], 2, PATCH,
            "Would fix 1 error in 1 file.\n  1 × residue/interface-word\n"
            "gone.txt: not checked: no such file or folder\n",
        ),
    ],
)  # fmt: skip
def test_diff_shows_and_writes_nothing(
    wirelint: Wirelint, folder: Path, arguments: list[str], status: int, out: str, err: str
) -> None:
    before = texts(folder)
    ended = wirelint("check", "--diff", *arguments)
    assert (ended.status, ended.out, ended.err) == (status, out, err)
    assert texts(folder) == before


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not on this machine")
@pytest.mark.parametrize(
    "copy_of",
    [TT, TT.replace("\n", "\r\n"), TT.rstrip("\n"), "\ufeffTT\n" + TT, "TT", AGAIN + "\n\n" + TT * 9 + "\nTT"],
    ids=["lf", "crlf", "no-final", "mark", "nothing-left", "many"],
)
def test_git_applies_the_diff(wirelint: Wirelint, folder: Path, copy_of: str) -> None:
    name = folder / "a story.txt"
    name.write_bytes(copy_of.encode())
    patch = wirelint("check", "--diff", "--unsafe-fixes", name.name).out
    git = subprocess.run(
        ["git", "apply", "-p0", "-"], cwd=folder, input=patch.encode(), capture_output=True, check=False
    )
    applied = name.read_bytes()
    name.write_bytes(copy_of.encode())
    wirelint("check", "--fix", "--unsafe-fixes", name.name)
    assert (git.returncode, git.stderr, applied) == (0, b"", name.read_bytes())
    assert applied != copy_of.encode()


def test_unsafe_fixes_alone_are_shown_as_offered(wirelint: Wirelint, folder: Path) -> None:
    before = texts(folder)
    (plain, offered) = (wirelint("check", "again.txt", *more) for more in ([], ["--unsafe-fixes"]))
    assert "  = suggestion: take the second copy out\n" in plain.out
    assert plain.out.endswith("Found 2 errors in 1 file (1 story). 1 fixable with --fix, 1 more with --unsafe-fixes.\n")
    assert "  = fix: take the second copy out\n" in offered.out
    assert offered.out.endswith("Found 2 errors in 1 file (1 story). 2 fixable with --fix --unsafe-fixes.\n")
    assert (offered.status, texts(folder)) == (1, before)


@pytest.mark.parametrize(
    ("stdin", "status", "out", "err"),
    [
        (
            TT.encode(), 0, CLEAN,
            "Fixed 1 error in 1 file.\n  1 × residue/interface-word\nNo findings in 1 file (1 story).\n",
        ),
        (CLEAN.encode(), 0, CLEAN, "Fixed nothing.\nNo findings in 1 file (1 story).\n"),
        (
            b"a\x00b", 2, "a\x00b",
            "Fixed nothing.\n<stdin>: not checked: byte 1 is zero: a binary file, or UTF-16 without its byte order mark\n"
            "No findings in 1 file (0 stories). Not everything was checked: 1 problem.\n",
        ),
    ],
)  # fmt: skip
def test_standard_input_is_repaired_to_standard_output(
    wirelint: Wirelint, stdin: bytes, status: int, out: str, err: str
) -> None:
    ended = wirelint("check", "--format", "concise", "--fix", "-", stdin=stdin)
    assert (ended.status, ended.out, ended.err) == (status, out, err)


def test_what_is_excluded_passes_through(wirelint: Wirelint, folder: Path) -> None:
    (folder / ".wirelint.yaml").write_text("exclude: [stray.txt]\n")
    ended = wirelint("check", "--fix", "-", "--stdin-filename", "stray.txt", stdin=TT.encode())
    assert (ended.status, ended.out) == (0, TT)


def test_a_diff_of_standard_input(wirelint: Wirelint) -> None:
    ended = wirelint("check", "--diff", "-", "--stdin-filename", "stray.txt", stdin=TT.encode())
    assert (ended.status, ended.out) == (1, PATCH)


def test_a_read_only_file_is_told_and_left(wirelint: Wirelint, folder: Path) -> None:
    (folder / "stray.txt").chmod(0o444)
    ended = wirelint("check", "--format", "concise", "--fix", "stray.txt")
    assert (ended.status, ended.err, (folder / "stray.txt").read_text()) == (2, "Fixed nothing.\n", TT)
    assert ended.out == (
        "stray.txt:4:1: error residue/interface-word 'TT' is the page's own word, not copy\n"
        "stray.txt: not fixed: it is read-only\n"
        "Found 1 error in 1 file (1 story). 1 fixable with --fix. Not everything was fixed: 1 problem.\n"
    )


def test_what_is_accepted_is_not_repaired(wirelint: Wirelint, folder: Path) -> None:
    wirelint("baseline", "create", "stray.txt")
    before = texts(folder)
    ended = wirelint("check", "--fix", "--unsafe-fixes", "stray.txt")
    assert (ended.status, ended.err, texts(folder)) == (0, "Fixed nothing.\n", before)
