"""A file replaced as a whole: what stays as it was, and what is refused."""

import os
from pathlib import Path

import pytest

from wirelint.writing import Refused, sweep, write

posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and pipes as POSIX has them")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_bytes(b"old")
    return path


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_and_nothing_else_is_left(story: Path) -> None:
    write(story, b"new", before=b"old")
    assert (story.read_bytes(), left(story.parent)) == (b"new", ["story.txt"])


@posix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o640, 0o664, 0o755])
def test_the_mode_is_kept(story: Path, mode: int) -> None:
    story.chmod(mode)
    write(story, b"new", before=b"old")
    assert (story.read_bytes(), story.stat().st_mode & 0o777) == (b"new", mode)


@posix
def test_a_new_file_has_the_mode_that_files_have_here(tmp_path: Path) -> None:
    (tmp_path / "plain.txt").touch()
    write(tmp_path / "new.txt", b"new")
    assert ((tmp_path / "new.txt").read_bytes(), left(tmp_path)) == (b"new", ["new.txt", "plain.txt"])
    assert (tmp_path / "new.txt").stat().st_mode == (tmp_path / "plain.txt").stat().st_mode


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_is_kept(story: Path) -> None:
    os.chown(story, 12, 34)
    write(story, b"new", before=b"old")
    assert (story.read_bytes(), story.stat().st_uid, story.stat().st_gid) == (b"new", 12, 34)


@posix
def test_a_symbolic_link_stays_and_what_it_leads_to_is_replaced(story: Path, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "link.txt"
    link.symlink_to("../story.txt")
    write(link, b"new", before=b"old")
    assert (story.read_bytes(), link.readlink(), left(tmp_path / "desk")) == (
        b"new",
        Path("../story.txt"),
        ["link.txt"],
    )


@posix
def test_the_other_names_of_a_file_keep_the_old_bytes(story: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.hardlink_to(story)
    write(story, b"new", before=b"old")
    assert (story.read_bytes(), other.read_bytes()) == (b"new", b"old")


def test_a_file_that_was_changed_is_left_as_it_is(story: Path) -> None:
    story.write_bytes(b"newer")
    with pytest.raises(Refused, match="changed by somebody else"):
        write(story, b"new", before=b"old")
    assert (story.read_bytes(), left(story.parent)) == (b"newer", ["story.txt"])


def test_a_file_that_is_gone_stays_gone(story: Path) -> None:
    story.unlink()
    with pytest.raises(FileNotFoundError):
        write(story, b"new", before=b"old")
    assert left(story.parent) == []


@posix
@pytest.mark.parametrize("mode", [0o444, 0o400])
def test_a_read_only_file_is_refused(story: Path, mode: int) -> None:
    story.chmod(mode)
    with pytest.raises(Refused, match="read-only"):
        write(story, b"new", before=b"old")
    assert (story.read_bytes(), left(story.parent)) == (b"old", ["story.txt"])


@posix
def test_a_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Refused, match="no regular file"):
        write(tmp_path / "pipe", b"new", before=b"")
    assert left(tmp_path) == ["pipe"]


def test_what_killed_runs_left_is_swept_and_what_runs_now_is_not(story: Path, tmp_path: Path) -> None:
    old, fresh = tmp_path / ".wirelint-draft-0", tmp_path / ".wirelint-draft-1"
    for draft, age in ((old, 3600), (fresh, 0)):
        draft.write_bytes(b"half")
        written = story.stat().st_mtime - age
        os.utime(draft, (written, written))
    sweep(story)
    assert left(tmp_path) == [fresh.name, "story.txt"]


@pytest.mark.skipif(not Path(os.devnull).is_char_device(), reason="no devices here")
def test_what_is_no_file_is_written_to_and_not_replaced() -> None:
    write(Path(os.devnull), b"gone")
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("name", ["", "nowhere/report"])
def test_what_cannot_be_written_is_an_error_that_leaves_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "before").touch()
    with pytest.raises(OSError, match="directory"):
        write(tmp_path / name, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["before"]


def test_a_long_name_leaves_room_for_the_draft(tmp_path: Path) -> None:
    write(tmp_path / ("r" * 255), b"new")
    assert (tmp_path / ("r" * 255)).read_bytes() == b"new"
