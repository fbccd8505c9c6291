"""Runs of `--fix` killed at random moments: every file is as it was or as it should be, and none is lost.

The short form; for the long one set WIRELINT_KILLS=200 and WIRELINT_KILL_FILES=500.
"""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from tests.conftest import CLEAN, TT

KILLS = int(os.environ.get("WIRELINT_KILLS", "10"))
FILES = int(os.environ.get("WIRELINT_KILL_FILES", "30"))
LENGTH = 12  # times the lead of a story, so that half a file can be told from a whole one
DIRTY, WHOLE = ((text + text[text.rindex("\nThe") :] * LENGTH).replace("Sunday", "{}") for text in (TT, CLEAN))


def run(folder: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "wirelint", "check", "--fix", "--select", "residue", "."]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_nothing_is_lost_whenever_a_run_is_killed(tmp_path: Path) -> None:
    before = {f"story-{number}.txt": DIRTY.format(*[number] * (LENGTH + 1)).encode() for number in range(FILES)}
    after = {f"story-{number}.txt": WHOLE.format(*[number] * (LENGTH + 1)).encode() for number in range(FILES)}

    def restore() -> None:
        for name, data in before.items():
            (tmp_path / name).write_bytes(data)

    restore()
    started = time.monotonic()
    assert run(tmp_path).wait() == 0
    whole_run = time.monotonic() - started

    chance = random.Random(KILLS)
    in_the_midst = 0
    for _ in range(KILLS):
        restore()
        running = run(tmp_path)
        time.sleep(chance.uniform(0, whole_run))
        running.kill()
        running.wait()
        now = {path.name: path.read_bytes() for path in tmp_path.glob("[!.]*")}
        assert now.keys() == before.keys()
        assert [name for name, data in now.items() if data not in (before[name], after[name])] == []
        in_the_midst += before != now != after
    drafts = list(tmp_path.glob(".*"))
    print(f"{KILLS} kills, {in_the_midst} between the first file and the last; {len(drafts)} drafts left behind")

    restore()
    for draft in drafts:
        assert draft.name.startswith(".wirelint-draft-")
        os.utime(draft, (0, 0))
    assert run(tmp_path).wait() == 0
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == after
