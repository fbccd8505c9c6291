"""News pages: the article as it is read, every word where it stands, nothing of the page around it."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Context, Document
from wirelint.readers import read
from wirelint.source import decode

PAGE = """\
<!doctype html>
<html lang="en-GB"><head><title>Ferry | The Lindmark Post</title>
<script type="application/ld+json">{"@type": ["NewsArticle"], "datePublished": "2025-05-04T10:00:00Z",
 "dateModified": "2025-05-04T11:30:00Z", "publisher": {"name": "The Lindmark Post"}}</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li></ul></nav><h1>The Lindmark Post</h1></header>
<main><article class="story">
  <h1>Ferry Sinks Off Lindmark</h1>
  <p class="standfirst">Crew saved in calm weather</p>
  <div class="byline">By <a rel="author" href="/venn">Ann Venn</a></div>
  <figure><img src="a.jpg"><figcaption><span class="figure-caption">A boat nears the harbor of Lindmark, May 4, 2025.</span>
    <span class="photo-credit">(Reuters)</span></figcaption></figure>
  <div class="share-bar"><button>Share</button> <a href="#">Copy link</a></div>
  <div class="text"><p>The ferry went down in <em>calm</em> weather on Sunday, and the crew was saved, the port&rsquo;s
     office said.</p>
  <p>“It was over in minutes,” said the master, Ole Brandt, who has sailed these waters for thirty years.</p>
  <div class="ad-slot"><p>Buy our paper. It is the best there is, and it costs next to nothing.</p></div>
  <h2>Inquiry</h2>
  <p>The inquiry begins on Monday, the port said. It will hear the crew first.</p>
  <ul><li><a href="/1">Read how the last one sank</a></li><li><a href="/2">All our stories of the sea</a></li></ul></div>
  <aside class="related"><h3>More</h3><p>Another story about a boat that did not sink at all, for once.</p></aside>
</article></main>
<footer><p>All rights reserved by the Lindmark Post, of Lindmark.</p></footer></body></html>
"""
BLOCKS = [
    ("headline", "Ferry Sinks Off Lindmark"),
    ("summary", "Crew saved in calm weather"),
    ("byline", "By Ann Venn"),
    ("caption", "A boat nears the harbor of Lindmark, May 4, 2025."),
    ("credit", "(Reuters)"),
    ("paragraph", "The ferry went down in calm weather on Sunday, and the crew was saved, the port’s office said."),
    (
        "paragraph",
        "“It was over in minutes,” said the master, Ole Brandt, who has sailed these waters for thirty years.",
    ),
    ("crosshead", "Inquiry"),
    ("paragraph", "The inquiry begins on Monday, the port said. It will hear the crew first."),
]
LEAD = "<p>The ferry went down in calm weather on Sunday, and the crew was saved, the port said.</p>"
LEAD_BLOCK = ("paragraph", "The ferry went down in calm weather on Sunday, and the crew was saved, the port said.")


def document(text: str, path: str = "page.html") -> Document:
    return read(decode(path, text.encode()), Context())


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for story in document(text).stories for block in story.blocks]


def test_page() -> None:
    (story,) = document(PAGE).stories
    assert [(block.kind.value, block.text) for block in story.blocks] == BLOCKS
    assert (story.language, str(story.date and story.date.date)) == ("en", "2025-05-04")
    assert story.metadata is not None
    assert story.metadata.provider is not None
    assert story.metadata.provider.text == "The Lindmark Post"


def test_every_word_stands_where_its_block_says() -> None:
    read_ = document(PAGE)
    for story in read_.stories:
        for block in story.blocks:
            for at, character in enumerate(block.text):
                start, end = block.source_span(at, at + 1)
                written = read_.source.text[start:end]
                assert html.unescape(written) == character or (character == " " and not written.strip())


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            f"<h1>Ferry Sinks</h1>{LEAD}", [("headline", "Ferry Sinks"), LEAD_BLOCK], id="a body without a page"
        ),
        pytest.param(
            f"<body><div><h1>Ferry Sinks</h1></div><div><div>Advertisement</div>{LEAD}<span>Share</span></div></body>",
            [("headline", "Ferry Sinks"), LEAD_BLOCK],
            id="words in no element for copy",
        ),
        pytest.param(
            "<body><h1>Ferry Sinks</h1><div>The ferry went down in calm weather on Sunday, and the crew was saved, the "
            "port said. It was a mild day, and no wind blew.</div></body>",
            [
                ("headline", "Ferry Sinks"),
                (
                    "paragraph",
                    "The ferry went down in calm weather on Sunday, and the crew was saved, the port said. It was a mild "
                    "day, and no wind blew.",
                ),
            ],
            id="prose in no paragraph",
        ),
        pytest.param(
            f"<body><h1>Ferry Sinks</h1>{LEAD}<p><a href=x>Read more of this</a></p><p class=share>Share this</p></body>",
            [("headline", "Ferry Sinks"), LEAD_BLOCK],
            id="links and buttons in paragraphs",
        ),
        pytest.param(
            f"<body><h1>Ferry Sinks</h1>{LEAD}<p>Advertisement</p></body>",
            [("headline", "Ferry Sinks"), LEAD_BLOCK, ("other", "Advertisement")],
            id="a word of the page that stands as copy",
        ),
        pytest.param(
            f"<body><div class='lightbox'><figure><figcaption>A boat.</figcaption></figure></div><h1>Ferry Sinks</h1>"
            f"<figure><label>i</label><div><figcaption>A boat.</figcaption></div><figcaption>A boat.</figcaption></figure>"
            f"{LEAD}</body>",
            [("headline", "Ferry Sinks"), ("caption", "A boat."), LEAD_BLOCK],
            id="a caption doubled for a lightbox and for small screens",
        ),
        pytest.param(
            f"<body><h1>Ferry Sinks</h1><figure><figcaption>A boat.</figcaption></figure>"
            f"<figure><figcaption>A boat.</figcaption></figure>{LEAD}</body>",
            [("headline", "Ferry Sinks"), ("caption", "A boat."), ("caption", "A boat."), LEAD_BLOCK],
            id="two pictures with one caption",
        ),
        pytest.param(
            f"<body><h1>Ferry Sinks</h1><figure><img><span>Getty Images</span><figcaption>A boat.</figcaption></figure>"
            f"{LEAD}</body>",
            [("headline", "Ferry Sinks"), ("caption", "A boat."), ("credit", "Getty Images"), LEAD_BLOCK],
            id="a credit beside the picture",
        ),
        pytest.param(
            f"<body><h1>Ferry Sinks</h1><figure data-credit='Ann Venn &amp; Co/Reuters'><figcaption>A boat.</figcaption>"
            f"</figure>{LEAD}</body>",
            [("headline", "Ferry Sinks"), ("caption", "A boat."), ("credit", "Ann Venn & Co/Reuters"), LEAD_BLOCK],
            id="a credit in an attribute",
        ),
        pytest.param(
            f"<body><h1>Ferry Sinks</h1><div><figure><figcaption>A boat.</figcaption></figure><cite>Ann Venn</cite></div>"
            f"{LEAD}</body>",
            [("headline", "Ferry Sinks"), ("caption", "A boat."), ("credit", "Ann Venn"), LEAD_BLOCK],
            id="a credit beside the figure",
        ),
        pytest.param(
            f"<body><h1>Ferry Sinks</h1><div class=image><img><h4>A boat nears the harbor of Lindmark on Sunday, while "
            f"people on the quay wait for news of the crew.</h4><p>Photo: Reuters</p></div>{LEAD}</body>",
            [
                ("headline", "Ferry Sinks"),
                (
                    "caption",
                    "A boat nears the harbor of Lindmark on Sunday, while people on the quay wait for news of the crew.",
                ),
                ("credit", "Photo: Reuters"),
                LEAD_BLOCK,
            ],
            id="a caption set as a heading",
        ),
        pytest.param(
            f"<body><h1>Ferry Sinks</h1><div class=page-with-sidebar>{LEAD * 3}</div></body>",
            [("headline", "Ferry Sinks"), *[LEAD_BLOCK] * 3],
            id="a body called by what stands beside it",
        ),
        pytest.param(
            f"<body><h1>Ferry Sinks</h1>{LEAD}<p>It was <b>calm <i>all</b> day</i>, and no wind blew, the port said.<div><p>So "
            f"the inquiry begins on Monday, the port said.",
            [
                ("headline", "Ferry Sinks"),
                LEAD_BLOCK,
                ("paragraph", "It was calm all day, and no wind blew, the port said."),
                ("paragraph", "So the inquiry begins on Monday, the port said."),
            ],
            id="broken markup",
        ),
        pytest.param(
            f"<html><head><title>Ferry Sinks | The Post</title></head><body><h2>News</h2><h2>Ferry Sinks</h2>{LEAD}</body>",
            [("headline", "Ferry Sinks"), LEAD_BLOCK],
            id="a headline that is no first heading",
        ),
        pytest.param(
            f"<html><body></body><h1>Ferry Sinks</h1>{LEAD}</html>",
            [("headline", "Ferry Sinks"), LEAD_BLOCK],
            id="a body that ends too soon",
        ),
        pytest.param(
            f"<body><h1>Ferry Sinks</h1><div class=byline><span class=authorText><a>Ann Venn</a></span><p>Posted on Sunday at "
            f"ten in the morning, and again at noon, when more of it was known.</p></div>{LEAD}</body>",
            [
                ("headline", "Ferry Sinks"),
                ("byline", "Ann Venn"),
                ("paragraph", "Posted on Sunday at ten in the morning, and again at noon, when more of it was known."),
                LEAD_BLOCK,
            ],
            id="a byline with much around it",
        ),
        pytest.param("<html><body><p>404</p></body></html>", [], id="no article"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_what_is_read(page: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(page) == expected


@pytest.mark.parametrize(
    ("published", "modified", "date"),
    [("2025-05-04", "2025-05-06", "2025-05-04"), ("2012-05-04", "2025-05-06", "2025-05-06")],
)
def test_page_that_was_rewritten_long_after_is_of_that_day(published: str, modified: str, date: str) -> None:
    page = PAGE.replace("2025-05-04T10:00:00Z", published).replace("2025-05-04T11:30:00Z", modified)
    (story,) = document(page).stories
    assert str(story.date and story.date.date) == date


def test_page_without_json_ld() -> None:
    head = '<meta property="article:published_time" content="2025-05-04T10:00:00Z">'
    (story,) = document(f"<html lang=en><head>{head}</head><body><h1>Ferry Sinks</h1>{LEAD}</body></html>").stories
    assert str(story.date and story.date.date) == "2025-05-04"


def test_tag_that_never_ends_is_told() -> None:
    read_ = document(f'<body><h1>Ferry Sinks</h1>{LEAD}\n<a href="')
    assert [(fault.span, fault.message) for fault in read_.faults] == [
        ((119, 120), "this tag never ends; nothing after it was read")
    ]
    assert len(read_.stories) == 1


WORDS = st.lists(st.sampled_from(["calm", "port", "Ärzte", "🚒", "&", "<", "“Oh”", "x–y"]), min_size=4, max_size=9)
NOTATIONS = st.sampled_from(["plain", "named", "decimal", "hex"])
BETWEEN = st.sampled_from([" ", "\n   ", " <b></b>", "<!-- a < b --> ", "\r\n"])


def written(word: str, notation: str) -> str:
    if notation == "decimal":
        return "".join(f"&#{ord(character)};" for character in word)
    if notation == "hex":
        return "".join(f"&#x{ord(character):X};" for character in word)
    if notation == "named":
        return (
            word.encode("ascii", "xmlcharrefreplace").decode().replace("& ", "&amp; ")
            if word == "&"
            else html.escape(word)
        )
    return html.escape(word, quote=False)


@given(WORDS, st.data())
def test_planted_word_is_found_where_it_stands(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words)))
    token = "Qzx" + data.draw(st.sampled_from(["", "é", "🚒"])) + "w"
    pieces = [
        (f"<em class='a>b'>{shape}</em>" if data.draw(st.booleans()) else shape)
        for word in (*words[:at], token, *words[at:])
        for shape in [written(word, data.draw(NOTATIONS))]
    ]
    text = pieces[0] + "".join(data.draw(BETWEEN) + piece for piece in pieces[1:])
    page = PAGE.replace("“It was over in minutes,”", f"It was so: {text}.")
    read_ = document(page)
    block = next(block for story in read_.stories for block in story.blocks if token in block.text)
    start = block.text.index(token)
    span = block.source_span(start, start + len(token))
    assert html.unescape(read_.source.text[span.start : span.end]) == token
    assert block.text.startswith("It was so: " + " ".join((*words[:at], token, *words[at:])))


@pytest.mark.parametrize(
    "declaration",
    ['<meta charset="windows-1251">', "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"],
)
def test_page_is_decoded_as_it_declares(declaration: str) -> None:
    page = f"<!doctype html><html><head>{declaration}</head><body><h1>Паром затонул</h1>{LEAD}</body></html>"
    (story,) = read(decode("page.html", page.encode("windows-1251")), Context()).stories
    assert story.blocks[0].text == "Паром затонул"


@given(st.data())
def test_page_cut_and_mixed_up_is_read_all_the_same(data: st.DataObject) -> None:
    pieces = PAGE.replace("<", "\0<").split("\0")
    mixed = data.draw(st.lists(st.sampled_from(pieces), min_size=1, max_size=60))
    text = "".join(mixed)[: data.draw(st.integers(0, 4000))]
    read_ = document(text)
    for story in read_.stories:
        assert all(0 <= block.span.start < block.span.end <= len(text) for block in story.blocks)
