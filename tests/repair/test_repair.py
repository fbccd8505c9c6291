"""Repairs made in bytes: which of two goes first, what stays byte for byte, and when a file is left as it is."""

import gzip
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.conftest import CLEAN, HEAD, LEAD, TT
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context
from wirelint.finding import Change, Excerpt, FileResult, Finding, Place, Problem, Region, Repair, Severity
from wirelint.linting import lint_data
from wirelint.repair import compatible, repaired
from wirelint.source import Span, decode

RULES = ruleset(Config(Path()), Selection())


def lint(data: bytes) -> FileResult:
    return lint_data("copy.txt", data, RULES, Context())


@pytest.mark.parametrize("final", [True, False], ids=["final", "no-final"])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\x00\x00"),
        ("windows-1252", b""),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\r\n \n"])
def test_bytes_outside_the_repairs_stay(encoding: str, mark: bytes, ends: str, final: bool) -> None:
    def written(text: str) -> bytes:
        breaks = (ends[-1 - number % 2 :] if " " in ends else ends for number in range(100))  # mixed: by turns
        text = re.sub("\n", lambda _: next(breaks).strip(" "), text.replace("Sunday", "“Sunday” in Zürich"))
        return mark + (text if final else text.rstrip("\r\n")).encode(encoding)

    stray = written(HEAD + "TT&TT\n" + LEAD)
    dirty = stray.replace("TT&TT".encode(encoding), "TT".encode(encoding))
    line = next(line for line in decode("", stray).text.splitlines(keepends=True) if "TT&TT" in line)
    clean = stray.replace(line.encode(encoding), b"")
    data, result = repaired(dirty, lint)
    assert (data, [finding.rule for finding in result.fixed]) == (clean, ["residue/interface-word"])
    assert result.problems == ()


def finding(
    at: tuple[int, int], *edits: tuple[int, int, str], safe: bool = True, rests: Sequence[tuple[int, int]] = ()
) -> Finding:
    """A finding on the first line of a file, with one repair."""

    def region(span: tuple[int, int]) -> Region:
        return Region(SOURCE.position(span[0]), SOURCE.position(span[1]))

    changes = tuple(Change(region((start, end)), Span(start, end), text) for start, end, text in edits)
    return Finding(
        f"a/{at[0]}", Severity.ERROR, "said", "copy.txt", region(at), Span(*at), Excerpt("", 1), "",
        related=tuple(Place("copy.txt", region(span), "the first") for span in rests),
        repairs=(Repair(safe, "mend", changes),),
    )  # fmt: skip


SOURCE = decode("copy.txt", b"0123456789" * 10)


@pytest.mark.parametrize(
    ("findings", "chosen"),
    [
        ([finding((0, 5), (0, 5, "")), finding((20, 25), (20, 25, ""))], [0, 20]),
        ([finding((0, 5), (0, 5, "")), finding((4, 25), (4, 25, ""), safe=False)], [0]),
        ([finding((0, 5), (0, 5, "")), finding((4, 25), (4, 25, ""))], [4]),
        ([finding((0, 5), (0, 5, "")), finding((3, 8), (3, 8, ""))], [0]),
        # neighbours: the gap around the second is judged once the first is gone
        ([finding((0, 5), (0, 5, "")), finding((5, 10), (5, 10, ""))], [0]),
        # what a repair rests on must not change under it
        ([finding((0, 5), (0, 5, "x")), finding((30, 50), (30, 50, ""), rests=[(0, 20)])], [30]),
        ([finding((0, 50), (0, 50, "")), finding((60, 90), (60, 90, ""), rests=[(0, 50)])], [0]),
        ([finding((10, 30), (12, 13, "x")), finding((20, 22), (20, 22, "y"))], [20]),
        ([finding((10, 30), (12, 13, "x"), (20, 21, "y")), finding((20, 22), (20, 22, "y"), safe=False)], [10]),
        ([finding((10, 10), (10, 10, "x")), finding((10, 11), (10, 10, "y"))], [10]),
    ],
)
def test_which_repairs_are_of_one_round(findings: list[Finding], chosen: list[int]) -> None:
    found = sorted(one.span.start for one, _ in compatible(SOURCE, findings, unsafe=True))
    assert found == chosen
    assert sorted(one.span.start for one, _ in compatible(SOURCE, findings[::-1], unsafe=True)) == chosen


def test_only_what_is_offered_alone_is_made() -> None:
    both = finding((0, 5), (0, 5, ""))
    both = both._replace(repairs=both.repairs * 2)
    by_hand = finding((10, 15), (10, 15, ""))
    by_hand = by_hand._replace(repairs=(by_hand.repairs[0]._replace(by_hand=True),))
    unsafe = finding((20, 25), (20, 25, ""), safe=False)
    findings = [both, by_hand, unsafe, finding((30, 35))._replace(repairs=())]
    assert [len(compatible(SOURCE, findings, unsafe=wanted)) for wanted in (False, True)] == [0, 1]


CAPTION = "A boat nears the harbor of Lindmark, May 4, 2025. (Reuters)\n"


@pytest.mark.parametrize(
    ("before", "after", "unsafe"),
    [
        (CLEAN, CLEAN, False),
        (HEAD + "\nTT\nTT\nAdvertisement\n" + LEAD, HEAD + LEAD, False),
        (HEAD + CAPTION * 3 + LEAD, HEAD + LEAD, False),
        (HEAD + "\n" + CAPTION + LEAD, HEAD + LEAD, False),
        (HEAD + "TT\n\n" + HEAD + LEAD, HEAD + LEAD, False),
        (HEAD + "TT\n\n" + HEAD + CAPTION + LEAD, HEAD + "\n" + HEAD + CAPTION + LEAD, False),
        (HEAD + "TT\n\n" + HEAD + CAPTION + LEAD, HEAD + LEAD, True),
        (HEAD + LEAD.replace("calm", "calm\u200b &amp; fair"), HEAD + LEAD.replace("calm", "calm & fair"), False),
        ("", "", True),
    ],
)
def test_repairs_are_made_until_none_is_left(before: str, after: str, unsafe: bool) -> None:
    data, result = repaired(before.encode(), lint, unsafe=unsafe)
    assert data.decode() == after
    assert (result.problems, result.arisen) == ((), ())
    assert result._replace(fixed=()) == lint(data)


def test_a_repair_that_leaves_nothing_is_told_of() -> None:
    data, result = repaired(b"TT\n", lint)
    assert data == b""
    assert [finding.rule for finding in result.arisen] == ["file/empty"]


def test_a_file_that_would_be_read_in_another_encoding_is_left_as_it_is() -> None:
    before = (HEAD + LEAD).encode("windows-1252") + "\nHe said \xc3\xa9\x96.\n".encode("latin-1")
    at = decode("copy.txt", before).text.index("–")
    dash = finding((0, 1), (at, at + 1, ""))
    data, result = repaired(before, lambda data: FileResult("copy.txt", (dash,)))
    assert data == before
    said = "after the repairs it would no longer be read as windows-1252"
    assert result == FileResult("copy.txt", (dash,), (Problem("not-fixed", said, "copy.txt"),))


def test_a_packed_file_is_left_as_it_is() -> None:
    clean, before = gzip.compress(CLEAN.encode()), gzip.compress(TT.encode())
    assert repaired(clean, lint) == (clean, lint(clean))
    data, result = repaired(before, lint)
    assert data == before
    said = "it is packed: unpack it to have it repaired"
    assert result.problems == (Problem("not-fixed", said, "copy.txt"),)


def turned(data: bytes) -> FileResult:
    """A rule that undoes its own repair."""
    return FileResult("copy.txt", (finding((0, 1), (0, 1, "a" if data.startswith(b"b") else "b")),))


def failing(data: bytes) -> FileResult:
    """A rule that fails once the copy is repaired."""
    failed = Problem("rule-failed", "failed: KeyError", "copy.txt")
    return FileResult("copy.txt", (finding((0, 1), (0, 1, "b")),), () if data.startswith(b"a") else (failed,))


@pytest.mark.parametrize(
    ("lints", "said"),
    [
        (turned, "after 100 rounds there is still something to repair: two rules undo each other's repairs"),
        (failing, "after the repairs failed: KeyError"),
    ],
)
def test_repairs_that_go_wrong_leave_the_file_as_it_is(lints: Callable[[bytes], FileResult], said: str) -> None:
    data, result = repaired(b"a story", lints)
    assert (data, result.fixed) == (b"a story", ())
    assert result.problems == (Problem("not-fixed", said, "copy.txt"),)


@pytest.mark.parametrize("kind", ["undecodable", "malformed"])
def test_a_file_that_was_not_read_whole_is_not_repaired(kind: str) -> None:
    result = FileResult("copy.txt", (finding((0, 1), (0, 1, "b")),), (Problem(kind, "broken", "copy.txt"),))
    assert repaired(b"a story", lambda data: result) == (b"a story", result)


def test_what_comes_of_a_repair_is_told() -> None:
    def lints(data: bytes) -> FileResult:
        old = finding((5, 8))._replace(rule="a/old", repairs=())
        if data.startswith(b"a"):
            return FileResult("copy.txt", (finding((0, 1), (0, 1, "")), old))
        moved = old._replace(span=Span(4, 7))
        return FileResult("copy.txt", (moved, finding((9, 10))._replace(rule="a/new", repairs=())))

    data, result = repaired(b"a story", lints)
    assert (data, [one.rule for one in result.fixed]) == (b" story", ["a/0"])
    assert [one.rule for one in result.arisen] == ["a/new"]


def test_the_stray_line_of_the_fixtures_is_repaired() -> None:
    assert repaired(TT.encode(), lint)[0] == CLEAN.encode()
