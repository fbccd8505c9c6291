"""Small documents of the formats that are not XML, each with a place for copy."""

ANPA = (
    "\x16\x16\x01a1234\x1f_-----\nr i\x13\x11 BC-XN--Ferry-Sinks     05-04 0120\n"
    "\x02^BC-XN--Ferry Sinks,120<\n^Ferry sinks off Lindmark<\n^By ORLA VENN=\n"
    "\t   LINDMARK, Norrland (AP) _ Before.\n\t   {body}\n\t   After.\n\t   \x03AP-WF-05-04-25 2310GMT<\n\n\x0c\n\x04"
)
IPTC7901 = (
    "\x01eca0062 4 i 211 x   dpa 0061\n\nNorrland-ferry/\n\x02Ferry sinks off Lindmark\nBy Orla Venn, dpa =\n\n"
    "   Lindmark (dpa) - Before.\n\n{body}\n\n   After.\n\n# Notebook\n\n* * * *\n"
    "The following information is not for publication\n\nTel: +00 11 22\n\n\x03041137 GMT May 25\n\x7f\n\x7f\x04"
)
NINJS = (
    '{\n "versioncreated": "2025-05-04T10:00:00Z",\n "headline": "Ferry sinks",\n "body_html": "<p>Before.</p>{body}'
    '<p>After.</p>",\n "language": "en"\n}\n'
)
NINJS3 = (
    '[{"versionCreated": "2025-05-04T10:00:00Z", "headlines": [{"value": "Ferry sinks"}], "bodies": '
    '[{"contentType": "text/html", "value": "<p>Before.</p>{body}<p>After.</p>"}]}]'
)
JSONLINES = (
    '{"title": "Port closed", "text": "Before."}\n{"title": "Ferry sinks", "text": "Before.\\n\\n{body}\\n\\nAfter."}\n'
)
MAIL = (
    "From: Desk <desk@agency.example>\nSubject: Ferry sinks\nMIME-Version: 1.0\n"
    "Content-Type: multipart/mixed; boundary=b1\n\n--b1\nContent-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\nBefore.\n\n{body}\n\nAfter.\n\n--b1--\n"
)
HTML_MAIL = (
    "From: Desk <desk@agency.example>\nSubject: Ferry sinks\nContent-Type: text/html; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\n<div><p>Before.</p>{body}<p>After.</p></div>\n"
)
NINJS_MAIL = (
    "From: Desk <desk@agency.example>\nSubject: Ferry sinks\nContent-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\n"
    '{"versioncreated": "2025-05-04T10:00:00Z", "headline": "Ferry sinks", "body_html": "<p>Before.</p>{body}<p>After=\n'
    '.</p>"}\n'
)
FEEDS = {
    "feed.tst": ANPA,
    "feed.iptc": IPTC7901,
    "feed.json": NINJS,
    "feed3.json": NINJS3,
    "feed.jsonl": JSONLINES,
    "feed.eml": MAIL,
    "html.eml": HTML_MAIL,
    "ninjs.eml": NINJS_MAIL,
}
