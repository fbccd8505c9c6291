"""What each unit of a story is: by its format where that says so, else by its place first and by its form second.

The head of a story runs to its first body paragraph; the body to its sign-off or end mark; from a notebook's heading
on, copy is private.
"""

from collections.abc import Sequence
from functools import cached_property

from wirelint.document import Kind
from wirelint.folding import fold
from wirelint.newsroom import credit, dateline, furniture
from wirelint.readers import captions, form, headlines, storydate
from wirelint.readers.wrapping import Unit

_CROSSHEAD_WORDS = 15  # more make a paragraph
_CAPITALS = 5  # letters of a crosshead that is one word in capitals
_QUOTES = frozenset("“”‘’\"'")
_OPENING = 10  # code points of a text that are looked at before it is folded
_UNCLEAR, _QUOTED = "", '"'  # openings that say nothing, and that of every text in quotation marks


def label(units: Sequence[Unit]) -> list[Kind]:
    """The kind of each unit of one story, in order."""
    return _Labeller(units).label()


def _opening(bare: str) -> str:
    """How a text begins, folded; most are plain, and cheap to fold."""
    opening = bare[:_OPENING]
    if bare[:1] in _QUOTES:
        return _QUOTED
    if opening.isascii() and opening.replace(" ", "").isalnum() and "  " not in opening and len(bare) > _OPENING:
        return opening[:-1].lower()
    return _UNCLEAR


class _Labeller:
    """One walk over a story's units; remembers the headline, the captions and how far the story has come."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.body = 0  # body paragraphs seen
        self.headline = ""  # folded, as all that is told
        self.told: set[str] = set()  # headline and captions
        self.openings: set[str] = set()  # how they begin, as `_opening` has it
        self.private = False

    def label(self) -> list[Kind]:
        """The kind of each unit."""
        titled = any(unit.kind is Kind.HEADLINE for unit in self.units)
        title = None if titled else headlines.find(self.units)
        kinds: list[Kind] = []
        paragraph, caption, headline = Kind.PARAGRAPH, Kind.CAPTION, Kind.HEADLINE  # an enum is slow to look into
        for index, unit in enumerate(self.units):
            if self.body and index != title and self._is_plain(index, unit):
                kind = paragraph
            else:
                kind = unit.kind or (headline if index == title else self._kind(index, unit, kinds))
            if kind is paragraph:
                self.body += 1
            elif kind is caption or (kind is headline and not self.headline):
                self._remember(unit.bare)
                self.headline = self.headline or (fold(unit.bare) if kind is headline else "")
            kinds.append(kind)
        return kinds

    @cached_property
    def lead(self) -> int | None:
        """The first unit with a dateline."""
        return next((i for i, unit in enumerate(self.units) if self._is_dateline_paragraph(unit)), None)

    def _is_dateline_paragraph(self, unit: Unit) -> bool:
        found = dateline.find(unit.view.text)
        return found is not None and bool(found.agencies) and len(unit.view.text) > found.end + 20

    def _kind(self, index: int, unit: Unit, before: list[Kind]) -> Kind:
        if self.private and not furniture.is_stamp(unit.bare):
            return Kind.PRIVATE
        if index in self._long:
            kind = Kind.SLUG if headlines.is_slug(self.units, index) else None
        elif self._starts_private(index, unit):
            self.private = True
            return Kind.PRIVATE
        else:
            kind = self._by_form(index, unit)
        if kind is not None:
            return kind
        if self._is_told(unit.bare):
            return Kind.HEADLINE if fold(unit.bare) == self.headline else Kind.CAPTION
        if self._is_caption(index, unit, before):
            return Kind.CAPTION
        if self.body == 0:
            return self._in_head(index, unit, before)
        return self._in_body(index, unit)

    def _is_plain(self, index: int, unit: Unit) -> bool:
        """True for what can be nothing but a paragraph of the body, told by less work than what it is not."""
        opening = self._prose.get(index)
        if opening is None or self.private:
            return False
        return opening not in self.openings or fold(unit.bare) not in self.told

    @cached_property
    def _prose(self) -> dict[int, str]:
        """The units below the head that are prose if nothing is told in them again, with how each begins."""
        units = self.units
        places = [place for place in self._long if place >= headlines.SLUG_REACH and units[place].kind is None]
        places = [place for place in places if units[place].is_longer(_CROSSHEAD_WORDS)]
        credited = credit.credited([units[place].bare for place in places])
        prose = [place for number, place in enumerate(places) if number not in credited]
        return {place: _opening(units[place].bare) for place in prose}

    @cached_property
    def _long(self) -> set[int]:
        """The units that are as long as prose, begin and go on like it, and have no form but perhaps that of a slug."""
        units = self.units
        places = furniture.prose([unit.bare for unit in units])
        return {place for place in places if not form.is_transmitted(units[place])}

    def _is_told(self, bare: str) -> bool:
        """True for the headline or a caption again. Folding is dear: what begins otherwise is not folded."""
        return _opening(bare) in self.openings and fold(bare) in self.told

    def _remember(self, told: str) -> None:
        folded = fold(told)
        self.told.add(folded)
        self.openings |= {_UNCLEAR, _QUOTED if folded[:1] in ("'", '"') else folded[: _OPENING - 1]}

    def _starts_private(self, index: int, unit: Unit) -> bool:
        following = self.units[index + 1].bare if index + 1 < len(self.units) else ""
        return (
            furniture.is_notebook(unit.bare)
            or furniture.is_private(unit.bare)
            or (furniture.is_separator(unit.bare) and furniture.is_private(following))
        )

    def _by_form(self, index: int, unit: Unit) -> Kind | None:
        """The kinds whose form leaves no doubt, wherever they stand."""
        bare = unit.bare
        if not bare:  # nothing but transmission characters
            return Kind.TRANSMISSION if furniture.is_protocol(self.units[0].view.text) else Kind.OTHER
        if furniture.is_separator(bare):
            return Kind.SEPARATOR
        if furniture.is_end_mark(bare):
            return Kind.END_MARK
        if furniture.is_protocol(unit.view.text):
            return Kind.TRANSMISSION
        if furniture.is_advisory(bare):
            return Kind.ADVISORY
        if headlines.is_slug(self.units, index):
            return Kind.SLUG
        if index < headlines.BYLINE_REACH and furniture.is_byline(bare):
            return Kind.BYLINE
        if furniture.is_crosshead(bare):
            return Kind.CROSSHEAD
        if furniture.is_timestamp(bare):
            return Kind.TIMESTAMP
        if self._is_credit_line(index, bare):
            return Kind.CREDIT
        if self.body and furniture.is_signoff(bare) and (not furniture.is_initials(bare) or self._ends_soon(index)):
            return Kind.SIGNOFF
        return None

    def _is_credit_line(self, index: int, bare: str) -> bool:
        """A credit on a line of its own, under something it can belong to."""
        found = credit.find(bare) if len(bare) <= 80 else None
        alone = found is not None and found.known and found.start == 0
        return (
            index > 0 and alone and not bare.replace(" ", "").rstrip(".").isalnum()
        )  # a bare `TT` is rather a scraped button

    def _ends_soon(self, index: int) -> bool:
        return all(form.is_furniture(unit) for unit in self.units[index + 1 :])

    def _is_caption(self, index: int, unit: Unit, before: list[Kind]) -> bool:
        """By place: in the head, the more so before a dateline; by form: credit, date, scene. Two signals make one."""
        found = credit.find(unit.bare)
        if self.body and found is None:
            return False
        if dateline.find(unit.view.text) or not captions.is_length(unit.bare):
            return False
        wanted = 2 - (found is not None) - (found is not None and found.known)
        if self.body:
            return captions.signals(unit.bare, found, wanted + 1)
        beside = bool(before) and before[-1] is Kind.CAPTION and unit.gap == 0
        if not (self.headline or beside or found):
            return False
        before_lead = self.lead is not None and index < self.lead
        return captions.signals(unit.bare, found, wanted - beside - before_lead)

    def _in_head(self, index: int, unit: Unit, before: list[Kind]) -> Kind:
        after_byline = bool(before) and before[-1] is Kind.BYLINE
        if after_byline and furniture.is_byline_title(unit.bare):
            return Kind.BYLINE
        if storydate.is_date_line(unit.bare):
            return Kind.DATELINE
        if furniture.is_list_item(unit.bare):
            return Kind.LIST_ITEM
        if dateline.find(unit.view.text):
            found = dateline.find(unit.view.text)
            return Kind.DATELINE if found and found.end >= len(unit.view.text.rstrip()) else Kind.PARAGRAPH
        if form.ends_prose(unit) or unit.words > 30:
            return Kind.PARAGRAPH if unit.words >= 3 else Kind.OTHER
        if form.is_headline(unit) and unit.words >= 4 and before and before[-1] is Kind.HEADLINE:
            return Kind.HEADLINE
        return Kind.PARAGRAPH if unit.words > 15 else Kind.OTHER

    def _in_body(self, index: int, unit: Unit) -> Kind:
        if furniture.is_list_item(unit.bare):
            return Kind.LIST_ITEM
        if unit.is_longer(_CROSSHEAD_WORDS) or form.ends_prose(unit):
            return Kind.PARAGRAPH
        following = self.units[index + 1] if index + 1 < len(self.units) else None
        heads = following is not None and following.words > unit.words and form.ends_prose(following)
        capital = unit.bare[:1].isupper() or unit.bare[:1].isdigit()
        worded = 2 <= unit.words <= 10 or (unit.bare.isupper() and len(unit.bare) >= _CAPITALS)
        crosshead = heads and capital and worded and not form.is_of_page(unit)
        return Kind.CROSSHEAD if crosshead else Kind.OTHER
