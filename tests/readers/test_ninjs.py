"""ninjs in its versions and shapes to blocks and metadata."""

import json

import pytest

from tests.readers.outlines import faults, metadata
from wirelint.document import Context, Document
from wirelint.readers import form_of, read
from wirelint.source import decode

STAMPS = {"versioncreated": "2025-05-04T10:00:00Z"}
LEAD = "The ferry went down in calm weather on Sunday, and the crew was saved, the port said."


def _document(value: object, name: str = "feed.json") -> Document:
    return read(decode(name, json.dumps(value, ensure_ascii=False).encode()), Context())


def _copy(value: object) -> list[list[str]]:
    """Story by story, each block as `kind: text`."""
    return [[f"{block.kind.value}: {block.text}" for block in story.blocks] for story in _document(value).stories]


@pytest.mark.parametrize(
    ("item", "copy"),
    [
        (
            {
                **STAMPS,
                "body_html": f"<p>{LEAD}</p><h2>Search</h2><p>Marks &amp; Dale said so, twice over.</p>",
                "body_text": "not read, as HTML says more",
                "slugline": "FERRY",
                "headline": "Ferry Sinks",
                "headline_short": "Sinks",
                "headline_web": "FERRY SINKS",
                "byline": "By Orla Venn",
                "description_text": "All were saved",
                "ednote": "Adds detail",
            },
            [
                "slug: FERRY",
                "advisory: Adds detail",
                "headline: Ferry Sinks",
                "other: Sinks",
                "byline: By Orla Venn",
                "summary: All were saved",
                f"paragraph: {LEAD}",
                "crosshead: Search",
                "paragraph: Marks & Dale said so, twice over.",
            ],
        ),
        (
            {
                "versionCreated": "2025-05-04T10:00:00Z",
                "headlines": [{"role": "short", "value": "Sinks"}, {"role": "main", "value": "Ferry Sinks"}],
                "bodies": [
                    {"role": "main", "contentType": "text/plain", "value": "not read"},
                    {"role": "main", "contentType": "text/html", "value": f"<p>{LEAD}</p>"},
                    {"role": "short", "contentType": "text/html", "value": "<p>not read</p>"},
                ],
                "descriptions": [{"contenttype": "text/plain", "value": "All were saved"}],
                "by": "Orla Venn",
            },
            [
                "headline: Ferry Sinks",
                "other: Sinks",
                "byline: Orla Venn",
                "summary: All were saved",
                f"paragraph: {LEAD}",
            ],
        ),
        (
            {**STAMPS, "headline": "Ferry Sinks", "body_text": f"Ferry Sinks\n\n{LEAD}\nThe port is closed."},
            ["headline: Ferry Sinks", "headline: Ferry Sinks", f"paragraph: {LEAD}", "paragraph: The port is closed."],
        ),
        (
            {
                **STAMPS,
                "type": "picture",
                "headline": "Ferry",
                "description_text": "A boat nears Lindmark, May 4, 2025.",
                "description_creditline": "Orla Venn/AP",
            },
            ["headline: Ferry", "caption: A boat nears Lindmark, May 4, 2025.", "credit: Orla Venn/AP"],
        ),
    ],
)  # fmt: skip
def test_an_item(item: dict[str, object], copy: list[str]) -> None:
    assert _copy(item) == [copy]


PICTURE = {"type": "picture", "description_text": "A boat, May 4, 2025.", "byline": "Orla Venn", "ednote": "FILE PHOTO"}


@pytest.mark.parametrize("associations", [{"featuremedia": PICTURE}, [PICTURE]])
def test_pictures_stand_with_their_story(associations: object) -> None:
    assert _copy({**STAMPS, "headline": "Ferry Sinks", "body_text": LEAD, "associations": associations}) == [
        [
            "headline: Ferry Sinks",
            "caption: A boat, May 4, 2025.",
            "credit: Orla Venn",
            "advisory: FILE PHOTO",
            f"paragraph: {LEAD}",
        ]
    ]


def test_a_text_that_goes_with_another_is_a_story() -> None:
    other = {"type": "text", "headline": "Port Closed"}
    item = {**STAMPS, "headline": "Ferry Sinks", "associations": {"sidebar": other, "none": None}}
    assert _copy(item) == [["headline: Ferry Sinks"], ["headline: Port Closed"]]


ITEM = {**STAMPS, "headline": "Ferry Sinks"}


@pytest.mark.parametrize(
    ("value", "stories"),
    [
        (ITEM, 1),
        ([ITEM, ITEM], 2),
        ({"total": 2, "item": [ITEM, ITEM]}, 2),
        ({"data": {"item": ITEM}}, 1),
        ({"data": {"items": [{"item": ITEM}, {"item": ITEM}]}}, 2),
        ({**STAMPS, "pubstatus": "canceled"}, 1),
        ({"title": "Ferry Sinks", "text": LEAD}, 1),
    ],
)
def test_shapes(value: object, stories: int) -> None:
    document = _document(value)
    assert (document.form, len(document.stories), faults(document)) == ("ninjs", stories, [])


@pytest.mark.parametrize("value", [{}, [], {"name": "wire", "version": "1.0"}, {"item": []}])
def test_json_without_an_article_is_told(value: object) -> None:
    assert faults(_document(value)) == ["1:1 no article in this JSON: no headline and no body"]


def test_metadata() -> None:
    document = _document(
        {
            "guid": "tag:1",
            "version": 3,
            "pubstatus": "withheld",
            "language": "en-GB",
            "source": "Reuters",
            "ednote": None,
            "firstcreated": "2025-05-04T09:00:00+0200",
            "versioncreated": "yesterday",
            "embargoed": "2025-05-05T00:00:00Z",
            "headline": "Ferry Sinks",
        }
    )
    assert metadata(document) == [
        {
            "id": "tag:1",
            "version": "3",
            "status": "withheld",
            "language": "en-GB",
            "provider": "Reuters",
            "created": "2025-05-04T09:00:00+02:00",
            "embargo": "2025-05-05T00:00:00+00:00",
            "unread": "revised=yesterday",
        }
    ]
    assert document.stories[0].language == "en"


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("a.txt", '{"headline": "x"}', "ninjs"),
        ("a.txt", ' \r\n[{"headline": "x"}]', "ninjs"),
        ("a.json", "headline", "ninjs"),
        ("a.json", '{"headline": "x"}\n{"headline": "y"}\n', "jsonlines"),
        ("a.json", '{"headline":\n{}}', "ninjs"),
        ("a.jsonl", '{"headline": "x"}', "jsonlines"),
        ("A.JSONL.GZ", "broken", "jsonlines"),
        ("a.txt", "[Corrected] Ferry sinks", "text"),
        ("a.txt", "{{ headline }}", "text"),
        ("a.txt", "Ferry sinks", "text"),
        ("a.txt", "\x16\x16\x01a0001", "anpa"),
        ("a.tst", "\x01eca0001 4 i 1", "iptc7901"),
        ("a.txt", "\x01a control character", "text"),
        ("a.tst", "Ferry sinks", "anpa"),
    ],
)
def test_the_content_tells_the_format_first(name: str, text: str, form: str) -> None:
    assert form_of(decode(name, text.encode())) == form


def test_a_stamp_of_nothing_but_space_is_not_read() -> None:
    document = _document({"versioncreated": "2025" + " " * 50_000 + "x", "headline": "Ferry Sinks"})
    assert [list(story.metadata.unread) for story in document.stories if story.metadata] == [["revised"]]
