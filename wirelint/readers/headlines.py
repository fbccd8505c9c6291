"""Which line of a story is its headline, where its format does not say so."""

import re
from collections.abc import Sequence

from wirelint.newsroom import dateline, furniture
from wirelint.readers.form import HEADLINE_WORDS, ends_prose, is_credited_caption, is_furniture, is_headline, is_of_page
from wirelint.readers.wrapping import Unit

_REPORTS = re.compile(r"\b(?:said|says|told|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b")
SLUG_REACH = 3  # units into a story that a slug may stand
BYLINE_REACH = 8  # units into a story that a byline may stand


def find(units: Sequence[Unit]) -> int | None:
    """The first line that can be a headline, before the first that is prose; a longer one beats a lone word."""
    candidates: list[int] = []
    for index, unit in enumerate(units[: BYLINE_REACH + 4]):
        if is_furniture(unit) or furniture.is_byline(unit.bare) or is_slug(units, index):
            continue
        if is_of_page(unit) and index + 1 < len(units):
            continue
        if is_headline(unit) and not is_credited_caption(unit):
            candidates.append(index)
            if unit.words >= 3:
                break
        elif not candidates and _is_stopped(units, index):
            return index
        elif ends_prose(unit) or unit.words > HEADLINE_WORDS.stop:
            break
    return next((index for index in candidates if units[index].words >= 3), candidates[0] if candidates else None)


def is_slug(units: Sequence[Unit], index: int) -> bool:
    """True for a slug where a slug stands: among the first lines of a story, and not its last."""
    return index < SLUG_REACH and len(units) > index + 1 and furniture.is_slug(units[index].bare)


def _is_stopped(units: Sequence[Unit], index: int) -> bool:
    """A headline that ends in a full stop: a short first line that reports nothing, over something longer."""
    unit = units[index]
    following = units[index + 1] if index + 1 < len(units) else None
    return (
        following is not None
        and 3 <= unit.words <= 15
        and following.words > 1.5 * unit.words
        and not _REPORTS.search(unit.bare)
        and unit.bare.count(". ") == 0
        and dateline.find(unit.view.text) is None
        and unit.bare[:1] not in "\"“'‘"
    )
