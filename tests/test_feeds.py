"""Feeds as a whole: rules that read metadata, and repairs that leave a feed a feed. All copy is invented."""

from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.xmlfeeds import NEWSML, NEWSML_G2, NITF
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context
from wirelint.finding import Edit, FileResult
from wirelint.fix import apply
from wirelint.linting import lint_data
from wirelint.readers import read
from wirelint.readers.xmltree import Element, parse
from wirelint.source import decode

RULES = ruleset(Config(Path()), Selection())
NOW = datetime(2025, 5, 8, tzinfo=UTC)
FEEDS = {"nitf": NITF, "newsml": NEWSML, "newsml-g2": NEWSML_G2}
LEAD = "<p>The ferry went down in calm weather on Tuesday, and the crew was saved, the port said.</p>"


def _linted(text: str, now: datetime = NOW) -> FileResult:
    return lint_data("feed.xml", text.encode(), RULES, Context(now))


def _found(text: str, now: datetime = NOW) -> list[str]:
    return [
        f"{found.region.start.line}:{found.region.start.column} {found.rule}" for found in _linted(text, now).findings
    ]


@pytest.mark.parametrize(
    ("form", "found"),
    [("nitf", []), ("newsml", []), ("newsml-g2", ["28:3 structure/withheld-item", "30:37 file/unread-metadata"])],
)
def test_sound_feeds_have_no_findings_but_these(form: str, found: list[str]) -> None:
    assert _found(FEEDS[form].replace("{body}", LEAD)) == found


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ('<docdata management-status="withheld"/>', ["structure/withheld-item"]),
        ('<docdata management-status="embargoed"/>', ["structure/embargo"]),
        ('<docdata management-status="embargoed"><date.release norm="20250508T0001Z"/></docdata>', ["structure/embargo"]),
        ('<docdata management-status="embargoed"><date.release norm="20250507T2359Z"/></docdata>', []),
        ('<docdata management-status="embargoed"><date.release norm="noon"/></docdata>', ["file/unread-metadata"]),
        ('<docdata><date.release norm="20250508T000001"/></docdata>', ["structure/embargo"]),
        ('<docdata management-status="spiked"/>', ["file/unread-metadata"]),
        ('<docdata><date.issue norm="2025"/></docdata>', []),
        ('<docdata><date.issue norm="20250506"/></docdata>', []),
        ('<docdata><date.issue norm="20250501T090000Z"/></docdata>', ["date/dateline-mismatch"]),
        ('<docdata><doc.copyright holder="Reuters"/></docdata>', ["attribution/provider-agency"]),
        ('<docdata><doc.copyright holder="Lindmark Herald"/></docdata>', []),
        ('<docdata><doc.copyright holder="AAP"/></docdata>', []),
    ],
)  # fmt: skip
def test_what_metadata_gives_away(head: str, found: list[str]) -> None:
    feed = f"""<nitf><head>{head}</head><body><body.head><hedline><hl1>Ferry Sinks</hl1></hedline></body.head>
    <body.content><p>LINDMARK, May 6, 2025 (AFP) - The ferry went down in calm weather on Tuesday, the port said.</p>
    </body.content></body></nitf>"""
    assert [line.split()[1] for line in _found(feed)] == found


def test_markup_is_no_copy() -> None:
    hostile = "<!-- TK -->\u200b<p title='TK &amp;amp; \u200b' class='{{ name }}'>The port opened again on Tuesday.</p>"
    assert [line.split()[1] for line in _found(NITF.replace("{body}", f"{LEAD}<?x TK?>{hostile}"))] == [
        "residue/invisible-character"
    ]


def _names(element: Element) -> list[str]:
    return list(chain.from_iterable([child.name, *_names(child), f"/{child.name}"] for child in element.elements()))


DEFECTS = [
    "The shop of Marks {amp}amp; Dale closed on Tuesday, the owner said.",
    "The bridge opens <b>on Monday, May 6</b>, 2025, the council said.",
    "The bridge opens on Monday, <b>May 6, 2025</b>, the council said.",
    "The storm reached Or\u200bsova late, <i>the mayor\u00ad</i> said.",
    "She told the <i>the</i> court that the port had closed.",
    "She told the the court that {amp}#8220;Quote\u201c had closed.",
    "\u00a0The port opened again on Tuesday, the council said.\u00a0",
    "Advertisement",
    "A boat nears the harbor of Lindmark, May 6, 2025. (Rueters)",
    "A boat nears the harbor of Lindmark, May 6, 2025. (Reuters)",
    "The caf\u00c3\u00a9 in Orsova {amp}lt;b> opened on Tuesday.",
    "Jan. 6 in the year it fell , the mayor said..",
    "The ferry went down in calm weather on Tuesday, and the crew was saved, the port said.",
]
WRAPPED = {
    "p": ("<p>", "</p>"),
    "cdata": ("<p><![CDATA[", "]]></p>"),
    "caption": ("<media><media-caption>", "</media-caption></media>"),
}


@pytest.mark.parametrize("form", FEEDS)
@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(DEFECTS), st.sampled_from(sorted(WRAPPED))), min_size=1, max_size=6),
    st.booleans(),
)
def test_a_repaired_feed_is_a_feed(form: str, body: list[tuple[str, str]], twice: bool) -> None:
    texts = []
    for defect, how in body:
        text = defect.replace("{amp}", "&" if how == "cdata" else "&amp;")
        texts.append(text.join(WRAPPED[how]))
    feed = FEEDS[form].replace("{body}", LEAD + "\n".join(texts * (1 + twice)))
    source = decode("feed.xml", feed.encode())
    before = _names(parse(source).top)
    result = _linted(feed)
    for finding in result.findings:
        for repair in finding.repairs:
            fixed = apply(feed, [Edit(change.span, change.text) for change in repair.changes])
            tree = parse(decode("feed.xml", fixed.encode()))
            assert tree.faults == ()
            after = _names(tree.top)
            removed = len(before) - len(after)
            assert after == before or (repair.description.startswith("take the") and removed > 0)
            assert read(decode("feed.xml", fixed.encode()), Context()).form == form


def test_repairs_are_escaped() -> None:
    feed = NITF.replace("{body}", "<p>The shop of Marks &amp;amp; Dale <![CDATA[ &lt; ]]> closed on Tuesday.</p>")
    repairs = [
        (feed[slice(*change.span)], change.text)
        for finding in _linted(feed).findings
        for repair in finding.repairs
        for change in repair.changes
    ]
    assert repairs == [("&amp;amp;", "&amp;"), ("&lt;", "<")]
