"""Lines that the tables of the page's words know."""

import pytest

from wirelint.checks.stray_line import StrayLine
from wirelint.document import Context
from wirelint.readers import read
from wirelint.source import decode

BODY = ["The two sides met again on Sunday, officials said.", "They had not spoken since the ferry sank in March."]
CAPTION = "A ferry leaves the harbor of Porto Vela, May 4, 2025. (Reuters)"


def found(*blocks: str, check: StrayLine | None = None) -> list[str]:
    """The lines that are found in a story of these blocks."""
    text = "\n\n".join(["Talks Resume in Porto Vela", *blocks]) + "\n"
    document = read(decode("story.txt", text.encode()), Context())
    return [str(match.values["text"]) for match in (check or StrayLine()).run(document)]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (["TT", *BODY], ["TT"]),
        ([BODY[0], "*** ADVERTISEMENT ***", BODY[1]], ["*** ADVERTISEMENT ***"]),
        ([BODY[0], "Sign up for our morning newsletter", BODY[1]], ["Sign up for our morning newsletter"]),
        ([CAPTION, "Video", *BODY], ["Video"]),
        ([*BODY, *BODY[:1], "Video", *BODY], []),  # may be a subhead
        ([*BODY, "Print", "The end of the talks is near, the mayor said.", "Print"], ["Print", "Print"]),
        (["The blast was heard across the city, news agency TT said.", *BODY], []),
        (["“Share this article with your friends,” the mayor told readers.", *BODY], []),
        (["Already a fifth of the voters had gone home by noon.", "Do you support the strike?", *BODY], []),
    ],
)
def test_lines(blocks: list[str], expected: list[str]) -> None:
    assert found(*blocks) == expected


def test_a_house_adds_its_lines_and_keeps_its_copy() -> None:
    house = StrayLine(words=("Vensta Plus",), copy=("TT",))
    assert found(BODY[0], "Vensta Plus", "TT", BODY[1], check=house) == ["Vensta Plus"]


def test_the_first_line_of_a_page_is_no_headline() -> None:
    document = read(decode("story.txt", f"Skip to content\n\n{BODY[0]}\n\n{BODY[1]}\n".encode()), Context())
    assert [match.values["text"] for match in StrayLine().run(document)] == ["Skip to content"]
