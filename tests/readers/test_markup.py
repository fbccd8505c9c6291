"""HTML to units: what is a line of its own, what it is, and where it stands."""

import pytest
from hypothesis import given

from tests.readers.serialised import TOKEN, Written, written, xml_escapes
from wirelint.readers.markup import units_in
from wirelint.source import verbatim


def _units(text: str) -> list[str]:
    """The units of HTML, each with its kind if its element tells it."""
    units = units_in(verbatim(text, 0, len(text)))
    return [f"{unit.kind.value}: {unit.view.text}" if unit.kind else unit.view.text for unit in units]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("", []),
        ("  \n ", []),
        ("plain text", ["plain text"]),
        ("<p>By <b>Ida</b> Holm</p>\n<p>The port</p>", ["By Ida Holm", "The port"]),
        ("<p>one<p>two", ["one", "two"]),
        ("<p>hard\n  wrapped\r\n\ttext</p>", ["hard wrapped text"]),
        ("<p>two<br/><br>units</p>", ["two", "units"]),
        ("<p>Ida Holm<br>Lindmark Herald</p>", ["Ida Holm", "Lindmark Herald"]),
        (
            "<p>The ferry went down in calm weather late on Sunday, and the<br>crew was saved.</p>",
            ["The ferry went down in calm weather late on Sunday, and the crew was saved."],
        ),
        ("<p>4. Talks go on with a<br />hearing.</p>", ["4. Talks go on with a hearing."]),
        (
            "<p>4. Talks go on with a hearing about the ferry of the<br />Orsova Line.</p>",
            ["4. Talks go on with a hearing about the ferry of the Orsova Line."],
        ),
        ("<p>He said so.<br />she did not</p>", ["He said so.", "she did not"]),
        ("<p>one\n\n\ntwo</p>", ["one", "two"]),
        ("<pre>one line\nanother</pre>", ["one line", "another"]),
        ("<p>Salt &amp; tea &lt;b&gt; AT&T &copy; &nosuch; &#8217;</p>", ["Salt & tea <b> AT&T © &nosuch; ’"]),
        ("<ul><li>one<li>two</ul>three", ["list item: one", "list item: two", "three"]),
        ("<h1>Head</h1><h2>Below</h2>", ["headline: Head", "crosshead: Below"]),
        ("<figure><img src='a>b'><figcaption><p>A view</p></figcaption></figure>", ["caption: A view"]),
        ("<table><tr><td>1</td>\n<td>2</td></tr><tr><th>3</th></tr></table>", ["other: 1 2", "other: 3"]),
        ("<script>if (a < b) { '<p>'; }</script><style>p {}</style><!-- no --><p>yes</p>", ["yes"]),
        ("<head><title>no</title><body><p>yes", ["yes"]),
        ("<noscript><p>no</noscript><p>yes", ["yes"]),
        ("a < b and <5 or <", ["a < b and <5 or <"]),
        ("</p></div>text</b>", ["text"]),
        ("<p>cut <b", ["cut <b"]),
        ("<p>cut</p>" + "<a " * 50_000, ["cut", ("<a " * 50_000).strip()]),
    ],
)
def test_html_becomes_units(text: str, units: list[str]) -> None:
    assert _units(text) == units


@pytest.mark.parametrize(
    ("text", "elements"),
    [
        ("<p>one</p>", ["<p>one</p>"]),
        ("<p>one<br><br>two</p>", [None, None]),
        ("<div><p>one</p></div>", ["<p>one</p>"]),
        ("<li><p>one</p></li>", ["<p>one</p>"]),
        ("<p>one", [None]),
        ("<h1>one</h1>two<h3>three</h3>", [None, None, "<h3>three</h3>"]),
    ],
)
def test_what_goes_with_a_unit(text: str, elements: list[str | None]) -> None:
    units = units_in(verbatim(text, 0, len(text)))
    assert [unit.element and text[slice(*unit.element)] for unit in units] == elements


MARKS = [("<b>", "</b>"), ('<a href="x>y">', "</a>"), ("<!-- note -->", ""), ("", "<img src='x'>")]
SPACES = [" ", "\n", "\r\n   ", "\t"]


@given(written(xml_escapes, SPACES, MARKS))
def test_a_token_is_found_where_it_is_written(copy: Written) -> None:
    page = copy.inside("<div>\r\n<p>before</p>\n<p>", "</p>after</div>")
    unit = units_in(verbatim(page.written, 0, len(page.written)))[1]
    assert unit.view.text == page.read
    at = unit.view.text.index(TOKEN)
    assert unit.view.span(at, at + len(TOKEN)) == page.token
