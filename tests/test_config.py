"""`.wirelint.yaml`: where it is found, what it does, and every mistake in it."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import CLEAN, TT, Wirelint
from wirelint import config, configfile
from wirelint.config import Config, Selection
from wirelint.finding import Severity
from wirelint.mistake import Mistakes

HOUSE_RULE = """\
check: existence
severity: warning
message: "{text!r} is not our style"
why: Because.
options:
  patterns: ['\\bvery\\b']
examples: []
"""


def _config(tmp_path: Path, text: str) -> Config:
    (tmp_path / "house" / "style").mkdir(parents=True, exist_ok=True)
    (tmp_path / "house" / "style" / "very.yaml").write_text(HOUSE_RULE)
    (tmp_path / config.NAME).write_text(text)
    return configfile.read(tmp_path / config.NAME)


def _rules(tmp_path: Path, text: str, selection: Selection | None = None) -> dict[str, Severity]:
    chosen = config.ruleset(_config(tmp_path, text), selection or Selection())
    return {rule.id: rule.severity for rule in chosen}


def test_nothing_said_is_the_default_set(tmp_path: Path) -> None:
    assert _rules(tmp_path, "exclude: []\n") == {
        rule.id: rule.severity for rule in config.ruleset(Config(tmp_path), Selection())
    }


@pytest.mark.parametrize(
    ("text", "select", "rules"),
    [
        ("select: [file]\n", (), {"file/not-utf8": Severity.WARNING}),
        ("select: file\n", (), {"file/not-utf8": Severity.WARNING}),
        ("select: [file, date]\nignore: [date]\n", (), {"file/not-utf8": Severity.WARNING}),
        ("select: [file]\nseverity: {file: error}\n", (), {"file/not-utf8": Severity.ERROR}),
        ("select: [file]\nseverity: {file: error, file/not-utf8: info}\n", (), {"file/not-utf8": Severity.INFO}),
        ("rules: house\nselect: [style]\n", (), {"style/very": Severity.WARNING}),
        ("rules: [house]\nignore: [date]\n", ("style/very",), {"style/very": Severity.WARNING}),
    ],
)
def test_which_rules_run(tmp_path: Path, text: str, select: tuple[str, ...], rules: dict[str, Severity]) -> None:
    assert _rules(tmp_path, text, Selection(select=select)) == rules


def test_a_pack(tmp_path: Path) -> None:
    (tmp_path / "house" / "packs").mkdir(parents=True)
    (tmp_path / "house" / "packs" / "desk.yaml").write_text("why: x\nselect: [style]\nseverity: {style: error}\n")
    rules = _rules(tmp_path, "rules: [house]\npacks: [desk]\nselect: [style]\n")
    assert rules == {"style/very": Severity.ERROR}


def test_options_add_and_remove(wirelint: Wirelint, copy: Path) -> None:
    (copy / "house.txt").write_text(CLEAN.replace("nears", "ne\u200bars").replace("weather", "wea\u2007ther"))
    places = []
    for change in ("{}", "{characters: {add: [U+2007], remove: [U+200B]}}"):
        (copy / config.NAME).write_text(f"options: {{residue/invisible-character: {change}}}\n")
        report = json.loads(wirelint("check", "--format", "json", "house.txt").out)
        places.append([(found["line"], found["column"]) for found in report["findings"]])
    assert places == [[(3, 10)], [(5, 32)]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select: [dates]\n", ["1:10: no rule or family 'dates'; did you mean 'date'?"]),
        ("ingore: [date]\n", ["1:1: unknown key 'ingore'; did you mean 'ignore'?; known: rules, packs, select, ignore, severity, exclude, options"]),
        ("severity: {date: fatal}\n", ["1:18: expected one of error, warning, info, got 'fatal'"]),
        ("severity: {dat: error}\n", ["1:12: no rule or family 'dat'; did you mean 'date'?"]),
        ("rules: [nowhere]\n", ["1:9: no such folder: nowhere"]),
        ("options: {residue/edge-space: {att: edges}}\n", ["1:37: unknown option 'att'; did you mean 'at'?; known: at"]),
        ("options: {residue/interface-words: {words: [x]}}\n", ["1:11: no rule or family 'residue/interface-words'; did you mean 'residue/interface-word'?"]),
        ("options: {duplicate/head: {block: {add: [x]}}}\n", ["1:35: add and remove are for lists; give the value itself"]),
        ("options: {residue/edge-space: {at: edge}}\n", ["1:36: expected one of edges, beside, got 'edge'; did you mean 'edges'?"]),
        ("- a\n", ["1:1: expected keys with values, got a list"]),
    ],
)  # fmt: skip
def test_mistakes(tmp_path: Path, text: str, said: list[str]) -> None:
    with pytest.raises(Mistakes) as caught:
        _rules(tmp_path, text)
    assert [f"{mistake.line}:{mistake.column}: {mistake.message}" for mistake in caught.value.listed] == said


def test_a_house_rule_must_not_take_the_name_of_ours(tmp_path: Path) -> None:
    (tmp_path / "house" / "date").mkdir(parents=True)
    (tmp_path / "house" / "date" / "impossible.yaml").write_text(HOUSE_RULE)
    with pytest.raises(Mistakes) as caught:
        _rules(tmp_path, "rules: [house]\n")
    assert [mistake.message for mistake in caught.value.listed] == [
        "'date/impossible' is a rule of wirelint; give the file another name"
    ]


def test_a_mistake_in_a_config_is_told_and_nothing_is_checked(wirelint: Wirelint, copy: Path) -> None:
    (copy / config.NAME).write_text("slect: [date]\n")
    ended = wirelint("check")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(".wirelint.yaml:1:1: unknown key 'slect'; did you mean 'select'?")


def test_configs_are_found_upward_as_far_as_the_git_root(wirelint: Wirelint, copy: Path) -> None:
    desk = copy / "desk" / "night"
    desk.mkdir(parents=True)
    (desk / "stray.txt").write_text(TT)
    (copy / config.NAME).write_text("ignore: [residue]\n")
    assert wirelint("check", "desk").status == 0
    assert wirelint("check", "night", cwd=copy / "desk").status == 0
    subprocess.run(["git", "init", "-q"], cwd=copy / "desk", check=True)
    assert wirelint("check", "desk").status == 1
    (copy / "desk" / config.NAME).write_text("select: [file]\n")
    assert wirelint("check", "desk").status == 0


def test_paths_begin_at_the_configs_folder(wirelint: Wirelint, copy: Path) -> None:
    (copy / "desk").mkdir()
    (copy / "desk" / "stray.txt").write_text(TT)
    (copy / config.NAME).write_text("select: [residue]\n")
    ended = wirelint("check", "--format", "concise", "stray.txt", cwd=copy / "desk")
    assert ended.out.startswith("desk/stray.txt:4:1: error")


def test_exclude_passes_over_named_files_too(wirelint: Wirelint, copy: Path) -> None:
    (copy / config.NAME).write_text("exclude: ['str*.txt', old/]\n")
    (copy / "old").mkdir()
    (copy / "old" / "a.txt").write_text(TT)
    assert wirelint("check").out == "No findings in 1 file (1 story). 3 files passed over.\n"
    ended = wirelint("check", "clean.txt", "stray.txt")
    assert ended.out == "No findings in 1 file (1 story). 1 file passed over.\n"


def test_every_named_file_excluded_is_no_failure(wirelint: Wirelint, copy: Path) -> None:
    (copy / config.NAME).write_text("exclude: ['str*.txt']\n")
    ended = wirelint("check", "stray.txt")
    assert (ended.status, ended.out) == (0, "No findings in 0 files (0 stories). 1 file passed over.\n")


def test_a_named_config_replaces_the_others(wirelint: Wirelint, copy: Path) -> None:
    (copy / config.NAME).write_text("ignore: [residue]\n")
    (copy / "other.yaml").write_text("select: [residue]\n")
    assert [wirelint("check").status, wirelint("check", "--config", "other.yaml").status] == [0, 1]


def test_clean_copy_stays_clean(wirelint: Wirelint, copy: Path) -> None:
    assert (copy / "clean.txt").read_text() == CLEAN
    assert wirelint("check", "clean.txt").status == 0
