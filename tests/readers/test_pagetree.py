"""HTML as a tree: broken as it may be, read in one pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.readers.pagetree import Page


def outline(text: str) -> str:
    """The elements with what is in them, as `tag(...)`."""
    page = Page(text)
    pieces: list[str] = []
    ends: list[int] = []
    for index, node in enumerate(page.nodes[1:], 1):
        while ends and ends[-1] <= index:
            pieces.append(")")
            ends.pop()
        if node.tag:
            pieces.append(f"{node.tag}(")
            ends.append(page.ends[index])
        else:
            pieces.append(text[slice(*node.span)])
    return "".join(pieces) + ")" * len(ends)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("<p>a<p>b", "p(a)p(b)"),
        ("<P CLASS=x>a</P>", "p(a)"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "ul(li(a)li(bul(li(c))))"),
        ("<p>a<div>b</div>", "p(a)div(b)"),
        ("<b>a<i>b</b>c</i>", "b(ai(b))c"),
        ("a</p>b", "ab"),
        ("<br>a<img src=x>b", "br()aimg()b"),
        ("<script>if (a < b) '<p>'</script>c", "script(if (a < b) '<p>')c"),
        ("<title>a <b> c</title>", "title(a <b> c)"),
        ("<!-- <p> -->a<!doctype html>b<![CDATA[c]]>", "ab"),
        ("a < b <3 c", "a < b <3 c"),
        ("<a title='x>y' href=\"a'b\">c</a>", "a(c)"),
        ('<a title="x"">c</a>', "a(c)"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "table(tr(td(a)td(b))tr(td(c)))"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a)dd(b)dt(c))"),
        ("a</ 3>b", "ab"),
        ("a<b", "a"),
        ("a<!-- b", "a"),
        ("<script>a", "script(a)"),
    ],
)
def test_tree(text: str, tree: str) -> None:
    assert outline(text) == tree


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 20_000,
        "<b>" * 20_000 + "</i>" * 20_000,
        '<a x="' * 20_000,
        "<a b='" * 10_000 + '<a b="' * 10_000,
        "<a " + "b " * 50_000,
        "<" * 100_000,
        "<!--" * 50_000,
        "<script>" * 20_000,
        "<li><b>" * 20_000,
        "<p>" * 50_000,
        f'<a x="{"y" * 1_000_000}">z',
    ],
    ids=lambda text: text[:12],
)
def test_hostile_page_is_read_in_one_pass(text: str) -> None:
    page = Page(text)
    assert len(page.parents) == len(page.nodes)


@given(st.text(alphabet="<>/ab=\"' !-&;pdiv\n", max_size=60))
def test_every_node_stands_where_it_says(text: str) -> None:
    page = Page(text)
    at = 0
    for index, node in enumerate(page.nodes[1:], 1):
        assert at <= node.span.start < node.span.end <= len(text)
        assert index < page.ends[index] <= len(page.nodes)
        at = node.span.end
