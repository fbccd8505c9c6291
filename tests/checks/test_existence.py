"""Patterns in copy: passages, whole blocks, and where they are not looked for."""

import pytest

from wirelint.checks import Pattern
from wirelint.checks.existence import Existence
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

TEXT = "Ferry Sinks Off Lindmark\n\nThe ferry sank, the port said.\n\n{\n\n}\n\nIt sank off Lindmark, he said.\n"


def found(check: Existence, text: str = TEXT) -> list[tuple[int, int, object]]:
    """The lines a check marks, and what it says."""
    source = decode("story.txt", text.encode())
    return [
        (source.position(match.span.start).line, source.position(match.span.end).line, match.values["text"])
        for match in check.run(read(source, Context()))
    ]


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (Existence(patterns=(Pattern("sank"),)), [(3, 3, "sank"), (9, 9, "sank")]),
        (Existence(patterns=(Pattern("lindmark"),), ignore_case=True), [(1, 1, "Lindmark"), (9, 9, "Lindmark")]),
        (Existence(patterns=(Pattern("Lindmark"),), scope=("headline",)), [(1, 1, "Lindmark")]),
        (Existence(patterns=(Pattern("[{}]"),), whole="block"), [(5, 7, "{ …")]),
        (Existence(patterns=(Pattern("sank"),), whole="block"), []),
        (Existence(patterns=(Pattern("x*"),)), []),
        (Existence(words=("the port", "sank")), [(3, 3, "sank"), (3, 3, "the port"), (9, 9, "sank")]),
        (Existence(words=(",",)), [(3, 3, ","), (9, 9, ",")]),
        (Existence(words=("por", "ferry sank the")), []),
        (Existence(words=("off",), exceptions=(Pattern("sinks off"),), ignore_case=True), [(9, 9, "off")]),
        (
            Existence(patterns=(Pattern("an"), Pattern(r"(d)ma|(\w)\2")), scope=("headline",)),
            [(1, 1, "rr"), (1, 1, "ff"), (1, 1, "dma")],
        ),
        (Existence(patterns=(Pattern("san"), Pattern("it")), whole="word", ignore_case=True), [(9, 9, "It")]),
    ],
)
def test_patterns(check: Existence, expected: list[tuple[int, int, object]]) -> None:
    assert found(check) == expected


def test_what_belongs_under_a_transmission_header() -> None:
    sent = "\x01aaa1234 4 a bc-Ferry 05-04 0123\n\x02Ferry Sinks Off Lindmark\n\nThe ferry sank, he said.\n"
    pattern = Pattern("sank")
    assert found(Existence(patterns=(pattern,)), sent)
    assert found(Existence(patterns=(pattern,), allow_in_transmissions=True), sent) == []
