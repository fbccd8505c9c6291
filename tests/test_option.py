"""Options as rule files write them: shared lists, and what a config adds and takes away."""

from pathlib import Path

import pytest

from wirelint import rulecache
from wirelint.config.file import read
from wirelint.mistake import Mistakes
from wirelint.rulefile import load

RULE = """\
check: existence
severity: warning
message: "{text!r} is out"
why: Because.
options:
  words: [foo]
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of rules with three shared lists, current, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "rules/house/word.yaml": RULE,
        "rules/lists/places.yaml": "- Kyiv\n- Lviv\n",
        "rules/lists/patterns.yaml": "['ba+r', '(ba']\n",
        "rules/lists/spellings.yaml": "Kiev: Kyiv\nLvov: Lviv\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path / "rules"


def words(house: Path, options: str, config: str = "{}", check: str = "existence") -> object:
    """The words of the rule with other options, under a config; or every mistake."""
    (house / "house" / "word.yaml").write_text(RULE.replace("words: [foo]", options).replace("existence", check))
    (house.parent / ".wirelint.yaml").write_text(f"rules: [rules]\noptions: {config}\n")
    try:
        (rule,) = rulecache.load(house, read(house.parent / ".wirelint.yaml").selections[0].options)
    except Mistakes as error:
        return list(map(str, error.listed))
    return rule.options["words"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("words: {list: places}", ("Kyiv", "Lviv")),
        ("words: [foo, list: places, bar]", ("foo", "Kyiv", "Lviv", "bar")),
        ("words: [yes, 2025-01-01, 1.50]", ("yes", "2025-01-01", "1.50")),
        ("words: {list: place}", ["rules/house/word.yaml:6:17: no list 'place' in lists/; did you mean 'places'?; known: patterns, places, spellings"]),
        ("words: {lst: places}", ["rules/house/word.yaml:6:11: unknown key 'lst'; did you mean 'list'?; known: list"]),
        ("words: {list: spellings}", ["rules/house/word.yaml:6:17: list 'spellings' holds keys with values; expected a list"]),
        ("words: {list: }", ["rules/house/word.yaml:6:17: expected text, got nothing"]),
        ("patterns: ['(a|a)*$']", ["rules/house/word.yaml:6:14: runs away: it comes to no end on 'a' 120 times over; let no two ways through what it repeats match the same text"]),
        (f"patterns: [{'x' * 2001}]", ["rules/house/word.yaml:6:14: too long a pattern: 2,001 characters; at most 2,000"]),
        ("patterns: {list: patterns}", ["rules/lists/patterns.yaml:1:10: not a pattern: missing ) at position 3"]),
    ],
)  # fmt: skip
def test_shared_lists(house: Path, options: str, expected: object) -> None:
    assert words(house, options) == expected


SWAPS = (("colour", ("color",)), ("chairman", ("chair", "chairperson")))


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("words: {colour: color, chairman: [chair, chairperson]}", SWAPS),
        ("words: [colour: color, chairman: [chair, chairperson]]", SWAPS),
        ("words: [{list: spellings}, Kiev: Kiev]", (("Kiev", ("Kiev",)), ("Lvov", ("Lviv",)))),
        ("words: {list: roster}", (("list", ("roster",)),)),
        ("words: [colour, color]", ["rules/house/word.yaml:6:11: expected keys with values, got 'colour'", "rules/house/word.yaml:6:19: expected keys with values, got 'color'"]),
        ("words: colour", ["rules/house/word.yaml:6:10: expected keys with values, got 'colour'"]),
        ("words: {colour: {a: b}}", ["rules/house/word.yaml:6:20: unknown key 'a'; known: list"]),
        ("words: {colour: color, colour: x}", ["rules/house/word.yaml:6:26: key 'colour' stands here twice"]),
        ("words: {colour: }", ["rules/house/word.yaml:6:19: expected text, got nothing"]),
        ("words: {no: 'yes'}", (("no", ("yes",)),)),
        ("words: [list: places]", ["rules/house/word.yaml:6:17: list 'places' holds a list; expected keys with values"]),
        ("patterns: {'(': x}", ["rules/house/word.yaml:6:14: not a pattern: missing ) at position 1"]),
        ("words: {colour: ''}", ["rules/house/word.yaml:6:3: nothing to write for 'colour'; to forbid a word use `check: existence`"]),
    ],
)  # fmt: skip
def test_words_with_words(house: Path, options: str, expected: object) -> None:
    assert words(house, options, check="substitution") == expected


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("words: [[adviser, advisor], [gray, grey]]", (("adviser", "advisor"), ("gray", "grey"))),
        ("words: [{list: pairs}, [gray, grey]]", (("adviser", "advisor"), ("gray", "grey"))),
        ("words: [adviser, advisor]", ["rules/house/word.yaml:6:11: expected a list, got 'adviser'", "rules/house/word.yaml:6:20: expected a list, got 'advisor'"]),
        ("words: [[adviser]]", ["rules/house/word.yaml:6:3: 'adviser' stands alone; a list must hold two forms or more"]),
    ],
)  # fmt: skip
def test_lists_of_lists(house: Path, options: str, expected: object) -> None:
    (house / "lists" / "pairs.yaml").write_text("- [adviser, advisor]\n")
    assert words(house, options, check="consistency") == expected


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ("{words: {add: {metre: meter}, remove: [colour]}}", (("metre", ("meter",)),)),
        ("{words: {add: {colour: colour}}}", (("colour", ("colour",)),)),
        ("{words: {add: [list: spellings]}}", (("colour", ("color",)), ("Kiev", ("Kyiv",)), ("Lvov", ("Lviv",)))),
        ("{words: [metre: meter]}", (("metre", ("meter",)),)),
    ],
)
def test_adjusted_words_with_words(house: Path, config: str, expected: object) -> None:
    assert words(house, "words: {colour: color}", f"{{house/word: {config}}}", check="substitution") == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [", "rules/lists/places.yaml:2:1: not valid YAML: did not find expected node content"),
        ("text", "rules/lists/places.yaml:1:1: expected a list or keys with values, got 'text'"),
        ("", "rules/lists/places.yaml:1:1: the file is empty"),
    ],
)
def test_a_broken_list_is_told_though_no_rule_uses_it(house: Path, text: str, said: str) -> None:
    (house / "lists" / "places.yaml").write_text(text)
    with pytest.raises(Mistakes) as caught:
        load(house)
    assert list(map(str, caught.value.listed)) == [said]


def test_a_changed_list_is_seen(house: Path) -> None:
    assert words(house, "words: {list: places}") == ("Kyiv", "Lviv")
    (house / "lists" / "places.yaml").write_text("- Kyiv\n- Odesa\n")
    assert words(house, "words: {list: places}") == ("Kyiv", "Odesa")


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ("{house/word: {words: {add: [bar], remove: [foo]}}}", ("bar",)),
        ("{house/word: {words: {add: {list: places}}}}", ("foo", "Kyiv", "Lviv")),
        ("{house/word: {words: [list: places]}}", ("Kyiv", "Lviv")),
        ("{house/word: {words: {remove: [fop]}}}", [".wirelint.yaml:2:31: nothing to remove: 'fop' is not in the list; did you mean 'foo'?"]),
        ("{house/word: {words: {add: [[x]]}}}", [".wirelint.yaml:2:38: expected text, got a list"]),
        ("{house/word: {word: [x]}}", None),
    ],
)  # fmt: skip
def test_adjustments(house: Path, config: str, expected: object) -> None:
    found = words(house, "words: [foo]", config)
    if expected is None:  # the message lists every option there is
        assert str(found).startswith(
            "[\".wirelint.yaml:2:30: unknown option 'word'; did you mean 'words'?; known: words,"
        )
    else:
        assert found == expected
