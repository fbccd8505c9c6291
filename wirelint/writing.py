"""Files written whole or not at all."""

import os
from pathlib import Path


def write(path: Path, data: bytes) -> None:
    """Put bytes in a file so that nobody ever sees half of them. Raises OSError.

    The file keeps its mode, a symbolic link its target. What is no file, such as /dev/null or a pipe, is written to.
    """
    place = Path(os.path.realpath(path))
    if place.exists() and not place.is_file():
        place.write_bytes(data)
        return
    draft = place.with_name(f".wirelint-{os.urandom(6).hex()}")
    try:
        with draft.open("xb") as file:
            file.write(data)
        if place.exists():
            draft.chmod(place.stat().st_mode & 0o7777)
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
