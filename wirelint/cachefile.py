"""Files of the user's cache folder: whole or not there, whatever happens to them or to the run that writes them."""

import marshal
import os
import sys
import zlib
from pathlib import Path
from typing import Any


def cache_folder() -> Path:
    """Where wirelint keeps what can be made again."""
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        home = "~/Library/Caches"
    else:
        home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(home).expanduser() / "wirelint"


def read(place: Path) -> Any:  # noqa: ANN401  # what was written
    """What a file holds; None if it is not there or damaged."""
    try:
        data = place.read_bytes()
        if int.from_bytes(data[:4], "little") != zlib.crc32(memoryview(data)[4:]):
            return None
        return marshal.loads(memoryview(data)[4:])
    except (OSError, ValueError, EOFError, TypeError):
        return None


def write(place: Path, value: Any) -> None:  # noqa: ANN401  # plain values
    """Write a file so that no other run ever sees half of it. Raises OSError, and ValueError for what is not plain."""
    data = marshal.dumps(value)
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        with draft.open("wb") as file:
            file.write(zlib.crc32(data).to_bytes(4, "little"))
            file.write(data)
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
