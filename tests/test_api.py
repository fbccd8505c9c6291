"""`wirelint.lint`: the function that programs call."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import wirelint
from tests.conftest import CLEAN, TT, Wirelint


def told(result: wirelint.FileResult) -> list[str]:
    """A result in short."""
    return [f"{found.line}:{found.column}: {found.rule}" for found in result.findings]


@pytest.mark.parametrize("text", [TT, TT.encode(), TT.replace("\n", "\r\n"), TT.encode("utf-16")])
def test_a_text_or_bytes(text: str | bytes) -> None:
    result = wirelint.lint(text)
    assert (told(result), result.problems) == (["4:1: residue/interface-word"], ())


@pytest.fixture(name="command")
def command_(wirelint: Wirelint) -> Wirelint:
    """The command, under a name that is not the package's."""
    return wirelint


def test_a_finding_is_the_commands(command: Wirelint) -> None:
    (found,) = wirelint.lint(TT, path="stray.txt").findings
    (told,) = json.loads(command("check", "--format", "json", "stray.txt").out)["findings"]
    assert (found.rule, found.severity, found.message) == (told["rule"], told["severity"], told["message"])
    assert (found.path, found.line, found.column) == (told["path"], told["line"], told["column"])
    assert (found.region.end.line, found.region.end.column) == (told["end_line"], told["end_column"])
    assert found.fingerprint == told["fingerprint"]
    assert TT[found.span.start : found.span.end] == found.excerpt.text == "TT"
    assert [(repair.safe, repair.description) for repair in found.repairs] == [(True, "take the line out")]


def test_clean_copy() -> None:
    assert wirelint.lint(CLEAN) == wirelint.FileResult("<text>", stories=1)


@pytest.mark.parametrize(
    ("asked", "rules"),
    [
        ({}, ["residue/interface-word"]),
        ({"ignore": ["residue"]}, []),
        ({"select": ["date"]}, []),
        ({"select": ["date"], "extend_select": ["residue/interface-word"]}, ["residue/interface-word"]),
        ({"packs": ["aggregator"], "ignore": ["residue"]}, []),
    ],
)
def test_which_rules(asked: dict[str, list[str]], rules: list[str]) -> None:
    result = wirelint.lint(
        TT,
        select=asked.get("select", ()),
        extend_select=asked.get("extend_select", ()),
        ignore=asked.get("ignore", ()),
        packs=asked.get("packs", ()),
    )
    assert [found.rule for found in result.findings] == rules


def test_dates() -> None:
    text = "Ferry Sinks Off Lindmark\n\nThe crew was saved on June 3, 2025, the port said.\n"
    assert told(wirelint.lint(text)) == []
    dated = wirelint.lint(text, story_date=date(2025, 5, 4), now=datetime(2025, 5, 4, tzinfo=UTC))
    assert told(dated) == ["3:23: date/past-tense-on-future-date"]


def test_a_config(tmp_path: Path) -> None:
    config = tmp_path / ".wirelint.yaml"
    config.write_text(
        "severity: {residue: info}\noverrides:\n  - {files: sport/, ignore: [residue]}\nfile-dates: '{year}{month}{day}*'\n"
    )
    (found,) = wirelint.lint(TT, path="desk/a.txt", config=config).findings
    assert (found.severity, found.path) == (wirelint.Severity.INFO, "desk/a.txt")
    assert wirelint.lint(TT, path="sport/a.txt", config=str(config)).findings == ()
    text = "Ferry Sinks Off Lindmark\n\nThe crew was saved on June 3, 2025, the port said.\n"
    dated = wirelint.lint(text, path="sport/20250504.txt", config=config)
    assert told(dated) == ["3:23: date/past-tense-on-future-date"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"TT\0TT\n", "byte 2 is zero: a binary file, or UTF-16 without its byte order mark"),
        ("TT \ud800\n", "character 3 is no character"),
    ],
)
def test_what_is_no_text_is_a_problem(text: str | bytes, said: str) -> None:
    result = wirelint.lint(text)
    assert (result.findings, [problem.message for problem in result.problems]) == ((), [said])


def test_mistakes_are_raised(tmp_path: Path) -> None:
    with pytest.raises(wirelint.Mistakes) as caught:
        wirelint.lint(TT, select=["dates"])
    assert [str(mistake) for mistake in caught.value.listed] == [
        "command line: --select: no rule or family 'dates'; did you mean 'date'?"
    ]
    (tmp_path / "wirelint.yaml").write_text("slect: [date]\n")
    with pytest.raises(wirelint.Mistakes, match="unknown key 'slect'"):
        wirelint.lint(TT, config=tmp_path / "wirelint.yaml")


def test_importing_wirelint_is_cheap() -> None:
    command = "import sys, wirelint; print(sorted(name for name in sys.modules if 'wirelint' in name))"
    ended = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    assert ended.stdout == "['wirelint', 'wirelint.version']\n"


def test_every_public_name_is_there() -> None:
    assert [name for name in wirelint.__all__ if getattr(wirelint, name) is None] == []
    with pytest.raises(AttributeError, match="module 'wirelint' has no attribute 'linter'"):
        wirelint.__getattr__("linter")
