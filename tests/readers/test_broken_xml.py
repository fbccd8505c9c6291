"""Broken XML: what is told, where, and what is read all the same; nothing crashes, fetches or expands."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.xmlfeeds import ATOM, NEWSML, NEWSML_G2, NITF, RSS
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context
from wirelint.linting import lint_data
from wirelint.readers import read, xmltree
from wirelint.source import NotText, decode

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
COPY = "<body><body.content><p>The ferry sank.</p>"

BROKEN = [
    ("", "1:1: not well-formed XML: no element found", 0),
    ("Ferry sinks", "1:1: not well-formed XML: syntax error", 0),
    ("<?xml version='1.0'", "1:1: not well-formed XML: unclosed token", 0),
    ("<nitf>", "1:7: not well-formed XML: no element found; <nitf> of line 1 is open", 0),
    (f"<nitf>\n{COPY}\n", "3:1: not well-formed XML: no element found; <body.content> of line 2 is open", 1),
    (f"<nitf>{COPY}<p>It we", "1:57: not well-formed XML: no element found; <p> of line 1 is open", 2),
    (f"<nitf>{COPY}<p", "1:49: not well-formed XML: unclosed token; <body.content> of line 1 is open", 1),
    (f"<nitf>{COPY}<p>It &am", "1:55: not well-formed XML: unclosed token; <p> of line 1 is open", 2),
    (f"<nitf>{COPY}<![CDATA[It we", "1:63: not well-formed XML: unclosed CDATA section; <body.content> of line 1 is open", 2),
    (f"<nitf>{COPY}<!-- It", "1:49: not well-formed XML: unclosed token; <body.content> of line 1 is open", 1),
    (f"<nitf>{COPY}</nitf>", "1:51: not well-formed XML: mismatched tag; <body.content> of line 1 is open", 1),
    ("<nitf/>\n<nitf/>", "2:1: not well-formed XML: junk after document element", 0),
    ("<nitf/>Ferry", "1:8: not well-formed XML: junk after document element", 0),
    ("<nitf a='1' a='2'/>", "1:13: not well-formed XML: duplicate attribute", 0),
    ("<nitf a=1/>", "1:9: not well-formed XML: not well-formed (invalid token)", 0),
    (f"<nitf>{COPY}<p>Salt & tea", "1:58: not well-formed XML: not well-formed (invalid token); <p> of line 1 is open", 2),
    (f"<nitf>{COPY}<p>\x0b", "1:52: not well-formed XML: not well-formed (invalid token); <p> of line 1 is open", 1),
    (f"<nitf>{COPY}<p>&#0;", "1:52: not well-formed XML: reference to invalid character number; <p> of line 1 is open", 1),
    (
        f"<nitf>{COPY}<p>Salt&nbsp;tea</p></body.content></body></nitf>",
        "1:56: &nbsp; is an entity that the file does not define, or that is not expanded", 2,
    ),
    (
        f"<!DOCTYPE nitf [<!ENTITY l0 'lol'>{LAUGHS}]>\n<nitf>{COPY}&l9;</body.content></body></nitf>",
        "1:47: the entity 'l1' is made of others; the rest is not read", 0,
    ),
    (
        f"<!DOCTYPE nitf [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>\n<nitf>{COPY}</body.content></body></nitf>",
        "1:57: the entity 'x' is in another place, which is never fetched", 1,
    ),
    (
        f"<!DOCTYPE nitf [<!ENTITY % x SYSTEM 'file:///etc/hostname'>%x;]>\n<nitf>{COPY}</body.content></body></nitf>",
        "1:59: the entity 'x' is in another place, which is never fetched", 1,
    ),
    (
        f"<!DOCTYPE nitf [<!ENTITY who 'Ida'>]>\n<nitf>{COPY}<p>&who; Holm</p></body.content></body></nitf>",
        "2:52: &who; is an entity that the file does not define, or that is not expanded", 2,
    ),
    (f"<nitf>{'<p>' * 10_000}", "1:604: more than 200 elements inside each other; the rest is not read", 0),
    ("<?xml version='1.0'?>\n<project/>", "2:1: XML that begins with <project>; known: <nitf>, <NewsML>, <newsMessage>, <newsItem>, <packageItem>, <rss>, <rdf:RDF> with a <channel>, <feed>", None),
    ("<rdf:RDF xmlns:rdf='r'/>", "1:1: XML that begins with <RDF>; known: <nitf>, <NewsML>, <newsMessage>, <newsItem>, <packageItem>, <rss>, <rdf:RDF> with a <channel>, <feed>", None),
    ("<?xml version='1.0' encoding='utf-16'?><nitf></body>", "1:48: not well-formed XML: mismatched tag; <nitf> of line 1 is open", 0),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "blocks"), BROKEN)
def test_a_break_is_told_with_its_place(text: str, said: str, blocks: int | None) -> None:
    rules = [rule for rule in ruleset(Config(Path()), Selection()) if rule.id == "file/malformed"]
    result = lint_data("feed.xml", text.encode(), rules, Context())
    assert [f"{problem.line}:{problem.column}: {problem.message}" for problem in result.problems] == [said]
    found = [
        f"{finding.region.start.line}:{finding.region.start.column}: {finding.message}" for finding in result.findings
    ]
    assert found == ([] if blocks is None else [said])
    document = read(decode("feed.xml", text.encode()), Context())
    assert sum(len(story.blocks) for story in document.stories) == (blocks or 0)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("<nitf/>".encode("utf-16-le"), "byte 1 is zero: a binary file, or UTF-16 without its byte order mark"),
        (b"<nitf>\x00</nitf>", "byte 6 is zero: a binary file, or UTF-16 without its byte order mark"),
        (b"\xef\xbb\xbf<nitf>\xff</nitf>", "byte 9 is not utf-8, as its mark says"),
        (b"<nitf>\x81</nitf>", "byte 6 is neither UTF-8 nor windows-1252"),
    ],
)
def test_bytes_that_are_no_text_are_a_problem(data: bytes, said: str) -> None:
    with pytest.raises(NotText) as caught:
        decode("feed.xml", data)
    assert str(caught.value) == said


def test_what_is_too_long_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "<nitf>" + COPY + "<p>" + "&amp;<b/>" * 20
    monkeypatch.setattr(xmltree, "MOST", 30)
    (fault,) = read(decode("feed.xml", text.encode()), Context()).faults
    assert fault.message == "more than 30 elements and references; the rest is not read"
    monkeypatch.setattr(xmltree, "LONGEST", 30)
    document = read(decode("feed.xml", text.encode()), Context())
    assert (document.stories, document.faults[0].message) == ((), "231 characters of XML, more than 30; not read")


FEEDS = [
    feed.format(body="<p>Ärger in <b>Örsova</b> &amp; sea<br/>air.</p>").encode()
    for feed in (NITF, NEWSML, NEWSML_G2, RSS, ATOM)
]
RULES = ruleset(Config(Path()), Selection())


@pytest.mark.parametrize("feed", FEEDS, ids=["nitf", "newsml", "newsml-g2", "rss", "atom"])
def test_a_feed_cut_at_any_byte_is_told_and_read_as_far_as_it_goes(feed: bytes) -> None:
    whole = read(decode("feed.xml", feed), Context())
    texts = {block.text for story in whole.stories for block in story.blocks}
    most = 0
    for cut in range(len(feed.rstrip()) - 1):
        if feed[cut] & 0xC0 == 0x80:
            continue  # inside a character
        document = read(decode("feed.xml", feed[:cut]), Context())
        assert len(document.faults) == 1
        found = [block.text for story in document.stories for block in story.blocks]
        assert len(found) >= most - 1  # what was read stays read; only what is cut may be read otherwise
        assert sum(text not in texts for text in found) <= 1
        most = max(most, len(found))


@settings(deadline=None)
@given(feed=st.sampled_from(FEEDS), data=st.data())
def test_a_feed_cut_anywhere_is_read_as_far_as_it_goes(feed: bytes, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(feed) - 2))
    result = lint_data("feed.xml", feed[:cut], RULES, Context())
    assert {problem.kind for problem in result.problems} <= {"malformed", "undecodable"}
    assert result.problems


@settings(deadline=None)
@given(feed=st.sampled_from(FEEDS), data=st.data())
def test_a_damaged_feed_is_read_or_refused(feed: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(feed)))
    end = data.draw(st.integers(start, min(start + 40, len(feed))))
    damage = data.draw(
        st.binary(max_size=8) | st.sampled_from([b"<p>", b"</p>", b"&x;", b"]]>", b"<![CDATA[", b"<!--"])
    )
    result = lint_data("feed.xml", feed[:start] + damage + feed[end:], RULES, Context())
    assert {problem.kind for problem in result.problems} <= {"malformed", "undecodable"}
    for finding in result.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(feed) + 8
