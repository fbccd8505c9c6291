"""ANPA 1312 to blocks: the wire's marks read as what they mean, in their places."""

import pytest

from tests.readers.outlines import faults, metadata, outline
from wirelint.document import Context, Document
from wirelint.readers import read
from wirelint.source import decode

HEADER = "\x16\x16\x01a1234\x1f_-----\r\nr i\x13\x11 BC-XN--Ferry-Sinks   2ndLd-Writethru   01-01 0120\r\n"
HEAD = "\x02^BC-XN--Ferry Sinks, 2nd Ld-Writethru,120<\r\n^Ferry sinks off Lindmark; all are saved< \r\n"
TRAILER = "\t   \x03AP-WF-12-31-24 2310GMT<\r\n\r\n\x0c\r\n\x04"


def _document(text: str) -> Document:
    return read(decode("wire.tst", text.encode()), Context())


def _blocks(copy: str) -> list[str]:
    """The blocks below the headline and above the stamp."""
    return outline(_document(HEADER + HEAD + copy + TRAILER))[4:-1]


def test_a_transmission() -> None:
    copy = (
        "^AP Photo LIN101, LIN102<\r\n^Eds: Adds that all were saved.<\r\n^By ORLA VENN=\r\n^Associated Press=\r\n"
        "\t   LINDMARK, Norrland (AP) _ A ferry sank in calm weather on Tuesday, the port said.\r\n"
        "\t   ``We saw it go down,'' Marta Velloso said. \r\n\t   ___\r\n^SEARCH GOES ON<\r\n"
        "\t   Two boats looked for the crew until the night, police said.\r\n^END<\r\n"
    )
    document = _document(HEADER + HEAD + copy + TRAILER)
    assert outline(document) == [
        "story",
        "1:1-2:56 transmission: \x16\x16\x01a1234\x1f_----- r i\x13\x11 BC-XN--Ferry-Sinks   2ndLd-Writethru   01-01 0120",
        "3:3-3:43 slug: BC-XN--Ferry Sinks, 2nd Ld-Writethru,120",
        "4:2-4:41 headline: Ferry sinks off Lindmark; all are saved",
        "5:2-5:25 advisory: AP Photo LIN101, LIN102",
        "6:2-6:32 advisory: Eds: Adds that all were saved.",
        "7:2-7:14 byline: By ORLA VENN",
        "8:2-8:18 byline: Associated Press",
        "9:5-9:86 paragraph: LINDMARK, Norrland (AP) — A ferry sank in calm weather on Tuesday, the port said.",
        "10:5-10:47 paragraph: “We saw it go down,” Marta Velloso said.",
        "11:5-11:8 separator: ___",
        "12:2-12:16 crosshead: SEARCH GOES ON",
        "13:5-13:64 paragraph: Two boats looked for the crew until the night, police said.",
        "14:2-14:5 end mark: END",
        "15:6-15:28 end mark: AP-WF-12-31-24 2310GMT",
    ]
    assert faults(document) == []
    assert metadata(document) == [
        {
            "id": "BC-XN--Ferry Sinks",
            "version": "2nd Ld-Writethru",
            "provider": "AP",
            "revised": "2024-12-31T23:10:00+00:00",
            "issued": "2025-01-01T00:00:00+00:00",
        }
    ]


@pytest.mark.parametrize(
    ("copy", "blocks"),
    [
        (  # a paragraph that goes on over lines, whatever ends them
            "\t   The ferry went down in calm\r\nweather on Sunday, the port said.\n\t   It was old, police said.\r",
            [
                "5:5-6:34 paragraph: The ferry went down in calm weather on Sunday, the port said.",
                "7:5-7:29 paragraph: It was old, police said.",
            ],
        ),
        (  # a mark within a mark; an underscore that is no dash
            "\t   ``She said `no,''' he said _ the name is a_b.\r\n",
            ["5:5-5:50 paragraph: “She said ‘no,'” he said — the name is a_b."],
        ),
        (
            "\x08^;W;L;GB\x10\r\n\x08Orsova;19;21;6{\x10\r\n\x08New\x10 Lindmark;1\x1e2\x10 \r\n",
            ["5:3-5:10 other: ;W;L;GB", "6:2-6:17 other: Orsova;19;21;6½", "7:2-7:19 other: New Lindmark;1 2"],
        ),
        (  # a summary for pages stands where a caption does, and is none
            "^A ferry went down in calm weather off Lindmark on Sunday and all of the crew were saved.<\r\n",
            [
                "5:2-5:90 summary: A ferry went down in calm weather off Lindmark on Sunday and all of the crew were saved."
            ],
        ),
    ],
)
def test_copy_under_its_marks(copy: str, blocks: list[str]) -> None:
    assert _blocks(copy) == blocks


def test_paragraphs_under_a_header_that_says_tables_are_no_prose() -> None:
    copy = "\t   Orsova at Lindmark, 10:05 p.m.\r\n\t   Lindmark at Porto Vela, 10:05 p.m.\r\n"
    document = _document(HEADER.replace("\x13\x11", "\x14\x12") + HEAD + copy + TRAILER)
    assert [block.kind.value for block in document.stories[0].blocks[3:5]] == ["other", "other"]


@pytest.mark.parametrize(
    ("text", "said", "stories"),
    [
        (HEADER + HEAD + TRAILER, [], 1),
        ((HEADER + HEAD + TRAILER) * 2, [], 2),
        (HEADER + HEAD, ["5:1 the transmission breaks off: no end of text (ETX)"], 1),
        (HEADER + HEAD[1:] + TRAILER, ["1:1 a transmission without a start of text (STX)"], 1),
        (
            "\x16",
            [
                "1:1 a transmission without a start of text (STX)",
                "1:2 the transmission breaks off: no end of text (ETX)",
            ],
            1,
        ),
    ],
)
def test_faults(text: str, said: list[str], stories: int) -> None:
    document = _document(text)
    assert faults(document) == said
    assert len(document.stories) == stories
