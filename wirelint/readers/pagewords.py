"""The names by which newsrooms' pages call their parts: in classes, roles and attributes."""

import re
from itertools import pairwise

from wirelint.readers.pagetree import Node

_OF_THE_PAGE = frozenset(
    "ad adbox ads advert advertisement advertising adslot aside banner bookmark breadcrumb breadcrumbs carousel "
    "comment comments consent cookie dialog disqus follow footer inread lightbox login menu modal mostread nav "
    "navbar navigation newsletter newsletters outbrain overlay pagination player playlist popular popup promo "
    "promos promoted promotion recirc recirculation recommend recommendation recommendations recommended related "
    "relatedcontent rail reactions readmore share sharebar sharing shareline sidebar signup skip social sponsor "
    "sponsored sponsorship subscribe subscription taboola tags teaser teasers toolbar tooltip topics trending video "
    "videos videoplayer widget".split()
)
_PAGE_TAGS = frozenset(
    "nav footer form button input select textarea script style template noscript iframe object embed svg canvas "
    "dialog menu audio video head title".split()
)
_PAGE_ROLES = frozenset(
    "navigation complementary search dialog banner contentinfo button menu toolbar tablist alert".split()
)
_HIDDEN_CLASS = frozenset(
    "hidden hide sronly visuallyhidden screenreader offscreen screenreadertext tablet mobileonly".split()
)
_CAPTIONS = frozenset("caption captions imagecaption photocaption figcaption cutline captiontext".split())
_CREDITS = frozenset(
    "credit credits imagecredit photocredit figurecredit copyright copyrightholder attribution imageattribution "
    "photographer photosource imagesource".split()
)
_BYLINES = frozenset("byline bylines author authors articleauthor contributor contributors authorname".split())
_SUMMARIES = frozenset("standfirst subheadline dek deck subtitle standfirsttext articlesummary subhead".split())
_CREDIT_ATTRIBUTES = re.compile(r"data-(?:[\w-]+-)?(?:credit|copyright|attribution|photographer)$")
_CALLING = re.compile(r"class|id|itemprop|rel|aria-label|data-(?:[\w-]+-)?(?:name|component|testid)")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[A-Za-z]+")
_UNDISPLAYED = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|clip(?:-path)?\s*:\s*(?:rect\(0|inset\(50%)")


def names(node: Node) -> set[str]:
    """The words an element is called by: its class, id and the like; `photo-credit` is also `photo` and `credit`."""
    found = set()
    for name, value in node.attributes.items():
        if not _CALLING.fullmatch(name) and not (name == "name" and "-" in node.tag):  # of the page's own making
            continue
        for part in value.split():
            words = [word.lower() for word in _WORD.findall(_CAMEL.sub(" ", part))]
            found |= {*words, "".join(words), *map("".join, pairwise(words))}
    return found


def is_of_the_page(node: Node) -> bool:
    """True for what surrounds an article: navigation, buttons, advertisements, what else there is to read."""
    if node.tag in _PAGE_TAGS:
        return True
    attributes = node.attributes
    if attributes.get("role", "") in _PAGE_ROLES or attributes.get("aria-hidden") == "true" or "hidden" in attributes:
        return True
    return bool(_UNDISPLAYED.search(attributes.get("style", "")) or names(node) & (_OF_THE_PAGE | _HIDDEN_CLASS))


def kind_of(node: Node) -> str | None:
    """The element that a part of an article would be in plainer HTML, by what the page calls it."""
    called = names(node)
    if node.tag == "cite" or called & _CREDITS:
        return "media-producer"
    if node.tag == "figcaption" or called & _CAPTIONS:
        return "figcaption"
    if called & _BYLINES:
        return "byline"
    return "abstract" if called & _SUMMARIES else None


def credit_attribute(node: Node) -> str | None:
    """The name of the attribute in which an element keeps its picture's credit."""
    return next((name for name in node.attributes if _CREDIT_ATTRIBUTES.fullmatch(name)), None)
