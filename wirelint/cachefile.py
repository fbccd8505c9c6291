"""Files of the user's cache folder: whole or not there, whatever happens to them or to the run that writes them."""

import marshal
import os
import sys
import zlib
from contextlib import suppress
from io import FileIO
from typing import Any

_UNUSED = 30 * 24 * 3600  # seconds after which a file that nobody used goes


def cache_folder() -> str:
    """Where wirelint keeps what can be made again."""
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        home = "~/Library/Caches"
    else:
        home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    home = os.path.expanduser(home)
    return os.path.join(os.devnull if home.startswith("~") else home, "wirelint")  # nowhere, for who has no home


def read(place: str | os.PathLike[str]) -> Any:  # noqa: ANN401  # what was written
    """What a file holds; None if it is not there or damaged."""
    try:
        with FileIO(place) as file:
            data = file.readall()
        if int.from_bytes(data[:4], "little") != zlib.crc32(memoryview(data)[4:]):
            return None
        return marshal.loads(memoryview(data)[4:])
    except (OSError, ValueError, EOFError, TypeError):
        return None


def write(place: str | os.PathLike[str], value: Any) -> None:  # noqa: ANN401  # plain values
    """Write a file so that no other run ever sees half of it. Raises OSError, and ValueError for what is not plain."""
    data = marshal.dumps(value)
    os.makedirs(os.path.dirname(place), exist_ok=True)
    draft = f"{os.fspath(place)}.{os.getpid()}"
    try:
        with open(draft, "wb") as file:
            file.write(zlib.crc32(data).to_bytes(4, "little"))
            file.write(data)
        os.replace(draft, place)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(draft)


def use(place: str | os.PathLike[str]) -> None:
    """Note that a file was of use."""
    with suppress(OSError):
        os.utime(place)


def forget_unused(written: str | os.PathLike[str]) -> None:
    """Remove the files beside one that was just written that nobody has used for long."""
    with suppress(OSError):
        newest = os.stat(written).st_mtime
        for entry in os.scandir(os.path.dirname(written)):
            if newest - entry.stat().st_mtime > _UNUSED:
                os.unlink(entry)
