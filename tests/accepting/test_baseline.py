"""Baselines: what is known in a file, one entry a line, and what of it is found again."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.accepting.baseline import REASON, Known, found_again, known, moved, read, render, set_aside
from wirelint.finding import Excerpt, FileResult, Finding, Region, Severity, Suppressed
from wirelint.mistake import Mistakes
from wirelint.source import Position, Span

TT = Known("a.txt", "residue/interface-word", "tt")
WORD = Known("b.txt", "duplicate/word", 'the “the” \\ "quoted"')


def _finding(key: Known, line: int = 1) -> Finding:
    region = Region(Position(line, 1), Position(line, 3))
    return Finding(
        key.rule, Severity.ERROR, "said", key.path, region, Span(line, line + 2), Excerpt("x", 1), "f", folded=key.text
    )


def test_one_entry_stands_on_a_line_and_every_line_begins_alike() -> None:
    listed = Counter({WORD: 1, TT: 2})
    assert render(listed).decode() == (
        '[{"version": 1}\n'
        ',{"path": "a.txt", "rule": "residue/interface-word", "text": "tt", "occurrence": 1}\n'
        ',{"path": "a.txt", "rule": "residue/interface-word", "text": "tt", "occurrence": 2}\n'
        ',{"path": "b.txt", "rule": "duplicate/word", "text": "the “the” \\\\ \\"quoted\\"", "occurrence": 1}\n'
        "]\n"
    )


_TEXTS = st.text(st.characters(exclude_categories=()))  # half characters too, as odd file names have them


@given(st.dictionaries(st.builds(Known, _TEXTS, _TEXTS, _TEXTS), st.integers(1, 3)))
def test_what_is_written_is_read(listed: dict[Known, int]) -> None:
    data = render(Counter(listed))
    assert read(data, "baseline") == listed
    assert data.count(b"\n") == sum(listed.values()) + 2


def test_lines_that_a_merge_left_twice_or_out_of_order_are_read() -> None:
    header, *entries, end = render(Counter({TT: 2, WORD: 1})).splitlines(keepends=True)
    assert read(b"".join([header, *reversed(entries), entries[0], end]), "baseline") == Counter({TT: 2, WORD: 1})


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "b:1:1: not JSON: expected '['"),
        (b"{}", "b:1:1: not JSON: expected '['"),
        (b"[]", "b:1:2: not JSON: expecting value"),
        (b'[{"version": 2}\n]\n', 'b:1:1: expected {"version": 1} first; is this a baseline?'),
        (b'[{"version": 1}\n,{"path":\n]', "b:3:1: not JSON: expecting value"),
        (b'[{"version": 1}\n] x', "b:2:3: not JSON: expected the end of the file"),
        (b'[{"version": 1}\n,{"path": 1}\n]', 'b:2:2: expected an entry with path, rule, text, occurrence, got {"path": 1}'),
        (
            b'[{"version": 1}\n<<<<<<< HEAD\n,{}\n]',
            "b:2:1: a merge that was never settled; keep the entries of both sides and take out the marks",
        ),
        (b"[\n\xff", "b:2:1: not UTF-8; `wirelint baseline create` makes a new one"),
        (b"[" + b"[" * 100_000, "b:1:1: not a baseline; `wirelint baseline create` makes a new one"),
        (b"[" + b"9" * 5_000, "b:1:1: not a baseline; `wirelint baseline create` makes a new one"),
    ],
)  # fmt: skip
def test_a_broken_baseline_is_a_mistake_with_its_place(data: bytes, said: str) -> None:
    with pytest.raises(Mistakes) as raised:
        read(data, "b")
    assert [str(mistake) for mistake in raised.value.listed] == [said]


@pytest.mark.parametrize(
    ("listed", "found", "new", "gone"),
    [
        ([TT], [TT], [], []),
        ([TT], [TT, TT], [TT], []),
        ([TT, TT], [TT], [], [TT]),
        ([TT], [TT._replace(path="b.txt")], [TT._replace(path="b.txt")], [TT]),
        ([TT], [TT._replace(text="to")], [TT._replace(text="to")], [TT]),
        ([TT], [TT._replace(rule="a/b")], [TT._replace(rule="a/b")], [TT]),
        ([], [TT], [TT], []),
    ],
)
def test_what_is_known_is_set_aside(
    listed: list[Known], found: list[Known], new: list[Known], gone: list[Known]
) -> None:
    findings = [_finding(key, line) for line, key in enumerate(found, 1)]
    result = set_aside(FileResult("a.txt", tuple(findings)), Counter(listed))
    assert [known(finding) for finding in result.findings] == new
    assert Counter(listed) - found_again([result]) == Counter(gone)
    old = [finding for finding in findings if finding not in result.findings]
    assert result.suppressed == tuple(Suppressed(finding, "external", REASON) for finding in old)
    assert set_aside(result, Counter(listed)) == result


def test_a_long_text_is_cut_and_still_told_from_another() -> None:
    one, other = (known(_finding(TT._replace(text="word " * 100 + end))) for end in ("one", "two"))
    assert (one == other, len(one.text), one.text[:120]) == (False, 138, ("word " * 100)[:120])


def test_a_renamed_file_takes_its_entries_along() -> None:
    there = TT._replace(path="new.txt")
    assert moved(Counter({TT: 1, there: 1, WORD: 1}), {"a.txt": "new.txt"}) == Counter({there: 2, WORD: 1})
