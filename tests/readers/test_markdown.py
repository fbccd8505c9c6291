"""Markdown to a story: what is copy and what is not, and where it stands. All copy is invented."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.readers.outlines import faults, outline
from tests.readers.serialised import TOKEN, Written, written, xml_escapes
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context, Document
from wirelint.linting import lint_data
from wirelint.outline import outline as shown
from wirelint.readers import read
from wirelint.readers.markdown import Reading
from wirelint.readers.markdownblocks import Blocks
from wirelint.readers.markdowninline import OBJECT, Inline
from wirelint.repair import repaired
from wirelint.source import Span, decode

RULES = ruleset(Config(Path()), Selection())


def _read(text: str, encoding: str = "utf-8") -> Document:
    return read(decode("page.md", text.encode(encoding)), Context())


PAGE = """\
---
title: "Ferry Sinks \\u2018Off\\u2019 Lindmark"
date: 2025-05-06 # the day it went out
author: [Ida Holm, Orla Venn]
lang: en
description: 'The crew''s safe, the port said.'
image: {src: a.jpg, caption: A boat nears Lindmark on Tuesday, credit: Ann Lee}
tags: [no, copy]
---

# Ferry Sinks ‘Off’ Lindmark

![A boat](a.jpg "A boat nears the *port*, May 6, 2025. (Reuters)")

LINDMARK, May 6 (Reuters) – The ferry **went down** in calm weather,
and [its crew](https://x.example/crew) was saved.

> “It was calm,” said Holm,
and wept.

Second Head
---

- one
  item

| a | b |
|---|---|
| c | d |

***

    no copy

<div>The <em>Aurora</em> sank.</div>
"""


def test_a_page() -> None:
    assert [" ".join(line.split()) for line in shown(_read(PAGE))] == [
        "page.md: 1 story, markdown, utf-8",
        "",
        "story 1: lines 2-35, dated 2025-05-06 (metadata, line 3), language en",
        "5 language en",
        "3 issued 2025-05-06",
        "2 summary Ferry Sinks ‘Off’ Lindmark",
        "4 byline Ida Holm",
        "4 byline Orla Venn",
        "6 summary The crew's safe, the port said.",
        "7 caption A boat nears Lindmark on Tuesday",
        "7 credit Ann Lee",
        "11 headline Ferry Sinks ‘Off’ Lindmark",
        "13 caption A boat nears the port, May 6, 2025. (Reuters)",
        "credit: (Reuters)",
        "15-16 paragraph LINDMARK, May 6 (Reuters) – The ferry went down in calm weather, and it…",
        "dateline: LINDMARK, May 6 (Reuters) –",
        "18-19 paragraph “It was calm,” said Holm, and wept.",
        "21 crosshead Second Head",
        "24-25 list item one item",
        "27 other a b",
        "29 other c d",
        "31 separator ***",
        f"33 other {OBJECT}",
        "35 paragraph The Aurora sank.",
    ]


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("", []),
        ("# One #\n## Two ##\n#Three", ["1:3-1:6 headline: One", "2:4-2:7 crosshead: Two", "3:1-3:7 other: #Three"]),
        ("One\ntwo\n===", ["1:1-2:4 headline: One two"]),
        ("`let x = 1` says *so* much", [f"1:1-1:27 headline: {OBJECT} says so much"]),
        ("```py\nx = 1\n```\n~~~\ny\n~~~~", [f"1:1-3:4 other: {OBJECT}", f"4:1-6:5 other: {OBJECT}"]),
        ("    x = 1\n\n    y\nz is it.", [f"1:1-3:6 other: {OBJECT}", "4:1-4:9 paragraph: z is it."]),
        ("one `` a`b `` two", [f"1:1-1:18 other: one {OBJECT} two"]),
        ("a\\*b\\* &lt;c> &nosuch; \\d", ["1:1-1:26 other: a*b* <c> &nosuch; \\d"]),
        ("*a* **b** ***c*** _d_ __e__ f_g_h ~~i~~ 2 * 3 * 4", ["1:2-1:50 other: a b c d e f_g_h i 2 * 3 * 4"]),
        ("a [b *c*](/u \"t\") [d][r] [r] [e] <http://x.y>\n\n[R]: /v 'u'", ["1:1-1:45 other: a b c d r [e] http://x.y"]),
        ("a note[^1] here\n\n[^1]: Below *it*.", ["1:1-1:16 other: a note here", "3:7-3:18 other: Below it."]),
        ("hard  \nbreak\\\nhere", ["1:1-3:5 other: hard break here"]),
        ("{{< figure src=\"a\" >}}\n\n{% include x %}", []),
        ("a {{ name }} b", ["1:1-1:15 other: a {{ name }} b"]),
        ("> > deep\n> flat\nlazy", ["1:5-3:5 other: deep flat lazy"]),
        ("1. one\n\n   two\n10) three", ["1:4-1:7 list item: one", "3:4-3:7 list item: two", "4:5-4:10 list item: three"]),
        ("- [ ] to do", ["1:3-1:12 list item: [ ] to do"]),
        ("| a | `b\\|c` | \\| |\n|--|:-:|--|\n|d|", [f"1:3-1:18 other: a {OBJECT} |", "3:2-3:3 other: d"]),
        ("a | b", ["1:1-1:6 other: a | b"]),
        ("<!-- no\n\nno -->\n<p>yes\n\n<script>\n\nno\n</script>\n", ["4:4-4:7 other: yes"]),
        ("a <b>c</b> <!-- no --> d<br>e", ["1:1-1:30 other: a c  d e"]),
        ("![A long text that is no caption at all](u)", []),
        ("![A boat nears Lindmark, May 6, 2025.](u)", ["1:3-1:38 caption: A boat nears Lindmark, May 6, 2025."]),
        ("![a](u 'A \\'view\\' &amp; sea')", ["1:9-1:29 caption: A 'view' & sea"]),
        ("[![a](u (A view))](/link)", ["1:10-1:16 caption: A view"]),
        ("![a][p]\n\n[p]: /u \"A *view*\"", ["3:10-3:17 caption: A view"]),
        ("in ![a](u \"tip\") text", ["1:1-1:22 other: in  text"]),
        ("![a](u)\n*A view, (AP)*", ["2:2-2:14 caption: A view, (AP)"]),
        ("![a](u)\n\n_A view_", ["3:2-3:8 caption: A view"]),
        ("text\n\n_A view_", ["1:1-1:5 other: text", "3:2-3:8 headline: A view"]),
    ],
)  # fmt: skip
def test_what_is_copy(text: str, copy: list[str]) -> None:
    assert outline(_read(text))[1:] == copy


MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("strikethrough")
INLINE = st.lists(
    st.sampled_from(
        [
            "*",
            "**",
            "***",
            "_",
            "__",
            "`",
            "``",
            "[",
            "]",
            "](/u)",
            "](u 't t')",
            "![",
            "][r]",
            "[r]",
            "\\",
            "\\*",
            "~~ ",
        ]
        + [
            "&amp;",
            "&copy;",
            "<b>",
            "</b>",
            "<http://x.y>",
            "a",
            "b c",
            "x. ",
            " ",
            " ",
            "é",
            "“",
            "\n",
            "  \n",
            "!",
        ]
    ),
    max_size=20,
).map("".join)


def _theirs(text: str) -> list[str]:
    """The text of each paragraph as another reader has it."""
    found = []
    for token in MARKDOWN.parse(text):
        for child in token.children or ():
            child.content = {"softbreak": " ", "hardbreak": " ", "code_inline": OBJECT}.get(child.type, child.content)
        unseen = ("image", "html_inline")
        found.append("".join(child.content for child in token.children or () if child.type not in unseen))
    return [" ".join(one.split()) for one in found if one.strip()]


def _ours(text: str) -> list[str]:
    blocks = Blocks(text, 0)
    views = [Reading(text, blocks).view(block) for block in blocks.blocks if block.element not in ("code", "hr")]
    read_as = (
        Inline(view.text, blocks.definitions, 0, len(view.text)).shown(Span(0, len(view.text))) for view in views
    )
    return [" ".join(one.split()) for one in read_as if one.strip()]


@settings(derandomize=True)  # the two differ on what nobody writes, such as `[r][[r]]`
@given(text=INLINE)
def test_marks_are_read_as_commonmark_has_them(text: str) -> None:
    text = f"x {text}\n\n[r]: /u"
    assert _ours(text) == _theirs(text)


def _escapes(character: str) -> list[str]:
    return [*xml_escapes(character), f"\\{character}"] if character in "&<>'." else xml_escapes(character)


MARKS = [("[", "](/u)"), ("[", '](</u> "t")'), ("<b>", "</b>"), ("", "<!-- x -->"), ("", "![a](/i)"), ("[", "][r]")]
PLACES = {  # what stands before the copy, what after, and how a space may be written in it
    "paragraph": ("", "", [" ", "\n", " \r\n", "\n   ", "\t"]),
    "heading": ("## ", " ##", [" ", "\t"]),
    "quotation": ("> ", "", [" ", "\n> ", "\n>", "\n"]),
    "item": (" 10. ", "", [" ", "\n     ", "\n"]),
    "nested": ("> - > ", "", [" ", "\n>   > ", "\n> "]),
    "cell": ("| a | b |\n|---|---|\n| c | ", " |", [" "]),
}


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=40)
@given(data=st.data(), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_a_token_is_found_where_it_is_written(place: str, data: st.DataObject, encoding: str) -> None:
    before, after, spaces = PLACES[place]
    copy: Written = data.draw(written(_escapes, spaces, MARKS))
    page = copy.inside(f"---\ntitle: Ärger\n---\n\n{before}", f"{after}\n\n[r]: /u\n")
    document = _read(page.written, encoding)
    assert document.faults == ()
    block = document.stories[0].blocks[-1]
    assert " ".join(block.text.split()).removeprefix("c ") == copy.read
    at = block.text.index(TOKEN)
    assert block.source_span(at, at + len(TOKEN)) == page.token


@pytest.mark.parametrize(
    ("value", "read_as", "places"),
    [
        ("Ferry sinks", "Ferry sinks", "Ferry sinks"),
        ("'Crew''s safe'", "Crew's safe", "Crew''s safe"),
        ('"Salt \\u0026 \\"tea\\""', 'Salt & "tea"', 'Salt \\u0026 \\"tea\\"'),
        ("Ferry\n  sinks", "Ferry sinks", "Ferry\n  sinks"),
        ("|\n  Ferry sinks", "Ferry sinks", "|\n  Ferry sinks"),
        ("2025", "2025", "2025"),
    ],
)
@pytest.mark.parametrize("before", ["", "a: \x85\n", "é: 🚒\n"], ids=["first", "next line", "astral"])
def test_a_title_is_found_where_it_stands(before: str, value: str, read_as: str, places: str) -> None:
    document = _read(f"---\n{before}title: {value}\n---\n")
    (block,) = document.stories[0].blocks
    assert block.text == read_as
    assert document.source.text[slice(*block.source_span(0, len(block.text)))].strip() == places


@pytest.mark.parametrize(
    ("text", "told", "blocks"),
    [
        ("---\ntitle: a: b\n---\nCopy.", ["2:9 the front matter is broken: not valid YAML: a second colon, or a line indented too far; put the text in quotation marks if it holds `: `"], 1),
        ("---\n- a\n---\nCopy.", ["2:1 the front matter is broken: expected keys with values, got a list"], 1),
        ("---\na: *x\n---\nCopy.", ["2:4 the front matter is broken: alias *x is not allowed; write the value out, or put it in quotation marks"], 1),
        ("---\n---\nCopy.", [], 1),
        ("---\n\ntitle: no\n\nCopy.", [], 3),
        ("+++\ntitle = 'a'\n+++\nCopy.", ["1:1 front matter in TOML, which is not read; YAML is"], 1),
        ("Copy.\n\n```\nx", ["3:1 this code never ends; nothing after it was read"], 2),
        ("Copy.\n\n<!-- x\n\ny", ["3:1 this comment never ends; nothing after it was read"], 1),
        ("Copy.\n\n<script>\n\ny", ["3:1 this HTML never ends; nothing after it was read"], 1),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(text: str, told: list[str], blocks: int) -> None:
    document = _read(text)
    assert faults(document) == told
    assert sum(len(story.blocks) for story in document.stories) == blocks


@pytest.mark.parametrize(
    "text",
    ["> " * 5_000 + "a", "- " * 5_000 + "a", "[" * 20_000 + "a", "*a_" * 10_000, "`" + "`` ` " * 5_000, "x" + "<!-- " * 5_000]
    + ["[a](b " * 5_000, "{% " * 5_000, " " * 20_000 + "a", "a" + " " * 20_000 + "b", "![a](u 't')\n" * 300, "|a" * 5_000]
    + ["&" * 20_000, "<a b='" * 5_000, "#" + " " * 20_000 + "a", "* " * 9_000 + "a", "\n\n" * 9_000, "~~a" * 5_000],
)  # fmt: skip
def test_hostile_text_is_read(text: str) -> None:
    result = lint_data("page.md", f"{text}\n\nIt opens on June 31, police said.\n".encode(), RULES, Context())
    assert "date/impossible" in {finding.rule for finding in result.findings}


@given(text=st.text(st.sampled_from("ab *_`[]()!<>#-+=|\\&;:~{%}\"'\n\r\t \u00a01.>é"), max_size=60))
def test_any_text_is_read(text: str) -> None:
    document = _read(text)
    for story in document.stories:
        for block in story.blocks:
            start, end = block.source_span(0, len(block.text))
            assert 0 <= start <= end <= len(document.source.text)


REPAIRED = [
    ("Salt\u200b and *tea* &amp;amp; bread, the port said.", "Salt and *tea* &amp; bread, the port said."),
    ("Salt and tea &amp;lt; bread, the port said.", "Salt and tea \\< bread, the port said."),
    ("The *the* port is closed, it said.", "The *the* port is closed, it said."),
    (
        "The port of Lindmark was closed on Sunday.\n\nThe port of Lindmark was closed on Sunday.\n\nIt opens soon.",
        "The port of Lindmark was closed on Sunday.\n\nIt opens soon.",
    ),
    ("`Salt &amp;amp; tea` was code.", "`Salt &amp;amp; tea` was code."),
]


@pytest.mark.parametrize(("before", "after"), REPAIRED)
def test_repairs_are_written_in_markdown(before: str, after: str) -> None:
    page = "# Ferry Sinks\n\nThe ferry went down in calm weather, police said.\n\n{}\n"
    data, result = repaired(
        page.format(before).encode(), lambda data: lint_data("page.md", data, RULES, Context()), unsafe=True
    )
    assert (data.decode(), result.problems) == (page.format(after), ())
