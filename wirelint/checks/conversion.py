"""Measures converted in brackets."""

import re
from collections.abc import Iterator
from functools import cache

from wirelint.document import Document, Kind
from wirelint.finding import Match
from wirelint.newsroom import units
from wirelint.newsroom.quantity import PATTERN, Quantity, read, shown
from wirelint.record import NamedTuple

_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SLUG})
_HEDGES = ("about", "around", "nearly", "roughly", "some", "approximately", "almost", "just", "over", "more than")
_ABOUT = rf"(?:(?:{'|'.join(_HEDGES)}) (?:over |under )?)?"
_COMPOUND = re.compile(
    r"(?:\b(?:feet|foot|ft|pounds?|lbs?|miles?|half|quarter|and a)|['’′])[ ,-]*(?:and )?$", re.IGNORECASE
)
_BETWEEN, _SPACE = r"(?: to | and | or |-|–)", r"(?:[ \u00a0-]|°\s?)?"
_FREEZING = 32.0  # degrees Fahrenheit

VALUES = ("given", "source", "right")


class Conversion(NamedTuple):
    """Finds a measure whose conversion in brackets is further off than rounding explains: `100 miles (106 kilometers)`.

    tolerance: how far off it may be beyond rounding, as a share of the right figure.
    """

    tolerance: float = 0.07

    def needs(self) -> tuple[str, ...] | None:
        return tuple(f"({start}" for start in (*"0123456789-−", "minus ", *_HEDGES))

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.matching(_given()):
            if block.kind in _NOT_COPY:
                continue
            for found in _pattern().finditer(block.text):
                if _COMPOUND.search(block.text, max(found.start() - 12, 0), found.start()):
                    continue
                if right := self._right(found):
                    values = {"source": found["source"], "given": found["given"], "right": right}
                    yield Match(block.source_span(*found.span()), values)

    def _right(self, found: "re.Match[str]") -> str | None:
        """What should stand in the brackets, if what does is wrong."""
        if bool(found["low"]) != bool(found["given_low"]):
            return None
        pairs = [("low", "given_low")] * bool(found["low"]) + [("high", "given_high")]
        rights, wrong = [], False
        for one, other in pairs:
            given = read(found[other])
            conversions = list(_conversions(read(found[one]), found["unit"], found["given_unit"]))
            if not conversions:
                return None
            wrong = wrong or not any(self._fits(right, given) for right in conversions)
            rights.append(shown(conversions[0].value))
        return f"{' to '.join(rights)} {found['given_unit']}" if wrong else None

    def _fits(self, right: Quantity, given: Quantity) -> bool:
        slack = right.slack + given.slack + self.tolerance * abs(right.value)
        return abs(right.value - given.value) <= slack


def _conversions(source: Quantity, unit: str, wanted: str) -> Iterator[Quantity]:
    """What a quantity may be in another unit: words have several sizes, and degrees may be a difference."""
    for kind, size in units()[unit]:
        for other, into in units()[wanted]:
            if kind != other or unit == wanted:
                continue
            rate = size / into
            if kind == "temperature":
                shift = -_FREEZING / into if into > size else _FREEZING
                yield Quantity(source.value * rate + shift, source.slack * rate)
            yield Quantity(source.value * rate, source.slack * rate)


@cache
def _given() -> re.Pattern[str]:
    """A measure in brackets."""
    return re.compile(
        rf"\({_ABOUT}(?P<given>(?:(?P<given_low>{PATTERN}){_BETWEEN})?(?P<given_high>{PATTERN}){_SPACE}"
        rf"(?P<given_unit>{_unit()}))\)"
    )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,$£€/-])(?P<source>(?:(?P<low>{PATTERN}){_BETWEEN})?(?P<high>{PATTERN}){_SPACE}"
        rf"(?P<unit>{_unit()}))s? {_given().pattern}"
    )


@cache
def _unit() -> str:
    return "|".join(re.escape(name) for name in sorted(units(), key=len, reverse=True))
