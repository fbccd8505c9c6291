"""Several processes: they find what one finds, in its order; one that dies costs its file, an interrupt the rest."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click import BadParameter

from tests.conftest import CLEAN, TT, Wirelint
from wirelint.cli.options import read_jobs
from wirelint.gathering.jobs import AUTO, worth

PATCHED = """
import os, signal, sys, time
from pathlib import Path
import wirelint.gathering.processes
from wirelint.__main__ import main

lint = wirelint.gathering.processes.lint

def patched(task, rules):
    path = task.path
    if path.endswith("deadly.txt"):
        os.kill(os.getpid(), signal.SIGKILL)
    if path.endswith("slow.txt"):
        Path("started").touch()
        time.sleep(60)
    result = lint(task, rules)
    with open("done", "ab") as done:
        done.write(b".")
    return result

wirelint.gathering.processes.lint = patched
if "anew" in sys.argv:
    sys.argv.remove("anew")
    wirelint.gathering.processes._may_fork = lambda: False
if __name__ == "__main__":
    main()
"""

CONFIG = """\
select: [residue, duplicate]
overrides:
  - files: [b-*]
    ignore: [residue/interface-word]
file-dates: ["{year}-{month}-{day}-*.txt"]
"""


@pytest.fixture
def many(copy: Path) -> Path:
    """A folder of folders, with copy that is clean, copy that is not, copies of copy, and what cannot be read."""
    for letter in "abc":
        (copy / letter).mkdir()
        for number in range(9):
            text = TT if number % 2 else CLEAN.replace("Lindmark", f"Lindmark{letter}{number}")
            (copy / letter / f"{letter}-{number}.txt").write_text(text)
    (copy / "a" / "binary.txt").write_bytes(b"\0\1")
    (copy / "c" / "broken.xml").write_text("<nitf><body><body.content><p>Ferry sinks.</p>\n")
    return copy


@pytest.mark.parametrize(
    ("config", "options"),
    [
        ("", ("--format", "json", "--extend-select", "duplicate/across-files")),
        (CONFIG, ("--statistics",)),
    ],
)
def test_several_processes_find_what_one_finds(
    wirelint: Wirelint, many: Path, config: str, options: tuple[str, ...]
) -> None:
    if config:
        (many / ".wirelint.yaml").write_text(config)
    (many / "b" / ".wirelint.yaml").write_text("ignore: [duplicate]\n")
    one, several = (wirelint("check", "--now", "2026-01-01", *options, "-j", jobs) for jobs in ("1", "3"))
    assert several == one
    assert one.status == 2


def test_what_is_accepted_is_set_aside(wirelint: Wirelint, many: Path) -> None:
    assert wirelint("baseline", "create", "a", "b").status == 2
    one, several = (wirelint("check", "-j", jobs) for jobs in ("1", "3"))
    assert several == one
    assert "set aside" in one.out
    (many / ".wirelint-baseline.json").write_text("{")
    one, several = (wirelint("check", "-j", jobs) for jobs in ("1", "3"))
    assert several == one
    assert (one.status, one.out) == (2, "")


def _patched(many: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    script = many.parent / "patched.py"
    script.write_text(PATCHED)
    return subprocess.Popen(
        [sys.executable, str(script), "check", "--format", "concise", *arguments],
        cwd=many, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
@pytest.mark.parametrize(("start", "more"), [((), 0), ((), 90), (("anew",), 0)])
def test_a_process_that_dies_costs_the_file_that_it_was_on(many: Path, start: tuple[str, ...], more: int) -> None:
    (many / "b" / "b-4-deadly.txt").write_text(TT)
    for number in range(more):  # so that many files are given at a time
        (many / "b" / f"a-{number}.txt").write_text(CLEAN)
    out, err = _patched(many, "-j", "2", "b", *start).communicate()
    said = "the process that checked it was killed by signal 9; it may have run out of memory"
    assert err == b""
    assert out.decode().splitlines() == [
        *(f"b/b-{number}.txt:4:1: error residue/interface-word 'TT' is the page's own word, not copy" for number in (1, 3, 5, 7)),
        f"b/b-4-deadly.txt: not checked: {said}",
        f"Found 4 errors in {more + 10} files ({more + 9} stories). 4 fixable with --fix. Not everything was checked: 1 problem.",
    ]  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_an_interrupt_shows_what_was_found_so_far(many: Path) -> None:
    (many / "b" / "z-slow.txt").write_text(TT)
    running = _patched(many, "-j", "2", "b")
    deadline = time.monotonic() + 60
    started, done = many / "started", many / "done"
    while not (started.exists() and done.exists() and done.stat().st_size == 9) and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(1)  # for the last result to arrive
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate()
    assert (running.returncode, err) == (2, b"")
    assert out.decode().splitlines() == [
        *(f"b/b-{number}.txt:4:1: error residue/interface-word 'TT' is the page's own word, not copy" for number in (1, 3, 5, 7)),
        "not checked: interrupted after 9 of 10 files",
        "Found 4 errors in 9 files (9 stories). 4 fixable with --fix. Not everything was checked: 1 problem.",
    ]  # fmt: skip
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1.5", ""])
def test_a_number_that_is_none_is_refused(jobs: str) -> None:
    with pytest.raises(BadParameter, match=f"expected auto or a number from 1, got '{jobs}'"):
        read_jobs(jobs)


def test_numbers_are_read() -> None:
    assert [read_jobs(value) for value in ("auto", "1", "12")] == [AUTO, 1, 12]


@pytest.mark.parametrize(
    ("asked", "sizes", "expected"),
    [
        (AUTO, [], 1), (AUTO, [50_000_000], 1), (AUTO, [10, 10], 1), (3, [10, 10], 2), (1, [10] * 500, 1),
        (7, [10] * 500, 7), (5, [], 1),
    ],
)  # fmt: skip
def test_small_runs_are_worth_one_process(tmp_path: Path, asked: int, sizes: list[int], expected: int) -> None:
    files = []
    for number, size in enumerate(sizes):
        files.append(tmp_path / str(number))
        with files[-1].open("wb") as file:
            file.truncate(size)
    assert worth(asked, [str(file) for file in files]) == expected


def test_a_file_that_is_gone_is_no_matter(tmp_path: Path) -> None:
    assert worth(AUTO, [f"{tmp_path}/gone", f"{tmp_path}/lost"]) == 1
