"""Paths as texts: the same as pathlib makes them."""

import os
from pathlib import Path

import pytest

from wirelint.paths import plain, posix, read_bytes, upward

GIVEN = (
    "",
    ".",
    "./",
    "a",
    "./a",
    "a/",
    "a//b",
    "a/./b/.",
    "../a",
    "a/../b",
    "/",
    "/a",
    "/a//b/./c/",
    "a b",
    ".a",
    "a.",
)


@pytest.mark.parametrize("path", GIVEN)
def test_a_plain_path_is_as_pathlib_has_it(path: str) -> None:
    assert plain(path) == plain(Path(path)) == str(Path(path))


def test_a_path_for_reports() -> None:
    assert posix(os.path.join("a", "b")) == posix(Path("a", "b")) == "a/b"  # noqa: PTH118


def test_a_folder_and_those_above_it(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    (tmp_path / "folder").mkdir()
    places = [(tmp_path / "folder").resolve(), *(tmp_path / "folder").resolve().parents]
    assert list(upward(os.path.realpath(tmp_path / "link"))) == list(map(str, places))


def test_what_a_file_holds(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\r\n\x00" * 100_000)
    assert read_bytes(tmp_path / "a") == b"\r\n\x00" * 100_000
    with pytest.raises(FileNotFoundError):
        read_bytes("gone")
