"""Quotations that fill their paragraph, and what they stand on. All copy is invented."""

import pytest

from wirelint.checks.orphan_quotation import OrphanQuotation
from wirelint.document import Context
from wirelint.document.speech.standing import Reach
from wirelint.readers import read
from wirelint.source import decode

OPENING = "Bridge Closes in Orsova\n\nThe bridge closed at noon, and the river fell overnight, the port said.\n\n"
LINE = '"I carried my daughter down the stairs in the dark."'


def found(text: str, reach: Reach = Reach.CUE) -> list[str]:
    """The quotations that the check marks."""
    source = decode("story.txt", text.encode())
    matches = OrphanQuotation(reach).run(read(source, Context()))
    return [source.text[match.span.start : match.span.end] for match in matches]


@pytest.mark.parametrize(
    "before",
    [
        "The river had fallen by a meter before the morning came.",
        "Mayor Orla Venn said that the council had been told in March.",
        "Mayor Orla Venn called the council's answer “a bad joke” on Monday.",
        '"We knew for weeks," said Orla Venn. "Nobody listened to us."',
        "The council met behind closed doors. Orla Venn, the mayor, declined to comment. It was raining.",
        "Under the bridge",
    ],
)
@pytest.mark.parametrize("after", ["The river fell again.", "Tomas Reyes said the water had risen to his chin."])
def test_a_quotation_without_a_speaker(before: str, after: str) -> None:
    assert found(f"{OPENING}{before}\n\n{LINE}\n\n{after}\n") == [LINE]


@pytest.mark.parametrize(
    ("before", "quotation", "after"),
    [
        ("The river fell.", '"I carried my daughter," Venn said. "She was asleep and cold."', "The river fell."),
        ("The river fell.", '"I carried my daughter down the stairs," fumed Orla Venn.', "The river fell."),
        ("The river fell.", '"Who carried my daughter down the stairs?" Venn shot back.', "The river fell."),
        ("The river fell.", "Venn: “I carried my daughter down the stairs in the dark.”", "The river fell."),
        ("The river fell.", LINE + " — Orla Venn", "The river fell."),
        ("The river fell.", LINE + " [The Lindmark Post]", "The river fell."),
        ("The mayor put it this way:", LINE, "The river fell."),
        ("The mayor put it this way.", LINE, "The river fell."),
        ('"We knew," Venn said. "Nobody listened.', '"I carried my daughter down the stairs."', "The river fell."),
        ('"We have two daughters," Venn said.', LINE, "The river fell."),
        ('"Nobody came," Venn continued.', LINE, "The river fell."),
        ('"Nobody came," Venn said, and wept.', LINE, "The river fell."),
        ('"We knew," Venn said. "Nobody came."', '"And I carried my daughter down the stairs."', "The river fell."),
        ("Venn said she had no choice.", '"Because nobody came to help us that whole night."', "The river fell."),
        ("The river fell.", LINE, "Orla Venn, Lindmark"),
        ("The river fell.", LINE, "Those were the words of Orla Venn, a baker."),
        ("The river fell.", LINE, "The speaker was Orla Venn, a baker."),
        ("The river fell.", LINE, "- Orla Venn, a baker"),
        ("The river fell.", LINE, f"Venn told the court: {LINE}"),
        ("The river fell.", '"I carried my daughter down the stairs," said Orla Venn, in tears', "The river fell."),
        ("The river fell.", "The “old stair” bridge.", "The river fell."),
    ],
)
def test_a_quotation_with_one(before: str, quotation: str, after: str) -> None:
    assert found(f"{OPENING}{before}\n\n{quotation}\n\n{after}\n") == []


def test_a_pronoun_keeps_the_speaker_quoted_above_it() -> None:
    above = '"Nobody came," Orla Venn said.\n\n'
    assert found(f"{OPENING}{above}She said that she had called twice.\n\n{LINE}\n\nThe river fell.\n") == []
    assert found(f"{OPENING}She said that she had called twice.\n\n{LINE}\n\nThe river fell.\n") == [LINE]
    assert found(f"{OPENING}{above}Reyes said that she had called twice.\n\n{LINE}\n\nThe river fell.\n") == [LINE]


def test_a_story_may_open_with_a_quotation() -> None:
    assert found(f"Bridge Closes in Orsova\n\n{LINE}\n\nThat is how Orla Venn told it to the court on Monday.\n") == []


def test_a_conversation_is_left_alone() -> None:
    turns = "Q: What did you do that night?\n\nA: We left the house at once.\n\nQ: And what then?\n\n"
    assert found(f"{OPENING}{turns}{LINE}\n\nThe river fell.\n") == []


def test_a_scene_is_left_alone() -> None:
    assert found(f'{OPENING}"Hello," she said into the phone.\n\nShe pauses.\n\n{LINE}\n\nShe hangs up.\n') == []


def test_a_list_of_quotations_is_left_alone() -> None:
    listed = '"It was the noise that woke me."\n\n"My son was on the roof of the house."\n\n'
    assert found(f"{OPENING}The neighbors remember the night.\n\n{listed}{LINE}\n\nThe river fell.\n") == []


def test_one_lost_speaker_is_one_finding() -> None:
    assert found(f'{OPENING}The river fell.\n\n{LINE}\n\n"And nobody was there when we came out."\n') == [LINE]


@pytest.mark.parametrize(
    ("before", "reach"),
    [
        ("The mayor put it this way:", Reach.FORM),
        ('"We have two daughters," Venn said.', Reach.CONTINUATION),
        ('"Nobody came," Venn said.', Reach.CUE),
        ('"We left," Venn said. "Nobody listened to us."', Reach.QUOTATION),
        ("Venn said that the council had been told in March.", Reach.REPORT),
        ("Venn said that the council had been told. The river fell.", Reach.PARAGRAPH),
    ],
)
def test_the_reach(before: str, reach: Reach) -> None:
    text = f"{OPENING}{before}\n\n{LINE}\n\nThe river fell.\n"
    for wider in Reach:
        assert found(text, wider) == ([] if wider.rank >= reach.rank else [LINE])


def test_the_message_says_where_the_nearest_speaker_is_and_why_it_does_not_count() -> None:
    text = f"{OPENING}Mayor Orla Venn said that the council had been told.\n\n{LINE}\n\nThe river fell.\n"
    source = decode("story.txt", text.encode())
    (match,) = OrphanQuotation().run(read(source, Context()))
    assert match.values["nearest"] == (
        "the nearest speaker, 'Mayor Orla Venn', is on line 5, "
        "where he or she is reported, and this quotation is not tied to it"
    )
    assert source.text[match.related[0].span.start : match.related[0].span.end] == "Mayor Orla Venn"
