"""`.wirelint.yaml`: where it is found, what it does, and every mistake in it."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import CLEAN, TT, Wirelint
from wirelint import __version__, config
from wirelint.config import Config, Selection
from wirelint.config import file as configfile
from wirelint.config.ruleset import ruleset
from wirelint.document import Context
from wirelint.finding import Severity
from wirelint.mistake import Mistakes

HOUSE_RULE = """\
check: existence
severity: warning
message: "{text!r} is not our style"
why: Because.
options:
  patterns: ['\\bvery\\b']
default: off
examples: []
"""


def _config(tmp_path: Path, text: str) -> Config:
    for folder in ("night", "packs"):
        (tmp_path / "house" / folder).mkdir(parents=True, exist_ok=True)
    (tmp_path / "house" / "night" / "very.yaml").write_text(HOUSE_RULE)
    (tmp_path / "house" / "packs" / "desk.yaml").write_text("why: x\nselect: [night]\nseverity: {night: error}\n")
    (tmp_path / config.NAME).write_text(text)
    return configfile.read(tmp_path / config.NAME)


def _rules(tmp_path: Path, text: str, selection: Selection | None = None) -> dict[str, Severity]:
    chosen = ruleset(_config(tmp_path, text), selection or Selection())
    return {rule.id: rule.severity for rule in chosen}


def test_nothing_said_is_the_default_set(tmp_path: Path) -> None:
    assert _rules(tmp_path, "exclude: []\n") == {
        rule.id: rule.severity for rule in ruleset(Config(tmp_path), Selection())
    }


@pytest.mark.parametrize(
    ("text", "select", "rules"),
    [
        ("select: [file/not-utf8]\n", (), {"file/not-utf8": Severity.WARNING}),
        ("select: file/not-utf8\n", (), {"file/not-utf8": Severity.WARNING}),
        ("select: [file/not-utf8, date]\nignore: [date]\n", (), {"file/not-utf8": Severity.WARNING}),
        ("select: [file/not-utf8]\nseverity: {file: error}\n", (), {"file/not-utf8": Severity.ERROR}),
        (
            "select: [file/not-utf8]\nseverity: {file: error, file/not-utf8: info}\n",
            (),
            {"file/not-utf8": Severity.INFO},
        ),
        ("rules: house\nselect: [night]\n", (), {"night/very": Severity.WARNING}),
        ("rules: [house]\nignore: [date]\n", ("night/very",), {"night/very": Severity.WARNING}),
        (
            "rules: [house]\nselect: [file/not-utf8]\nextend-select: [night]\n",
            (),
            {"file/not-utf8": Severity.WARNING, "night/very": Severity.WARNING},
        ),
        (
            "rules: [house]\nselect: [file/not-utf8]\npacks: [desk]\n",
            (),
            {"file/not-utf8": Severity.WARNING, "night/very": Severity.ERROR},
        ),
        (
            "rules: [house]\nselect: [file/not-utf8]\npacks: [desk]\nignore: [night]\n",
            (),
            {"file/not-utf8": Severity.WARNING},
        ),
        ("rules: [house]\npacks: [desk]\n", ("file/not-utf8",), {"file/not-utf8": Severity.WARNING}),
        ("rules: [house]\nselect: [night]\npacks: [desk]\nseverity: {desk: info}\n", (), {"night/very": Severity.INFO}),
        ("rules: [house]\nselect: [night]\nseverity: {desk: info, night: error}\n", (), {"night/very": Severity.ERROR}),
    ],
)
def test_which_rules_run(tmp_path: Path, text: str, select: tuple[str, ...], rules: dict[str, Severity]) -> None:
    assert _rules(tmp_path, text, Selection(select=select)) == rules


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
        ("ingore: [date]\n", ["1:1: unknown key 'ingore'; did you mean 'ignore'?; known: requires, rules, packs, select, extend-select, ignore, severity, options, exclude, story-date, file-dates, format-in, overrides"]),
        ("severity: {date: fatal}\n", ["1:18: expected one of error, warning, info, got 'fatal'"]),
        ("severity: {dat: error}\n", ["1:12: no rule, family or pack 'dat'; did you mean 'date'?"]),
        ("rules: [nowhere]\n", ["1:9: no such folder: nowhere"]),
        ("options: {residue/edge-space: {att: edges}}\n", ["1:37: unknown option 'att'; did you mean 'at'?; known: at"]),
        ("options: {residue/interface-words: {words: [x]}}\n", ["1:11: no rule or family 'residue/interface-words'; did you mean 'residue/interface-word'?"]),
        ("options: {duplicate/head: {block: {add: [x]}}}\n", ["1:35: add and remove are for lists; give the value itself"]),
        ("options: {residue/edge-space: {at: edge}}\n", ["1:36: expected one of edges, beside, got 'edge'; did you mean 'edges'?"]),
        ("- a\n", ["1:1: expected keys with values, got a list"]),
        ("packs: [desks]\n", ["1:9: no pack 'desks'; known: aggregator, ap, bbc, reuters, sensitive"]),
        ("extend-select: [dates]\n", ["1:17: no rule or family 'dates'; did you mean 'date'?"]),
        ("requires: '>=99, <1'\n", [f"1:11: this is wirelint {__version__}, and >=99 is required; install another version"]),
        ("requires: latest\n", ["1:11: expected versions such as >=0.2 or >=0.2, <1, got 'latest'"]),
        ("story-date: 2025-13-01\n", ["1:13: expected a date such as 2025-05-04, got '2025-13-01'"]),
        ("file-dates: '{yy}{month}{day}*'\n", ["1:13: expected a form such as *{year}-{month}-{day}*, with each of the three once, got '{yy}{month}{day}*'"]),
        ("overrides: [{ignore: [date]}]\n", ["1:13: the override's 'files' is missing"]),
        ("overrides: [{files: a, exclude: [date]}]\n", ["1:24: unknown key 'exclude'; known: files, packs, select, extend-select, ignore, severity, options, story-date, format-in"]),
        ("overrides: [{files: a, ignore: [dates]}]\n", ["1:33: no rule or family 'dates'; did you mean 'date'?"]),
        ("options: {residue/edge-space: {att: x}, duplicate/word: {att: x}}\n", ["1:37: unknown option 'att'; did you mean 'at'?; known: at", "1:63: unknown option 'att'; known: words"]),
    ],
)  # fmt: skip
def test_mistakes(tmp_path: Path, text: str, said: list[str]) -> None:
    with pytest.raises(Mistakes) as caught:
        _rules(tmp_path, text)
    assert [f"{mistake.line}:{mistake.column}: {mistake.message}" for mistake in caught.value.listed] == said


@pytest.mark.parametrize("required", [">=0.0.1", "==" + __version__, ">0, <99", "<=" + __version__ + ".0"])
def test_a_version_that_will_do(tmp_path: Path, required: str) -> None:
    assert _config(tmp_path, f"requires: '{required}'\n").selections


OVERRIDES = """\
select: [duplicate]
severity: {duplicate: warning}
story-date: 2025-05-04
overrides:
  - files: [sport/, "*.draft.txt"]
    select: [file/not-utf8]
    severity: {file: error}
  - files: sport/night/*
    extend-select: [duplicate/word]
    severity: {duplicate/word: info, file: info}
    story-date: 2025-05-05
"""


@pytest.mark.parametrize(
    ("path", "rules", "date"),
    [
        ("desk/a.txt", None, "2025-05-04"),
        ("desk/a.draft.txt", {"file/not-utf8": "error"}, "2025-05-04"),
        ("sport/a.txt", {"file/not-utf8": "error"}, "2025-05-04"),
        ("sport/night/a.txt", {"file/not-utf8": "info", "duplicate/word": "info"}, "2025-05-05"),
        ("desk/sport/night/a.txt", {"file/not-utf8": "error"}, "2025-05-04"),  # the second glob begins at the config
        ("../sport/a.txt", None, "2025-05-04"),
    ],
)
def test_overrides_by_path(tmp_path: Path, path: str, rules: dict[str, str] | None, date: str) -> None:
    governing = _config(tmp_path, OVERRIDES)
    chosen = {rule.id: rule.severity.value for rule in ruleset(governing.of(tmp_path / path), Selection())}
    every = {rule.id: "warning" for rule in ruleset(governing, Selection())}
    assert chosen == (every if rules is None else rules)
    context = governing.of(tmp_path / path).context(tmp_path / path, Context())
    assert str(context.story_date) == date


def test_files_under_the_same_overrides_share_their_rules(tmp_path: Path) -> None:
    governing = _config(tmp_path, OVERRIDES)
    assert governing.of(tmp_path / "sport" / "a.txt") is governing.of(tmp_path / "b.draft.txt")
    assert governing.of(tmp_path / "a.txt") is governing


def test_options_of_overrides_follow_one_another(wirelint: Wirelint, copy: Path) -> None:
    (copy / "house.txt").write_text(CLEAN.replace("The", "Xaa\n\nXbb\n\nXcc\n\nThe"))
    (copy / config.NAME).write_text(
        "select: [residue/interface-word]\n"
        "options: {residue/interface-word: {words: [Xaa, Xbb]}}\n"
        "overrides:\n"
        "  - {files: house.txt, options: {residue/interface-word: {words: {add: [Xcc]}}}}\n"
        "  - {files: '*', options: {residue/interface-word: {words: {remove: [Xaa]}}}}\n"
    )
    report = json.loads(wirelint("check", "--format", "json", "house.txt").out)
    assert [found["message"][:5] for found in report["findings"]] == ["'Xbb'", "'Xcc'"]


@pytest.mark.parametrize(
    ("form", "path", "date"),
    [
        ("{year}{month}{day}_*", "20250504_ferry.txt", "2025-05-04"),
        ("{year}{month}{day}_*", "deep/er/20250504_ferry.txt", "2025-05-04"),
        ("*{year}-{month}-{day}*", "ferry-2025-05-04.txt", "2025-05-04"),
        ("archive/{year}/{month}/{day}/**", "archive/2025/05/04/sport/a.txt", "2025-05-04"),
        ("/{day}.{month}.{year}.txt", "04.05.2025.txt", "2025-05-04"),
        ("**/{year}/{month}-{day}.t?t", "2025/05-04.txt", "2025-05-04"),
        ("*{year}-{month}-{day}*", "ferry-25-05-04.txt", "None"),  # no century is guessed
        ("*{year}-{month}-{day}*", "ferry-2025-13-04.txt", "None"),
        ("archive/{year}/{month}/{day}/**", "old/archive/2025/05/04/a.txt", "None"),
        ("{year}{month}{day}_*", "20250504-ferry.txt", "None"),
    ],
)
def test_dates_of_file_names(tmp_path: Path, form: str, path: str, date: str) -> None:
    governing = _config(tmp_path, f"file-dates: ['x{{year}}{{month}}{{day}}', '{form}']\n")
    assert str(governing.context(tmp_path / path, Context()).file_date) == date


def test_a_file_name_dates_the_story(wirelint: Wirelint, copy: Path) -> None:
    (copy / config.NAME).write_text("file-dates: '{year}-{month}-{day}.txt'\n")
    (copy / "2025-05-07.txt").write_text(TT)
    assert "dated 2025-05-07 (file name)" in wirelint("parse", "2025-05-07.txt").out
    (copy / config.NAME).write_text("story-date: 2025-05-09\n")
    assert "dated 2025-05-09 (config .wirelint.yaml:1)" in wirelint("parse", "2025-05-07.txt").out
    told = wirelint("parse", "--story-date", "2025-05-11", "2025-05-07.txt")
    assert "dated 2025-05-11 (option --story-date)" in told.out


def test_a_format_by_path(wirelint: Wirelint, copy: Path) -> None:
    (copy / "feed.out").write_text("<nitf><body><body.content><p>Ferry sinks.</p></body.content></body></nitf>")
    assert "feed.out: 1 story, nitf" in wirelint("parse", "feed.out").out
    (copy / config.NAME).write_text("overrides:\n  - {files: '*.out', format-in: text}\n")
    assert "feed.out: 1 story, utf-8" in wirelint("parse", "feed.out").out
    assert "feed.out: 1 story, nitf" in wirelint("parse", "--format-in", "nitf", "feed.out").out
    (copy / config.NAME).write_text("format-in: ntif\n")
    ended = wirelint("check", "feed.out")
    assert ended.status == 2
    assert "1:12: expected one of text, anpa" in ended.err


def test_a_pack_from_the_command_line(wirelint: Wirelint, copy: Path) -> None:
    _config(copy, "rules: [house]\n")
    (copy / "house.txt").write_text(CLEAN.replace("calm", "very calm"))
    assert wirelint("check", "house.txt").status == 0
    ended = wirelint("check", "--pack", "desk", "--format", "concise", "house.txt")
    assert ended.out.startswith("house.txt:5:24: error night/very 'very' is not our style\n")
    ended = wirelint("check", "--pack", "dsk", "house.txt")
    assert (ended.status, ended.err) == (
        2, "command line: --pack: no pack 'dsk'; did you mean 'desk'?; known: aggregator, ap, bbc, desk, reuters, sensitive\n",
    )  # fmt: skip


def test_a_house_rule_must_not_take_the_name_of_ours(tmp_path: Path) -> None:
    (tmp_path / "house" / "date").mkdir(parents=True)
    (tmp_path / "house" / "date" / "impossible.yaml").write_text(HOUSE_RULE)
    with pytest.raises(Mistakes) as caught:
        _rules(tmp_path, "rules: [house]\n")
    assert [mistake.message for mistake in caught.value.listed] == [
        "'date/impossible' is a rule of wirelint; give the file another name"
    ]


def test_two_house_rules_with_one_name(tmp_path: Path) -> None:
    for folder in ("desk", "house"):
        (tmp_path / folder / "night").mkdir(parents=True)
        (tmp_path / folder / "night" / "very.yaml").write_text(HOUSE_RULE)
    with pytest.raises(Mistakes) as caught:
        _rules(tmp_path, "rules: [desk, house]\n")
    (mistake,) = caught.value.listed
    assert Path(mistake.path).parts[-3:] == ("house", "night", "very.yaml")
    assert mistake.message.startswith("'night/very' is a rule in ")
    assert mistake.message.endswith("/desk/night/very.yaml; give the file another name")


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("very.yaml", "in desk: very.yaml is in no family and never read; move it to FAMILY/very.yaml"),
        ("very.yml", "in desk: very.yml is in no family and never read; move it to FAMILY/very.yaml"),
        ("night/very.yml", "in desk: night/very.yml is never read; rename it to very.yaml"),
        ("night/very/very.yaml", "in desk: no rules; they stand in FAMILY/NAME.yaml"),
    ],
)
def test_rules_where_they_would_never_be_read(tmp_path: Path, file: str, said: str) -> None:
    (tmp_path / "desk" / file).parent.mkdir(parents=True)
    (tmp_path / "desk" / file).write_text(HOUSE_RULE)
    with pytest.raises(Mistakes) as caught:
        _config(tmp_path, "rules: [desk]\n")
    assert said in [mistake.message for mistake in caught.value.listed]


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
    (copy / "desk" / config.NAME).write_text("select: [file/not-utf8]\n")
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


def test_where_a_file_is_in_its_configs_folder(tmp_path: Path) -> None:
    (tmp_path / "desk" / "sport").mkdir(parents=True)
    (tmp_path / "desk-2").mkdir()
    (tmp_path / "link.txt").symlink_to(tmp_path / "desk" / "sport" / "a.txt")
    (tmp_path / "folder").symlink_to(tmp_path / "desk")
    config = Config(tmp_path / "desk", exclude=("sport/a.txt", "/b.txt"))
    excluded = ("desk/sport/a.txt", "desk/b.txt", "folder/sport/a.txt", "link.txt", "desk/sport/../b.txt")
    for name in (*excluded, "desk/sport/b.txt", "desk-2/b.txt", "b.txt", "desk", "desk/..", "desk/sport/."):
        assert config.excludes(tmp_path / name) == (name in excluded), name
