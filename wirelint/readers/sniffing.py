"""What format a file is in: by how it begins, of XML by its root, else by its suffix."""

import re

from wirelint.source import Source

_ROOTS = {
    "nitf": "nitf",
    "NewsML": "newsml",
    "newsMessage": "newsml-g2",
    "newsItem": "newsml-g2",
    "packageItem": "newsml-g2",
    "html": "html",
    "HTML": "html",
    "rss": "rss",
    "RDF": "rss",
    "feed": "atom",
}
_SUFFIXES = (".xml", ".nitf", ".newsml", ".rss", ".atom")
_BEFORE_ROOT = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!(?i:DOCTYPE)[^<>\[]*(?:\[.*?\]\s*)?>", re.DOTALL)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")

# By the first character of a file, what it goes on with in each format that begins so; the first that fits is it.
_HEADERS = r"(?:Received|Delivered-To|Return-Path|MIME-Version|Message-ID|From|To|Date|Subject|Content-Type):"
_MAIL = rf"(?i)\s*{_HEADERS}[^\r\n]*+(?:(?:\r\n|\r|\n)[ \t][^\r\n]*+)*+(?:\r\n|\r|\n)(?:{_HEADERS}|X-[\w-]+:)"
_SIGNS = {
    "\x16": (("anpa", r"\s*\x16+\x01[A-Za-z]\d"),),
    "\x01": (("iptc7901", r"\s*\x01[a-z]{2,4}\d"),),
    "{": (("jsonlines", r"\s*\{.*\}[ \t]*[\r\n]\s*\{"), ("ninjs", r'\s*\{\s*["}]')),
    "[": (("ninjs", r"\s*\[\s*[\[{\]]"),),
}


def form_of(source: Source) -> str:
    """The format of a source."""
    from wirelint.readers import FORMATS

    named = next((form for form, suffixes in FORMATS.items() if source.path.lower().endswith(suffixes)), "text")
    first = source.text.lstrip()[:1]
    if named in ("html", "markdown"):
        return named
    if first == "<" or "xml" in named or named in _ROOTS.values():
        return xml_form(source) or "text"
    signs = _SIGNS.get(first, (("mail", _MAIL),) if first.isalpha() else ())
    fitting = [form for form, sign in signs if re.match(sign, source.text)]
    return named if not fitting or (named == "jsonlines" and fitting == ["ninjs"]) else fitting[0]


def root(text: str) -> str | None:
    """The name of the root element, without its namespace; None where no element begins."""
    at = 0
    while found := _BEFORE_ROOT.match(text, at):
        at = found.end()
    start = _ROOT.match(text, at)
    return start[1] if start else None


def xml_form(source: Source) -> str | None:
    """The XML format a source is in: `otherxml` for XML that no reader knows, None for what is no XML."""
    form = _ROOTS.get(root(source.text) or "")
    is_xml = source.path.lower().endswith(_SUFFIXES) or source.text.lstrip().startswith("<?xml")
    return form or ("otherxml" if is_xml else None)
