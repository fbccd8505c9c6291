"""XML feeds to stories: what is what, and where it stands. All copy is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.serialised import TOKEN, Written, written, xml_escapes
from tests.readers.xmlfeeds import NEWSML, NEWSML_G2, NITF
from wirelint.document import Block, Context, Document
from wirelint.outline import outline
from wirelint.readers import read
from wirelint.source import decode


def _read(text: str, encoding: str = "utf-8") -> Document:
    return read(decode("feed", text.encode(encoding)), Context())


def _outline(text: str) -> list[str]:
    return [" ".join(line.split()) for line in outline(_read(text))]


NITF_BODY = """\
      <media><media-reference mime-type="image/jpeg" source="x.jpg"/>
        <media-caption>A boat nears Lindmark, May 6, 2025.</media-caption><media-producer>Ann Lee</media-producer></media>
      <p>   The ferry went down in calm weather, and the <br />crew was saved.</p><p/>
      <p>The <org value="x">Port</org>&#8217;s <location><city>Lind</city>mark</location> office said so.</p>
      <hl2>Local Nooks</hl2>
      <block><ul><li>one <em>thing</em></li></ul><table><tr><td>a</td><td>b</td></tr></table></block>
"""


def test_nitf() -> None:
    assert _outline(NITF.format(body=NITF_BODY)) == [
        "feed: 1 story, nitf, utf-8",
        "",
        "story 1: lines 9-32, dated 2025-05-06 (metadata, line 6), language en",
        "5 id lindmark.1",
        "8 version 3",
        "status usable",
        "2 language en-US",
        "18 provider Lindmark News Agency",
        "6 issued 20250506T101500+0200",
        "7 embargo 2025-05-06T12:00:00Z",
        '9 advisory Eds: Adds "port" in paragraph 2',
        "15-16 headline Ferry Sinks & Crew Is Saved",
        "16 slug FERRY LINDMARK",
        "16 summary A calm sea off the port",
        "17 byline By Ida Holm",
        "17 byline Lindmark Herald",
        "19 dateline LINDMARK",
        "21 summary The crew was saved.",
        "25 caption A boat nears Lindmark, May 6, 2025.",
        "25 credit Ann Lee",
        "26 paragraph The ferry went down in calm weather, and the crew was saved.",
        "27 paragraph The Port’s Lindmark office said so.",
        "28 crosshead Local Nooks",
        "29 list item one thing",
        "29 other a b",
        "32 sign-off (Reporting by Ida Holm; Editing by Orla Venn)",
    ]


def test_newsml() -> None:
    assert _outline(NEWSML.format(body="<p>The ferry\nwent down in calm weather.</p>\n<p>hh/ph</p>")) == [
        "feed: 1 story, newsml, utf-8",
        "",
        "story 1: lines 9-22, dated 2025-05-06 (metadata, line 15), language en",
        "5 id ferry-1",
        "5 version 2",
        "status embargoed",
        "15 language en",
        "14 provider AFP",
        "7 created 20250506T081500Z",
        "7 revised 20250506T0900Z",
        "15 issued 20250506T081500Z",
        "9 embargo 20250507T040000+0000",
        "9 advisory Hold for the wedding.",
        "13 slug Ferry-Lindmark",
        "12 headline Ferry Sinks Off Lindmark",
        "13 summary The crew was saved.",
        "13 byline By Ida Holm",
        "12 dateline LINDMARK, May 6, 2025 (AFP) -",
        "dateline: LINDMARK, May 6, 2025 (AFP) -",
        "17-18 paragraph The ferry went down in calm weather.",
        "19 other hh/ph",
        "22 caption A boat nears Lindmark, May 6, 2025. (AFP)",
        "credit: (AFP)",
    ]


G2_BODY = """\
<h:p>By Ida Holm</h:p><h:p>LINDMARK, May 6 (Reuters) - The ferry
went down in calm weather.

 (Reporting by Ida Holm)</h:p>51 77 03 CRO01"""


def test_newsml_g2() -> None:
    assert _outline(NEWSML_G2.format(body=G2_BODY)) == [
        "feed: 2 stories, newsml-g2, utf-8",
        "",
        "story 1: lines 12-28, dated 2025-05-06 (metadata, line 16), language en",
        "4 id tag:lindmark.example,2025:ferry",
        "4 version 4",
        "status usable",
        "4 language en-GB",
        "6 content icls:text",
        "7 provider reuters.com",
        "9 created 2025-05-06T08:15:00Z",
        "8 revised 2025-05-06T10:15:00.000Z",
        "16 issued 2025-05-06",
        "10 embargo 2025-05-06T23:00:00Z",
        "12-13 advisory Not for release until Wednesday.",
        "18 slug LINDMARK-FERRY",
        "19 headline Ferry Sinks Off Lindmark",
        "20 summary The crew was saved",
        "21 byline By Ida Holm",
        "22 summary LINDMARK-FERRY:Ferry Sinks Off Lindmark",
        "25 byline By Ida Holm",
        "25-26 paragraph LINDMARK, May 6 (Reuters) - The ferry went down in calm weather.",
        "dateline: LINDMARK, May 6 (Reuters) -",
        "28 sign-off (Reporting by Ida Holm)",
        "28 other 51 77 03 CRO01",
        "",
        "story 2: lines 33-34, no date, language unknown",
        "31 id tag:lindmark.example,2025:picture",
        "31 version 1",
        "status canceled",
        "32 content icls:picture",
        "33 issued soon (not understood)",
        "33 headline Ferry",
        "34 caption A boat nears Lindmark, May 6, 2025. REUTERS/Ann Lee",
        "credit: REUTERS/Ann Lee",
    ]


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        ("<inlineData>One line of it.\n\nAnother, said the port.</inlineData>", ["One line of it.", "Another, said the port."]),
        ("<inlineData><![CDATA[<p>Salt &amp; tea</p><p>]]>&lt;b&gt;bold&lt;/b&gt;</inlineData>", ["Salt & tea", "bold"]),
        ("<inlineXML><nitf><body><body.content><p>In NITF.</p></body.content></body></nitf></inlineXML>", ["In NITF."]),
        ("<remoteContent href='x'/>", []),
    ],
)  # fmt: skip
def test_the_bodies_of_newsml_g2(content: str, kinds: list[str]) -> None:
    document = _read(f"<newsItem><contentSet>{content}</contentSet></newsItem>")
    assert [block.text for block in document.stories[0].blocks] == kinds


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("<nitf/>", "nitf"),
        ("\ufeff\n <?xml version='1.0'?><!-- <NewsML> --><?x y?><!DOCTYPE a [<!ENTITY b '<c>'>]><x:nitf/>", "nitf"),
        ("<NewsML/>", "newsml"),
        ("<newsItem/>", "newsml-g2"),
        ("<ns0:newsMessage/>", "newsml-g2"),
        ("<packageItem>", "newsml-g2"),
        ("<?xml version='1.0'?><rss/>", "rss"),
        ("<rdf:RDF/>", "rss"),
        ("<a:feed/>", "atom"),
        ("<?xml version='1.0'?><project/>", "otherxml"),
        ("<?xml version='1.0'?>", "otherxml"),
        ("<b>Ferry sinks</b>", "text"),
        ("<!-- a note --> and copy", "text"),
        ("Ferry sinks <nitf/>", "text"),
        ("", "text"),
    ],
)
def test_a_format_is_known_by_its_content(text: str, form: str) -> None:
    assert _read(text).form == form


def test_a_suffix_decides_where_the_content_does_not() -> None:
    assert read(decode("feed.xml", b"Ferry sinks"), Context()).form == "otherxml"
    assert read(decode("feed.XML", b"<pom/>"), Context()).form == "otherxml"
    assert read(decode("story.txt", b"<nitf/>"), Context()).form == "nitf"
    assert read(decode("story.txt", b"<nitf/>"), Context(form="text")).form == "text"


def _cdata(character: str) -> list[str]:
    return [character]


MARKS = [("<em>", "</em>"), ("<x:person idsrc='a>b' value=\"'\">", "</x:person>"), ("<!-- & -->", ""), ("", "<?x?>")]
SPACES = [" ", "\n", "\r\n      ", "\t", " &#10;", "\r"]
BODIES = st.one_of(
    written(xml_escapes, SPACES, MARKS).map(lambda copy: copy.inside("<p>", "</p>")),
    written(_cdata, [" ", "\n", "\r\n  "], [("]]><em><![CDATA[", "]]></em><![CDATA[")]).map(
        lambda copy: copy.inside("<p><![CDATA[", "]]></p>")
    ),
)
FEEDS = {"nitf": NITF, "newsml": NEWSML, "newsml-g2": NEWSML_G2}


@pytest.mark.parametrize("form", FEEDS)
@given(
    copy=BODIES, end=st.sampled_from(["\n", "\r\n", "\r"]), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])
)
def test_a_token_is_found_where_it_is_written(form: str, copy: Written, end: str, encoding: str) -> None:
    before, after = FEEDS[form].replace("\n", end).split("{body}")
    feed = copy.inside(f"{before}<p>Ärger – before</p>", f"<p>after</p>{after}")
    document = _read(feed.written, encoding)
    assert (document.form, document.faults) == (form, ())
    block = next(block for block in document.stories[0].blocks if TOKEN in block.text)
    assert block.text == copy.read
    at = block.text.index(TOKEN)
    assert block.source_span(at, at + len(TOKEN)) == feed.token


@given(copy=written(xml_escapes, [" ", "\n"], []))
def test_a_token_is_found_in_an_attribute(copy: Written) -> None:
    text = copy.written.replace('"', "&quot;")
    document = _read(f'<nitf><head><docdata><ed-msg x = "1" info="{text}" y=\'>\'/></docdata></head></nitf>')
    block: Block = document.stories[0].blocks[0]
    assert block.text == copy.read
    start, end = block.source_span(0, len(block.text))
    assert document.source.text[start:end] == text
