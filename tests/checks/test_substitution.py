"""Substitutions: what is found, what is written instead, and where the right form stands already."""

from collections.abc import Mapping

import pytest

from wirelint.checks import Pattern
from wirelint.checks.substitution import Substitution
from wirelint.document import Context
from wirelint.fix import apply
from wirelint.readers import read
from wirelint.source import decode

HEAD = "Ferry Sinks Off Lindmark\n\nBy Ida Holm\n\n"


def written(copy: str, options: Mapping[str, object]) -> tuple[list[tuple[object, object]], str]:
    """What is found in a paragraph and said of it, and the paragraph with every fix made."""
    source = decode("story.txt", (HEAD + copy + "\n").encode())
    matches = list(made(options).run(read(source, Context())))
    edits = [edit for match in matches for fix in match.fixes for edit in fix.edits]
    said = [(match.values["text"], match.values["instead"]) for match in matches]
    return said, apply(source.text, edits).removeprefix(HEAD).removesuffix("\n")


def made(options: Mapping[str, object]) -> Substitution:
    return Substitution(**options)  # type: ignore[arg-type]


def swap(**words: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((wrong.replace("_", " "), (right,)) for wrong, right in words.items())


@pytest.mark.parametrize(
    ("copy", "options", "fixed"),
    [
        ("It rose 5 per cent.", {"words": swap(per_cent="percent")}, "It rose 5 percent."),
        ("The price of a ticket to Lindmark and back rose by 5 per\ncent, the port said.", {"words": swap(per_cent="percent")}, "The price of a ticket to Lindmark and back rose by 5 percent, the port said."),
        ("Per cent, PER CENT, per cent.", {"words": swap(per_cent="percent"), "ignore_case": True}, "Percent, PERCENT, percent."),
        ("Per cent signs, percent, super center.", {"words": swap(per_cent="percent")}, "Per cent signs, percent, super center."),
        ("On Sep 4, Sept. 5 and Sept 6.", {"words": swap(Sep="Sept.", Sept="Sept.")}, "On Sept. 4, Sept. 5 and Sept. 6."),
        ("The Nato chief, NATO, Natoma.", {"words": swap(nato="NATO"), "ignore_case": True}, "The NATO chief, NATO, Natoma."),
        ("KIEV, Kiev's and kiev", {"words": swap(Kiev="Kyiv"), "ignore_case": True}, "KYIV, Kyiv's and Kyiv"),
        ("King met King Odo", {"words": swap(King="King Odo")}, "King Odo met King Odo"),
        ("The lord mayor and mayor", {"words": swap(mayor="lord mayor")}, "The lord mayor and lord mayor"),
        ("At 3pm or 11 P.M. sharp", {"patterns": ((Pattern(r"(\d) ?p\.?m\b\.?"), (r"\1 p.m.",)),), "ignore_case": True}, "At 3 p.m. or 11 P.M. sharp"),
        ("The Centre for Tides at the centre", {"words": swap(centre="center"), "exceptions": ("Centre for Tides",), "ignore_case": True}, "The Centre for Tides at the center"),
        ("In the mid west", {"words": swap(west="West", mid_west="Midwest")}, "In the Midwest"),
        ("In İzmir", {"words": swap(izmir="Smyrna"), "ignore_case": True}, "In İzmir"),
        ("The color of the grey harbour", {"words": swap(colour="color", harbour="harbor", grey="gray"), "backwards": True}, "The colour of the grey harbour"),
        ("It isn’t on", {"words": (("isn't", ("is not",)),)}, "It is not on"),
        ("The chairman spoke.", {"words": (("chairman", ("chair", "chairperson")),)}, "The chairman spoke."),
        ("It rose 5 per cent.", {"words": swap(per_cent="percent"), "fix": "none"}, "It rose 5 per cent."),
        ('He is in the "lift," in the lift.', {"words": swap(lift="elevator"), "quotations": "outside"}, 'He is in the "lift," in the elevator.'),
    ],
)  # fmt: skip
def test_what_is_written(copy: str, options: dict[str, object], fixed: str) -> None:
    assert written(copy, options)[1] == fixed


def test_what_is_said() -> None:
    either = (("chairman", ("chair", "chairperson")),)
    assert written("The chairman spoke.", {"words": either})[0] == [("chairman", "chair or chairperson")]
    assert written("The Chair spoke.", {"words": (("chair", ("Chair",)),), "ignore_case": True})[0] == []


def test_copy_in_markup_is_marked_as_it_is_written() -> None:
    head = "<body.head><hedline><hl1>Ferry Fares Rise</hl1></hedline></body.head>"
    body = "<p>LINDMARK (Reuters) - Fares rose 5 per&#160;cent, AT&amp;T said. Again 6 <em>per</em> cent.</p>"
    text = f"<nitf><body>{head}<body.content>{body}</body.content></body></nitf>"
    source = decode("story.xml", text.encode())
    matches = list(made({"words": swap(per_cent="percent", **{"AT&T": "ATT"})}).run(read(source, Context())))
    found = [(match.values["text"], text[match.span.start : match.span.end]) for match in matches]
    assert found == [("per cent", "per&#160;cent"), ("AT&T", "AT&amp;T"), ("per cent", "per</em> cent")]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "nothing to look for; give words or patterns"),
        ({"words": (("a", ("",)),)}, "nothing to write for 'a'; to forbid a word use `check: existence`"),
        ({"words": ((" ", ("a",)),)}, "an empty word or pattern; take it out"),
        ({"words": (("lift", ("elevator", "hoist")),), "backwards": True}, "'lift' has several forms to write; backwards, each word needs one"),
        ({"patterns": ((Pattern("(a)b"), (r"\2",)),)}, r"'\\2' names a group that '(a)b' does not have; it has 1"),
    ],
)  # fmt: skip
def test_options_that_are_refused(options: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError) as caught:
        made(options).validate()
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("options", "needs"),
    [
        ({"words": swap(per_cent="percent", Sept="Sept.")}, ("cent", "Sept")),
        ({"words": swap(per_cent="percent"), "backwards": True}, ("percent",)),
        ({"words": swap(per_cent="percent"), "ignore_case": True}, None),
        ({"words": (("24/7", ("always",)),), "ignore_case": True}, ("24",)),
        ({"words": (("café", ("cafe",)), ("é", ("e",)))}, None),
        ({"words": swap(a="b"), "patterns": ((Pattern("x"), ("y",)),)}, None),
    ],
)
def test_needs(options: dict[str, object], needs: tuple[str, ...] | None) -> None:
    assert made(options).needs() == needs
