"""Exceptions: what a page of them accepts, what in it is a mistake, and which have had their day."""

from datetime import date

import pytest

from wirelint.accepting.exceptions import Reach, parse, set_aside, unused
from wirelint.finding import Excerpt, FileResult, Finding, Region, Severity, Suppressed
from wirelint.mistake import Mistakes
from wirelint.source import Position, Span

KNOWN = ("date", "date/wrong-weekday", "residue", "residue/placeholder")
TODAY = date(2026, 5, 4)
UNMET = ("path: gone.txt",)  # no finding meets it


def _finding(rule: str = "date/wrong-weekday", path: str = "desk/a.txt", text: str = "monday, may 4") -> Finding:
    region = Region(Position(1, 1), Position(1, 3))
    return Finding(rule, Severity.ERROR, "said", path, region, Span(0, 2), Excerpt("x", 1), "f", folded=text)


@pytest.mark.parametrize(
    "entry",
    [
        "rule: date/wrong-weekday",
        "rule: date",
        "rule: [residue, date]",
        "path: desk/a.txt",
        "path: desk",
        "path: desk/",
        "path: ./desk/a.txt",
        "path: .",
        "path: 'desk/*.txt'",
        "path: '*.txt'",
        "text: Monday, May 4",
        "text: MONDAY,  May 4",
        "text: Monday...",
        "text: Monday, …",
        "{rule: date, path: desk, text: 'Monday, May 4', until: 2026-05-04}",
    ],
)
def test_what_an_exception_accepts(entry: str) -> None:
    page = f"- {entry}\n  reason: so it was printed\n" if entry[0] != "{" else f"- {entry[:-1]}, reason: so}}\n"
    result = set_aside(FileResult("desk/a.txt", (_finding(),)), parse(page, "page", KNOWN), TODAY)
    assert (result.findings, len(result.suppressed)) == ((), 1)
    assert result.suppressed[0].kind == "external"


@pytest.mark.parametrize(
    "entry",
    [
        "rule: residue",
        "path: desk/b.txt",
        "path: a.txt",
        "path: des",
        "path: '*.text'",
        "text: Monday, May",
        "text: May 4",
        "{rule: date, path: other, text: 'Monday, May 4'}",
        "{rule: date, until: 2026-05-03}",
    ],
)
def test_what_it_does_not_accept(entry: str) -> None:
    page = f"- {entry}\n  reason: so it was printed\n" if entry[0] != "{" else f"- {entry[:-1]}, reason: so}}\n"
    result = set_aside(FileResult("desk/a.txt", (_finding(),)), parse(page, "page", KNOWN), TODAY)
    assert (len(result.findings), result.suppressed) == (1, ())


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("- rule: date\n", ["p:1:3: an exception needs a reason, in words"]),
        ("- rule: date\n  reason: '  '\n", ["p:2:11: an exception needs a reason, in words"]),
        ("- reason: so\n", ["p:1:3: an exception needs a rule, a path or a text; without, it would accept everything"]),
        (
            "- rule: date/wrong-weekdays\n  reason: so\n  until: tomorrow\n",
            [
                "p:1:9: no rule or family 'date/wrong-weekdays'; did you mean 'date/wrong-weekday'?",
                "p:3:10: expected a date such as 2026-05-04, got 'tomorrow'",
            ],
        ),
        (
            "- rules: date\n  reason: so\n",
            [
                "p:1:3: an exception needs a rule, a path or a text; without, it would accept everything",
                "p:1:3: unknown key 'rules'; did you mean 'rule'?; known: rule, path, text, reason, until",
            ],
        ),
        ("rule: date\nreason: so\n", ["p:1:1: expected a list, got keys with values"]),
        ("- date\n", ["p:1:3: expected an exception's keys with values, got 'date'"]),
        ("", ["p:1:1: the file is empty"]),
    ],
)
def test_mistakes(page: str, said: list[str]) -> None:
    with pytest.raises(Mistakes) as raised:
        parse(page, "p", KNOWN)
    assert [str(mistake) for mistake in raised.value.listed] == said


def test_an_exception_ends_after_its_last_day() -> None:
    pages = [f"- {{rule: date, reason: so, until: 2026-05-0{day}}}\n" for day in (3, 4, 5)]
    listed = parse("".join(pages), "p", KNOWN)
    assert [accepted.has_expired(TODAY) for accepted in listed] == [True, False, False]


@pytest.mark.parametrize(
    ("entry", "checked", "whole", "rules", "all_rules", "told"),
    [
        ("path: a.txt", "a.txt", False, "date", True, True),
        ("path: a.txt", "b.txt", False, "date", True, False),
        ("path: a.txt", "b.txt", True, "date", True, True),
        ("path: gone.txt", "b.txt", False, "date", True, True),
        ("path: [a.txt, b.txt]", "a.txt", False, "date", True, False),
        ("path: '*.txt'", "a.txt", False, "date", True, False),
        ("path: '*.txt'", "a.txt", True, "date", True, True),
        ("text: Monday", "a.txt", False, "date", True, False),
        ("text: Monday", "a.txt", True, "date", True, True),
        ("rule: date", "a.txt", True, "date", False, True),
        ("rule: residue", "a.txt", True, "date", False, False),
        ("path: a.txt", "a.txt", True, "date", False, False),
    ],
)
def test_an_exception_is_unused_only_if_the_run_looked_everywhere(
    entry: str, checked: str, whole: bool, rules: str, all_rules: bool, told: bool
) -> None:
    listed = parse(f"- {entry}\n  reason: so\n", "p", KNOWN)
    reach = Reach(frozenset((checked,)), whole, frozenset((rules,)), all_rules, lambda path: path != "gone.txt")
    aside = Suppressed(_finding(path="a.txt", text="monday"), "external", "so")
    assert unused(listed, [], reach) == (listed if told else [])
    assert unused(listed, [FileResult("a.txt", suppressed=(aside,))], reach) == (
        listed if told and entry in UNMET else []
    )
