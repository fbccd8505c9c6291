"""JSON Lines of articles with named fields: each line a story, a broken one told and passed."""

import json

import pytest

from tests.readers.outlines import faults, metadata, outline
from wirelint.document import Context, Document
from wirelint.readers import read
from wirelint.source import decode

LEAD = "The ferry went down in calm weather on Sunday, and the crew was saved, the port said."


def _document(text: str) -> Document:
    return read(decode("archive.jsonl", text.encode()), Context())


def _lines(*articles: object) -> Document:
    return _document("\n".join(json.dumps(article, ensure_ascii=False) for article in articles))


def test_a_story_a_line() -> None:
    document = _document(
        f'{{"title": "Ferry Sinks", "text": "{LEAD}\\n\\nThe port \\u201cof \\ud83d\\ude92\\u201d is closed."}}\r\n'
        "\r\n"
        '  {"Headline": ["Port Closed"], "Body": ["<p>The port of Lindmark is closed.</p>"]}'
    )
    assert outline(document) == [
        "story",
        "1:12-1:23 headline: Ferry Sinks",
        f"1:35-1:120 paragraph: {LEAD}",
        "1:124-1:171 paragraph: The port “of 🚒” is closed.",
        "story",
        "3:18-3:29 headline: Port Closed",
        "3:46-3:77 paragraph: The port of Lindmark is closed.",
    ]
    assert faults(document) == []


@pytest.mark.parametrize(
    ("text", "said", "stories"),
    [
        ("", [], 0),
        ('{"title": "a"}\n{"title": \n{"title": "b"}', ["2:11 the JSON ends where a value should stand"], 2),
        ('{"title": "a"}\n{"name": "b"}\n', ["2:1 no article in this JSON: no headline and no body"], 1),
        ('{"title": "a"}\n{"title": "b', ["2:11 a string begins here and never ends"], 2),
        ('{"title": "a"} x\n', ["1:16 more follows the end of the JSON value: 'x'"], 1),
    ],
)
def test_a_broken_line_is_told_and_the_others_are_read(text: str, said: list[str], stories: int) -> None:
    document = _document(text)
    assert faults(document) == said
    assert len(document.stories) == stories


def test_fields_by_many_names() -> None:
    article = {
        "headline": "Ferry Sinks",
        "author": [{"name": "Orla Venn"}, {"name": "Marta Velloso"}],
        "standfirst": "All were saved",
        "captions": ["A boat, May 4, 2025.", "The port."],
        "credit": "Orla Venn/AP",
        "images": [{"caption": "The sea.", "credit": "Marta Velloso/AP"}],
        "dateline": "LINDMARK (AP) —",
        "articleBody": LEAD,
    }
    blocks = [f"{block.kind.value}: {block.text}" for block in _lines(article).stories[0].blocks]
    assert blocks == [
        "headline: Ferry Sinks",
        "byline: Orla Venn",
        "byline: Marta Velloso",
        "summary: All were saved",
        "caption: A boat, May 4, 2025.",
        "caption: The port.",
        "credit: Orla Venn/AP",
        "dateline: LINDMARK (AP) —",
        "caption: The sea.",
        "credit: Marta Velloso/AP",
        f"paragraph: {LEAD}",
    ]


@pytest.mark.parametrize(
    ("date", "instant"),
    [
        ("2025-05-04", "2025-05-04T00:00:00"),
        ("2025-05-04T10:00:00.000Z", "2025-05-04T10:00:00+00:00"),
        ("May 4, 2025", "2025-05-04T00:00:00"),
        (1746352800, "2025-05-04T10:00:00+00:00"),
        ("1746352800000", "2025-05-04T10:00:00+00:00"),
        ("soon", None),
        (None, None),
    ],
)
def test_dates(date: object, instant: str | None) -> None:
    document = _lines({"title": "Ferry Sinks", "published_at": date, "lang": "en", "url": "https://port.example/1"})
    expected = {"id": "https://port.example/1", "language": "en", **({"issued": instant} if instant else {})}
    assert metadata(document) == [expected]


def test_another_format_on_a_line() -> None:
    document = _lines({"versioncreated": "2025-05-04T10:00:00Z", "pubstatus": "usable", "headline": "Ferry Sinks"})
    assert metadata(document) == [{"status": "usable", "revised": "2025-05-04T10:00:00+00:00"}]
