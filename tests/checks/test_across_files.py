"""Copies in other files: what is one, what is another version, what is a standing line."""

import pytest

from wirelint.checks.across_files import AcrossFiles
from wirelint.document import Context, Document
from wirelint.readers import read
from wirelint.source import decode

LEAD = "LINDMARK (Reuters) - The council of Lindmark put off its vote on the new bridge on Monday after a long debate."
PARAGRAPHS = (
    "Engineers had asked for two more weeks to study the ground on the northern bank, where the river has cut into the "
    "clay and taken a road and a row of sheds with it since the autumn.",
    "The mayor left the hall without taking questions from reporters who had waited since the morning, some of them in "
    "the rain, and was driven home by her husband in his delivery van.",
    "A ferry has carried cars over the river since the old bridge was closed in March, and the queue for it has grown "
    "by the week, the port said, with lorries now sent round by Porto Vela.",
)
CAPTION = "Cars queue for the ferry on the northern bank of the river in Lindmark, May 5, 2025. (Reuters)"
OTHER = (
    "Growers in the hills above Orsova say that a frost in April took a third of the first leaves, and that the "
    "rest will be sold at a price that does not pay for the picking of them.",
    "A union of growers asked the government on Sunday for a loan without interest until the second harvest, which "
    "has been good in each of the last six years, in July.",
    "The ministry of farming said that it would study the letter and answer it within the month, but that nothing had "
    "been set aside for frost in the budget of the year.",
)
CHECK = AcrossFiles()
HEADLINE = "Council Delays Vote on Bridge"


def story(*blocks: str) -> str:
    return "\n\n".join(blocks) + "\n"


BRIDGE = story(HEADLINE, CAPTION, LEAD, *PARAGRAPHS)
FROST = story("Growers Ask for Help After Late Frost", *OTHER)


def found(*texts: str, check: AcrossFiles = CHECK, names: tuple[str, ...] = ()) -> list[str]:
    """What is said of a run over these files, each as `file: what, first file:line`."""
    shown = names or tuple(f"{number}.txt" for number in range(1, len(texts) + 1))
    documents = [read(decode(name, text.encode()), Context()) for name, text in zip(shown, texts, strict=True)]

    def again(number: int) -> Document:
        return documents[number]

    matches = check.judge([check.facts(document) for document in documents], again)
    return [
        f"{shown[file]}:{documents[file].source.position(match.span.start).line}: "
        "{what}, {file}:{line}".format_map(match.values)
        for file, match in matches
    ]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (BRIDGE, ["2.txt:1: story printed again, 1.txt:1"]),
        (BRIDGE.replace("Monday", "Monday").replace("“", '"').upper(), ["2.txt:1: story printed again, 1.txt:1"]),
        (BRIDGE.replace("river", "stream", 1), ["2.txt:1: story printed again with 1 of 5 paragraphs changed, 1.txt:1"]),
        (BRIDGE.replace("LINDMARK (Reuters) - ", "PORTO VELA, May 6 (AFP) - "), ["2.txt:1: story printed again, 1.txt:1"]),
        (BRIDGE.replace(PARAGRAPHS[2], OTHER[0]), ["2.txt:1: story printed again with 1 of 5 paragraphs changed, 1.txt:1"]),
        (story("Ferry Queue Grows", *OTHER, PARAGRAPHS[2]), ["2.txt:9: paragraph printed again, 1.txt:11"]),
        (story("Ferry Queue Grows", *OTHER, *PARAGRAPHS[:2]), ["2.txt:9: 2 paragraphs printed again, 1.txt:7"]),
        (story("Ferry Queue Grows", CAPTION, *OTHER), ["2.txt:3: caption printed again, 1.txt:3"]),
        (
            story("Ferry Queue Grows", CAPTION.replace("(Reuters)", "(Reuters/Ida Holm)"), *OTHER),
            ["2.txt:3: caption printed again with other marks or another credit, 1.txt:3"],
        ),
        (
            story("Ferry Queue Grows", CAPTION.replace("the ferry", "ferry"), *OTHER),
            ["2.txt:3: caption printed again without 'the', 1.txt:3"],
        ),
        (
            story("Ferry Queue Grows", *OTHER, PARAGRAPHS[2].replace("queue", "long queue")),
            ["2.txt:9: paragraph printed again with 'long', 1.txt:11"],
        ),
    ],
)  # fmt: skip
def test_copies(copy: str, expected: list[str]) -> None:
    assert found(BRIDGE, copy) == expected


@pytest.mark.parametrize(
    "other",
    [
        FROST,
        BRIDGE.replace(HEADLINE, f"UPDATE 1-{HEADLINE}").replace(PARAGRAPHS[0], OTHER[0]),
        BRIDGE.replace(HEADLINE, f"CORRECTED-{HEADLINE}"),
        f"BC-EU--Lindmark Bridge, 1st Ld-Writethru,210\n\n{BRIDGE}",
        BRIDGE.replace(CAPTION, "(Adds details on ferry)\n\n" + CAPTION),
        story(f"UPDATE 2-{HEADLINE}", *OTHER, PARAGRAPHS[2]),  # little is left, but its headline says so
        story("Ferry Queue Grows", *OTHER, CAPTION.replace("Cars queue", "People wait")),  # another picture
        story("Ferry Queue Grows", *OTHER, PARAGRAPHS[2].replace("March", "April")),  # another report
        story("Ferry Queue Grows", *OTHER, LEAD),  # not long
        story("Ferry Queue Grows", *OTHER, "The mayor left."),
    ],
)
def test_no_copies(other: str) -> None:
    assert found(BRIDGE, other) == []


def test_a_version_number_in_the_name_of_the_file() -> None:
    assert found(BRIDGE, BRIDGE, names=("bridge_version_1.txt", "bridge_version_2.txt")) == []


def test_a_copy_of_a_later_version_is_a_copy() -> None:
    update = BRIDGE.replace(HEADLINE, f"UPDATE 1-{HEADLINE}").replace(PARAGRAPHS[0] + "\n\n", "")
    assert found(BRIDGE, update, update) == ["3.txt:1: story printed again, 2.txt:1"]


def test_other_versions_are_told_of_if_wanted() -> None:
    update = BRIDGE.replace(HEADLINE, f"UPDATE 1-{HEADLINE}")
    assert found(BRIDGE, update, check=AcrossFiles(versions=True)) == ["2.txt:1: another version of a story, 1.txt:1"]


def test_what_stands_in_many_files_is_a_standing_line() -> None:
    texts = [
        story(f"Ferry Queue Grows {number}", f"Report {number} came on Monday.", PARAGRAPHS[2]) for number in "12345"
    ]
    assert found(*texts[:3]) == [
        "2.txt:5: paragraph printed again, 1.txt:5",
        "3.txt:5: paragraph printed again, 1.txt:5",
    ]
    assert found(*texts) == []
    assert len(found(*texts, check=AcrossFiles(files=5))) == 4


def test_a_story_in_many_files_is_still_a_story() -> None:
    assert found(*[BRIDGE] * 6) == [f"{number}.txt:1: story printed again, 1.txt:1" for number in range(2, 7)]


def test_copies_within_one_file_are_left_to_other_checks() -> None:
    assert found(BRIDGE + "\n\n\n" + BRIDGE) == []
