"""Streams that are closed or full, and a current folder that is gone: told in a line, with 2."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

WIRELINT = f"{sys.executable} -m wirelint"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the shell of these tests is not here")


@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        ("check stray.txt >&-", 2, "not written: Bad file descriptor\n"),
        ("check --quiet stray.txt >&-", 2, "not written: Bad file descriptor\n"),
        ("rules list >&-", 2, "not written: Bad file descriptor\n"),
        ("--help >&-", 2, "stopped: Bad file descriptor\n"),
        ("check - <&-", 2, "stopped: Bad file descriptor\n"),
        ("parse - <&-", 2, "-: not read: Bad file descriptor\n"),
        ("check clean.txt <&- >/dev/null", 0, ""),
        ("check stray.txt 2>&- >/dev/null", 1, ""),
        ("check missing.txt >&- 2>&-", 2, ""),
        ("check clean.txt --output json:gone/a.json 2>&- >/dev/null", 2, ""),
    ],
)
def test_closed_streams(copy: Path, command: str, status: int, said: str) -> None:
    ended = subprocess.run(f"{WIRELINT} {command}", shell=True, cwd=copy, capture_output=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr.decode()) == (status, b"", said)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("rules list >/dev/full", "not written: No space left on device\n"),
        ("--help >/dev/full", "stopped: No space left on device\n"),
        ("check missing.txt >/dev/full 2>/dev/full", ""),
        ("check clean.txt --output json:gone/a.json >/dev/null 2>/dev/full", ""),
    ],
)
def test_full_disks(copy: Path, command: str, said: str) -> None:
    ended = subprocess.run(f"{WIRELINT} {command}", shell=True, cwd=copy, capture_output=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr.decode()) == (2, b"", said)


def test_what_stops_a_run_decides_its_status_though_nobody_reads_it(copy: Path) -> None:
    script = f"{WIRELINT} check clean.txt --output json:gone/a.json 2>&1 >/dev/null | true; exit ${{PIPESTATUS[0]}}"
    assert subprocess.run(["bash", "-c", script], cwd=copy, check=False).returncode == 2


@pytest.mark.parametrize("command", ["check", "check --quiet", "check -", "rules list", "config show a.txt"])
def test_a_current_folder_that_is_gone(copy: Path, command: str) -> None:
    script = f"mkdir gone && cd gone && rmdir ../gone && {WIRELINT} {command}"
    ended = subprocess.run(script, shell=True, cwd=copy, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    said = "stopped: the current folder: No such file or directory\n"
    assert (ended.returncode, ended.stdout, ended.stderr.decode()) == (2, b"", said)
