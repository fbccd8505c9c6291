"""Broken rule files: each mistake a newsroom makes, and exactly what it is told.

The same table is the measure of the messages: each says where, what is wrong and what will do, so that an editor who
has never seen a rule file can mend it.
"""

from pathlib import Path

import pytest

from wirelint.authoring.ruletest import failures
from wirelint.checks.existence import Existence
from wirelint.mistake import Mistakes
from wirelint.rulefile import FIELDS, load, load_pack

GOOD = """\
check: existence
severity: warning
message: "{text!r} must not stand here"
why: Because.
options:
  words: [foo]
examples:
  - name: fires
    text: foo
    expect: ["1:1: 'foo' must not stand here"]
  - name: stays silent
    text: bar
"""
KEYS = ", ".join(FIELDS)
OPTIONS = ", ".join(option.replace("_", "-") for option in Existence._fields)


def changed(*changes: tuple[str, str]) -> str:
    """The good rule with some of its text replaced."""
    text = GOOD
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    return text


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a family, a shared list, packs."""
    monkeypatch.chdir(tmp_path)
    for name in ("house", "lists", "packs"):
        (tmp_path / name).mkdir()
    (tmp_path / "lists" / "spellings.yaml").write_text("colour: color\n")
    return Path()


def told(folder: Path, content: str | bytes, name: str = "house/word.yaml") -> list[str]:
    """What loading a folder with such a file and running its examples says of that file."""
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    try:
        said = [failure for rule in load(folder) for failure in failures(rule)]
    except Mistakes as error:
        said = list(map(str, error.listed))
    assert all(line.startswith(f"{name}:") for line in said)
    return [line.removeprefix(f"{name}:") for line in said]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(changed(("why: Because.", "why: [a, b]")), ['4:6: expected text, got a list'], id='wrong type'),
        pytest.param(changed(("words: [foo]", "words: [foo]\n  ignore-case: [true]")), ['7:16: expected true or false, got a list'], id='a list where a flag is wanted'),
        pytest.param(changed(("severity:", "sevrity:")), ["1:1: 'severity' is missing", f"2:1: unknown key 'sevrity'; did you mean 'severity'?; known: {KEYS}"], id='unknown key'),
        pytest.param(changed(("why: Because.", "why: Because.\nwhy: Again.")), ["5:1: key 'why' stands here twice"], id='doubled key'),
        pytest.param(changed(("words: [foo]", "patterns: ['fo(o']")), ['6:14: not a pattern: missing ) at position 4'], id='bad pattern'),
        pytest.param(changed(("{text!r}", "{txt!r}")), ["3:10: unknown value {txt} in the message; did you mean 'text'?; known: text"], id='unknown value in the message'),
        pytest.param(changed(("{text!r}", "{text!r")), ['3:10: a brace without its partner in the message; write {{ or }} for one that is meant'], id='unpaired brace'),
        pytest.param(changed(("{text!r}", "{text:>9}")), ['3:10: only {text} and {text!r} are allowed in a message'], id='format in the message'),
        pytest.param(changed(("{text!r}", "{text!s}")), ["3:10: only {text} and {text!r} are allowed in a message"], id='conversion in the message'),
        pytest.param(changed(("{text!r}", "{text.real}")), ["3:10: unknown value {text.real} in the message; did you mean 'text'?; known: text"], id='attribute in the message'),
        pytest.param(changed(("  words: [foo]", "\twords: [foo]")), ['6:1: not valid YAML: a tab; indent with spaces'], id='tab'),
        pytest.param(changed(("  words: [foo]", "  words: [foo]\n ignore-case: true")), ['7:2: not valid YAML: indented otherwise than the lines it belongs with'], id='bad indent'),
        pytest.param(changed(("    text: foo", "   text: foo")), ['9:4: not valid YAML: indented otherwise than the lines it belongs with'], id='bad indent 2'),
        pytest.param("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", ['2:8: alias *a is not allowed; write the value out, or put it in quotation marks'], id='alias bomb'),
        pytest.param(changed(("words: [foo]", "words: &a [*a]")), ['6:14: alias *a is not allowed; write the value out, or put it in quotation marks'], id='circular alias'),
        pytest.param(changed(("words: [foo]", "words: [*foo*]")), ['6:11: not valid YAML: & and * mean something where a value begins; put the text in quotation marks'], id='star'),
        pytest.param(changed(("Because.", "!!python/object/apply:os.system [ls]")), ["4:6: tag '!!python/object/apply:os.system' is not allowed; write plain values, text in quotation marks"], id='tag'),
        pytest.param(changed(("Because.","Because of the café.")).encode("latin-1"), ['4:24: not UTF-8; save the file as UTF-8'], id='latin-1'),
        pytest.param(changed().encode("utf-16"), ['1:1: not UTF-8; save the file as UTF-8'], id='utf-16'),
        pytest.param(changed(("Because.", "Bec\0ause.")), ['4:9: not valid YAML: a control character, U+0000; take it out'], id='NUL'),
        pytest.param("", ['1:1: the file is empty'], id='empty'),
        pytest.param("# to do\n", ['1:1: the file is empty'], id='comment'),
        pytest.param("- check: existence\n", ['1:1: expected keys with values, got a list'], id='list on top'),
        pytest.param("existence\n", ["1:1: expected keys with values, got 'existence'"], id='text on top'),
        pytest.param(changed(("existence", "existance")), ["1:8: unknown 'existance'; did you mean 'existence'?"], id='unknown check'),
        pytest.param(changed(("words:", "word:")), [f"6:3: unknown key 'word'; did you mean 'words'?; known: {OPTIONS}"], id='unknown option'),
        pytest.param(changed(("words: [foo]", "words: [foo]\n  whole: line")), ["7:10: expected one of part, word, block, got 'line'"], id='option out of choices'),
        pytest.param(changed(("words: [foo]", "words: [foo]\n  scope: headlines")), ["7:10: expected one of story, head, body, lead, first-paragraph, last-paragraph, headline, summary, slug, byline, dateline, caption, credit, advisory, paragraph, list item, crosshead, timestamp, separator, sign-off, end mark, transmission, other, got 'headlines'; did you mean 'headline'?"], id='bad scope'),
        pytest.param(changed(("check: existence\n", ""),("severity: warning\n", "")), ["1:1: 'check' is missing", "1:1: 'severity' is missing"], id='missing required'),
        pytest.param(changed(("warning", "eror")), ["2:11: expected one of error, warning, info, got 'eror'; did you mean 'error'?"], id='bad severity'),
        pytest.param(changed(("warning", "off")), ["2:11: no severity 'off'; a rule that is off by default says `default: off`"], id='severity off'),
        pytest.param(changed(("text: foo", "text: fo")), ["8:1: example 'fires': expected, and not found: 1:1: 'foo' must not stand here"], id='example fails'),
        pytest.param(changed(("  - name: stays silent\n    text: bar\n", "")), ['1:1: no example that stays silent; add a near miss that expects nothing'], id='example silent missing'),
        pytest.param(changed(("    text: foo\n", "    text: foo\n    fixed: bar\n")), ["8:1: example 'fires': the fix makes 'foo', not 'bar'"], id='fix differs'),
        pytest.param(GOOD[:GOOD.index("examples")], ['1:1: no example that fires; add one with what it expects', '1:1: no example that stays silent; add a near miss that expects nothing'], id='no examples'),
        pytest.param(changed(("    text: bar\n", "")), ["11:5: the example's 'text' is missing"], id='example without text'),
        pytest.param(changed(("1:1: 'foo'", "line 1: 'foo'")), ['10:14: expected `line:column: message`, got "line 1: \'foo\' must not stand here"'], id='expect wrong form'),
        pytest.param(changed(("why:", "languages: [english]\nwhy:")), ["4:13: expected the code of a language, such as en, got 'english'"], id='unknown language'),
        pytest.param(changed(("stays silent", "fires")), ["11:5: two examples are named 'fires'"], id='doubled example name'),
        pytest.param(changed(("    text: foo\n", "    text: foo\n    story-date: May 4\n")), ["10:17: expected a date such as 2025-05-04, got 'May 4'"], id='no date'),
        pytest.param(changed(("words: [foo]", "words: []")), ['6:3: nothing to look for; give words or patterns'], id='validate refuses'),
        pytest.param(changed(("words: [foo]", "patterns: ['(a|a)*$']")), ["6:14: runs away: it comes to no end on 'a' 120 times over; let no two ways through what it repeats match the same text"], id='catastrophic'),
        pytest.param(changed(("words: [foo]", "words: {list: weasels}")), ["6:17: no list 'weasels' in lists/; known: spellings"], id='no list'),
        pytest.param(changed(("words: [foo]", "words: {list: spellings}")), ["6:17: list 'spellings' holds keys with values; expected a list"], id='list wrong type'),
        pytest.param(changed(("[foo]", "["*30+"foo"+"]"*30)), ['6:28: nested more than 20 deep'], id='deep'),
        pytest.param("# "+"x"*1_000_000, ['1:1: too large: 1,000,002 bytes; at most 1,000,000'], id='huge'),
        pytest.param(changed(("[foo]", "["+"a,"*60000+"]")), ['6:99991: more than 50,000 values'], id='many values'),
        pytest.param(GOOD+"---\n"+GOOD, ['13:1: a second YAML document; one file holds one'], id='two documents'),
        pytest.param(changed(("words: [foo]", "[a, b]: c")), ['6:3: expected a key, got a list'], id='non-string keys'),
        pytest.param(changed(("words: [foo]", "1: c")), [f"6:3: unknown key '1'; known: {OPTIONS}"], id='number key'),
        pytest.param(changed(("Because.", "2025-01-01")), [], id='a date'),
        pytest.param(changed(("[foo]", "[no, off, foo]")), [], id='no off as words'),
        pytest.param(changed(("why:", "default: never\nwhy:")), ["4:10: expected true or false, got 'never'"], id='flag word'),
        pytest.param(changed(('here"\nwhy','here\nwhy')), ['3:10: not valid YAML: a quotation mark that is closed only on line 10'], id='quote unclosed'),
        pytest.param(changed(("why: Because.", "why: Because: of that.")), ['4:13: not valid YAML: a second colon, or a line indented too far; put the text in quotation marks if it holds `: `'], id='colon'),
        pytest.param(changed(("words: [foo]",'patterns: ["\\d+"]')), ['6:15: not valid YAML: a single backslash in double quotation marks; double it, or use single ones'], id='single backslash'),
        pytest.param(changed(("words: [foo]", "patterns: [[A-Z]+ ltd]")), ['6:13: not valid YAML: a [ that is never closed, or text behind its ]; put the text in quotation marks if it only begins with a ['], id='bracket pattern'),
        pytest.param(changed(("words: [foo]", "patterns:\n    - {text}s")), ['7:13: not valid YAML: text behind the end of a value; put the text in quotation marks'], id='brace pattern'),
        pytest.param(changed(('"{text!r} must not stand here"','""')), ["3:10: 'message' says nothing"], id='empty message'),
        pytest.param(changed(("why: Because.", "why:")), ['4:5: expected text, got nothing'], id='empty value'),
        pytest.param(changed(("check: existence", "check: count"),("words: [foo]", "words: [foo]\n  at-most: many")), ["7:12: expected a whole number, got 'many'"], id='number'),
        pytest.param(changed(("check: existence", "check: count"),("words: [foo]", "words: [foo]\n  at-most: 1.5")), ["7:12: expected a whole number, got '1.5'"], id='number float'),
        pytest.param(changed(("check: existence", "check: count")), ['6:3: no limit; give at-most or at-least'], id='no limit'),
        pytest.param(changed(("why:", "default: 'off'\nwhy:")), ["4:10: expected true or false, got 'off'"], id='quoted bool'),
        pytest.param(changed(("options:\n  words: [foo]", "options: foo")), ["5:10: expected options with values, got 'foo'"], id='options text'),
        pytest.param(changed(("examples:\n", "examples: none\nx:\n")), ["7:11: expected an example's keys with values, got 'none'", f"8:1: unknown key 'x'; known: {KEYS}"], id='examples text'),
    ],
)  # fmt: skip
def test_broken_rule(folder: Path, content: str | bytes, said: list[str]) -> None:
    assert told(folder, content) == said


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("lists/words.yaml", "words\n", ["1:1: expected a list or keys with values, got 'words'"]),
        ("lists/words.yaml", "- foo\n bar: x\n", ["2:5: not valid YAML: a second colon, or a line indented too far; put the text in quotation marks if it holds `: `"]),
        ("house/word.yml", GOOD, ["1:1: not read; a rule is a file FAMILY/NAME.yaml of its folder"]),
        ("word.yaml", GOOD, ["1:1: not read; a rule is a file FAMILY/NAME.yaml of its folder"]),
        ("settings.yaml", "a: b\n", []),
    ],
)  # fmt: skip
def test_broken_files_beside_rules(folder: Path, name: str, content: str, said: list[str]) -> None:
    assert told(folder, content, name) == said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("selct: [house]\n", ["1:1: unknown key 'selct'; did you mean 'select'?; known: why, select, severity"]),
        ("select: [hose]\n", ["1:10: no rule or family 'hose'; did you mean 'house'?"]),
        ("severity: {house: eror}\n", ["1:19: expected one of error, warning, info, got 'eror'; did you mean 'error'?"]),
        ("select: {house: on}\n", ["1:9: expected a list, got keys with values"]),
    ],
)  # fmt: skip
def test_broken_pack(folder: Path, content: str, said: list[str]) -> None:
    (folder / "packs" / "desk.yaml").write_text(content)
    with pytest.raises(Mistakes) as caught:
        load_pack(folder, "desk", {"house", "house/word"})
    assert [str(mistake).removeprefix("packs/desk.yaml:") for mistake in caught.value.listed] == said
