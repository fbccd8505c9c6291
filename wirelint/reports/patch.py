"""What repairs change, as a unified diff."""

from collections.abc import Iterator
from difflib import unified_diff

_NO_END = "\\ No newline at end of file"


def patch(path: str, before: str, after: str) -> Iterator[str]:
    """The lines of a patch without their line ends. As `patch` and git see it, a line ends at a line feed."""
    name = path + "\t" if " " in path else path  # as git ends a name with spaces
    for line in unified_diff(_lines(before), _lines(after), name, name):
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield _NO_END


def _lines(text: str) -> list[str]:
    lines = [line + "\n" for line in text.split("\n")]
    return lines[:-1] + ([lines[-1][:-1]] if lines[-1] != "\n" else [])
