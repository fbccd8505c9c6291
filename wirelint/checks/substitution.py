"""Words that the house writes in another way."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

import regex

from wirelint.checks import Pattern, PatternSwaps, Swaps
from wirelint.checks._scope import Passage, Quotations, Scope, passages
from wirelint.checks._wording import Found, Limit, Search, Whole, literals, see_wording
from wirelint.document import Document
from wirelint.finding import Edit, Fix, Match
from wirelint.record import NamedTuple

_GROUP = re.compile(r"\\(\d)")
_ESCAPE = re.compile(r"\\.")
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_Hit: TypeAlias = tuple[Found, str, tuple[str, ...]]  # what was found, the wrong form of the rule, the right forms

VALUES = ("text", "instead")


class Substitution(NamedTuple):
    r"""Finds words and patterns that should read otherwise, and offers to write them so.

    Nothing is found where the right form stands already: `Sept` in `Sept.`. Where the word is written in lower case, a
    capital or capitals in the copy are kept: with ignore-case, `Per cent` becomes `Percent`.

    words: words and phrases, found whole, each with the form to write; of several forms none is written by itself.
    patterns: regular expressions in the syntax of the `regex` package, each with the form to write; `\1` in it is what
        the first group matched.
    backwards: whether the words are read from right to left, so that one list serves a house of either spelling.
    exceptions: patterns; what stands inside a match of one is passed over.
    ignore-case: whether case does not matter.
    whole: `part`: patterns match anywhere; `word`: whole words only; `block`: nothing but a whole block.
    scope: where they are looked for: the story (all copy), its head, body, lead, first-paragraph or last-paragraph, or
        kinds of block.
    quotations: whether they are looked for inside quotations, outside, or in any place.
    fix: whether the fix is `safe`, `unsafe`, or there is `none`.
    """

    words: Swaps = ()
    patterns: PatternSwaps = ()
    backwards: bool = False
    exceptions: tuple[Pattern, ...] = ()
    ignore_case: bool = False
    whole: Whole = "part"
    scope: tuple[Scope, ...] = ("story",)
    quotations: Quotations = "any"
    fix: Literal["unsafe", "safe", "none"] = "unsafe"

    def validate(self) -> None:
        see_wording(*([wrong for wrong, _ in listed] for listed in (self.words, self.patterns)))
        for wrong, forms in (*self.words, *self.patterns):
            if not forms or not all(form.strip() for form in forms):
                raise ValueError(f"nothing to write for {wrong!r}; to forbid a word use `check: existence`")
        if self.backwards and (several := next((wrong for wrong, forms in self.words if len(forms) > 1), None)):
            raise ValueError(f"{several!r} has several forms to write; backwards, each word needs one")
        for pattern, forms in self.patterns:
            groups = regex.compile(pattern).groups
            if any(int(number) > groups for form in forms for number in _GROUP.findall(form)):
                raise ValueError(f"{forms[0]!r} names a group that {pattern!r} does not have; it has {groups}")

    def needs(self) -> tuple[str, ...] | None:
        words, patterns = (tuple(wrong for wrong, _ in listed) for listed in (self._swaps, self.patterns))
        return literals(words, patterns, self.ignore_case)

    def run(self, document: Document) -> Iterator[Match]:
        limit = Limit()
        known = {_key(word, self.ignore_case): (word, forms) for word, forms in self._swaps}
        words = self._search(tuple(word for word, _ in self._swaps), (), limit)
        patterns = [(self._search((), (pattern,), limit), pattern, forms) for pattern, forms in self.patterns]
        for story in document.stories:
            for passage in passages(story, self.scope, self.quotations):
                hits: list[_Hit] = [
                    (found, *known[key])
                    for found in words.found(passage)
                    if (key := _key(found.group(), self.ignore_case)) in known  # a Turkish I is not
                ]
                for search, pattern, forms in patterns:
                    hits += [(found, _bare(pattern), _filled(forms, found)) for found in search.found(passage)]
                yield from self._matches(passage, sorted(hits, key=lambda hit: (hit[0].start(), -hit[0].end())))

    @property
    def _swaps(self) -> Swaps:
        """The words, each with the forms to write, in the direction asked for."""
        return tuple((forms[0], (word,)) for word, forms in self.words) if self.backwards else self.words

    def _search(self, words: tuple[str, ...], patterns: tuple[str, ...], limit: Limit) -> Search:
        return Search(words, patterns, self.exceptions, ignore_case=self.ignore_case, whole=self.whole, limit=limit)

    def _matches(self, passage: Passage, hits: Iterable[_Hit]) -> Iterator[Match]:
        """A match for each hit that overlaps none before it and is not the right form already."""
        reached = passage.start
        for found, wrong, forms in hits:
            right = tuple(_in_case(form, found.group(), wrong) for form in forms)
            if found.start() < reached or any(_stands(found, form) for form in (*right, *forms)):
                continue
            reached = found.end()
            span = passage.block.source_span(*found.span())
            fix = Fix(self.fix == "safe", f"write {right[0]!r}", (Edit(span, right[0]),))
            fixes = (fix,) if len(right) == 1 and self.fix != "none" else ()
            yield Match(span, {"text": " ".join(found.group().split()), "instead": " or ".join(right)}, fixes=fixes)


def _key(word: str, ignore_case: bool) -> str:
    """What a word of a rule and the same word in copy share."""
    key = " ".join(word.split()).translate(_STRAIGHT)
    return key.casefold() if ignore_case else key


def _bare(pattern: str) -> str:
    """A pattern without what is written with a backslash, to see whether its letters are capitals."""
    return _ESCAPE.sub("", pattern)


def _filled(forms: tuple[str, ...], found: Found) -> tuple[str, ...]:
    return tuple(_GROUP.sub(lambda group: found[int(group[1])] or "", form) for form in forms)


def _in_case(form: str, found: str, wrong: str) -> str:
    """The right form with the capitals of the copy, where the wrong form of the rule has none there."""
    if found.isupper() and not wrong.isupper() and sum(map(str.isalpha, found)) > 1:
        return form.upper()
    if found[:1].isupper() and wrong[:1].islower():
        return form[:1].upper() + form[1:]
    return form


def _stands(found: Found, form: str) -> bool:
    """True where the copy has the right form around what was found."""
    text, word, at = found.string, found.group(), form.find(found.group())
    while at >= 0:
        start = found.start() - at
        if start >= 0 and text.startswith(form, start):
            return True
        at = form.find(word, at + 1)
    return False
