"""Figures as copy writes them, in digits or in words, and how finely they are rounded."""

import re

from wirelint.record import NamedTuple

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_TENS = dict(zip("thirty forty fifty sixty seventy eighty ninety".split(), range(30, 100, 10), strict=True))
_WORDS = {word: number for number, word in enumerate(_SMALL)} | _TENS
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
PATTERN = rf"(?:(?:minus |[-−])?\d+(?:,\d{{3}})*(?:\.\d+)?(?: (?:{'|'.join(_SCALES)})\b)?|(?:{'|'.join(_WORDS)})\b)"
"""A figure, without a group of its own; look for it in any case."""

_DIGITS = re.compile(r"(minus |[-−])?([\d,]+)(?:\.(\d+))?(?: (\w+))?")


class Quantity(NamedTuple):
    """A figure's value, and half of its last place: the true value lies within that."""

    value: float
    slack: float


def read(text: str) -> Quantity:
    """The quantity a figure of PATTERN stands for."""
    spelt = text.casefold()
    if spelt in _WORDS:
        return Quantity(float(_WORDS[spelt]), 0.5)
    found = _DIGITS.fullmatch(spelt)
    if found is None:
        raise ValueError(f"not a figure: {text!r}")
    sign, whole, part, scale = found.groups()
    size = _SCALES[scale] if scale else 1.0
    value = float(f"{whole.replace(',', '')}.{part or 0}") * size
    return Quantity(-value if sign else value, 0.5 * size / 10 ** len(part or ""))


def shown(value: float) -> str:
    """A value as copy would print it: three figures that count."""
    if abs(value) >= 100 or value == int(value):
        digits = max(len(str(int(abs(value)))) - 3, 0)
        return f"{round(value, -digits):,.0f}"
    return f"{value:.3g}"
