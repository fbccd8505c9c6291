"""Rule files to rules, and every mistake in them with its place."""

from pathlib import Path

import pytest

from wirelint.checks.existence import Existence
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


KNOWN_OPTIONS = ", ".join(option.replace("_", "-") for option in Existence._fields)
KNOWN_FIELDS = "check, severity, message, why, options, examples, default, languages, gate, measured"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("severity: warning", "severity: eror"), ["2:11: expected one of error, warning, info, got 'eror'; did you mean 'error'?"]),
        (("severity:", "sevrity:"), [
            "1:1: 'severity' is missing",
            f"2:1: unknown key 'sevrity'; did you mean 'severity'?; known: {KNOWN_FIELDS}",
        ]),
        (("why: Because.", "why: Because.\nwhy: Again."), ["5:1: key 'why' stands here twice"]),
        (("why: Because.", "why: [a, b]"), ["4:6: expected text, got a list"]),
        (("why: Because.", "why:"), ["4:5: expected text, got nothing"]),
        (("check: existence", "check: existance"), None),
        (("{text!r}", "{txt!r}"), ["3:10: unknown value {txt} in the message; did you mean 'text'?; known: text"]),
        (("{text!r}", "{text:>9}"), ["3:10: only {text} and {text!r} are allowed in a message"]),
        (("{text!r}", "{text!s}"), ["3:10: only {text} and {text!r} are allowed in a message"]),
        (("{text!r}", "{text.real}"), ["3:10: unknown value {text.real} in the message; did you mean 'text'?; known: text"]),
        (("{text!r}", "{text"), ["3:10: the message's braces do not pair: expected '}' before end of string"]),
        (("patterns: [foo]", "patterns: ['(foo']"), ["6:14: not a pattern: missing ) at position 4"]),
        (("patterns: [foo]", "pattern: [foo]"), [
            f"6:3: unknown key 'pattern'; did you mean 'patterns'?; known: {KNOWN_OPTIONS}",
        ]),
        (("patterns: [foo]", "patterns: [foo]\n  ignore-case: perhaps"), ["7:16: expected true or false, got 'perhaps'"]),
        (("patterns: [foo]", "patterns: [foo]\n  scope: [headlin]"), None),
        (("default", "default"), []),
        (("why: Because.", "why: Because.\ndefault: maybe"), ["5:10: expected true or false, got 'maybe'"]),
        (("    text: foo\n", ""), ["8:5: the example's 'text' is missing"]),
        (("    text: foo\n", "    text: foo\n    story-date: May 4\n"), ["10:17: expected a date such as 2025-05-04, got 'May 4'"]),
        (("why: Because.", "why: &a Because.\nmeasured: *a"), ["5:11: alias *a is not allowed; write the value out"]),
        (("why: Because.", "why: !!python/object/apply:os.system [ls]"), [
            "4:6: tag 'tag:yaml.org,2002:python/object/apply:os.system' is not allowed; rule and config files are plain values",
        ]),
        (("why: Because.", "why: Because.\n---\nwhy: Again."), ["5:1: a second YAML document; one file holds one"]),
        (("why: Because.", "\twhy: Because."), ["4:1: not valid YAML: found character that cannot start any token"]),
        (("why: Because.", "why: 'Because."), None),
    ],
)  # fmt: skip
def test_mistakes(tmp_path: Path, change: tuple[str, str], said: list[str] | None) -> None:
    found = _load(tmp_path, GOOD.replace(*change, 1))
    if said is None:  # the message lists every check or kind there is, or is the YAML library's own
        assert len(found) == 1
    else:
        assert found == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ["1:1: the file is empty"]),
        ("# nothing\n", ["1:1: the file is empty"]),
        ("- a\n- b\n", ["1:1: expected keys with values, got a list"]),
        ("a: " + "[" * 50, ["1:23: nested more than 20 deep"]),
        (b"why: Caf\xe9\n", ["1:1: not UTF-8; save the file as UTF-8"]),
        ("# " + "x" * 1_000_000, ["1:1: too large: 1,000,002 bytes; at most 1,000,000"]),
    ],
    ids=["empty", "comment", "list", "deep", "latin-1", "large"],
)
def test_files_that_are_no_rules(tmp_path: Path, text: str | bytes, said: list[str]) -> None:
    assert _load(tmp_path, text) == said


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
