"""RSS and Atom to stories: each item one, HTML escaped, in CDATA or as elements. All copy is invented."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.serialised import TOKEN, Written, written, xml_escapes
from tests.readers.xmlfeeds import ATOM, RSS, RSS1
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context, Document
from wirelint.linting import lint_data
from wirelint.outline import outline
from wirelint.readers import read
from wirelint.repair import repaired
from wirelint.source import decode

RULES = ruleset(Config(Path()), Selection())
BODY = """\
<![CDATA[<figure><img src="a.jpg" /><figcaption>A boat nears Örsova, May 6, 2025. (AFP)</figcaption></figure>
<p>LINDMARK, May 6 (Reuters) &#8211; The ferry went
down &amp; sank.</p>]]>"""


def _read(text: str) -> Document:
    return read(decode("feed", text.encode()), Context())


def _outline(text: str) -> list[str]:
    return [" ".join(line.split()) for line in outline(_read(text))]


def test_rss() -> None:
    assert _outline(RSS.format(body=BODY)) == [
        "feed: 1 story, rss, utf-8",
        "",
        "story 1: lines 6-19, dated 2025-05-06 (metadata, line 9), language en",
        "10 id https://herald.example/?p=1",
        "3 language en-us",
        "9 issued Tue, 06 May 2025 10:15:00 +0200",
        "6 headline Ferry Sinks ‘Off’ Lindmark",
        "8 byline Ida Holm",
        "18 caption A boat nears Lindmark, May 6, 2025.",
        "19 credit Ann Lee/Reuters",
        "11 summary The crew was saved.",
        "13 caption A boat nears Örsova, May 6, 2025. (AFP)",
        "credit: (AFP)",
        "14-15 paragraph LINDMARK, May 6 (Reuters) – The ferry went down & sank.",
        "dateline: LINDMARK, May 6 (Reuters) –",
    ]


def test_rss_1() -> None:
    assert _outline(RSS1) == [
        "feed: 1 story, rss, utf-8",
        "",
        "story 1: lines 4-7, dated 2025-05-06 (metadata, line 5), language en",
        "4 id https://herald.example/storm",
        "3 language en",
        "5 issued 2025-05-06T10:15:00Z",
        "4 headline Storm Nears Norrland",
        "5 byline Orla Venn",
        "6 paragraph The storm is near, the port said.",
        "6-7 paragraph Salt & tea were lost, it said.",
    ]


def test_atom() -> None:
    assert _outline(ATOM.format(body="&lt;p&gt;The ferry &amp;amp; crew.&lt;/p&gt;")) == [
        "feed: 2 stories, atom, utf-8",
        "",
        "story 1: lines 4-9, dated 2025-05-06 (metadata, line 6), language en",
        "5 id urn:lindmark:1",
        "2 language en",
        "6 revised 2025-05-06T11:15:00Z",
        "6 issued 2025-05-06T10:15:00Z",
        "4 headline Ferry Sinks & Crew Saved",
        "7 summary The crew was saved.",
        "9 paragraph The ferry & crew.",
        "",
        "story 2: lines 13-15, dated 2025-05-06 (metadata, line 13), language en",
        "13 id urn:lindmark:2",
        "2 language en",
        "13 revised 2025-05-06T11:15:00Z",
        "13 headline Tea <b> Salt",
        "14 byline Ida Holm",
        "14 byline Orla Venn",
        "15 paragraph The port is closed.",
        "15 paragraph It opens soon.",
    ]


@pytest.mark.parametrize(
    ("item", "blocks"),
    [
        ("<title>Storm</title>", ["headline: Storm"]),
        ("<description>The storm is near [&amp;#8230;]</description>", ["summary: The storm is near […]"]),
        ("<title><![CDATA[Salt &#38; <i>tea</i>]]></title>", ["headline: Salt & tea"]),
        ("<author>desk@herald.example (Orla Venn)</author>", ["byline: Orla Venn"]),
        ("<author>Orla Venn</author><itunes:author>no</itunes:author>", ["byline: Orla Venn"]),
        ("<itunes:summary>no</itunes:summary><media:rating>no</media:rating><category>no</category>", []),
        ("<media:description>A boat.</media:description><media:text>no</media:text>", ["caption: A boat."]),
        (
            "<content:encoded>&lt;figcaption&gt;A boat nears, May 6, 2025. (AFP)&lt;/figcaption&gt;</content:encoded>"
            "<media:content><media:credit>AFP</media:credit><media:description>A boat nears</media:description></media:content>",
            ["caption: A boat nears, May 6, 2025. (AFP)"],
        ),
    ],
)
def test_what_of_an_item_is_copy(item: str, blocks: list[str]) -> None:
    names = "xmlns:content='c' xmlns:media='m' xmlns:itunes='i'"
    document = _read(f"<rss {names}><channel><item>{item}</item></channel></rss>")
    assert [f"{block.kind.value}: {block.text}" for block in document.stories[0].blocks] == blocks


def _escaped_html(character: str) -> list[str]:
    return ["".join(xml_escapes(part)[at] for part in way) for way in xml_escapes(character) for at in (0, -1)]


MARKS = [("<em>", "</em>"), ('<a href="x&y">', "</a>"), ("<!-- note -->", ""), ("", "<img src='x'>")]
ESCAPED = [("&lt;em&gt;", "&#60;/em>"), ('&lt;a href="x&amp;amp;y"&gt;', "&lt;/a&gt;"), ("&lt;!-- note --&gt;", "")]
SPACES = [" ", "\n", "\r\n   ", "\t"]
HTML = st.one_of(
    written(_escaped_html, [*SPACES, "&#32;", "&amp;#32;"], ESCAPED).map(lambda copy: copy.inside("&lt;p>", "&lt;/p>")),
    written(xml_escapes, SPACES, MARKS).map(lambda copy: copy.inside("<![CDATA[<p>", "</p>]]>")),
)


@pytest.mark.parametrize("feed", [RSS, ATOM], ids=["rss", "atom"])
@given(copy=HTML, encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_a_token_is_found_where_it_is_written(feed: str, copy: Written, encoding: str) -> None:
    before, after = feed.split("{body}")
    page = copy.inside(f"{before}&lt;p>before&lt;/p>", f"&lt;p>after&lt;/p>{after}")
    document = read(decode("feed", page.written.encode(encoding)), Context())
    assert document.faults == ()
    block = next(block for block in document.stories[0].blocks if TOKEN in block.text)
    assert block.text == copy.read
    at = block.text.index(TOKEN)
    assert block.source_span(at, at + len(TOKEN)) == page.token


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("<title>Storm Nears</title><link>https://herald.example/a</link>", []),
        ("<title>Storm Nears</title>", ["1:28 structure/feed-without-body"]),
        ("<title>Storm Nears</title><link>x</link><description>The storm is [&amp;#8230;]</description>", []),
        ("<title>Storm Nears</title><link>x</link><pubDate>soon</pubDate>", ["1:70 file/unread-metadata"]),
        ("<description>&lt;p>It opens on June&amp;nbsp;31, it said.&lt;/p></description>", ["1:52 date/impossible"]),
    ],
)
def test_what_is_found_in_an_item(item: str, found: list[str]) -> None:
    text = f"<rss><channel><item>{item}</item></channel></rss>"
    result = lint_data("feed.rss", text.encode(), RULES, Context())
    assert [f"{one.line}:{one.column} {one.rule}" for one in result.findings] == found
    assert result.problems == ()


def test_repairs_are_written_as_the_feed_writes() -> None:
    body = "&lt;p>Salt\u200b &amp;amp;amp; tea were lost, &lt;b>the port&lt;/b> said.&lt;/p>"
    fixed = "&lt;p>Salt &amp;amp; tea were lost, &lt;b>the port&lt;/b> said.&lt;/p>"
    data, result = repaired(
        RSS.format(body=body).encode(), lambda data: lint_data("feed.rss", data, RULES, Context()), unsafe=True
    )
    assert result.problems == ()
    assert data.decode() == RSS.format(body=fixed)
