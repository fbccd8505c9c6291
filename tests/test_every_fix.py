"""Every repair that every rule offers: what it repairs is found no more, nothing new is, and no other place changes."""

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_rules import RULES
from wirelint.document import Context
from wirelint.finding import Edit, Finding, Repair
from wirelint.fix import apply, moved
from wirelint.linting import lint_data
from wirelint.repair import repaired
from wirelint.rule import Example, Rule
from wirelint.source import Span, decode

ON = [rule for rule in RULES if rule.default]
FIRING = [(rule, example) for rule in RULES for example in rule.examples if example.expect and not example.also]


def offers(rule: Rule, example: Example) -> bool:
    result = lint_data(
        "copy.txt", example.text.encode(example.encoding), [rule], Context(story_date=example.story_date)
    )
    return any(finding.repairs for finding in result.findings)


OFFERING = [(rule, example) for rule, example in FIRING if offers(rule, example)]


def found(data: bytes, rules: Iterable[Rule], example: Example) -> tuple[Finding, ...]:
    result = lint_data("copy.txt", data, list(rules), Context(story_date=example.story_date))
    assert result.problems == ()
    return result.findings


def rounds(findings: Sequence[Finding]) -> list[list[tuple[Finding, Repair]]]:
    """The first repairs of all the findings, the second ones, and so on; those in each other's way left out."""
    made = []
    for column in zip_longest(*([(one, repair) for repair in one.repairs] for one in findings)):
        chosen: list[tuple[Finding, Repair]] = []
        end = -1
        for finding, repair in sorted(filter(None, column), key=lambda pair: pair[1].changes[0].span):
            if repair.changes[0].span.start > end:
                chosen.append((finding, repair))
                end = max(change.span.end for change in repair.changes)
        made.append(chosen)
    return made


def arisen(before: Iterable[Finding], edits: Sequence[Edit], after: Iterable[Finding]) -> list[Finding]:
    """What is found after the edits where its rule found nothing before."""
    before = list(before)
    places = moved((offset for one in before for offset in one.span), edits)
    known = [(one.rule, Span(places[one.span.start], places[one.span.end])) for one in before]
    return [
        one
        for one in after
        if not any(one.rule == rule and one.span.start <= at.end and at.start <= one.span.end for rule, at in known)
    ]


@pytest.mark.parametrize(
    ("rule", "example"), [pytest.param(*pair, id=f"{pair[0].id}: {pair[1].name}") for pair in OFFERING]
)
def test_every_fix_of_every_example(rule: Rule, example: Example) -> None:
    data = example.text.encode(example.encoding)
    rules = [*(one for one in ON if one.id != rule.id), rule]
    before = found(data, rules, example)
    for made in rounds([finding for finding in before if finding.rule == rule.id]):
        edits = [Edit(change.span, change.text) for _, repair in made for change in repair.changes]
        fixed = apply(decode("copy.txt", data).text, edits)
        left = [finding for finding in before if finding not in [one for one, _ in made]]
        after = found(fixed.encode(example.encoding), rules, example)
        assert arisen(left, edits, after) == []
        assert len(after) <= len(left)


def _blocks(text: str) -> list[str]:
    return re.split(r"\n\n+", text.strip("\n"))


PLAIN = [example for _, example in FIRING if example.encoding == "utf-8" and example.text[:1].isalnum()]
DEFECTS = [_blocks(example.text) for example in PLAIN]
OTHERS = [
    _blocks("Talks on Salt End Early\n\nKELDMARK (Reuters) - Traders left the hall at noon, the chamber of salt said."),
    _blocks(
        "Choir Sings for the Lighthouse\n\nBy Ada Quill\n\nA choir of forty sang below the lamp, its keeper wrote."
    ),
]
ENCODINGS: list[tuple[str, bytes]] = [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-be", b"\xfe\xff")]


@given(
    defects=st.lists(st.sampled_from(DEFECTS), min_size=1, max_size=3),
    before=st.sampled_from([[], OTHERS[:1], OTHERS[1:]]),
    after=st.sampled_from([[], OTHERS[:1], OTHERS[1:]]),
    ends=st.sampled_from(["\n", "\r\n", "\r"]),
    gap=st.integers(2, 5),
    final=st.booleans(),
    encoding=st.sampled_from(ENCODINGS),
    unsafe=st.booleans(),
)
def test_generated_copy_is_repaired_to_the_end(
    defects: list[list[str]],
    before: list[list[str]],
    after: list[list[str]],
    ends: str,
    gap: int,
    final: bool,
    encoding: tuple[str, bytes],
    unsafe: bool,
) -> None:
    codec, mark = encoding
    text = ("\n" * gap).join("\n\n".join(blocks) for blocks in (*before, *defects, *after))
    data = mark + (text + "\n" * final).replace("\n", ends).encode(codec)
    made, result = repaired(data, lambda data: lint_data("copy.txt", data, ON, Context()), unsafe=unsafe)
    assert result.problems == ()
    assert [finding for finding in result.findings if finding.repair(unsafe=unsafe)] == []
    assert len(defects) > 1 or result.arisen == ()  # examples that share their copy are copies of one another
    assert (made != data) is bool(result.fixed)
    left = made[len(mark) :].decode(codec)
    assert made.startswith(mark)
    if left.strip():  # no gap at an edge, and none wider than before
        assert left == left.lstrip("\r\n")
        assert left == left.rstrip("\r\n") + ends * final
    assert ends * (gap + 1) not in left
