"""What the checks offer to write: which repairs are safe, which are not, and which are left to a person."""

import pytest

from tests.conftest import HEAD, LEAD, Runs
from wirelint.checks.character_entity import CharacterEntity
from wirelint.checks.edge_space import EdgeSpace
from wirelint.checks.forbidden_character import ForbiddenCharacter
from wirelint.checks.mojibake import Mojibake
from wirelint.checks.repeated_block import RepeatedBlock
from wirelint.checks.repeated_sentence import RepeatedSentence
from wirelint.checks.stray_line import StrayLine
from wirelint.checks.varied_block import VariedBlock
from wirelint.checks.wrong_weekday import WrongWeekday
from wirelint.document import Context
from wirelint.fix import apply
from wirelint.readers import read
from wirelint.source import decode

CHARACTERS = ForbiddenCharacter(
    ("U+0001-U+0008", "U+000B", "U+000E-U+001F", "U+007F-U+009F", "U+00AD", "U+200B-U+200F", "U+2028", "U+202A-U+202E",
     "U+E000-U+F8FF", "U+FFFD"),
)  # fmt: skip
CAPTION = HEAD.rpartition("\n\n")[2]
TAKEN, SENTENCE = "The crew was saved by fishermen from the next island.", "The port was closed at once."


def story(*paragraphs: str) -> str:
    return HEAD + "".join(f"\n{paragraph}\n" for paragraph in paragraphs)


def offered(check: Runs, copy: str) -> list[tuple[str, str]]:
    """The repairs in the order of the matches, each as it is offered and with what it makes."""
    document = read(decode("story.txt", copy.encode()), Context())
    return [
        ("by hand" if fix.by_hand else "safe" if fix.safe else "unsafe", apply(copy, fix.edits))
        for match in sorted(check.run(document), key=lambda match: match.span)
        for fix in match.fixes
    ]


@pytest.mark.parametrize(
    ("character", "after", "how"),
    [
        ("\u200b", "", "safe"),
        ("\u00ad\u200b", "", "safe"),
        ("\u202a", "", "safe"),
        ("\u202e", "", "unsafe"),  # what follows is shown backwards
        ("\u2028", " ", "safe"),
        ("\x0b", " ", "safe"),
        ("\x1b", "", "unsafe"),
        ("\x92", "’", "unsafe"),
        ("\x81", "", "unsafe"),
        ("\ue012", "", "by hand"),
        ("\ufffd", None, ""),
    ],
)
def test_characters(character: str, after: str | None, how: str) -> None:
    copy = story("The mayor{}s office was closed on Monday, and the port too, the mayor said.")
    expected = [] if after is None else [(how, copy.format(after))]
    assert offered(CHARACTERS, copy.format(character)) == expected


@pytest.mark.parametrize(
    ("check", "before", "after"),
    [
        (EdgeSpace(), story("The ferry sank on Sunday.\u00a0"), [("safe", story("The ferry sank on Sunday."))]),
        (EdgeSpace(("beside",)), story("The ferry \u00a0sank."), [("safe", story("The ferry sank."))]),
        (CharacterEntity(), story("Salt &amp; bread."), [("safe", story("Salt & bread."))]),
        (CharacterEntity(), story("10&nbsp;000 men."), [("safe", story("10 000 men."))]),
        (CharacterEntity(), story("Bread &lt;b."), [("unsafe", story("Bread <b."))]),
        (Mojibake(), story("FranÃ§ois went."), [("unsafe", story("François went."))]),
        (Mojibake(), story("He wentâ€ and came."), [("by hand", story("He went” and came."))]),
        (StrayLine(), HEAD + "TT\n" + LEAD, [("safe", HEAD + LEAD)]),
        (StrayLine(), HEAD + "Read more: Ferries of Norrland\n" + LEAD, [("unsafe", HEAD + LEAD)]),
        (RepeatedBlock("caption"), HEAD + CAPTION + LEAD, [("safe", HEAD + LEAD)]),
        (RepeatedBlock("caption"), HEAD + CAPTION.replace("4, ", "4,\u00a0") + LEAD, [("unsafe", HEAD + LEAD)]),
        (RepeatedBlock("caption"), HEAD + LEAD + "\n" + CAPTION, [("unsafe", HEAD + LEAD)]),
        (
            RepeatedBlock("caption"),
            HEAD + CAPTION * 2 + LEAD,
            [("safe", HEAD + CAPTION + LEAD), ("safe", HEAD + CAPTION + LEAD)],
        ),
        (VariedBlock("caption"), HEAD + CAPTION.replace(" (Reuters)", "") + LEAD, [("unsafe", HEAD + LEAD)]),
        (VariedBlock("caption"), HEAD + CAPTION.replace("harbor", "harbour") + LEAD, [("by hand", HEAD + LEAD)]),
        (
            RepeatedSentence(5),
            story(f"{TAKEN} {SENTENCE}", f"{SENTENCE} It opened at noon.", "It rained.", f"It rained. {TAKEN}"),
            [
                ("unsafe", story(f"{TAKEN} {SENTENCE}", "It opened at noon.", "It rained.", f"It rained. {TAKEN}")),
                ("unsafe", story(f"{TAKEN} {SENTENCE}", f"{SENTENCE} It opened at noon.", "It rained.", "It rained.")),
            ],
        ),
        (
            WrongWeekday(),
            story("They met on Monday, May 4, 2025."),
            [("by hand", story("They met on Sunday, May 4, 2025.")), ("by hand", story("They met on Monday, May 5, 2025."))],
        ),
    ],
)  # fmt: skip
def test_repairs(check: Runs, before: str, after: list[tuple[str, str]]) -> None:
    assert offered(check, before) == after


@pytest.mark.parametrize(
    ("more", "how"), [("", "unsafe"), ("\nNobody was hurt, the mayor of the island said.\n", "by hand")]
)
def test_a_story_printed_again(more: str, how: str) -> None:
    body = [
        f"{name} came to the harbor at noon to see the boats go out." for name in ("Ada", "Bo", "Cid", "Dag", "Eli")
    ]
    whole = story(*body)
    (repair,) = offered(RepeatedBlock("story"), f"{whole}\n\n\n{whole}{more}")
    assert repair == (how, whole)
