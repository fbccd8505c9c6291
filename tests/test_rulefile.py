"""Rule files to rules; what broken ones are told stands in authoring/test_broken_rules.py."""

from pathlib import Path

import pytest

from wirelint.finding import Severity
from wirelint.mistake import Mistakes
from wirelint.rulefile import load, load_pack

GOOD = """\
check: existence
severity: warning
message: "{text!r} must not stand here"
why: Because.
options:
  patterns: [foo]
examples:
  - name: fires
    text: foo
    expect: ["1:1: 'foo' must not stand here"]
  - name: stays silent
    text: bar
"""


def _load(tmp_path: Path, text: str | bytes) -> list[str]:
    """What is said of a rule file of this text, without its path."""
    path = tmp_path / "house" / "word.yaml"
    path.parent.mkdir()
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    try:
        load(tmp_path)
    except Mistakes as error:
        return [f"{mistake.line}:{mistake.column}: {mistake.message}" for mistake in error.listed]
    return []


def test_a_good_rule(tmp_path: Path) -> None:
    assert _load(tmp_path, GOOD) == []
    (rule,) = load(tmp_path)
    assert (rule.id, rule.family, rule.severity, rule.default, rule.gate) == (
        "house/word", "house", Severity.WARNING, True, True,
    )  # fmt: skip
    assert rule.say({"text": "foo"}) == "'foo' must not stand here"


def test_all_mistakes_of_all_files_come_at_once(tmp_path: Path) -> None:
    for name in ("a", "b"):
        path = tmp_path / "house" / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(GOOD.replace("warning", "eror").replace("Because.", "[x]"))
    with pytest.raises(Mistakes) as caught:
        load(tmp_path)
    places = [(Path(mistake.path).name, mistake.line) for mistake in caught.value.listed]
    assert places == [("a.yaml", 2), ("a.yaml", 4), ("b.yaml", 2), ("b.yaml", 4)]


def test_packs(tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "strict.yaml").write_text("why: x\nselect: [house]\nseverity: {house/word: error}\n")
    known = ["house", "house/word"]
    pack = load_pack(tmp_path, "strict", known)
    assert pack is not None
    assert (pack.select, dict(pack.severity)) == (("house",), {"house/word": Severity.ERROR})
    assert load_pack(tmp_path, "loose", known) is None
    with pytest.raises(Mistakes) as caught:
        load_pack(tmp_path, "strict", ["houses", "house/words"])
    assert [f"{mistake.line}:{mistake.column}: {mistake.message}" for mistake in caught.value.listed] == [
        "2:10: no rule or family 'house'; did you mean 'houses'?",
        "3:12: no rule or family 'house/word'; did you mean 'house/words'?",
    ]
