"""Consistency: stories that write one thing in two ways."""

import pytest

from wirelint.checks import Pattern
from wirelint.checks.consistency import Consistency
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

COPY = """\
Adviser Quits in Lindmark

An advisor to the mayor quit. The advisor, an adviser for years, rose 5 percent.

"It was 6 per cent," said the advisor, up 7%.
"""
SHARE = ((Pattern(r"\d percent"), Pattern(r"\d per cent"), Pattern(r"\d%")),)


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (Consistency(words=(("adviser", "advisor"),)), [("3:47", "adviser", "3:4")]),
        (Consistency(words=(("adviser", "advisor"),), ignore_case=True), [("3:4", "advisor", "1:1")]),
        (Consistency(words=(("adviser", "advisor"),), exceptions=(Pattern("an adviser"),)), []),
        (Consistency(words=(("quit", "quits"), ("mayor", "major"))), []),
        (Consistency(patterns=SHARE), [("5:9", "6 per cent", "3:71"), ("5:43", "7%", "3:71")]),
        (Consistency(patterns=SHARE, quotations="outside"), [("5:43", "7%", "3:71")]),
        (Consistency(patterns=SHARE, scope=("lead",)), []),
    ],
)
def test_forms(check: Consistency, expected: list[tuple[str, str, str]]) -> None:
    check.validate()
    source = decode("story.txt", COPY.encode())
    found = [
        ("{}:{}".format(*source.position(match.span.start)), match.values["text"], "{}:{}".format(*source.position(match.related[0].span.start)))
        for match in check.run(read(source, Context()))
    ]  # fmt: skip
    assert found == expected


def test_each_story_has_a_form_of_its_own() -> None:
    other = (
        COPY.replace("Adviser Quits in Lindmark\n", "Mayor Stays in Lindmark\n\nBy Ida Holm\n")
        .replace("advisor", "adviser")
        .replace("per cent", "percent")
    )
    check = Consistency(words=(("adviser", "advisor"),), scope=("body",))
    source = decode("story.txt", (COPY + "\n\n\n\n" + other).encode())
    document = read(source, Context())
    assert len(document.stories) == 2
    assert len(list(check.run(document))) == 1


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (Consistency(), "nothing to look for; give words or patterns"),
        (Consistency(words=(("adviser",),)), "'adviser' stands alone; a list must hold two forms or more"),
    ],
)
def test_options_that_are_refused(check: Consistency, said: str) -> None:
    with pytest.raises(ValueError) as caught:
        check.validate()
    assert str(caught.value) == said
