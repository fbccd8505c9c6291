"""`wirelint rules new` and `wirelint rules validate`: a rule to begin with works as written, and mistakes are told."""

from pathlib import Path

import pytest

from tests.conftest import CLEAN, Wirelint
from wirelint.authoring import scaffold
from wirelint.authoring.ruletest import failures
from wirelint.rulecache import shipped_folder
from wirelint.rulefile import check_kinds, load

OURS = load(shipped_folder())


@pytest.mark.parametrize("kind", sorted({rule.kind for rule in OURS}))
def test_a_rule_of_every_kind_works_as_written(kind: str, tmp_path: Path) -> None:
    text = scaffold.text("house/at-this-time", kind, OURS)
    assert text is not None
    assert text.startswith("# yaml-language-server: $schema=../.rule.schema.json\n")
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "at-this-time.yaml").write_text(text, encoding="utf-8")
    (rule,) = load(tmp_path)
    assert (rule.kind, rule.default, rule.gate, rule.measured) == (kind, True, True, None)
    assert list(failures(rule)) == []


def test_every_kind_has_a_rule_to_begin_with() -> None:
    assert [kind for kind in check_kinds() if scaffold.text("house/x", kind, OURS) is None] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("house/at-this-time", None),
        ("house/24-7", None),
        ("very", "expected an id such as house/very, in small letters, digits and hyphens, got 'very'"),
        ("House/very", "expected an id such as house/very, in small letters, digits and hyphens, got 'House/very'"),
        ("../very", "expected an id such as house/very, in small letters, digits and hyphens, got '../very'"),
        ("lists/very", "lists/ is not for rules; name another family"),
        ("date/impossible", "'date/impossible' is a rule of wirelint; take another name"),
    ],
)
def test_ids(name: str, said: str | None) -> None:
    assert scaffold.fault(name, OURS) == said


def test_a_new_rule_is_put_to_work(wirelint: Wirelint, copy: Path) -> None:
    made = wirelint("rules", "new", "house/null")
    assert (made.status, made.out) == (
        0,
        "wrote house-rules/house/null.yaml\n"
        "wrote .wirelint.yaml, which puts the rules of that folder to work\n"
        "change it, and run `wirelint rules test house-rules`\n",
    )
    assert wirelint("rules", "test", "house-rules").out == "1 rule, 2 examples, 0 failures\n"
    assert wirelint("rules", "validate").out == "1 rule, 0 packs, 0 mistakes\n"
    (copy / "story.txt").write_text(CLEAN.replace("calm", "null"))
    found = wirelint("check", "--format", "concise", "--select", "house", "story.txt").out
    assert found.startswith("story.txt:5:24: error house/null 'null' is not our style\n")


def test_a_new_rule_beside_others(wirelint: Wirelint, copy: Path) -> None:
    (copy / "desk").mkdir()
    (copy / ".wirelint.yaml").write_text("select: [date]\n")
    made = wirelint("rules", "new", "house/very", "--dir", "desk", "--check", "edge-space")
    assert made.out == (
        "wrote desk/house/very.yaml\n"
        "to put it to work, write `rules: [desk]` in .wirelint.yaml\n"
        "change it, and run `wirelint rules test desk`\n"
    )
    (copy / ".wirelint.yaml").write_text("rules: [desk]\n")
    assert wirelint("rules", "new", "house/quite").out.startswith("wrote desk/house/quite.yaml\nchange it")
    before = (copy / "desk" / "house" / "very.yaml").read_text()
    again = wirelint("rules", "new", "house/very")
    assert (again.status, "desk/house/very.yaml is there already" in again.err) == (2, True)
    assert (copy / "desk" / "house" / "very.yaml").read_text() == before
    assert wirelint("rules", "test", "desk/house/quite.yaml").out == "1 rule, 2 examples, 0 failures\n"


def test_mistakes_are_told_all_at_once(wirelint: Wirelint, copy: Path) -> None:
    wirelint("rules", "new", "house/very")
    rules = copy / "house-rules"
    good = (rules / "house" / "very.yaml").read_text()
    (rules / "house" / "quite.yaml").write_text(good.replace("error", "warn", 1))
    (rules / "date").mkdir()
    (rules / "date" / "impossible.yaml").write_text(good.replace("words", "word"))
    (rules / "packs").mkdir()
    (rules / "packs" / "desk.yaml").write_text("why: x\nselect: [house, date/imposible]\n")
    ended = wirelint("rules", "validate")
    assert ended.status == 1
    assert ended.err == "3 rules, 1 pack, 4 mistakes\n"
    said = [line.removeprefix("house-rules/") for line in ended.out.splitlines()]
    assert said[0] == "date/impossible.yaml:1:1: 'date/impossible' is a rule of wirelint; give the file another name"
    assert said[1].startswith("date/impossible.yaml:9:3: unknown key 'word'; did you mean 'words'?; known: words, ")
    assert said[2:] == [
        "house/quite.yaml:4:11: expected one of error, warning, info, got 'warn'; did you mean 'warning'?",
        "packs/desk.yaml:2:17: no rule or family 'date/imposible'; did you mean 'date/impossible'?",
    ]
    one = wirelint("rules", "validate", "house-rules/house/quite.yaml")
    assert (one.status, one.out, one.err) == (1, f"house-rules/{said[2]}\n", "1 rule, 0 packs, 1 mistake\n")
    assert wirelint("rules", "validate", "house-rules/house/very.yaml").status == 0
    (copy / "empty").mkdir()
    nothing = wirelint("rules", "validate", "empty")
    assert (nothing.status, nothing.out) == (1, "empty: no rules; they stand in FAMILY/NAME.yaml\n")
