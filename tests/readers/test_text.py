"""Plain text to stories and blocks: every line is what its place and form make it."""

import pytest

from wirelint.document import Context, Document
from wirelint.readers.text import read
from wirelint.source import decode

CAPTION = "A rescue boat nears the harbor of Lindmark, May 4, 2025."
LEAD = "The ferry went down in calm weather on Sunday, and the crew was saved, the port said."
MORE = "It had left Orsova an hour before with 14 people on board, according to the port."


def _document(text: str) -> Document:
    return read(decode("copy.txt", text.encode()), Context())


def _outline(text: str) -> list[str]:
    """Each block as `lines kind`, stories apart."""
    document = _document(text)
    shown = []
    for story in document.stories:
        shown.append("story")
        for block in story.blocks:
            lines = [document.source.position(offset).line for offset in block.span]
            shown.append(f"{'-'.join(str(line) for line in dict.fromkeys(lines))} {block.kind.value}")
    return shown


@pytest.mark.parametrize(
    ("lines", "outline"),
    [
        ([], []),
        (["", "  ", ""], []),
        ([LEAD], ["1 paragraph"]),
        (["Ferry Sinks", "", LEAD], ["1 headline", "3 paragraph"]),
        (["Ferry sinks off Lindmark.", "", LEAD, "", MORE], ["1 headline", "3 paragraph", "5 paragraph"]),
        (["The port said so on Monday.", "", LEAD, "", MORE], ["1 paragraph", "3 paragraph", "5 paragraph"]),
        (
            ["Ferry Sinks Off Lindmark", "", CAPTION + " (Reuters)", "TT", "", LEAD],
            ["1 headline", "3 caption", "4 other", "6 paragraph"],
        ),
        (
            ["Ferry Sinks Off Lindmark", "", CAPTION, "", LEAD],
            ["1 headline", "3 caption", "5 paragraph"],
        ),
        (
            ["Ferry Sinks Off Lindmark", CAPTION + " REUTERS/Orla Venn", LEAD],
            ["1 headline", "2 caption", "3 paragraph"],
        ),
        (
            ["Ferry Sinks Off Lindmark", "", CAPTION, "Photo: Orla Venn/dpa", "", LEAD],
            ["1 headline", "3 caption", "4 credit", "6 paragraph"],
        ),
        (
            ["Ferry Sinks Off Lindmark", "", "Divers rest at noon.", "", "LINDMARK (AP) — " + LEAD],
            ["1 headline", "3 paragraph", "5 paragraph"],
        ),
        (
            [
                "Ferry Sinks Off Lindmark",
                "",
                "Divers rest on the pier of Lindmark at noon.",
                "",
                "LINDMARK (AP) — " + LEAD,
            ],
            ["1 headline", "3 caption", "5 paragraph"],
        ),
        (
            ["Norrland-ferry/", "Ferry Sinks Off Lindmark =", "By Orla Venn", "", "Lindmark (dpa) - " + LEAD],
            ["1 slug", "2 headline", "3 byline", "5 paragraph"],
        ),
        (
            [
                "REFILE",
                "Ferry Sinks Off Lindmark",
                "(Corrects name of port)",
                "By ORLA VENN=",
                "Associated Press=",
                LEAD,
            ],
            ["1 advisory", "2 headline", "3 advisory", "4 byline", "5 byline", "6 paragraph"],
        ),
        (
            ["TT", "Ferry Sinks Off Lindmark", "", LEAD],
            ["1 other", "2 headline", "4 paragraph"],
        ),
        (
            ["Skip to main content", "Ferry Sinks Off Lindmark", "", LEAD, "", "Read more", "", MORE],
            ["1 other", "2 headline", "4 paragraph", "6 other", "8 paragraph"],
        ),
        (
            ["Ferry Sinks Off Lindmark", "", LEAD, "", "BACKGROUND", "", MORE, "", "TT", "", LEAD + " So."],
            ["1 headline", "3 paragraph", "5 crosshead", "7 paragraph", "9 other", "11 paragraph"],
        ),
        (
            ["Ferry Sinks Off Lindmark", "A nurse rests in the shade near Lindmark, May 4, 2025.", "", LEAD],
            ["1 headline", "2 caption", "4 paragraph"],
        ),
        (
            [
                "Ferry Sinks",
                "",
                "May 5, 2025",
                "",
                LEAD,
                "",
                "- Search goes on -",
                "",
                MORE,
                "",
                "Old Town",
                "",
                LEAD + " So.",
            ],
            ["1 headline", "3 dateline", "5 paragraph", "7 crosshead", "9 paragraph", "11 crosshead", "13 paragraph"],
        ),
        (
            ["Ferry Sinks: Live", "", "9:05 p.m.", "", LEAD, "", "___", "", "9:40 p.m.", "", MORE],
            ["1 headline", "3 timestamp", "5 paragraph", "7 separator", "9 timestamp", "11 paragraph"],
        ),
        (
            [
                "Ferry Sinks",
                "",
                LEAD,
                "* one thing",
                "* another",
                "",
                "(Reporting by Orla Venn; Editing by Ida Holm)",
                "###",
            ],
            ["1 headline", "3 paragraph", "4 list item", "5 list item", "7 sign-off", "8 end mark"],
        ),
        (
            [
                "Ferry Sinks",
                "",
                LEAD,
                "",
                "# Notebook",
                "",
                "The following information is not for publication",
                "Tel: 555",
            ],
            ["1 headline", "3 paragraph", "5 private", "7 private", "8 private"],
        ),
        (
            ["Ferry Sinks", "", LEAD, "", CAPTION + " (Reuters)", "", MORE, "", "hh/ph"],
            ["1 headline", "3 paragraph", "5 caption", "7 paragraph", "9 sign-off"],
        ),
        (
            ["Ferry Sinks", "", "Police said so, the agency reported. (AP)", "", MORE],
            ["1 headline", "3 caption", "5 paragraph"],
        ),
    ],
)
def test_blocks(lines: list[str], outline: list[str]) -> None:
    assert _outline("\n".join(lines)) == (["story", *outline] if outline else [])


WRAPPED = """\
Norrland-ferry/
Ferry Sinks Off Lindmark =

   Lindmark (dpa) - The ferry that links the islands of Norrland
Sunday went down in calm weather off the port, and the crew was
saved by fishermen, the port said.

   "We saw the lights go out," said Orla Venn, who keeps the
lighthouse. "Then there was nothing."
   The ferry had left Orsova an hour before with fourteen people and
nine cars on board.
"""


def test_hard_wrapped_paragraphs_are_one_block() -> None:
    assert _outline(WRAPPED) == ["story", "1 slug", "2 headline", "4-6 paragraph", "8-9 paragraph", "10-11 paragraph"]
    paragraph = _document(WRAPPED).stories[0].blocks[2]
    assert paragraph.text.split()[8:14] == ["islands", "of", "Norrland", "Sunday", "went", "down"]


def test_a_line_that_ends_in_a_comma_goes_on() -> None:
    text = "Ferry Sinks Off Lindmark\n\nThe ferry that links the islands sank on Monday,\nMay 5, 2025, off the port, police said.\n"
    assert _outline(text) == ["story", "1 headline", "3-4 paragraph"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_change_nothing(end: str, last: bool) -> None:
    text = WRAPPED if last else WRAPPED.rstrip("\n")
    assert _outline(text.replace("\n", end)) == _outline(WRAPPED)


def test_adjacent_captions_of_one_width_are_not_a_wrapped_paragraph() -> None:
    captions = [
        "Pickers carry tea down a hillside in Orsova, Norrland, on Saturday, May 3, 2025. (AP)",
        "Pickers weigh tea beside a hillside in Orsova, Norrland, on Sunday, May 4, 2025. (AP)",
    ]
    wrapped = WRAPPED.split("\n\n", 1)[1]
    text = "\n".join(["Tea Pickers Return to Orsova", "", *captions, "", wrapped])
    assert _outline(text)[:4] == ["story", "1 headline", "3 caption", "4 caption"]


STORY = """\
{headline}

A boat nears {headline}, May 4, 2025. (AP)
TT

{headline}

It sank on Sunday, {headline} said.
"""


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n", "\n###\n\n", "\n-----\n\n"])
def test_stories_of_one_file(gap: str) -> None:
    text = gap.join(STORY.format(headline=name) for name in ("Ferry Sinks Off Lindmark", "Port Reopens in Orsova"))
    headlines = [story.blocks[0].text for story in _document(text).stories]
    assert headlines == ["Ferry Sinks Off Lindmark", "Port Reopens in Orsova"]


def test_a_wide_gap_before_a_crosshead_opens_no_story() -> None:
    text = f"Ferry Sinks Off Lindmark\n\n{LEAD}\n\n\nThe Search Goes On\n\n{MORE}\n"
    assert _outline(text) == ["story", "1 headline", "3 paragraph", "6 crosshead", "8 paragraph"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"Ferry Sinks\n\nLINDMARK, May 4, 2025 (AFP) - {LEAD}", ("2025-05-04", "dateline")),
        (f"Ferry Sinks\n\nPublished: May 4, 2025\n\n{LEAD}", ("2025-05-04", "date line")),
        (f"Ferry Sinks\n\n{LEAD}\n\n041137 GMT May 25", ("2025-05-04", "transmission stamp, century assumed")),
        (f"Ferry Sinks\n\n{LEAD}\n\nAP-WF-05-04-25 1509GMT", ("2025-05-04", "transmission stamp, century assumed")),
        (f"Ferry Sinks\n\nLINDMARK, May 4 (AFP) - {LEAD}", None),
        (f"Ferry Sinks\n\n{CAPTION} (AFP)\n\n{LEAD}", None),
        (f"Ferry Sinks\n\nLINDMARK, Feb. 30, 2025 (AFP) - {LEAD}", None),
    ],
)
def test_the_storys_date(text: str, date: tuple[str, str] | None) -> None:
    found = _document(text).stories[0].date
    assert (None if found is None else (found.date.isoformat(), found.origin)) == date


def test_spans_of_credit_and_dateline() -> None:
    document = _document(f"Ferry Sinks\n\n{CAPTION} (Reuters)\n\nLINDMARK (AP) — {LEAD}\n")
    _, caption, lead = document.stories[0].blocks
    assert caption.credit is not None
    assert lead.dateline is not None
    assert caption.text[caption.credit.start : caption.credit.end] == "(Reuters)"
    assert lead.text[lead.dateline.start : lead.dateline.end] == "LINDMARK (AP) —"
