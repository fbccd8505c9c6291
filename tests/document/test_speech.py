"""Quotations with their cue and source. All copy is invented."""

import cProfile

import pytest

from wirelint.document import Context
from wirelint.document.speech import Confidence, Use
from wirelint.document.speech.source import is_signature
from wirelint.document.speech.voices import Voices
from wirelint.readers import read
from wirelint.source import decode

OPENING = "Bridge Closes in Orsova\n\nThe bridge closed at noon, and the river fell overnight.\n\n"


def heard(*paragraphs: str) -> list[tuple[str, str | None, str | None]]:
    """The quotations of a story: first words, source and cue."""
    text = OPENING + "\n\n".join(paragraphs) + "\n"
    (story,) = read(decode("story.txt", text.encode()), Context()).stories
    return [
        (
            block.text[speech.quotation.start : speech.quotation.end].strip("“”\",.?!'`").split()[0],
            speech.source and speech.source.text,
            speech.cue and speech.cue.text,
        )
        for block, speech, _ in Voices(tuple(story.once())).walk()
    ]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ('"Nobody came to help us," Orla Venn said.', [("Nobody", "Orla Venn", "said")]),
        ('"Nobody came to help us," said Orla Venn, a baker.', [("Nobody", "Orla Venn", "said")]),
        ('"Nobody came to help us," Venn, a baker of bread, said.', [("Nobody", "Venn", "said")]),
        ('"Nobody came to help us," Venn, 34, told AFP.', [("Nobody", "Venn", "told")]),
        ('"Nobody came to help us," she told reporters in tears.', [("Nobody", "she", "told")]),
        ('"Nobody came to help us," the union chief said.', [("Nobody", "the union chief", "said")]),
        (
            '"Nobody came to help us," a spokeswoman for the port said.',
            [("Nobody", "a spokeswoman", "said")],
        ),
        ('"Nobody came to help us," Venn surmised.', [("Nobody", "Venn", "surmised")]),
        ('"Nobody came to help us," groused Orla Venn.', [("Nobody", "Orla Venn", "groused")]),
        ('"Who came to help us?" Venn asked.', [("Who", "Venn", "asked")]),
        ('Venn said, "Nobody came to help us."', [("Nobody", "Venn", "said")]),
        ('Venn said in a statement on Monday: "Nobody came to help us."', [("Nobody", "Venn", "said")]),
        ('Venn: "Nobody came to help us."', [("Nobody", "Venn", ":")]),
        ('"Nobody came," Venn said, "and nobody called."', [("Nobody", "Venn", "said"), ("and", "Venn", "said")]),
        ('"Nobody came," Venn said. "Nobody even called."', [("Nobody", "Venn", "said"), ("Nobody", "Venn", "said")]),
        ('"Nobody came to help us," according to Orla Venn.', [("Nobody", "Orla Venn", "according to")]),
        ('In the words of Orla Venn, "nobody came to help us."', [("nobody", "Orla Venn", "In the words of")]),
        ('"Nobody came to help us," in Venn’s words.', [("Nobody", "Venn’s", "words")]),
        ('"Nobody came to help us," the statement read.', [("Nobody", "the statement", "read")]),
        ('Venn left the hall, saying "nobody came to help us that night."', [("nobody", "Venn", "saying")]),
        ('Venn left the hall and said "nobody came to help us that night."', [("nobody", "Venn", "said")]),
        ('Venn disagreed with the council. "Nobody came to help us."', [("Nobody", "Venn", "disagreed")]),
        ('It stays shut until June 31, its harbor master said, "for want of a crew."', [("for", "It", "said")]),
        ('Another tweeted, "Nobody came to help us."', [("Nobody", "Another", "tweeted")]),
        ('"Nobody came to help us." — Orla Venn', [("Nobody", "Orla Venn", "—")]),
        ("``Nobody came to help us,'' said Orla Venn.", [("Nobody", "Orla Venn", "said")]),
        ('"Nobody came," Venn said of the council that fined her.', [("Nobody", "Venn", "said")]),
    ],
)
def test_in_one_paragraph(paragraph: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert heard(paragraph) == expected


@pytest.mark.parametrize(
    ("paragraphs", "source"),
    [
        (('"Nobody came," Venn said. "Nobody called.', '"And then the water came into the house."'), "Venn"),
        (('"The water was black," Venn said.', '"The water took the stairs, and then the door."'), "Venn"),
        (("Venn said that she was angry.", '"I carried my daughter down the stairs."'), None),
    ],
)
def test_carried_over(paragraphs: tuple[str, ...], source: str | None) -> None:
    assert heard(*paragraphs)[-1][1] == source


def voices(*paragraphs: str) -> list[tuple[Use, Confidence, str | None]]:
    """The quotations of a story: use, confidence, and whom a pronoun stands for."""
    text = OPENING + "\n\n".join(paragraphs) + "\n"
    (story,) = read(decode("story.txt", text.encode()), Context()).stories
    walk = Voices(tuple(story.once())).walk()
    return [(speech.use, speech.confidence, meant and meant.text) for _, speech, meant in walk]


@pytest.mark.parametrize(
    ("paragraph", "use"),
    [
        ('"Nobody came to help us," Venn said.', Use.SPEECH),
        ("The so-called “old stair” is shut.", Use.TERM),
        ("She sang the song “Up the Stair” twice.", Use.TITLE),
        ('A sign read "Do not cross the bridge after dark."', Use.DOCUMENT),
    ],
)
def test_what_a_quotation_is(paragraph: str, use: Use) -> None:
    assert [found for found, _, _ in voices(paragraph)] == [use]


def test_whom_a_pronoun_stands_for() -> None:
    said = voices("Mayor Orla Venn said the bridge is old.", '"Nobody came to help us," she added.')
    assert said == [(Use.SPEECH, Confidence.SURE, "Mayor Orla Venn")]


def test_a_pull_quote_and_a_lost_speaker() -> None:
    words = '"I never thought that I would see this old bridge closed'
    fell, rose = "The river fell by a meter before the morning.", "The river rose by a meter after the morning."
    said = voices(f'{words}."', fell, f'{words}," Venn said.', rose, '"I left that night."')
    assert said == [
        (Use.PULL, Confidence.NONE, None),
        (Use.SPEECH, Confidence.SURE, None),
        (Use.SPEECH, Confidence.NONE, None),
    ]


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("Orla Venn, Lindmark", True),
        ("- Orla Venn, a baker", True),
        ("Orla Venn (Lindmark)", True),
        ("[The Lindmark Post]", True),
        ("The river fell.", False),
        ("- Search goes on -", False),
        ("REGIONAL WORRIES", False),
        ("Where next?", False),
    ],
)
def test_signatures(line: str, signs: bool) -> None:
    assert is_signature(line) is signs


@pytest.mark.parametrize("unit", ['a "b" c, ', 'a: "b" c ', 'port "b" said '])
def test_a_sentence_of_a_thousand_quotations_takes_linear_time(unit: str) -> None:
    once, twice = (_calls(unit * count) for count in (200, 400))
    assert twice < 2.5 * once


def _calls(text: str) -> int:
    profile = cProfile.Profile()
    profile.runcall(heard, text)
    return sum(entry.callcount for entry in profile.getstats())
