"""What XML a file is, by its root."""

import re

from wirelint.source import Source

_ROOTS = {
    "nitf": "nitf",
    "NewsML": "newsml",
    "newsMessage": "newsml-g2",
    "newsItem": "newsml-g2",
    "packageItem": "newsml-g2",
}
_BEFORE_ROOT = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^<>\[]*(?:\[.*?\]\s*)?>", re.DOTALL)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")


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
    is_xml = source.path.lower().endswith((".xml", ".nitf", ".newsml")) or source.text.lstrip().startswith("<?xml")
    return form or ("otherxml" if is_xml else None)
