"""Mail to stories: parts, codes that carry text over seven bits, and copy in other formats, each in its place."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.outlines import faults, metadata, outline
from tests.readers.serialised import TOKEN, Written, written
from wirelint.document import Context, Document
from wirelint.readers import form_of, read, transfer
from wirelint.readers.faults import Faults
from wirelint.source import Span, decode

LEAD = "The ferry went down in calm weather on Sunday, and the crew was saved, the port said."
HEAD = "From: Desk <desk@agency.example>\r\nSubject: Ferry sinks off Lindmark\r\n"


def _document(text: str | bytes) -> Document:
    return read(decode("wire.eml", text.encode() if isinstance(text, str) else text), Context())


def _blocks(text: str) -> list[str]:
    return outline(_document(text))[1:]


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        (f"\r\n{LEAD}\r\n\r\n-- \r\nOrla Venn\r\n", [f"4:1-4:86 paragraph: {LEAD}", "6:1-6:4 sign-off: -- ", "7:1-7:10 sign-off: Orla Venn"]),
        (f"\n\nFerry sinks off Lindmark\n\n{LEAD}", ["slug", f"7:1-7:86 paragraph: {LEAD}"]),
        (
            "Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n"
            "The ferry =F6ff the po=\r\nrt sank=2C the p=\r\n=6Frt said on Sunday, in calm weather.  \r\n",
            ["6:1-8:39 paragraph: The ferry öff the port sank, the port said on Sunday, in calm weather."],
        ),
        (
            "Content-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + b64encode("Ärzte saw it sink, the port of Lindmark said.".encode()).decode()[:30]
            + "\r\n"
            + b64encode("Ärzte saw it sink, the port of Lindmark said.".encode()).decode()[30:],
            ["6:1-7:33 paragraph: Ärzte saw it sink, the port of Lindmark said."],
        ),
        (
            "Content-Type: text/plain; format=flowed\r\n\r\nThe ferry went down in calm \r\nweather, the port said.\r\n From here on, all was calm.\r\n",
            ["5:1-6:24 paragraph: The ferry went down in calm weather, the port said.", "7:2-7:29 paragraph: From here on, all was calm."],
        ),
        (
            "Content-Type: text/html\r\n\r\n<p>The port &amp; the <b>town</b> said so, twice over.</p>",
            ["5:4-5:55 paragraph: The port & the town said so, twice over."],
        ),
    ],
)  # fmt: skip
def test_a_body(body: str, blocks: list[str]) -> None:
    shown = _blocks(HEAD + body)
    assert shown[0] == "2:10-2:34 headline: Ferry sinks off Lindmark" or blocks[0] == "slug"
    if blocks[0] == "slug":
        assert shown[:2] == ["2:10-2:34 slug: Ferry sinks off Lindmark", "5:1-5:25 headline: Ferry sinks off Lindmark"]
        shown = shown[1:]
    assert shown[1:] == blocks[blocks[0] == "slug" :]


PARTS = (
    'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b=1"\n\nnot read\n'
    "--b=1\nContent-Type: multipart/alternative; boundary=b2\n\n"
    f"--b2\nContent-Type: text/html\n\n<p>not read</p>\n--b2\n\n{LEAD}\n--b2--\n"
    "--b=1\nContent-Disposition: attachment; filename=a.txt\n\nnot read\n"
    "--b=1\nContent-Type: text/html\n\n<p>The port is closed, it said.</p>\n"
    "--b=1--\nnot read\n"
)


def test_parts() -> None:
    document = _document(HEAD + PARTS)
    assert outline(document)[2:] == [
        f"16:1-16:86 paragraph: {LEAD}",
        "25:4-25:32 paragraph: The port is closed, it said.",
    ]
    assert faults(document) == []


def test_copy_in_another_format() -> None:
    document = _document(
        HEAD + "Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n"
        '{"Headline":["Port closed"],"Body":["The port was \r\nclosed on Sunday, it said\\u2026\\n\\nNobody knew  \r\n  why, it said."]}'
    )
    assert outline(document) == [
        "story",
        "5:15-5:26 headline: Port closed",
        "5:38-6:32 paragraph: The port wasclosed on Sunday, it said…",
        "6:36-7:16 paragraph: Nobody knew  why, it said.",
    ]
    assert faults(_document(HEAD + '\n{"headline": "a"')) == ["4:17 the JSON ends where ',' or '}' should stand"]


@pytest.mark.parametrize(
    ("subject", "headline"),
    [
        ("Re: FW: Ferry sinks", "2:18-2:29 headline: Ferry sinks"),
        ("Ferry\r\n sinks", "2:10-3:7 headline: Ferry sinks"),
        ("=?utf-8?q?F=C3=A4hre?= =?iso-8859-1?Q?_=FCber_Bord?= now", "2:10-2:56 headline: Fähre über Bord now"),
        ("=?UTF-8?B?RsOkaHJl?=", "2:20-2:28 headline: Fähre"),
    ],
)
def test_subjects(subject: str, headline: str) -> None:
    shown = _blocks(f"From: a@b.example\r\nSubject: {subject}\r\n\r\n{LEAD}")
    assert shown[0].split(" ", 1)[1] == headline.split(" ", 1)[1]


def test_metadata() -> None:
    document = _document(
        "Message-ID: <1@b.example>\nDate: Sun, 4 May 2025 10:00:00 +0200\nContent-Language: en\n" + HEAD + "\n"
    )
    assert metadata(document) == [{"id": "<1@b.example>", "language": "en", "revised": "2025-05-04T10:00:00+02:00"}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD + "no colon\n\n", ["3:1 no header, and no empty line before the body"]),
        (HEAD + "Content-Type: multipart/mixed\n\nx", ["3:15 parts without a boundary between them"]),
        (
            HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n",
            ["8:1 the mail breaks off: the boundary 'b' is not closed"],
        ),
        (
            HEAD + "Content-Transfer-Encoding: base64\n\nQ!Jj\n",
            ["5:2 '!' is no letter of base64", "5:3 bytes that are no character in the charset named"],
        ),
        (HEAD + "Content-Transfer-Encoding: base64\n\nQUJ\n", ["5:4 the base64 breaks off"]),
        (
            HEAD + "Content-Transfer-Encoding: base64\n\n/w==\n",
            ["5:1 bytes that are no character in the charset named"],
        ),
        (
            HEAD + "Content-Transfer-Encoding: quoted-printable\n\na=zz =C3\n",
            [
                "5:2 '=' without the two digits that quoted-printable wants",
                "5:6 bytes that are no character in the charset named",
            ],
        ),
        (
            HEAD + "Content-Type: text/plain; charset=x-none\n\nx\n",
            ["5:1 the charset 'x-none' is not known; read as utf-8"],
        ),
        (
            HEAD + "Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=zlib\n\nQUJD\n",
            ["6:1 the charset 'zlib' is not known; read as UTF-8"],
        ),
    ],
)
def test_faults(text: str, said: list[str]) -> None:
    assert faults(_document(text)) == said


def test_parts_inside_parts_have_a_bound() -> None:
    text = HEAD + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(200))
    assert "more than 20 parts inside each other; read no further" in [
        said.split(" ", 1)[1] for said in faults(_document(text))
    ]


@pytest.mark.parametrize(
    ("charset", "data"), [("koi8-r", "Порт".encode("koi8-r")), ("iso-2022-jp", "港".encode("iso-2022-jp"))]
)
def test_a_charset_that_is_not_the_files_own(charset: str, data: bytes) -> None:
    document = _document(HEAD.encode() + f"Content-Type: text/plain; charset={charset}\r\n\r\n".encode() + data)
    assert document.stories[0].blocks[-1].text == data.decode(charset)
    assert faults(document) == []


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("a.txt", "   \r\nDelivered-To: a\r\nReceived: b\r\n", "mail"),
        ("a.txt", "subject: a\nX-Mailer: b\n", "mail"),
        ("a.txt", "Received: by\r\n   10.0.0.1;\r\n   May 4\r\nFrom: b\n", "mail"),
        ("a.eml", "Ferry sinks", "mail"),
        ("a.txt", "Date: May 4, 2025\n\nFerry sinks", "text"),
        ("a.txt", "Subject: all" + "\n          of us" * 200 + "\nFerry sinks", "text"),
        ("a.txt", "Subject: all of us\nFerry sinks", "text"),
    ],
)
def test_what_mail_looks_like(name: str, text: str, form: str) -> None:
    assert form_of(decode(name, text.encode())) == form


def _quoted(character: str) -> list[str]:
    code = "".join(f"={byte:02X}" for byte in character.encode())
    split = "".join(f"={byte:02x}=\r\n" for byte in character.encode())[:-3]
    bare = [character] * 3 if character not in "=🚒" else []
    return [*bare, code, split, *(f"{way}=\r\n" for way in bare[:1])]


@given(written(_quoted, [" ", "=20", " =\r\n", "=\n "], []))
def test_a_token_in_quoted_printable(copy: Written) -> None:
    whole = copy.inside("before\r\n", "\r\nafter")
    told = Faults()
    view = transfer.quoted_printable(whole.written, Span(0, len(whole.written)), "utf-8", told)
    assert told.told() == ()
    assert view.text == f"before\r\n{copy.read}\r\nafter"
    at = view.text.index(TOKEN)
    start, end = view.span(at, at + len(TOKEN))
    breaks = whole.written[whole.token.start : start] + whole.written[end : whole.token.end]
    assert breaks.replace("=\r\n", "") == ""


@given(text=st.text(min_size=1), width=st.integers(4, 76), data=st.data())
def test_a_character_in_base64_stands_on_the_code_that_holds_it(text: str, width: int, data: st.DataObject) -> None:
    text = text.replace("\ufeff", "")
    code = b64encode(text.encode()).decode()
    lines = "\r\n".join(code[at : at + width] for at in range(0, len(code), width))
    told = Faults()
    view = transfer.base64(lines, Span(0, len(lines)), "utf-8", told)
    assert (view.text, told.told()) == (text, ())
    index = data.draw(st.integers(0, max(len(text) - 1, 0)))
    first = len(text[:index].encode())
    last = first + len(text[index : index + 1].encode())
    start, end = view.span(index, index + 1)
    found = lines[start:end].replace("\r\n", "")
    assert found == code[first * 8 // 6 : -(-last * 8 // 6)]
