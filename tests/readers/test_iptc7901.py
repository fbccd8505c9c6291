"""IPTC 7901 to blocks: the headline block, the hard-wrapped copy, and a notebook of which part is private."""

import pytest

from tests.readers.outlines import faults, metadata, outline
from wirelint.document import Context, Document, Kind
from wirelint.readers import read
from wirelint.source import decode

HEADER = "\x01eca0062 4 i 211 x   dpa 0061\r\n\nNorrland-ferry/\r\n"
HEAD = "\x02REFILE\n1ST LEAD\nFerry sinks off Lindmark\nBy Orla Venn, dpa =\r\n\n"
COPY = (
    "   Lindmark (dpa) - A ferry with more than a hundred people on board has\r\n"
    "sunk in calm weather off Lindmark, the port said on Wednesday, and all\r\nwere saved.\r\n\n"
)
NOTEBOOK = (
    "# Notebook\r\n\n## Note to editors\r\n- adds number of people on board\r\n\n"
    "## Internet links\r\n- [The port](http://port.example)\r\n\n"
)
PRIVATE = "* * * *\r\nThe following information is not for publication\r\n\nTel: +00 11 22; <desk@agency.example>\r\n\ndpa ov mv\r\n"
TRAILER = "\r\n\x03131137 GMT {} 13 \r\n\x7f\n\x7f\x04"


def _document(text: str) -> Document:
    return read(decode("wire.iptc", text.encode()), Context())


def test_a_transmission() -> None:
    document = _document(HEADER + HEAD + COPY + NOTEBOOK + PRIVATE + TRAILER.format("Nov"))
    assert outline(document) == [
        "story",
        "1:2-1:30 transmission: eca0062 4 i 211 x   dpa 0061",
        "3:1-3:16 slug: Norrland-ferry/",
        "4:2-4:8 advisory: REFILE",
        "5:1-5:9 advisory: 1ST LEAD",
        "6:1-6:25 headline: Ferry sinks off Lindmark",
        "7:1-7:18 byline: By Orla Venn, dpa",
        "9:1-11:12 paragraph:    Lindmark (dpa) - A ferry with more than a hundred people on board has sunk in calm weather off Lindmark, the port said on Wednesday, and all were saved.",
        "13:1-13:11 transmission: # Notebook",
        "15:1-15:19 transmission: ## Note to editors",
        "16:1-16:33 advisory: - adds number of people on board",
        "18:1-18:18 transmission: ## Internet links",
        "19:1-19:34 transmission: - [The port](http://port.example)",
        "21:1-21:8 transmission: * * * *",
        "22:1-22:49 private: The following information is not for publication",
        "24:1-24:38 private: Tel: +00 11 22; <desk@agency.example>",
        "26:1-26:10 private: dpa ov mv",
        "28:2-28:19 end mark: 131137 GMT Nov 13",
    ]
    assert faults(document) == []
    assert metadata(document) == [
        {"id": "Norrland-ferry/", "version": "1ST LEAD", "provider": "dpa", "revised": "2013-11-13T11:37:00+00:00"}
    ]


@pytest.mark.parametrize(
    ("head", "kinds"),
    [
        ("\x02Ferry sinks =\r\n\n", [Kind.HEADLINE]),
        ("\x02Ferry sinks\r\n\n", [Kind.HEADLINE]),  # agencies that do not mark the end
        ("\x02(Achtung)\nFerry sinks =\r\n\n", [Kind.ADVISORY, Kind.HEADLINE]),
        ("\x02Ferry sinks off Lindmark;\nall are saved =\r\n\n", [Kind.HEADLINE, Kind.HEADLINE]),
        ("\x02KILL KILL KILL =\r\n\n", [Kind.ADVISORY]),
    ],
)
def test_headline_blocks(head: str, kinds: list[Kind]) -> None:
    blocks = _document(HEADER + head + COPY + TRAILER.format("Nov")).stories[0].blocks
    assert [block.kind for block in blocks[2:-2]] == kinds
    assert blocks[-2].kind is Kind.PARAGRAPH


@pytest.mark.parametrize(
    "heading",
    [
        "## Editorial contacts",
        "## dpa-Kontakte",
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
    ],
)
def test_from_contacts_on_a_notebook_is_private(heading: str) -> None:
    text = HEADER + HEAD + COPY + NOTEBOOK + f"{heading}\r\n- Orla Venn\r\n" + TRAILER.format("Nov")
    assert [block.kind for block in _document(text).stories[0].blocks][-3:] == [
        Kind.PRIVATE,
        Kind.PRIVATE,
        Kind.END_MARK,
    ]


@pytest.mark.parametrize(
    ("month", "stamp"),
    [("Okt", "2013-10-13T11:37:00+00:00"), ("Mär", "2013-03-13T11:37:00+00:00"), ("Xyz", None)],
)
def test_months_may_be_german(month: str, stamp: str | None) -> None:
    assert metadata(_document(HEADER + HEAD + COPY + TRAILER.format(month)))[0].get("revised") == stamp


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEADER + HEAD + COPY, ["13:1 the transmission breaks off: no end of text (ETX)"]),
        (HEADER + COPY + TRAILER, ["1:1 a transmission without a start of text (STX)"]),
        (
            "\x01",
            [
                "1:1 a transmission without a start of text (STX)",
                "1:2 the transmission breaks off: no end of text (ETX)",
            ],
        ),
    ],
)
def test_faults(text: str, said: list[str]) -> None:
    assert faults(_document(text)) == said
