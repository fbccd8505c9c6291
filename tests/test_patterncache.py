"""The cache of compiled patterns: what it gives is what `re` makes, and it is never in the way."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from wirelint import cachefile, patterncache
from wirelint.patterncache import PatternCache

PATTERNS: list[tuple[Any, int]] = [  # each text or bytes
    (r"(?P<day>\d\d?)(?:st|nd|rd|th)?(?P<rest> of)?", 0),
    (r"[^\W\d_]+(?<!\w)(?=x|y)(?!z)", re.IGNORECASE.value),
    (r"(a|bc)\1*+(?>d{2,5}?)$", re.MULTILINE.value | re.DOTALL.value),
    (rb"\xff[\x00-\x7f]+", 0),
    (r"(?i:é)[“”]|[à-ü]", re.VERBOSE.value),
    *((f"a pattern of some length that a run needs, {number}", 0) for number in range(8)),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache of its own, and a `re` that remembers nothing."""
    monkeypatch.setattr(cachefile, "cache_folder", lambda: tmp_path)
    monkeypatch.setattr(vars(re)["_compiler"], "compile", vars(re)["_compiler"].compile)  # to be put back
    re.purge()
    yield tmp_path
    re.purge()


def _compile() -> None:
    for pattern, flags in PATTERNS:
        re.compile(pattern, flags)


def _remembered() -> dict[Any, Any]:
    return dict(vars(re)["_cache"])


def _fill() -> None:
    cache = PatternCache()
    _compile()
    cache.close()
    re.purge()


def test_a_remembered_pattern_is_the_pattern() -> None:
    _fill()
    cache = PatternCache()
    _compile()
    cache.close()
    remembered = _remembered()
    re.purge()
    _compile()
    assert remembered == _remembered()  # patterns are equal if what they are compiled to is
    assert [one.groupindex for one in remembered.values()] == [one.groupindex for one in _remembered().values()]
    assert len(remembered) == len(PATTERNS)


def test_a_remembered_pattern_is_compiled_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    _fill()
    PatternCache()
    monkeypatch.delattr(vars(re)["_compiler"], "_code")
    _compile()


def test_what_is_kept_is_written_once(folder: Path) -> None:
    _fill()
    written = (folder / "patterns").stat().st_mtime_ns
    _fill()
    assert (folder / "patterns").stat().st_mtime_ns == written


def test_a_short_pattern_more_is_not_kept(folder: Path) -> None:
    cache = PatternCache()
    re.compile("one of the copy")
    cache.close()
    assert not (folder / "patterns").exists()


def test_what_was_needed_last_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    _fill()
    monkeypatch.setattr(patterncache, "_MOST", 10)
    cache = PatternCache()
    others = [f"another pattern of some length that a run needs, {number}" for number in range(9)]
    for pattern in (PATTERNS[0][0], *others):
        re.compile(pattern)
    cache.close()
    assert PatternCache().kept.keys() == {PATTERNS[0], *((other, 0) for other in others)}


def test_only_so_many_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterncache, "_MOST", 10)
    _fill()
    assert len(PatternCache().kept) == 10


@pytest.mark.parametrize(
    "value",
    [
        None,
        (),
        ("another Python", {("a", 0): (0, b"\1\0\0\0", 0, {}, ())}),
        (sys.version, {("a", 0): (0, b"\x11\0\0\0\0\0\0\x80", 0, {}, (None,))}),  # no code
        (sys.version, {("a", 0): (0, b"abc", 0, {}, (None,))}),  # half a number
        (sys.version, {("a", 0): ("a", 0, [17, 1], 0, {}, (None,))}),  # as it was kept before
        (sys.version, {("a", 0): ("a", 0)}),
        (sys.version, {"a": ()}),
        (sys.version, [1]),
    ],
)
def test_what_is_no_cache_is_no_matter(folder: Path, value: object) -> None:
    cachefile.write(folder / "patterns", value)
    cache = PatternCache()
    assert re.compile("a").fullmatch("a")
    _compile()
    cache.close()
    kept = PatternCache().kept
    assert [len(kept[key]) for key in (("a", 0), *PATTERNS)] == [5] * (len(PATTERNS) + 1)


def test_a_cache_that_cannot_be_written_is_no_matter(folder: Path) -> None:
    (folder / "patterns").mkdir()
    _fill()
    assert PatternCache().kept == {}


def test_another_re_is_no_matter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fill()
    for name in ("_cache", "_compiler"):
        with monkeypatch.context() as patch:
            patch.delattr(re, name)
            PatternCache().close()
