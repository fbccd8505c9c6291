"""Which rules can find anything in a file at all: those whose literals its copy holds, for all rules in one pass."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from wirelint.document import Document
from wirelint.rule import Rule

if TYPE_CHECKING:
    from ahocorasick_rs import BytesAhoCorasick

_WINDOW = 1 << 16  # bytes of copy looked at in one go
_FEW = 8  # files, none of them large, for which making the automaton is not worth it


class Gate:
    """The rules of a run and what each needs. It only passes rules over, and only those that can find nothing."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.looked = 0  # files looked at
        self.always = frozenset(number for number, rule in enumerate(rules) if rule.needs is None)
        self.of_feeds = frozenset(number for number, rule in enumerate(rules) if rule.needs == ())
        self.needing: dict[str, list[int]] = {}  # by what they need, the numbers of rules
        for number, rule in enumerate(rules):
            for literal in rule.needs or ():
                self.needing.setdefault(literal, []).append(number)
        self.limited: dict[str | None, bool] = {}

    def passing(self, document: Document) -> list[Rule]:
        """The rules that may find something in a document, in their order."""
        self.looked += 1
        passing = set(self.always | self.of_feeds if document.is_feed else self.always)
        document.looked_for, document.held = self.needing, frozenset(self._held(document.copy))
        for literal in document.held:
            passing.update(self.needing[literal])
        return [self.rules[number] for number in sorted(passing)]

    def _held(self, copy: str) -> Iterable[str]:
        """The literals that the copy holds."""
        if self.looked <= _FEW and len(copy) <= _WINDOW:
            return [literal for literal in self.needing if literal in copy]
        data = _bytes(copy)
        held: set[int] = set()
        for start in range(0, len(data), _WINDOW):  # so that few hits stand in memory at once
            window = data[start : start + _WINDOW + self._longest]
            held.update(number for number, _, _ in self._automaton.find_matches_as_indexes(window, overlapping=True))
        return [*(self._long[number] for number in held), *(literal for literal in self._short if literal in copy)]

    @cached_property
    def _longest(self) -> int:
        return max((len(_bytes(literal)) for literal in self._long), default=0)

    @cached_property
    def _short(self) -> list[str]:
        """The literals of one character: some stand in every sentence, and looking for one is cheap."""
        return [literal for literal in self.needing if len(literal) == 1]

    @cached_property
    def _long(self) -> list[str]:
        return [literal for literal in self.needing if len(literal) > 1]

    @cached_property
    def _automaton(self) -> "BytesAhoCorasick":
        from ahocorasick_rs import BytesAhoCorasick, Implementation  # imported here: for one file it would not pay

        return BytesAhoCorasick(list(map(_bytes, self._long)), implementation=Implementation.DFA)

    def limits(self, language: str | None) -> bool:
        """True for a language that some rules do not read."""
        if language not in self.limited:
            self.limited[language] = any(
                rule.languages is not None and language not in rule.languages for rule in self.rules
            )
        return self.limited[language]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
