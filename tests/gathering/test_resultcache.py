"""The cache of results: what it gives is what linting would give, whatever was changed, damaged, or running."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.conftest import CLEAN, TT, Ended, Wirelint
from wirelint.checking import Checking, Request
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context
from wirelint.finding import FileResult
from wirelint.gathering import tasks
from wirelint.linting import lint_data
from wirelint.rule import Rule

NOW = datetime(2026, 1, 1, tzinfo=UTC)
EMBARGOED = CLEAN.replace("\nThe ferry", "\nEMBARGOED until 12:00 GMT on May 6, 2030\n\nThe ferry")
RULE = """\
check: existence
severity: warning
message: "{text!r} is out"
why: Because.
options:
  patterns: [crew]
  words: [harbor, {list: house}]
"""
Lint = Callable[..., list[str]]


@pytest.fixture
def linted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are linted, not taken from the cache."""
    found: list[str] = []

    def noting(path: str, data: bytes, rules: list[Rule], context: Context) -> FileResult:
        found.append(path)
        return lint_data(path, data, rules, context)

    monkeypatch.setattr(tasks, "lint_data", noting)
    return found


@pytest.fixture
def lint(copy: Path, linted: list[str], monkeypatch: pytest.MonkeyPatch) -> Lint:
    """Checks the folder with a cache beside it, and says which files were linted; the findings must be the right ones."""
    monkeypatch.chdir(copy)

    def run(now: datetime = NOW, **asked: object) -> list[str]:
        request = Request((Path(),), Context(now, **asked.pop("context", {})), jobs=1, **asked)  # type: ignore[arg-type]
        right = Checking(request._replace(cache=False)).run()
        linted.clear()
        cached = Checking(request._replace(cache_dir=copy.parent / "cache")).run()
        assert cached == right
        return sorted(linted)

    return run


BOTH = ["clean.txt", "stray.txt"]


def test_what_has_not_changed_is_not_linted_again(lint: Lint) -> None:
    assert [lint(), lint(), lint(now=datetime(2027, 1, 1, tzinfo=UTC))] == [BOTH, [], []]


def test_a_file_of_the_same_size_and_time_is_seen(lint: Lint, copy: Path) -> None:
    lint()
    before = (copy / "stray.txt").stat()
    (copy / "stray.txt").write_text(TT.replace("TT", "It"))
    os.utime(copy / "stray.txt", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert [lint(), lint()] == [["stray.txt"], []]


def test_a_name_counts(lint: Lint, copy: Path) -> None:
    lint()
    (copy / "stray.txt").rename(copy / "moved.txt")
    (copy / "inside").mkdir()
    (copy / "clean.txt").rename(copy / "inside" / "clean.txt")
    assert [lint(), lint()] == [["inside/clean.txt", "moved.txt"], []]


@pytest.mark.parametrize(
    "asked",
    [
        {"selection": Selection(ignore=("residue",))},
        {"selection": Selection(extend=("style",))},
        {"context": {"story_date": date(2025, 5, 4)}},
        {"context": {"form": "mail"}},
    ],
)
def test_what_is_asked_for_counts(lint: Lint, asked: dict[str, object]) -> None:
    lint()
    assert [lint(**asked), lint(**asked)] == [BOTH, []]


def test_rules_options_and_lists_count(lint: Lint, copy: Path) -> None:
    (copy / ".wirelint.yaml").write_text("rules: [house]\n")
    (copy / "house" / "style").mkdir(parents=True)
    (copy / "house" / "lists").mkdir()
    rule, words = copy / "house" / "style" / "out.yaml", copy / "house" / "lists" / "house.yaml"
    rule.write_text(RULE)
    words.write_text("[sea]\n")
    assert [lint(), lint()] == [BOTH, []]
    for path, before, after in (
        (rule, "[crew]", "[boat]"), (rule, "warning", "error"), (rule, "is out", "is in"), (words, "sea", "dry"),
        (copy / ".wirelint.yaml", "]\n", "]\noptions: {style/out: {words: {add: [port]}}}\n"),
        (copy / ".wirelint.yaml", "]\n", "]\nseverity: {style/out: info}\n"),
        (copy / ".wirelint.yaml", "]\n", "]\nstory-date: 2025-05-05\n"),
    ):  # fmt: skip
        path.write_text(path.read_text().replace(before, after, 1))
        assert (path.name, after, lint(), lint()) == (path.name, after, BOTH, [])


def test_the_instant_counts_where_it_is_asked_for(lint: Lint, copy: Path) -> None:
    (copy / "embargoed.txt").write_text(EMBARGOED)
    assert lint() == ["clean.txt", "embargoed.txt", "stray.txt"]
    assert lint() == []
    assert [lint(now=datetime(year, 1, 1, tzinfo=UTC)) for year in (2029, 2031)] == [["embargoed.txt"]] * 2


def test_what_shows_across_files_is_judged_anew(lint: Lint, copy: Path) -> None:
    long = (
        CLEAN
        + "\nThe lighthouse keeper saw the lights go out long before the harbor heard the call of the crew that night.\n"
        * 1
    )
    across = {"selection": Selection(select=("duplicate/across-files",))}
    (copy / "one.txt").write_text(long)
    lint(**across)
    (copy / "two.txt").write_text(long)
    assert [lint(**across), lint(**across)] == [["two.txt"], []]
    (copy / "one.txt").unlink()
    assert [lint(**across), lint(**across)] == [[], []]


def test_what_could_not_be_checked_is_tried_again(lint: Lint, copy: Path) -> None:
    (copy / "gone.txt").symlink_to("nowhere.txt")
    (copy / "binary.txt").write_bytes(b"\0")
    lint()
    assert lint() == []
    (copy / "nowhere.txt").write_text(TT)
    assert [lint(), lint()] == [["gone.txt"], []]


@pytest.mark.parametrize("damage", [b"", b"junk", b"\0" * 100, None])
def test_damage_is_harmless(lint: Lint, copy: Path, damage: bytes | None) -> None:
    lint()
    (pack,) = (path for path in (copy.parent / "cache").rglob("*") if path.is_file())
    whole = pack.read_bytes()
    pack.write_bytes(whole[:-1] + bytes((whole[-1] ^ 1,)) if damage is None else damage)
    assert [lint(), lint()] == [BOTH, []]
    assert pack.read_bytes() == whole


def test_a_cache_that_cannot_be_made_is_no_matter(lint: Lint, copy: Path) -> None:
    (copy.parent / "cache").write_text("a file where the folder should be")
    assert [lint(), lint()] == [BOTH, BOTH]


FULL = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
from wirelint.__main__ import main
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits to set")
def test_a_full_disk_is_no_matter(copy: Path, wirelint: Wirelint) -> None:
    command = [sys.executable, "-c", FULL, "check", "--cache-dir", str(copy.parent / "cache")]
    ended = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert Ended(ended.returncode, ended.stdout, ended.stderr) == wirelint("check", "--no-cache")
    assert [path for path in (copy.parent / "cache").rglob("*") if path.is_file()] == []


def test_runs_at_once_do_not_disturb_each_other(lint: Lint, copy: Path) -> None:
    for number in range(20):
        (copy / f"{number}.txt").write_text(TT if number % 2 else CLEAN)
    command = [sys.executable, "-m", "wirelint", "check", "--quiet", "--cache-dir", str(copy.parent / "cache")]
    running = [
        subprocess.Popen([*command, "--ignore", ignored], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for ignored in ("date", "residue", "date")
    ]
    out = [process.communicate()[0] for process in running]
    assert out[0] == out[2] != out[1] == b""
    lint()
    assert lint() == []


def test_packs_that_nobody_uses_go(lint: Lint, copy: Path) -> None:
    lint()
    (pack,) = (copy.parent / "cache" / "results").iterdir()
    old, young = pack.with_name("old"), pack.with_name("young")
    for path, days in ((old, 31), (young, 29)):
        path.write_bytes(b"")
        os.utime(path, (pack.stat().st_mtime - days * 86400,) * 2)
    (copy / "new.txt").write_text(TT)
    lint()
    assert (old.exists(), young.exists(), pack.exists()) == (False, True, True)


@pytest.mark.parametrize(
    "said", ["The port was not for sale.", "Nothing was said of a release.", "It sank on May 4, 2025."]
)
def test_most_copy_is_linted_without_a_look_at_the_clock(said: str) -> None:
    class Asked(Context):
        @property
        def now(self):  # type: ignore[no-untyped-def]  # noqa: ANN202
            raise AssertionError("a result that depends on the instant is of no use a second later")

    result = lint_data("story.txt", f"{CLEAN}\n{said}\n".encode(), ruleset(Config(Path()), Selection()), Asked())
    assert result.problems == ()
