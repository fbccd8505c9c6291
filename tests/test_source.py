"""Bytes to text, and every offset to its line and column."""

import gzip
import tracemalloc
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.source import NotText, Position, Segment, Source, Span, View, composed, decode, joined, verbatim

ANY_TEXT = st.text(
    st.one_of(
        st.sampled_from("ab \t\r\n\x0b\x0c\x85\u2028\u2029\u00a0é\u0301𝄞🚒\u200b"),
        st.characters(exclude_categories=["Cs"]),
    )
).filter(lambda text: "\x00" not in text)


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (b"", "utf-8", ""),
        (b"Caf\xc3\xa9\n", "utf-8", "Café\n"),
        (b"\xef\xbb\xbfCaf\xc3\xa9", "utf-8", "Café"),
        (b"Caf\xe9 \x93quoted\x94", "windows-1252", "Café “quoted”"),
        ("\ufeffCafé".encode("utf-16-le"), "utf-16-le", "Café"),
        ("\ufeffCafé".encode("utf-16-be"), "utf-16-be", "Café"),
        ("\ufeffCafé".encode("utf-32-le"), "utf-32-le", "Café"),
        (b"no\rnew\r\nline\n", "utf-8", "no\rnew\r\nline\n"),
        (
            b'<?xml version="1.0" encoding="iso-8859-2"?>\xb1',
            "iso8859-2",
            '<?xml version="1.0" encoding="iso-8859-2"?>ą',
        ),
        (
            b"<?xml version='1.0' encoding='ISO-8859-1'?>\x93",
            "windows-1252",
            "<?xml version='1.0' encoding='ISO-8859-1'?>“",
        ),
        (b"<?xml encoding='iso-8859-1'?>\xc3\xa9", "utf-8", "<?xml encoding='iso-8859-1'?>é"),
        (b"<?xml encoding='utf-8'?>\xe9", "windows-1252", "<?xml encoding='utf-8'?>é"),
        (b"<?xml encoding='x-unheard-of'?>\xe9", "windows-1252", "<?xml encoding='x-unheard-of'?>é"),
        (b"<?xml encoding='hex'?>\xe9", "windows-1252", "<?xml encoding='hex'?>é"),
        (b"<?xml encoding='punycode'?>\xe9", "windows-1252", "<?xml encoding='punycode'?>é"),
    ],
)
def test_bytes_become_text(data: bytes, encoding: str, text: str) -> None:
    source = decode("copy.txt", data)
    assert (source.encoding, source.text) == (encoding, text)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04\x00\x00", "byte 4 is zero: a binary file, or UTF-16 without its byte order mark"),
        (b"plain \x81\x8d", "byte 6 is neither UTF-8 nor windows-1252"),
        (b"\xef\xbb\xbfCaf\xe9", "byte 6 is not utf-8, as its mark says"),
        (b"\xff\xfea\x00b", "byte 4 is not utf-16-le, as its mark says"),
    ],
)
def test_bytes_that_are_no_text(data: bytes, said: str) -> None:
    with pytest.raises(NotText) as caught:
        decode("copy.txt", data)
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, Position(1, 1)),
        ("ab", 2, Position(1, 3)),
        ("a\nb", 2, Position(2, 1)),
        ("a\n", 2, Position(2, 1)),
        ("a\r\nb", 3, Position(2, 1)),
        ("a\r\nb", 2, Position(1, 3)),
        ("a\rb", 2, Position(2, 1)),
        ("a\x0cb\x85c\u2028d", 6, Position(1, 7)),
        ("\tb", 1, Position(1, 2)),
        ("🚒b", 1, Position(1, 2)),
    ],
)
def test_offsets_have_places(text: str, offset: int, position: Position) -> None:
    source = Source("copy.txt", text.encode(), text)
    assert source.position(offset) == position
    assert source.offset(*position) == offset


@given(ANY_TEXT, st.data())
def test_every_place_leads_back(text: str, data: st.DataObject) -> None:
    source = decode("copy.txt", text.encode())
    offset = data.draw(st.integers(0, len(source.text)))
    position = source.position(offset)
    assert source.offset(*position) == offset
    line = source.line_span(position.line)
    assert "\n" not in source.text[line.start : line.end]
    assert "\r" not in source.text[line.start : line.end]


@given(ANY_TEXT, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]), st.data())
def test_spans_are_cut_from_the_files_own_bytes(text: str, encoding: str, data: st.DataObject) -> None:
    written = ("\ufeff" + text if encoding == "utf-16" else text).encode(
        {"utf-16": "utf-16-le"}.get(encoding, encoding)
    )
    source = decode("copy.txt", written)
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, len(source.text)))
    cut = written[source.byte_offset(start) : source.byte_offset(end)]
    assert cut == source.cut(Span(start, end))
    assert cut.decode(source.encoding) == source.text[start:end]


def test_a_view_maps_through_soft_breaks() -> None:
    text = "   one\r\ntwo\r\n   three"
    view = joined(text, [Span(3, 6), Span(8, 11), Span(16, 21)])
    assert view.text == "one two three"
    assert view.span(0, 3) == Span(3, 6)
    assert view.span(4, 7) == Span(8, 11)
    assert view.span(2, 5) == Span(5, 9)
    assert view.span(3, 4) == Span(6, 8)
    assert view.span(8, 13) == Span(16, 21)
    assert view.span(13, 13) == Span(21, 21)


def test_half_an_entity_is_the_whole_entity() -> None:
    view = View("A & B", (Segment(0, 0, 2, True), Segment(2, 2, 7, False), Segment(3, 7, 9, True)))
    assert view.span(2, 3) == Span(2, 7)
    assert view.span(0, 3) == Span(0, 7)
    assert view.span(3, 5) == Span(7, 9)


@given(ANY_TEXT, st.data())
def test_a_verbatim_view_is_the_source(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    view = verbatim(text, start, end)
    inner = data.draw(st.integers(0, end - start))
    assert view.span(inner, end - start) == Span(start + inner, end)


def test_the_encoding_a_file_names_is_kept_with_its_place() -> None:
    source = decode("feed.xml", b"\xef\xbb\xbf \n<?xml version='1.0' encoding='utf8'?><a/>")
    assert source.declared is not None
    assert (source.declared.name, source.position(source.declared.span.start)) == ("utf8", (2, 31))
    assert decode("story.txt", b"The encoding='utf8' is <?xml encoding='utf8'?>").declared is None


def _bracketed(text: str) -> str | None:
    return f"[{text}]"


def _barred(text: str) -> str | None:
    return None if "x" in text else f"|{text}|"


UNITS = st.lists(
    st.one_of(
        st.tuples(st.text("ab \n", min_size=1, max_size=4), st.none()),  # stands as it is read
        st.tuples(st.text("xy\u2019", min_size=1, max_size=2), st.sampled_from(["&x;", "\\u0041", "<br/>"])),
        st.tuples(st.just(""), st.sampled_from(["<p>", "</p>", "  "])),  # markup: nothing of it is read
    ),
    min_size=1,
)


def _written(units: list[tuple[str, str | None]]) -> tuple[str, View]:
    """A text with its escapes and markup, and the view of it."""
    at = start = 0
    segments = []
    for read, stands in units:
        end = start + len(stands or read)
        if read:
            segments.append(Segment(at, start, end, stands is None, None if stands == "<br/>" else _bracketed))
        at, start = at + len(read), end
    written = "".join(stands or read for read, stands in units)
    return written, View("".join(read for read, _ in units), tuple(segments))


@given(UNITS, st.data())
def test_a_view_of_a_view_leads_through_both(units: list[tuple[str, str | None]], data: st.DataObject) -> None:
    _, outer = _written(units)
    cuts = data.draw(st.lists(st.integers(0, len(outer.text)), max_size=6).map(sorted))
    segments, at = [], 0
    for start, end in pairwise(cuts):
        is_verbatim = data.draw(st.booleans())
        length = end - start if is_verbatim else 1
        if end > start:
            segments.append(Segment(at, start, end, is_verbatim, _barred))
            at += length
    inner = View("i" * at, tuple(segments))
    view = composed(outer, inner)
    assert view.text == inner.text
    for start in range(at):
        for end in range(start + 1, at + 1):
            assert view.span(start, end) == outer.span(*inner.span(start, end))


@given(UNITS, st.data())
def test_a_part_of_a_view_has_its_place(units: list[tuple[str, str | None]], data: st.DataObject) -> None:
    written, view = _written(units)
    start = data.draw(st.integers(0, len(view.text)))
    end = data.draw(st.integers(start, len(view.text)))
    part = view.part(start, end)
    assert part.text == view.text[start:end]
    if start < end:
        assert part.span(0, end - start) == view.span(start, end)
    for piece, following in pairwise((*part.segments, Segment(len(part.text), 0, 0, True))):
        if piece.verbatim:
            assert written[piece.start : piece.end] == part.text[piece.at : following.at]


def test_notations_nest() -> None:
    outer = View("ab<c", (Segment(0, 0, 2, True, _barred), Segment(2, 2, 9, False, None), Segment(3, 9, 10, True)))
    inner = View("abc", (Segment(0, 0, 2, True, _bracketed), Segment(2, 2, 4, False, _bracketed)))
    first, second = composed(outer, inner).segments
    assert first.notation is not None
    assert (first.notation("one"), first.notation("xx")) == ("|[one]|", None)
    assert second.notation is None


@given(text=ANY_TEXT, long=st.sampled_from(["", "é🚒" * 700, "a" * 1023 + "é", "\n" * 1024]), data=st.data())
def test_columns_in_bytes(text: str, long: str, data: st.DataObject) -> None:
    source = Source("copy.txt", b"", long + text)
    offset = data.draw(st.integers(0, len(source.text)))
    position = source.position(offset)
    before = source.text[source.line_starts[position.line - 1] : offset]
    assert source.byte_column(position) == len(before.encode()) + 1


@pytest.mark.parametrize(
    ("data", "text", "torn"),
    [
        (gzip.compress("Café\n".encode()), "Café\n", ""),
        (gzip.compress(b"one\n") + gzip.compress(b"two\n") + bytes(8), "one\ntwo\n", ""),
        (gzip.compress("\ufeffCafé".encode("utf-16-le")), "Café", ""),
        (gzip.compress(b"one\n")[:-9], "one\n", "the gzip data breaks off; what was before was read"),
        (gzip.compress(b"one\n") + b"two", "one\n", "more follows the end of the gzip data"),
    ],
)
def test_packed_bytes_are_unpacked(data: bytes, text: str, torn: str) -> None:
    source = decode("copy.jsonl.gz", data)
    assert (source.text, source.packed, source.torn) == (text, True, torn)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\x1f\x8bnot gzip", "the gzip data is broken: Error -3 while decompressing data: unknown compression method"),
        (gzip.compress(gzip.compress(b"one")), "gzip data inside gzip data"),
        (gzip.compress(bytes(2048)), "the gzip data unpacks to more than 1,024 bytes"),
        (gzip.compress(b"\x00binary"), "byte 0 is zero: a binary file, or UTF-16 without its byte order mark"),
    ],
)
def test_packed_bytes_that_cannot_be_read(data: bytes, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wirelint.source.LARGEST", 1024)
    with pytest.raises(NotText) as error:
        decode("copy.jsonl.gz", data)
    assert str(error.value) == why


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_long_file_has_the_same_lines(end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = end.join(["one", "", "", "twenty words", "x" * 30, ""])
    short = Source("copy.txt", b"", text)
    starts, lines = list(short.line_starts), list(short.lines())
    for long in range(1, 20):
        monkeypatch.setattr("wirelint.source._LONG", long)
        source = Source("copy.txt", b"", text)
        assert (list(source.line_starts), list(source.lines())) == (starts, lines)


def test_an_endless_row_of_line_ends_is_small() -> None:
    source = Source("copy.txt", b"", "\n" * 200_000)
    tracemalloc.start()
    assert sum(1 for _ in zip(source.line_starts, source.lines(), strict=True)) == 200_001
    assert tracemalloc.get_traced_memory()[1] < 20 * 200_000
    tracemalloc.stop()
