"""Folders that hold what no run may hang on, fall over or get lost in."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import CLEAN, TT, Wirelint
from wirelint.collect import Collection

posix = pytest.mark.skipif(os.name == "nt", reason="no such files here")


def collected(*paths: Path) -> tuple[list[str], list[str], list[str]]:
    """The names of the files of paths, those passed over with the reason, and what is said of the rest."""
    collection = Collection(paths)
    files = [Path(target.path).name for target in collection.targets]
    over = [f"{Path(passed.path).name}: {passed.why}" for passed in collection.passed_over]
    return files, over, [problem.message for problem in collection.problems]


@posix
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text(CLEAN)
    assert collected(tmp_path) == (["b.txt"], ["a.txt: no regular file"], [])


@posix
def test_a_pipe_that_is_named_is_read(wirelint: Wirelint, copy: Path) -> None:
    os.mkfifo(copy / "pipe")
    with subprocess.Popen(["sh", "-c", "cat stray.txt > pipe"], cwd=copy):
        ended = wirelint("check", "--format", "concise", "pipe")
    assert (ended.status, ended.out.split(" ")[0]) == (1, "pipe:4:1:")


@posix
def test_links_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    (tmp_path / "again.txt").symlink_to(".")  # not followed, not counted
    (tmp_path / "itself.txt").symlink_to("itself.txt")  # told where it is read
    assert collected(tmp_path) == (["a.txt", "itself.txt"], [], [])


def test_files_before_folders_each_sorted(tmp_path: Path) -> None:
    for name in ("b/z.txt", "b/a.txt", "b-c/x.txt", "c.txt", "a/.git/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(CLEAN)
    found = [Path(target.path).relative_to(tmp_path).as_posix() for target in Collection((tmp_path,)).targets]
    assert found == ["c.txt", "b/a.txt", "b/z.txt", "b-c/x.txt"]


@posix
def test_folders_deeper_than_any_path_is_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2500):
        os.mkdir("d")  # noqa: PTH102  # the whole path is too long
        os.chdir("d")
    os.chdir(tmp_path)
    try:
        assert collected(Path("d")) == ([], [], ["File name too long"])
    finally:
        subprocess.run(["rm", "-rf", "d"], cwd=tmp_path, check=True)


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert collected(tmp_path / ("a" * 5000)) == ([], [], ["File name too long"])


def test_a_report_never_takes_the_place_of_copy(wirelint: Wirelint, copy: Path) -> None:
    ended = wirelint("check", "stray.txt", "--output", "json:./stray.txt")
    assert (ended.status, ended.out, ended.err) == (
        2,
        "",
        "command line: --output: stray.txt is to be checked, and a report would take its place\n",
    )
    assert (copy / "stray.txt").read_text() == TT


def test_the_report_of_the_last_run_is_no_copy(wirelint: Wirelint) -> None:
    first, second = (wirelint("check", ".", "--output", "html:report.html").out for _ in range(2))
    assert second == first[:-1] + " 1 file passed over.\n"
