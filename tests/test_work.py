"""How much work a file is, counted, not timed: what runs, what is built and what is imported stays within bounds."""

import cProfile
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import CodeType, FrameType

import pytest

from tests.conftest import CLEAN, LEAD
from wirelint import linting
from wirelint.calendar import Mention, reading
from wirelint.calendar.grammar import Grammar
from wirelint.checking import Checking, Request
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context, Document
from wirelint.finding import Facts, FileResult, Match, Problem
from wirelint.gathering import tasks
from wirelint.linting import lint_data
from wirelint.readers import read
from wirelint.rule import Rule
from wirelint.source import decode

PLAIN = CLEAN + "".join(LEAD.replace("ferry", f"ferry {name}") for name in "Orsova Lindmark Venn Halsen Dovrin".split())
QUOTED = PLAIN + "\n“We saw the lights go out,” said Orla Venn, who keeps the lighthouse.\n" * 2


def counted(text: str) -> Counter[str]:
    """The work of one file, the second time: Python calls, patterns run, and texts folded."""
    rules = ruleset(Config(Path()), Selection())
    work: Counter[str] = Counter()
    fold: CodeType = sys.modules["wirelint.folding"]._folded.__code__

    def note(frame: FrameType, event: str, called: object) -> None:
        if event == "call":
            work["calls"] += 1
            work["folded"] += frame.f_code is fold
        elif event == "c_call" and "Pattern" in type(getattr(called, "__self__", None)).__name__:
            work["patterns"] += 1

    lint_data("story.txt", text.encode(), rules, Context())
    sys.modules["wirelint.folding"]._remembered.cache_clear()
    sys.setprofile(note)
    try:
        lint_data("story.txt", text.encode(), rules, Context())
    finally:
        sys.setprofile(None)
    return work


def rules_run(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many rules look at a file."""
    ran: list[str] = []
    real = linting.run_rule

    def noting(rule: Rule, document: Document) -> tuple[list[Match], Facts | None, Problem | None]:
        ran.append(rule.id)
        return real(rule, document)

    monkeypatch.setattr(linting, "run_rule", noting)
    lint_data("story.txt", text.encode(), ruleset(Config(Path()), Selection()), Context())
    return len(ran)


def test_few_rules_look_at_plain_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    every = len(ruleset(Config(Path()), Selection()))
    assert rules_run(PLAIN, monkeypatch) <= 0.6 * every


@pytest.mark.parametrize(("text", "calls", "patterns", "folded"), [(PLAIN, 1900, 100, 32), (QUOTED, 2350, 115, 32)])
def test_a_file_is_little_work(text: str, calls: int, patterns: int, folded: int) -> None:
    work = counted(text)
    assert work["calls"] <= calls
    assert work["patterns"] <= patterns
    assert work["folded"] <= folded


def test_bare_years_and_weekdays_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "\nIn {} the ferry of Orsova had 45 seats; on Tuesday it had 1,500.\n"
    copy = CLEAN + "".join(map(sentence.format, range(1950, 2000))) + "\nIt left on May 4.\n"
    document = read(decode("story.txt", copy.encode()), Context())
    tried: list[str] = []
    real = reading._read

    def noting(text: str, place: int, grammar: Grammar, years: bool) -> Mention | None:
        tried.append(text[place : place + 6])
        return real(text, place, grammar, years)

    monkeypatch.setattr(reading, "_read", noting)
    linting.lint_document(document, ruleset(Config(Path()), Selection()))
    assert sum(place in ("Tuesda", "Sunday") or place[:4].isdecimal() for place in tried) <= 2  # in the caption
    assert "May 4." in tried


def test_twice_the_copy_is_twice_the_work() -> None:
    paragraph = (
        "\n“It {} the lights,” said Orla Venn. The ferry of {} went down in calm weather on Sunday, the port said.\n"
    )
    once, twice = (
        counted(CLEAN + "".join(paragraph.format(f"{number}th", f"Line {number}") for number in range(count)))
        for count in (30, 60)
    )
    assert {name: round(twice[name] / once[name], 1) for name in twice if twice[name] > 2.2 * once[name]} == {}


def test_a_plain_run_imports_little(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(CLEAN)
    script = "import sys; sys.argv[1:] = ['check', 'story.txt']\nfrom wirelint.__main__ import main\n"
    script += "try: main()\nexcept SystemExit: print(*sys.modules, file=sys.stderr)"
    for _ in range(2):  # the first run fills the cache of rules
        ended = subprocess.run(
            [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False
        )
    imported = set(ended.stderr.split())
    dear = {"click", "yaml", "json", "multiprocessing", "hashlib", "difflib", "pathspec", "dataclasses", "asyncio"}
    dear |= {"pathlib", "subprocess", "urllib", "inspect", "regex"}
    assert imported & dear == set()
    assert len(imported) <= 189


@pytest.mark.parametrize("copy", [CLEAN, QUOTED])
def test_the_next_run_compiles_no_patterns(copy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "story.txt").write_text(copy)
    script = "import sys, re; sys.argv[1:] = ['check', 'story.txt']; compiled = []; compile = re._compiler.compile\n"
    script += "re._compiler.compile = lambda pattern, flags: compiled.append(pattern) or compile(pattern, flags)\n"
    script += (
        "from wirelint.__main__ import main\ntry: main()\nexcept SystemExit: print(len(compiled), file=sys.stderr)"
    )
    first, second = (
        int(subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, check=True).stderr)
        for _ in range(2)
    )
    assert first > 20
    assert second == 0


@pytest.mark.parametrize(
    ("kept", "most"),
    [("nothing", 75), ("new", 160), ("known", 115)],
)
def test_one_file_more_is_little_work_beside_its_linting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: str, most: int
) -> None:
    monkeypatch.setattr(tasks, "lint_data", lambda path, data, rules, context: FileResult(path, stories=1))
    calls = []
    for count in (10, 20, 40):  # the first run of all does what is done once
        folder = tmp_path / str(count)
        folder.mkdir()
        for number in range(count):
            (folder / f"{number}.txt").write_text(CLEAN)
        request = Request((folder,), Context(), jobs=1, cache=kept != "nothing", cache_dir=tmp_path / "cache")
        if kept == "known":
            Checking(request).run()
        profile = cProfile.Profile()
        profile.runcall(Checking(request).run)
        calls.append(sum(entry.callcount for entry in profile.getstats()))
    assert (calls[2] - calls[1]) / 20 <= most


def test_twice_the_stories_are_twice_the_work() -> None:
    line = '{"headline": "Ferry Sinks", "body": "The ferry sank, the port said."}\n'
    (rule,) = ruleset(Config(Path()), Selection(("duplicate/story",)))
    once, twice = (_calls(rule, read(decode("wire.jsonl", (line * count).encode()), Context())) for count in (200, 400))
    assert twice < 2.3 * once


def _calls(rule: Rule, document: Document) -> int:
    profile = cProfile.Profile()
    assert profile.runcall(lambda: list(rule.check.run(document))) == []
    return sum(entry.callcount for entry in profile.getstats())


SAID = "The ferry of {0} sank on May 45, 2025, and its crew of {0} was saved, the port of Lindmark said.\n\n"
TABLE = "Ferry Table Opens\n\nThe table has 12 13 14 15 16 17 18 19 20 rows, as the port told us.\n\n"


@pytest.mark.parametrize(
    ("rule", "row"),
    [
        ("date/impossible", SAID),
        ("attribution/loaded-verb", "“It rained {0} days,” Venn admitted. "),
        ("duplicate/story", TABLE),
    ],
)
def test_twice_the_findings_are_twice_the_work(rule: str, row: str) -> None:
    rules = ruleset(Config(Path()), Selection((rule,)))
    once, twice = (_steps("Ferry Sinks\n\n" + "".join(map(row.format, range(count))), rules) for count in (300, 600))
    assert twice < 2.3 * once


def _steps(text: str, rules: list[Rule]) -> int:
    """How much is called, in Python and in C."""
    steps = 0

    def note(frame: FrameType, event: str, called: object) -> None:
        nonlocal steps
        steps += event.endswith("call")

    document = read(decode("wire.txt", text.encode()), Context())
    sys.setprofile(note)
    try:
        linting.lint_document(document, rules)
    finally:
        sys.setprofile(None)
    return steps
