"""JSON with its places: what is read, what is told where a file breaks the rules, and every character in its place."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.readers.jsontext import Members, Plain, Text, Value, view, whole


def _plain(text: str, value: Value | None) -> object:
    """A value as Python has it."""
    if isinstance(value, Text):
        return view(text, value).text
    if isinstance(value, Plain):
        return json.loads(text[value.start : value.end])
    if isinstance(value, Members):
        return {name: _plain(text, inner) for name, inner in value.items()}
    return [_plain(text, inner) for inner in value] if value is not None else None


@pytest.mark.parametrize(
    "text",
    [
        '{"a": "b", "c": [1, -2.5e+10, true, false, null], "d": {"e": {}, "f": []}}',
        ' [ "\\"\\\\\\/\\b\\f\\n\\r\\t\\u2019\\ud83d\\ude92" ]\r\n',
        '"Örsova 🚒 \u2028"',
        "0",
        "[" * 200 + "]" * 200,
    ],
)
def test_sound_json(text: str) -> None:
    scanned = whole(text, 0, len(text))
    assert scanned.faults == ()
    assert scanned.complete
    assert _plain(text, scanned.value) == json.loads(text)


@pytest.mark.parametrize(
    ("text", "value", "faults"),
    [
        ("", None, ["0 the JSON ends where a value should stand"]),
        ("{", {}, ["1 the JSON ends where a name in quotation marks should stand"]),
        ('{"a"', {}, ["4 the JSON ends where ':' after a name should stand"]),
        ('{"a": "b', {"a": "b"}, ["6 a string begins here and never ends"]),
        ('{"a": "b\\', {"a": "b\\"}, ["8 a backslash before '' is no escape of JSON", "6 a string begins here and never ends"]),
        ('{"a": "b", "c": 1', {"a": "b", "c": 1}, ["17 the JSON ends where ',' or '}' should stand"]),
        ('{"a": "b" "c": 1}', {"a": "b"}, ["10 expected ',' or '}', got '\"'"]),
        ('{"a": "b",}', {"a": "b"}, ["10 expected a value after ',', got '}'"]),
        ("[1, 2,]", [1, 2], ["6 expected a value after ',', got ']'"]),
        ("{'a': 1}", {}, ["1 expected a name in quotation marks, got \"'\""]),
        ("[NaN]", [], ["1 expected a value, got 'N'"]),
        ("[01]", [0], ["2 expected ',' or ']', got '1'"]),
        ('{"a": 1} {"b": 2}', {"a": 1}, ["9 more follows the end of the JSON value: '{'"]),
        ('{"a": 1, "b": 2, "a": 3}', {"a": 3, "b": 2}, ["17 the name 'a' stands twice in one object; what it says the second time was read"]),
        ('["\\ud83d fire"]', ["\ufffd fire"], ["2 half a surrogate pair, and no character"]),
        ('["\\x41"]', ["\\x41"], ["2 a backslash before 'x' is no escape of JSON"]),
        ('["two\nlines"]', ["two\nlines"], ["5 '\\n' stands bare in a string; JSON wants it escaped"]),
        ('["a\nb\nc"]', ["a\nb\nc"], ["3 '\\n' stands bare in a string; JSON wants it escaped (1 more like it)"]),
        ("[" * 10_000, None, ["200 nested more than 200 levels deep; read no further"]),
    ],
)  # fmt: skip
def test_broken_json_is_told_and_read_as_far_as_it_goes(text: str, value: object, faults: list[str]) -> None:
    scanned = whole(text, 0, len(text))
    assert [f"{fault.span.start} {fault.message}" for fault in scanned.faults] == faults
    assert value is None or _plain(text, scanned.value) == value


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(value=VALUES, ascii_only=st.booleans(), indent=st.sampled_from([None, 0, 3]))
def test_what_json_writes_is_read(value: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    scanned = whole(text, 0, len(text))
    assert scanned.faults == ()
    assert _plain(text, scanned.value) == value


@given(value=VALUES, data=st.data())
def test_any_piece_of_json_is_read_or_told(value: object, data: st.DataObject) -> None:
    text = json.dumps(value, ensure_ascii=data.draw(st.booleans()))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    piece = text[start:end]
    scanned = whole(text, start, end)
    assert all(start <= fault.span.start <= fault.span.end <= end for fault in scanned.faults)
    try:
        json.loads(piece)
    except ValueError:
        assert scanned.faults
    else:
        assert all("stands twice" in fault.message for fault in scanned.faults)


@given(st.text(min_size=1), st.data())
def test_every_character_is_in_its_place(text: str, data: st.DataObject) -> None:
    written = [data.draw(st.sampled_from(_spellings(character))) for character in text]
    source = '["' + "".join(written) + '"]'
    read = view(source, Text(2, len(source) - 2))
    assert read.text == text
    at = 2
    for index, spelled in enumerate(written):
        assert read.span(index, index + 1) == (at, at + len(spelled))
        at += len(spelled)


def _spellings(character: str) -> list[str]:
    units = character.encode("utf-16-be")
    numbers = "".join(f"\\u{units[at]:02x}{units[at + 1]:02X}" for at in range(0, len(units), 2))
    short = json.dumps(character, ensure_ascii=False)[1:-1]
    return [numbers, short, *(["\\/"] if character == "/" else [])]
