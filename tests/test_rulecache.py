"""The rule cache: never stale, never in the way."""

import os
from enum import Enum
from pathlib import Path

import pytest

from wirelint import rulecache
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.mistake import Mistakes
from wirelint.rule import Rule
from wirelint.rulefile import load

RULE = """\
check: existence
severity: warning
message: "{text!r} is out"
why: Because.
options:
  patterns: [foo]
  scope: [paragraph]
languages: [en, fr]
gate: false
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house folder with one rule, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "house" / "style").mkdir(parents=True)
    (tmp_path / "house" / "style" / "foo.yaml").write_text(RULE)
    return tmp_path / "house"


def _bare(rules: list[Rule]) -> list[dict[str, object]]:
    """Rules as they are compared: without examples and path."""
    return [rule._asdict() | {"examples": (), "path": "", "check": rule.check, "types": _types(rule)} for rule in rules]


def _types(rule: Rule) -> dict[str, type]:
    """The types of a check's options: a word of a StrEnum must be one again."""
    options = rule.check._asdict()  # type: ignore[attr-defined]
    return {name: type(value) for name, value in options.items() if isinstance(value, Enum)}


def _cached_files(folder: Path) -> list[Path]:
    return [path for path in folder.parent.rglob("rules/*") if path.is_file()]


def test_a_cached_rule_is_the_rule(folder: Path) -> None:
    for _ in range(2):
        assert _bare(rulecache.load(folder, {})) == _bare(load(folder))
    assert len(_cached_files(folder)) == 1


def test_every_shipped_rule_survives_the_cache(folder: Path) -> None:
    shipped = rulecache.shipped_folder()
    for _ in range(2):
        assert _bare(rulecache.load(shipped, {})) == _bare(load(shipped))


def test_a_change_of_the_same_size_and_time_is_seen(folder: Path) -> None:
    path = folder / "style" / "foo.yaml"
    rulecache.load(folder, {})
    before = path.stat()
    path.write_text(RULE.replace("foo", "bar"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert [rule.options["patterns"] for rule in rulecache.load(folder, {})] == [("bar",)]


def test_a_check_that_says_otherwise_what_it_needs_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check = tmp_path / "checks" / "existence.py"
    check.parent.mkdir()
    check.write_text("one")
    monkeypatch.setattr(rulecache, "__file__", str(tmp_path / "rulecache.py"))
    stamp = rulecache._stamp.__wrapped__
    before = stamp()
    assert stamp() == before
    check.write_text("other")
    assert stamp() != before


def test_a_new_rule_and_a_lost_one_are_seen(folder: Path) -> None:
    rulecache.load(folder, {})
    (folder / "style" / "bar.yaml").write_text(RULE)
    assert [rule.id for rule in rulecache.load(folder, {})] == ["style/bar", "style/foo"]
    (folder / "style" / "foo.yaml").unlink()
    assert [rule.id for rule in rulecache.load(folder, {})] == ["style/bar"]


def test_a_broken_rule_is_told_every_time(folder: Path) -> None:
    (folder / "style" / "foo.yaml").write_text(RULE.replace("warning", "eror"))
    for _ in range(2):
        with pytest.raises(Mistakes):
            rulecache.load(folder, {})


@pytest.mark.parametrize("damage", [b"", b"junk", b"\x00" * 100])
def test_damage_is_harmless(folder: Path, damage: bytes) -> None:
    rulecache.load(folder, {})
    (cached,) = _cached_files(folder)
    whole = cached.read_bytes()
    for data in (damage, whole[: len(whole) // 2], whole[:-1] + bytes([whole[-1] ^ 1])):
        cached.write_bytes(data)
        assert [rule.id for rule in rulecache.load(folder, {})] == ["style/foo"]
    assert cached.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_no_matter(folder: Path) -> None:
    (folder.parent / "cache").write_text("a file where the folder should be")
    (folder.parent / "Library").write_text("a file where the folder should be")
    assert [rule.id for rule in rulecache.load(folder, {})] == ["style/foo"]


def test_the_rules_of_a_folder_that_nobody_used_for_long_go_when_others_are_kept(folder: Path) -> None:
    rulecache.load(folder, {})
    (old,) = _cached_files(folder)
    os.utime(old, (0, 0))
    rulecache.load(rulecache.shipped_folder(), {})
    assert old not in _cached_files(folder)
    rulecache.load(folder, {})
    os.utime(old, (0, 0))
    rulecache.load(folder, {})  # is of use
    (other := folder.parent / "other").mkdir()
    rulecache.load(other, {})
    assert old in _cached_files(folder)


def test_a_house_rule_runs_from_the_cache(folder: Path) -> None:
    config = Config(folder.parent, rules=(folder,))
    for _ in range(2):
        rules = ruleset(config, Selection(select=("style/foo",)))
        assert [(rule.id, rule.needs) for rule in rules] == [("style/foo", None)]
