"""Files of the cache folder: those that nobody uses any more go."""

import os
from pathlib import Path

from wirelint import cachefile

MONTH = 31 * 24 * 3600


def test_what_nobody_used_for_long_goes_when_something_is_written(tmp_path: Path) -> None:
    written = tmp_path / "written"
    for name in ("used", "unused", "young"):
        cachefile.write(tmp_path / name, name)
    cachefile.write(written, "written")
    now = written.stat().st_mtime
    for name, age in (("used", MONTH), ("unused", MONTH), ("young", MONTH / 2)):
        os.utime(tmp_path / name, (now - age, now - age))
    cachefile.use(tmp_path / "used")
    cachefile.forget_unused(written)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["used", "written", "young"]


def test_a_folder_that_is_gone_is_no_matter(tmp_path: Path) -> None:
    cachefile.use(tmp_path / "gone" / "file")
    cachefile.forget_unused(tmp_path / "gone" / "file")
