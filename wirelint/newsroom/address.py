"""Web and mail addresses, handles and file names: what looks like a slip of punctuation and is none."""

import re

_REACH = 200  # characters of an address to either side
_ADDRESS = re.compile(
    r"://|www\.|[@#\\_]|\w/\w|\.(?:com|org|net|gov|edu|int|info|biz|co|uk|us|eu|de|fr|tv|io|ly|me|js|php|html?|pdf|jpe?g|png|xml)\b",
    re.IGNORECASE,
)


def around(text: str, start: int, end: int) -> str:
    """The run without spaces in which `text[start:end]` stands, as far as an address may reach."""
    before, after = text[max(start - _REACH, 0) : start], text[end : end + _REACH]
    return (
        (before.split()[-1] if before and not before[-1].isspace() else "")
        + text[start:end]
        + (after.split()[0] if after and not after[0].isspace() else "")
    )


def is_address(run: str) -> bool:
    """True for a run without spaces that is or holds a web or mail address, a handle or a file name."""
    return _ADDRESS.search(run) is not None
