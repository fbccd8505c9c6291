"""Files written whole: what was there stays until all of the new is there, and nothing is left beside it."""

import os
import stat
from pathlib import Path

import pytest

from wirelint.writing import write


def test_a_new_file_has_the_mode_that_new_files_have(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    write(tmp_path / "report", b"all of it")
    assert (tmp_path / "report").read_bytes() == b"all of it"
    assert (tmp_path / "report").stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plain", "report"]


@pytest.mark.skipif(os.name == "nt", reason="no modes and no links here")
def test_a_file_keeps_its_mode_and_a_link_its_target(tmp_path: Path) -> None:
    (tmp_path / "report").write_bytes(b"old, and longer than the new")
    (tmp_path / "report").chmod(0o640)
    (tmp_path / "link").symlink_to("report")
    write(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "report").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "report").stat().st_mode) == 0o640


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
