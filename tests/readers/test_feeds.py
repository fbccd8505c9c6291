"""Feeds that are not XML, as a whole: a token is found where it is written, and no truncated or broken file is passed."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.feeds import ANPA, FEEDS, IPTC7901, MAIL
from tests.readers.serialised import TOKEN, Written, written, xml_escapes
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context
from wirelint.finding import FileResult, Run, Severity
from wirelint.linting import lint_data
from wirelint.readers import read
from wirelint.repair import repaired
from wirelint.reports import FORMATS, report
from wirelint.source import NotText, decode

RULES = ruleset(Config(Path()), Selection())
LINES = st.sampled_from(["\n", "\r\n"])


def _json(character: str) -> list[str]:
    short = json.dumps(character, ensure_ascii=False)[1:-1]
    return [
        short,
        short,
        json.dumps(character)[1:-1],
        f"\\u{ord(character):04x}" if ord(character) < 0x10000 else short,
    ]


def _json_html(character: str) -> list[str]:
    return ["".join(_json(part)[at] for part in way) for way in xml_escapes(character) for at in (0, 2)]


def _quoted_json_html(character: str) -> list[str]:
    return ["".join(_quoted(part)[at] for part in way) for way in _json_html(character) for at in (0, -1)]


def _typewriter(character: str) -> list[str]:
    return [{"“": "``", "”": "''", "—": "_", "½": "{"}.get(character, character)]


def _quoted(character: str) -> list[str]:
    code = "".join(f"={byte:02X}" for byte in character.encode())
    return [code] if character in "=" else [character, character, code]


def _quoted_html(character: str) -> list[str]:
    return ["".join(_quoted(part)[at] for part in way) for way in xml_escapes(character) for at in (0, -1)]


TYPED = st.lists(st.sampled_from(["bread", "“tea”", "a<b", "—", "3½", "Örsova", "x_y", "sea."]), max_size=6)
HTML_MARKS = [("<b>", "</b>"), ("<a href='x'>", "<\\/a>")]
COPY = {
    "feed.tst": written(_typewriter, [" ", " \n", "\n  "], [], TYPED),
    "feed.iptc": written(lambda character: [character], [" "], []),
    "feed.json": written(_json_html, [" ", "\\n", "\\r\\n  ", "\\u0020"], HTML_MARKS),
    "feed3.json": written(_json_html, [" ", "\\n", "\\t"], HTML_MARKS),
    "feed.jsonl": written(_json, [" ", "\\u0020"], []),
    "feed.eml": written(_quoted, [" ", "=20", " =\n"], []),
    "ninjs.eml": written(_quoted_json_html, [" ", "=20", "\\u00=\n20", "=5Cn"], [("<b>", "=3C/b>")]),
    "html.eml": written(
        _quoted_html, [" ", "=20", " =\n", "=0D=0A", "\n"], [("<b>", "</b>"), ("<a=20href=3D'x'>", "</a>")]
    ),
}


def _filled(name: str, copy: Written, end: str) -> Written:
    """The copy in its feed, lines ended alike in both."""
    before, after = (part.replace("\n", end) for part in FEEDS[name].split("{body}"))
    paragraph = ("<p>", "</p>") if name in ("feed.json", "feed3.json", "ninjs.eml", "html.eml") else ("", "")
    lines = Written(copy.read, copy.written.replace("\n", end), copy.token)
    shift = copy.written[: copy.token.start].count("\n") * (len(end) - 1)
    moved = lines._replace(token=type(copy.token)(copy.token.start + shift, copy.token.end + shift))
    return moved.inside(before + paragraph[0], paragraph[1] + after)


@pytest.mark.parametrize("name", FEEDS)
@settings(max_examples=40)
@given(data=st.data(), end=LINES, encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_a_token_is_found_where_it_is_written(name: str, data: st.DataObject, end: str, encoding: str) -> None:
    feed = _filled(name, data.draw(COPY[name]), end)
    document = read(decode(name, feed.written.encode(encoding)), Context())
    assert document.faults == ()
    block = next(block for block in document.stories[-1].blocks if TOKEN in block.text)
    at = block.text.index(TOKEN)
    assert " ".join(block.text.split()) == " ".join(feed.read.split())
    assert block.source_span(at, at + len(TOKEN)) == feed.token


def _is_whole(name: str, piece: bytes) -> bool:
    """True where nothing in a piece of a feed shows that it is one."""
    if name == "feed.jsonl":
        return not piece or piece.rstrip(b"\n").endswith(b"}")
    if name == "feed.eml":
        return b"boundary=b1\n\n" not in piece
    return name in ("html.eml", "ninjs.eml") or b"\x03" in piece


@pytest.mark.parametrize("name", FEEDS)
def test_a_file_cut_off_anywhere_is_never_passed_in_silence(name: str) -> None:
    data = FEEDS[name].replace("{body}", "The port of Örsova is closed, “it” said.").encode()
    assert _told(name, data) == []
    for end in range(len(data.rstrip())):
        assert _told(name, data[:end]) or _is_whole(name, data[:end]), data[:end]


def _told(name: str, data: bytes) -> list[str]:
    """What reading a file tells of it."""
    try:
        document = read(decode(name, data), Context())
    except NotText as error:
        return [str(error)]
    assert all(0 <= fault.span.start <= fault.span.end <= len(document.source.text) for fault in document.faults)
    return [fault.message for fault in document.faults]


DEEP = "[" * 10_000
BOMB = gzip.compress(bytes(1 << 20))
BROKEN: list[tuple[str, bytes, str]] = [
    ("a.json", b"", "1:1: the JSON ends where a value should stand"),
    ("a.json", b"Ferry sinks", "1:1: expected a value, got 'F'"),
    ("a.json", b'{"headline": "Ferry sinks"', "1:27: the JSON ends where ',' or '}' should stand"),
    ("a.json", b'{"headline": "Ferry\nsinks"}', "1:20: '\\n' stands bare in a string; JSON wants it escaped"),
    ("a.json", b'{"headline": "Ferry \\ud83d"}', "1:21: half a surrogate pair, and no character"),
    ("a.json", b'{"headline": "Ferry \\q"}', "1:21: a backslash before 'q' is no escape of JSON"),
    ("a.json", b'{"headline": "Ferry"}}', "1:22: more follows the end of the JSON value: '}'"),
    ("a.json", b'{"headline": "Ferry"} {}', "1:23: more follows the end of the JSON value: '{'"),
    ("a.json", b'{"headline": "a", "headline": "b"}', "1:19: the name 'headline' stands twice in one object; what it says the second time was read"),
    ("a.json", f'{{"headline": "Ferry", "a": {DEEP}'.encode(), "1:227: nested more than 200 levels deep; read no further"),
    ("a.json", b'{"headline": "Ferry\x00"}', "byte 19 is zero: a binary file, or UTF-16 without its byte order mark"),
    ("a.json", b'\xff\xfe{', "byte 2 is not utf-16-le, as its mark says"),
    ("a.json", b'{"headline": "\x81"}', "byte 14 is neither UTF-8 nor windows-1252"),
    ("a.json", b"[]", "1:1: no article in this JSON: no headline and no body"),
    ("a.jsonl", b'{"title": "a"}\nnone\n{"title": "b"}\n', "2:1: expected a value, got 'n'"),
    ("a.jsonl", b'{"title": "a"}\n{"b": 1}\n', "2:1: no article in this JSON: no headline and no body"),
    ("a.jsonl.gz", gzip.compress(b'{"title": "Ferry sinks"}\n' * 9)[:-12], "the gzip data breaks off; what was before was read"),
    ("a.jsonl.gz", b"\x1f\x8b\x08\x00", "the gzip data breaks off; what was before was read"),
    ("a.jsonl.gz", BOMB, "the gzip data unpacks to more than 65,536 bytes"),
    ("a.jsonl.gz", gzip.compress(BOMB), "gzip data inside gzip data"),
    ("a.tst", b"", "1:1: a transmission without a start of text (STX)"),
    ("a.tst", b"Ferry sinks", "1:1: a transmission without a start of text (STX)"),
    ("a.tst", ANPA.partition("\x03")[0].encode(), "9:5: the transmission breaks off: no end of text (ETX)"),
    ("a.tst", b"\x16\x16\x01\x00", "byte 3 is zero: a binary file, or UTF-16 without its byte order mark"),
    ("a.iptc", IPTC7901.replace("\x02", "").encode(), "1:1: a transmission without a start of text (STX)"),
    ("a.iptc", IPTC7901.replace("\x03", "").encode(), "22:3: the transmission breaks off: no end of text (ETX)"),
    ("a.eml", MAIL.replace("--b1--", "").encode(), "17:1: the mail breaks off: the boundary 'b1' is not closed"),
    ("a.eml", MAIL.replace("utf-8", "klingon").encode(), "10:1: the charset 'klingon' is not known; read as UTF-8"),
    ("a.eml", MAIL.replace("quoted-printable", "base64").encode(), "10:2: bytes that are no character in the charset named (4 more like it)"),
    ("a.eml", MAIL.replace("{body}", "50 =% off").encode(), "12:4: '=' without the two digits that quoted-printable wants"),
    ("a.eml", MAIL.replace("{body}", "=FF=FE").encode(), "12:1: bytes that are no character in the charset named (1 more like it)"),
    ("a.json", b'{"headline": "Ferry", "a": "' + b"x" * 101 + b'"}', "1:28: a string of 101 characters, more than 100; not read"),
    ("a.tst", ANPA.replace("{body}", "x" * 101).encode(), "3:2: a transmission of 226 characters, more than 100; not read"),
    ("a.eml", MAIL.replace("{body}", "x" * 101).encode(), "10:1: a part of 119 characters in a code, more than 100; not read"),
    ("a.eml", b"Subject: Ferry sinks\nno colon\n", "2:1: no header, and no empty line before the body"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "said"), BROKEN)
def test_a_broken_feed_is_told_with_its_place(
    name: str, data: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wirelint.source.LARGEST", 1 << 16)
    if "more than 100;" in said:
        for module in ("jsontext", "transfer", "transmission"):
            monkeypatch.setattr(f"wirelint.readers.{module}._LONGEST", 100)
    result = lint_data(name, data, RULES, Context())
    problem = result.problems[0]
    place = f"{problem.line}:{problem.column}: " if problem.line else ""
    assert place + problem.message == said
    assert Run((result,)).status(Severity.ERROR) == 2


@pytest.mark.parametrize("name", FEEDS)
@settings(max_examples=25)
@given(data=st.data())
def test_any_damage_is_told_or_harmless(name: str, data: st.DataObject) -> None:
    feed = FEEDS[name].replace("{body}", "The port is closed, it said.").encode()
    start = data.draw(st.integers(0, len(feed)))
    end = data.draw(st.integers(start, min(len(feed), start + 40)))
    made = feed[:start] + data.draw(st.binary(max_size=8)) + feed[end:]
    result = lint_data(name, made, RULES, Context())
    assert {problem.kind for problem in result.problems} <= {"malformed", "undecodable"}
    if not any(problem.kind == "undecodable" for problem in result.problems):
        text = decode(name, made).text
        assert all(0 <= finding.span.start <= finding.span.end <= len(text) for finding in result.findings)


NOTEBOOK = (
    "# Notebook\n\n* * * *\nThe following information is not for publication\n\nTel: +00 11 22, private@agency.example"
)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"Ferry sinks off Lindmark\n\nIt opens on June 31, police said.\n\n{NOTEBOOK}\n"),
        ("a.iptc", IPTC7901.replace("{body}", "It opens on June 31, police said.").replace("Tel:", "Tel: private")),
        ("a.json", json.dumps({"headline": "Ferry", "body_text": f"It opens on June 31, police said.\n\n{NOTEBOOK}"})),
        ("a.jsonl", json.dumps({"text": f"{NOTEBOOK}", "title": "It opens on June 31"})),
    ],
)
def test_what_is_private_is_in_no_report(form: str, name: str, text: str) -> None:
    result = lint_data(name, text.encode(), RULES, Context())
    assert "date/impossible" in {finding.rule for finding in result.findings}
    assert ("residue/notebook" in {finding.rule for finding in result.findings}) is (name != "a.iptc")
    assert "private@" not in "\n".join(report(Run((result,)), form))
    assert "Tel" not in "\n".join(report(Run((result,)), form))


REPAIRED = [  # what stands in the file, what is read there, before and after all repairs
    ("feed.tst", "Salt\u200b and tea &amp; bread", "Salt and tea & bread", "Salt and tea & bread"),
    ("feed.iptc", "Salt\u200b and tea &amp; bread", "Salt and tea & bread", "Salt and tea & bread"),
    ("feed.json", "<p>Salt\\u200b and <b>tea</b> &amp;amp; bread</p>", "<p>Salt and <b>tea</b> &amp; bread</p>", "Salt and tea & bread"),
    ("feed.jsonl", "Salt\\u200b and tea &quot;so&quot;", 'Salt and tea \\"so\\"', 'Salt and tea "so"'),
    ("feed.eml", "Salt=E2=80=8B and tea &#61; bread", "Salt and tea =3D bread", "Salt and tea = bread"),
    ("html.eml", "<p>Salt=E2=80=8B and tea &amp;lt; bread</p>", "<p>Salt and tea &lt; bread</p>", "Salt and tea < bread"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "before", "after", "read_as"), REPAIRED)
def test_repairs_are_written_as_the_feed_writes(name: str, before: str, after: str, read_as: str) -> None:
    def lint(data: bytes) -> FileResult:
        return lint_data(name, data, RULES, Context())

    sentence = "{} were on board, the port said on Sunday."
    data, result = repaired(FEEDS[name].replace("{body}", sentence.format(before)).encode(), lint, unsafe=True)
    assert result.problems == ()
    assert data.decode() == FEEDS[name].replace("{body}", sentence.format(after))
    document = read(decode(name, data), Context())
    assert sentence.format(read_as) in " ".join(block.text for block in document.stories[-1].blocks)
