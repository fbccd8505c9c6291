"""What labelling tells by little work is what it tells by more: every gate of it against what stands behind it."""

import random

import pytest

from wirelint.newsroom import credit, furniture
from wirelint.readers import labelling
from wirelint.readers.wrapping import Unit, units_of
from wirelint.source import decode

HEADLINE = "Lindmark ferry sinks off Orsova in calm weather"
LINES = [
    HEADLINE,
    "Rescue boats near the harbor of Lindmark, Orsova, May 4, 2025. (Runa Venn/AP Photo)",
    "A rescue boat nears the harbor of Lindmark on Sunday, May 4, 2025, after a ferry went down. (AP Photo/Runa Venn)",
    "A woman waits on the quay of Orsova, May 4, 2025, for news of the ferry. Runa Venn/Reuters",
    "By RUNA VENN",
    "ORSOVA, Lindmark (AP) — The ferry went down in calm weather on Sunday, and the crew was saved, the port said.",
    "It had left Orsova an hour before with 14 people on board — and with two horses - according to the port. ",
    "“We saw the lights go out,” said Orla Venn, who keeps the lighthouse; the photo, by a guard, shows nothing.",
    "The port filed its report via radio/telephone. The picture was clear, it said, and the credit was the pilot’s",
    "* The ferry was built in 1968 and had been repaired three times since then, the last time in Orsova in April.",
    "Halsen, a pilot of the port, contributed to this report from the lighthouse that stands above the harbor wall.",
    "(Reporting by Runa Venn in Orsova; Additional reporting by Dovrin Halsen in Lindmark; Editing by Orla Venn now)",
    "Why the ferry sank",
    "9:05 p.m.",
    "___",
    "Fares will rise in June, and nobody in Lindmark knows yet by how much, three members of the council told Reuters",
    "hh/ph/ts",
]
PIECES = [
    *"()[].,:;/|–—-“”’'\"\t\xa0ßİſ",
    " - ",
    ". Photo: ",
    " via ",
    "AFP",
    " (AP)",
    " Reuters",
    "GMT",
    "12",
    "\x01",
    "  ",
]


def copy(seed: int) -> str:
    """A story of some of the lines in some order, some of them torn, joined or told again."""
    dice = random.Random(seed)
    lines = [HEADLINE] * (dice.random() < 0.7) + dice.choices(LINES, k=dice.randint(3, 16))
    for place, line in enumerate(lines):
        for _ in range(dice.choice((0, 0, 1, 1, 2))):
            at = dice.choice((0, 1, 5, len(line) - 4, len(line) - 1, len(line), dice.randint(0, len(line))))
            line = line[: max(at, 0)] + dice.choice(PIECES) + line[max(at, 0) :]
        lines[place] = line if dice.random() < 0.8 else line[dice.randint(0, len(line)) :]
    return dice.choice(("\n\n", "\n\n", "\n")).join(lines)


def units(seed: int) -> list[Unit]:
    return units_of(decode("copy.txt", copy(seed).encode()))


COPY = range(600)


def test_what_is_told_to_be_prose_at_once_is_so_without(monkeypatch: pytest.MonkeyPatch) -> None:
    stories = [units(seed) for seed in COPY]
    told = [labelling.label(story) for story in stories]
    assert sum(len(labelling._Labeller(story)._prose) for story in stories) > len(COPY)
    monkeypatch.setattr(labelling._Labeller, "_prose", {})
    assert told == [labelling.label(story) for story in stories]
    monkeypatch.setattr(labelling._Labeller, "_long", frozenset())
    assert told == [labelling.label(story) for story in stories]


def test_lines_are_credited_together_as_alone() -> None:
    for seed in COPY:
        lines = copy(seed).split("\n")
        assert credit.credited(lines) == {place for place, line in enumerate(lines) if credit.find(line)}


def test_prose_has_no_other_form() -> None:
    forms = (
        furniture.is_byline, furniture.is_advisory, furniture.is_signoff, furniture.is_end_mark, furniture.is_stamp,
        furniture.is_separator, furniture.is_crosshead, furniture.is_timestamp, furniture.is_notebook,
        furniture.is_private, furniture.is_protocol, furniture.is_list_item,
    )  # fmt: skip
    for seed in COPY:
        lines = copy(seed).split("\n")
        prose = [lines[place] for place in furniture.prose(lines)]
        assert not [line for line in prose for form in forms if form(line)]
