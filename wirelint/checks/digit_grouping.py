"""Commas in the wrong place of a figure."""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial

from wirelint.document import Document, Kind
from wirelint.finding import Match
from wirelint.record import NamedTuple

_NOT_COPY = frozenset({Kind.TRANSMISSION, Kind.SEPARATOR, Kind.END_MARK, Kind.SLUG, Kind.TIMESTAMP})
_FIGURE = re.compile(
    r"(?<![\w.,/#:-])(?P<currency>[$£€¥]\s?)?(?P<figure>\d+(?:,\d+)+)(?![\w,/:]|\.\d|-\d)"
    r"(?P<unit> ?%| (?:million|billion|trillion|percent|per cent)\b)?"
)
_MISPLACED = re.compile(r",(?=\d)(?:(?<=\d{4},)|(?!\d{3}(?!\d)))")  # a comma of a figure that is not _RIGHT
_RIGHT = re.compile(r"\d{1,3}(?:,\d{3})+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_MONTH_DAY = re.compile(
    r"(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]une?|[Jj]uly?|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec)[a-z]*\.? $"
)
_INDIA = re.compile(r"\b(?:lakhs?|crores?|rupees?|Rs\b)|₹")
_MOST = 3  # commas in a figure; what has more is a list

VALUES = ("text", "groups")


class DigitGrouping(NamedTuple):
    """Finds figures whose commas do not stand before every third digit, such as `4,2000`.

    Lists without spaces, dates and Indian figures are passed over; so is a lone comma before one or two digits, unless
    money, percent or millions show that it is a figure.
    """

    def needs(self) -> tuple[str, ...] | None:
        return tuple(f",{digit}" for digit in "0123456789")

    def run(self, document: Document) -> Iterator[Match]:
        for _, block in document.matching(_MISPLACED):
            if block.kind in _NOT_COPY:
                continue
            of_india = cache(partial(_INDIA.search, block.text))
            for found in _FIGURE.finditer(block.text):
                if _RIGHT.fullmatch(found["figure"]) or _is_other(block.text, found, of_india):
                    continue
                groups = [group for group in found["figure"].split(",")[1:] if len(group) != 3] or [
                    found["figure"].split(",")[0]
                ]
                values = {"text": found["figure"], "groups": " and ".join(f"{group!r}" for group in groups)}
                yield Match(block.source_span(*found.span("figure")), values)


def _is_other(text: str, found: "re.Match[str]", of_india: Callable[[], object]) -> bool:
    """True for a list of figures, a date with its space lost, and figures grouped as in India, if they are of there."""
    first, *groups = found["figure"].split(",")
    wrong = [group for group in groups if len(group) != 3]
    if first.startswith("0") and len(first) > 1:
        return True
    if len(groups) == 1 and len(groups[0]) < 3 and not (found["currency"] or found["unit"]):
        return True
    if len(groups) > _MOST and not _INDIAN.fullmatch(found["figure"]):
        return True
    if len(first) > 3 and (wrong or len(groups) > 1):
        return True
    if len(wrong) > 1 or (len(groups) > 1 and all(len(group) < 3 for group in groups)):
        return bool(not _INDIAN.fullmatch(found["figure"]) or of_india())
    if len(groups) == 1 and len(groups[0]) == 4 and _MONTH_DAY.search(text, max(found.start() - 12, 0), found.start()):
        return True
    return bool(_INDIAN.fullmatch(found["figure"]) and of_india())
