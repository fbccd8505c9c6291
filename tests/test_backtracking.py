"""Patterns that run away are named when a rule is read, and stopped where they are not."""

from collections.abc import Iterator

import pytest
import regex

from wirelint.backtracking import runs_away
from wirelint.checks import Pattern, _wording
from wirelint.checks._scope import whole
from wirelint.checks._wording import Search
from wirelint.document import Context
from wirelint.readers import read
from wirelint.rulecache import shipped_folder
from wirelint.rulefile import load
from wirelint.source import decode


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a|a)*$",
        r"(?:a|aa)+$",
        r"(ab|ab)*$",
        r"^(?:[a-z]|[a-z0-9])+$",
        r"(?:.|\w)*:$",
        r"(a|b|ab)*c",
        r"(?:(?:ab)+|a|b)*c",
        r"(?:a|a){1,60}$",
        r"([^\n]|.)*\n$",
        r'("[^"]*"|[^,])*;$',
        r"\bTK(?:TK|\s?TK)*\b(?!\))(?<!\()(?![\s-]?\d)",
        r"said(?:\s|[ \n])*\.",
        r"(?=.*by)(?:[^.]|\d)*!$",
        r"(?:(?:x|y|xy)z?)*$",
    ],
)
def test_patterns_that_run_away(pattern: str) -> None:
    found = runs_away(pattern)
    assert found is not None
    assert found.text * found.times in found.tried
    with pytest.raises(TimeoutError):
        regex.compile(pattern, regex.IGNORECASE).search(found.tried, timeout=0.05)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+$",  # the package sees through these
        r"(?:\w+\s?)*$",
        r"(\s*\w+\s*)+;",
        r"(x+x+)+y",
        r"(\w|\d)*;",
        r"(?:a|a)*+$",
        r"(?>a|a)*$",
        r"(?:a|b)*c",
        r"\bsaid\b.*\bon\b.*\bMonday\b",
        r"\s+$",
        r"(?:[A-Z]\.)+",
        r"\d{1,3}(?:,\d{3})*(?:\.\d+)?",
        r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
        r"(?<=\bby )[A-Z]\w+(?: [A-Z]\w+)*",
        r"https?://[^\s)]+",
        r"[^\W\d_]+(?:['’-][^\W\d_]+)*",
        r"\p{Lu}[\p{L}-]+(?:,? \p{Lu}[\p{L}-]+)*",
        r'"[^"]*"',
        r"(?:(?:January|February) \d{1,2},? )?\d{4}",
        r"(?i)per\s?cent",
        r"\((?:[^()]|\([^()]*\))*\)",
        r"a{2,5}b{3}c*",
        r"",
        r"x|",
        r"[]a-]*[^]]",
        r"(?P<mark>['\"]).*?(?P=mark)",
    ],
)
def test_harmless_patterns(pattern: str) -> None:
    assert runs_away(pattern) is None


def _patterns(value: object) -> Iterator[str]:
    if isinstance(value, Pattern):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _patterns(item)


def test_no_shipped_pattern_runs_away() -> None:
    shipped = load(shipped_folder(), proven=True)
    patterns = {pattern for rule in shipped for value in rule.options.values() for pattern in _patterns(value)}
    assert len(patterns) > 100
    assert [pattern for pattern in sorted(patterns) if runs_away(pattern)] == []


def test_the_limit_is_on_the_file_not_on_each_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_wording, "_SECONDS", 0.05)
    pattern = r"\w+ .*\w+ .*\w+ .*\d\d"  # by the fourth power
    source = decode("story.txt", ("Ferry Sinks\n\n" + ("and so on " * 5 + "he said.\n\n") * 400).encode())
    (story,) = read(source, Context()).stories
    search = Search((), (pattern,))
    searched = 0
    with pytest.raises(TimeoutError):
        for block in story.blocks:
            list(search.found(whole(block)))
            searched += 1
    assert 1 < searched < 400
