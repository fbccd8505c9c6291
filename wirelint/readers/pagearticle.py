"""Where in a page its article stands: the headline, and the element that holds nearly all of its prose."""

import re
from itertools import accumulate

from wirelint.readers.pagetree import ALL, Page
from wirelint.readers.pagewords import is_of_the_page
from wirelint.record import NamedTuple

_NEARLY_ALL = 0.8  # of the prose of an element that one in it must hold to be the narrower place of the article
_PROSE = re.compile(r"[.!?…][\"”’')\]]*(?:\s|\W*$)")
_SHORTEST = 40  # characters of a paragraph that counts as prose
_MUCH = 0.3  # of the page's prose that nothing around an article holds
_UNREAD = frozenset("script style template noscript textarea title head nav footer form svg".split())
_PARAGRAPHS = frozenset({"p", "blockquote"})
_LOOSE = frozenset({"div", "section", "span", "td", "li"})
_LOOSE_SHORTEST = 120  # characters of text directly in an element that is no paragraph


class Article(NamedTuple):
    """The article of a page: its headline, the element around its body, the nodes from the one to the end of the other.

    passed: the elements that are of the page and not of the article.
    """

    body: int
    headline: int | None
    start: int
    end: int
    passed: frozenset[int]


def find(page: Page) -> Article | None:
    """The article of a page, or None where the page has no prose."""
    within = _sums(page, _prose(page, frozenset()))
    passed = _passed(page, within)
    prose = _prose(page, passed)
    if not prose:
        return None
    within = _sums(page, prose)
    body = next((index for index in page.elements("body") if within[index]), 0)
    while narrower := _narrower(page, body, within):
        body = narrower
    first = min(index for index in prose if body <= index < page.ends[body])
    headline = _headline(page, passed, first)
    return Article(body, headline, _start(page, body, headline), page.ends[body], passed)


def _passed(page: Page, within: list[int]) -> frozenset[int]:
    """The elements that are of the page by what they are called; what holds much of its prose is not, for all that."""
    much = _MUCH * within[0]
    passed: set[int] = set()
    index = 0
    while index < len(page.nodes):
        node = page.nodes[index]
        if node.tag and within[index] < max(much, 1) and is_of_the_page(node):
            passed.add(index)
            index = max(index + 1, page.ends[index])
        else:
            index += 1
    return frozenset(passed)


def _prose(page: Page, passed: frozenset[int]) -> dict[int, int]:
    """The characters of prose of each paragraph, and of each other element with prose directly in it."""
    found: dict[int, int] = {}
    skipped = 0
    for index, node in enumerate(page.nodes):
        if index < skipped:
            continue
        if index in passed or node.tag == "a" or node.tag in _UNREAD:
            skipped = page.ends[index]
        elif not node.tag:
            holder = next((above for above in page.above(index) if page.nodes[above].tag in _PARAGRAPHS | _LOOSE), None)
            if holder is not None:
                found[holder] = found.get(holder, 0) + len(page.text[slice(*node.span)].strip())
    return {
        index: length
        for index, length in found.items()
        if length >= (_SHORTEST if page.nodes[index].tag in _PARAGRAPHS else _LOOSE_SHORTEST)
        and _PROSE.search(page.words(index))
    }


def _sums(page: Page, prose: dict[int, int]) -> list[int]:
    """The prose in each element."""
    before = [0, *accumulate(prose.get(index, 0) for index in range(len(page.nodes)))]
    return [before[end] - before[index] for index, end in enumerate(page.ends)]


def _narrower(page: Page, index: int, within: list[int]) -> int | None:
    """The child that holds nearly all of an element's prose."""
    if page.nodes[index].tag in _PARAGRAPHS:
        return None
    child, best = index + 1, None
    while child < page.ends[index]:
        if within[child] >= _NEARLY_ALL * within[index] and page.nodes[child].tag not in _PARAGRAPHS:
            best = child
        child = max(page.ends[child], child + 1)
    return best


def _start(page: Page, body: int, headline: int | None) -> int:
    """Where the article begins: with the element that holds headline and body, unless that is the page itself."""
    if headline is None or body < headline:
        return body
    holds = (above for above in page.above(headline) if page.ends[above] >= page.ends[body])
    both = next(holds, headline)
    return headline if page.nodes[both].tag in ("body", ALL) else both


def _headline(page: Page, passed: frozenset[int], first: int) -> int | None:
    """The headline: the nearest `h1` above the first paragraph, else the first there is."""
    headings = [
        index
        for index in page.elements("h1")
        if page.words(index) and not any(at in passed for at in (index, *page.above(index)))
    ]
    before = [index for index in headings if index < first]
    return before[-1] if before else headings[0] if headings else _titled(page, first)


def _titled(page: Page, first: int) -> int | None:
    """A heading above the first paragraph that says what the page's title begins with."""
    title = next((page.words(index) for index in page.elements("title")), "")
    named = ((index, page.words(index)) for index in page.elements("h2", "h3") if index < first)
    return next((index for index, words in named if words and title.startswith(words)), None)
