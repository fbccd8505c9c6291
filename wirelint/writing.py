"""Files written whole or not at all, whenever the run is stopped: a draft beside the file takes its name."""

import os
import stat
from contextlib import suppress

from wirelint.paths import StrPath, read_bytes

_DRAFT = ".wirelint-draft-"  # hidden, and of no kind of file that is read, so that one left behind is never linted
_LEFT_BEHIND = 60  # seconds; a draft that much older than what was just written is of a run that was killed


class Refused(OSError):
    """Why a file is left as it is."""


def write(path: StrPath, data: bytes, *, before: bytes | None = None) -> None:
    """Put bytes in a file so that nobody ever sees half of them; its mode, owner and extended attributes stay.

    A symbolic link stays, and what it leads to is replaced. Of a file with several names (hard links) the one given is
    replaced; the others keep the old bytes. What is no file, such as /dev/null or a pipe, is written to.

    before: what must be in it until the last moment; None: anything, or nothing. Raises OSError, of which Refused says
    what is amiss.
    """
    status = os.stat(path) if before is not None or os.path.exists(path) else None
    if status is not None and not stat.S_ISREG(status.st_mode) and before is None:
        with open(path, "wb") as stream:
            stream.write(data)
        return
    target = os.path.realpath(path)
    if status is not None:
        _require_writable(target, status)
    folder = os.path.dirname(target)
    draft = os.path.join(folder, _DRAFT + os.urandom(6).hex())
    try:
        _draft(draft, data, 0o666 if status is None else 0o600)
        if status is not None:
            _take_after(draft, target, status)
        if before is not None and read_bytes(target) != before:
            raise Refused("it was changed by somebody else meanwhile")
        os.replace(draft, target)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(draft)
    _sync_folder(folder)


def sweep(written: StrPath) -> None:
    """Remove the drafts that killed runs left in the folder of a file that was just written."""
    now = os.stat(written).st_mtime
    folder = os.path.dirname(written) or os.curdir
    for name in os.listdir(folder):
        if name.startswith(_DRAFT):
            draft = os.path.join(folder, name)
            with suppress(OSError):  # another run was quicker
                if now - os.stat(draft).st_mtime > _LEFT_BEHIND:
                    os.unlink(draft)


def _require_writable(target: str, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise Refused("it is no regular file")
    if not status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
        raise Refused("it is read-only")


def _draft(draft: str, data: bytes, mode: int) -> None:
    with os.fdopen(
        os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode), "wb"
    ) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _take_after(draft: str, target: str, status: os.stat_result) -> None:
    """Give the draft the mode, the owner and the extended attributes of the file it will be."""
    from shutil import copystat  # imported here: a twelfth of a cold start, and a new file takes after none

    made = os.stat(draft)
    if (made.st_uid, made.st_gid) != (status.st_uid, status.st_gid):
        try:
            os.chown(draft, status.st_uid, status.st_gid)
        except PermissionError:
            raise Refused("its owner could not be kept") from None
    copystat(target, draft)
    os.utime(draft)


def _sync_folder(folder: str) -> None:
    """Make sure that the new name outlives a power cut, where folders can be opened."""
    if hasattr(os, "O_DIRECTORY"):
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
