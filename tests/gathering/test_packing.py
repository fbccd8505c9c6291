"""Results as bytes: the same after as before."""

import pytest

from wirelint.finding import (
    Change,
    Excerpt,
    Facts,
    FileResult,
    Finding,
    Place,
    Problem,
    Region,
    Repair,
    Severity,
    Suppressed,
)
from wirelint.gathering.packing import pack, unpack
from wirelint.source import Position, Span

REGION = Region(Position(1, 2), Position(3, 4), (5, 6))
FINDING = Finding(
    "family/rule", Severity.WARNING, "no “good”", "a.txt", REGION, Span(7, 8), Excerpt("half \ud800", 9), "f00d",
    (Place("b.txt", Region(Position(1, 1), Position(1, 2)), "the first"),),
    (Repair(True, "mend it", (Change(REGION, Span(7, 8), "x"),)), Repair(False, "think", (), True)), False, "good",
)  # fmt: skip


@pytest.mark.parametrize(
    "result",
    [
        FileResult("a.txt"),
        FileResult("a.txt", (FINDING,), (Problem("kind", "said"), Problem("kind", "said", "a.txt", 1, 2, "r/s")), 3, 2),
        FileResult("a.txt", facts=(Facts("r/s", ((1, b"\0", None, "x"),)),)),
        FileResult("a.txt", suppressed=(Suppressed(FINDING, "inSource", "why"),), fixed=(FINDING,), arisen=(FINDING,), older=4),
    ],
)  # fmt: skip
def test_a_result_is_the_same_again(result: FileResult) -> None:
    again = unpack(pack(result))
    assert again == result
    assert repr(again) == repr(result)  # named tuples are equal to plain ones; their names show here


def test_facts_that_are_not_plain_are_refused() -> None:
    with pytest.raises(ValueError, match="unmarshallable"):
        pack(FileResult("a.txt", facts=(Facts("r/s", object()),)))
