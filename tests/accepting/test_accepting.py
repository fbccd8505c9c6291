"""What is accepted stays so while copy around it changes, moves and merges; what is new is told. With the real git."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.conftest import CLEAN, Git, Wirelint
from wirelint.accepting import BASELINE, EXCEPTIONS
from wirelint.accepting.baseline import read
from wirelint.checking import Checking, Request
from wirelint.cli import main
from wirelint.document import Context
from wirelint.finding import Run
from wirelint.mistake import Mistakes
from wirelint.reports import FORMATS

HEAD = "Ferry Sinks Off Lindmark\n\nA boat nears the harbor of Lindmark, May 4, 2025. (Reuters)\nTT\n\n"
WEEKDAY = "The ferry went down on Monday, May 4, 2025, in calm weather, the port of Lindmark said.\n\n"
WORD = "The crew of twelve was saved by by fishermen and brought to the islands of Norrland.\n"
STORY = HEAD + WEEKDAY + WORD
FOUND = ["a.txt:4 residue/interface-word", "a.txt:6 date/wrong-weekday", "a.txt:8 duplicate/word"]
PAGE = """\
- {path: a.txt, text: TT, reason: so it was printed}
- {path: a.txt, text: "Monday, May 4, 2025", reason: so it was printed}
- {path: a.txt, rule: duplicate/word, text: by by, reason: so it was printed}
"""


def _checked(*paths: Path, use_baseline: bool = True, baseline: Path | None = None) -> Run:
    context = Context(datetime(2026, 5, 4, tzinfo=UTC))
    return Checking(Request(paths, context, use_baseline=use_baseline, baseline=baseline)).run()


def _told(run: Run) -> list[str]:
    return [f"{finding.path}:{finding.region.start.line} {finding.rule}" for finding in run.findings]


def _baseline(*arguments: str) -> tuple[int, str]:
    """How `wirelint baseline` ends, and what it says."""
    ended = CliRunner().invoke(main, ["baseline", *arguments])
    return ended.exit_code, ended.output


def _keep(folder: Path, by: str) -> None:
    """Accept all that is found in a folder, in one way or the other."""
    if by == EXCEPTIONS:
        (folder / EXCEPTIONS).write_text(PAGE)
    else:
        assert _baseline("create") == (0, f"{BASELINE}: 3 known findings in 1 file; 3 added, 0 taken out.\n")


@pytest.fixture(params=[BASELINE, EXCEPTIONS])
def desk(request: pytest.FixtureRequest, tmp_path: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose only story has three faults, all of them accepted in one way or the other."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(STORY)
    assert _told(_checked(tmp_path)) == FOUND
    _keep(tmp_path, request.param)
    git("add", "--all")
    git("commit", "--quiet", "--message", "begin")
    return tmp_path


def _write(text: str, name: str = "a.txt") -> Callable[[Git], object]:
    return lambda git: Path(name).write_text(text)


def _run(*commands: str) -> Callable[[Git], object]:
    return lambda git: [git(*command.split()) for command in commands]


def _renamed(git: Git) -> None:
    git("mv", "a.txt", "odd 'näme'.txt")


def _renamed_twice_and_edited(git: Git) -> None:
    git("mv", "a.txt", "b.txt")
    git("commit", "--quiet", "--message", "rename")
    Path("desk").mkdir()
    git("mv", "b.txt", "desk/c.txt")
    git("commit", "--quiet", "--message", "move")
    Path("desk/c.txt").write_text(STORY.replace("twelve", "thirteen"))


def _renamed_on_a_branch(git: Git) -> None:
    git("checkout", "--quiet", "-b", "side")
    git("mv", "a.txt", "b.txt")
    git("commit", "--quiet", "--message", "rename")
    git("checkout", "--quiet", "main")
    Path("a.txt").write_text("Ferry Disaster\n" + STORY.partition("\n")[2])
    git("commit", "--quiet", "--all", "--message", "another head")
    git("merge", "--quiet", "--no-edit", "side")


def _moved_behind_gits_back(git: Git) -> None:
    Path("a.txt").rename("b.txt")


@pytest.mark.parametrize(
    "change",
    [
        _write(STORY),
        _write(HEAD + "Nobody was hurt.\n\n" * 3 + WEEKDAY + WORD),
        _write("\n\n" + STORY),
        _write(HEAD + WORD + "\n" + WEEKDAY),
        _write(STORY.replace("\n", "\r\n")),
        _write(STORY.replace("by by", "by  by").replace("Monday, May", "MONDAY,\u00a0May")),
        _renamed,
        _run("mv a.txt b.txt", "commit --quiet --message rename"),
        _renamed_twice_and_edited,
        _renamed_on_a_branch,
        _moved_behind_gits_back,
    ],
)
def test_what_is_accepted_stays_so(desk: Path, git: Git, change: Callable[[Git], object]) -> None:
    change(git)
    run = _checked(desk)
    assert (_told(run), len(run.suppressed), run.gone) == ([], 3, 0)


@pytest.mark.parametrize(
    ("change", "told", "stale"),
    [
        (_write(STORY.replace("Monday", "Tuesday")), ["a.txt:6 date/wrong-weekday"], 1),
        (_write(STORY.replace("4, 2025, in", "4, 2024, in")), ["a.txt:6 date/wrong-weekday"], 1),
        (_write(STORY.replace("Monday, May", "May")), [], 1),
        (_write(STORY, "b.txt"), [line.replace("a.txt", "b.txt") for line in FOUND], 0),
        (_write(STORY + "\nAdvertisement\n"), ["a.txt:10 residue/interface-word"], 0),
        (_run("rm --quiet a.txt"), [], 3),
    ],
)
def test_what_is_new_is_told_and_what_is_gone(
    desk: Path, git: Git, change: Callable[[Git], object], told: list[str], stale: int
) -> None:
    (desk / "other.txt").write_text(CLEAN)
    change(git)
    run = _checked(desk)
    pages = [line for line in _told(run) if line.startswith(EXCEPTIONS)]
    assert _told(run) == [*told, *pages]
    assert (run.gone, len(pages)) == ((0, stale) if (desk / EXCEPTIONS).exists() else (stale, 0))


def _branch(git: Git, name: str, change: Callable[[Path], object]) -> None:
    git("checkout", "--quiet", "-b", name, "main")
    change(Path())
    git("add", "--all")
    git("commit", "--quiet", "--message", name)


def _adds_story(name: str, by: str) -> Callable[[Path], object]:
    """A branch that brings a faulty story, and accepts its fault."""

    def change(folder: Path) -> None:
        (folder / name).write_text(CLEAN + "\nAdvertisement\n")
        if by == BASELINE:
            _baseline("update")
        else:
            with (folder / EXCEPTIONS).open("a") as page:
                page.write(f"- {{path: {name}, text: Advertisement, reason: the sponsor's}}\n")

    return change


def _mends_story(by: str) -> Callable[[Path], object]:
    """A branch that mends two faults, and takes them from the list."""

    def change(folder: Path) -> None:
        (folder / "a.txt").write_text(STORY.replace("by by", "by").replace("TT\n", ""))
        if by == BASELINE:
            assert _baseline("prune") == (0, f"{BASELINE}: 1 known finding in 1 file; 0 added, 2 taken out.\n")
        else:
            (folder / EXCEPTIONS).write_text(PAGE.splitlines(keepends=True)[1])

    return change


@pytest.mark.parametrize("union", [True, False])
@pytest.mark.parametrize("mends", [True, False])
def test_two_branches_merged(desk: Path, git: Git, union: bool, mends: bool) -> None:
    by = BASELINE if (desk / BASELINE).exists() else EXCEPTIONS
    if union:
        (desk / ".gitattributes").write_text(f"{by} merge=union\n")
        git("add", "--all")
        git("commit", "--quiet", "--message", "merge by union")
    _branch(git, "one", _adds_story("b.txt", by))
    _branch(git, "two", _mends_story(by) if mends else _adds_story("c.txt", by))
    try:
        git("merge", "--quiet", "--no-edit", "one")
    except AssertionError:  # both sides changed the same place
        assert not union
        with pytest.raises(Mistakes):
            _checked(desk)
        settled = [line for line in (desk / by).read_text().splitlines(keepends=True) if line[0] not in "<=>"]
        (desk / by).write_text("".join(settled))
    run = _checked(desk)
    stale = sum(line.startswith(EXCEPTIONS) for line in _told(run))
    assert (len(_told(run)) - stale, len(run.suppressed)) == (0, 2 if mends else 5)
    assert run.gone + stale in ((0, 1, 2) if mends else (0,))  # what one side took out a union may bring back
    if by == BASELINE:
        _baseline("prune")
        assert _checked(desk).gone == 0


def test_what_both_branches_know_is_known_once(tmp_path: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".gitattributes").write_text(f"{BASELINE} merge=union\n")
    (tmp_path / "a.txt").write_text(CLEAN)
    git("add", "--all")
    git("commit", "--quiet", "--message", "begin")
    for name in ("one", "two"):
        _branch(
            git, name, lambda folder: ((folder / "a.txt").write_text(CLEAN + "\nAdvertisement\n"), _baseline("create"))
        )
    git("merge", "--quiet", "--no-edit", "one")
    (tmp_path / "a.txt").write_text(CLEAN + "\nAdvertisement\n\nAdvertisement\n")
    assert _told(_checked(tmp_path)) == ["a.txt:9 residue/interface-word"]


def test_a_run_over_some_files_calls_nothing_else_stale(desk: Path, git: Git) -> None:
    (desk / "other.txt").write_text(CLEAN)
    run = _checked(desk / "other.txt")
    assert (_told(run), run.gone) == ([], 0)
    assert _baseline("prune", "other.txt")[0] == (0 if (desk / BASELINE).exists() else 2)
    assert len(_checked(desk).suppressed) == 3


def test_a_folder_that_was_renamed_is_not_followed(tmp_path: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.txt").write_text(STORY)
    (tmp_path / EXCEPTIONS).write_text("- {path: old, reason: an archive}\n")
    git("add", "--all")
    git("commit", "--quiet", "--message", "begin")
    git("mv", "old", "new")
    told = [f"new/{line}" for line in FOUND]
    assert _told(_checked(tmp_path)) == [*told, f"{EXCEPTIONS}:1 file/unused-exception"]
    git("commit", "--quiet", "--message", "rename")
    assert _told(_checked(tmp_path)) == [*told, f"{EXCEPTIONS}:1 file/unused-exception"]


def test_the_baseline_can_be_another_file_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "ci").mkdir()
    known = tmp_path / "ci" / "known.json"
    assert _baseline("update", "--baseline", "ci/known.json") == (
        2,
        "ci/known.json:1:1: no such file; `wirelint baseline create` makes it\n",
    )
    assert _baseline("show", "--baseline", "ci/known.json") == (
        2, "ci/known.json:1:1: no such file; `wirelint baseline create` makes it\n",
    )  # fmt: skip
    assert _baseline("create", "--format-in", "text", "--baseline", "ci/known.json")[0] == 0
    assert _baseline("create", "--baseline", "ci/known.json")[0] == 2
    assert _told(_checked(tmp_path / "a.txt")) == FOUND
    assert _told(_checked(tmp_path, baseline=known)) == []
    assert _told(_checked(tmp_path, baseline=known, use_baseline=False)) == FOUND
    assert _baseline("show", "--baseline", "ci/known.json") == (
        0,
        "a.txt: date/wrong-weekday 'monday, may 4, 2025'\n"
        "a.txt: duplicate/word 'by by'\n"
        "a.txt: residue/interface-word 'tt'\n"
        "3 known findings in 1 file.\n",
    )


def test_the_lists_are_no_copy(desk: Path, git: Git) -> None:
    run = _checked(*(path for path in desk.iterdir() if path.is_file()))
    assert (_told(run), len(run.files), run.passed_over) == ([], 1, 1)


def test_an_update_adds_what_is_new_and_takes_out_what_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY)
    _baseline("create")
    before = (tmp_path / BASELINE).read_bytes()
    assert _baseline("update") == (0, f"{BASELINE}: 6 known findings in 2 files; 0 added, 0 taken out.\n")
    assert (tmp_path / BASELINE).read_bytes() == before
    (tmp_path / "a.txt").write_text(STORY.replace("by by", "by") + "\nAdvertisement\n")
    assert _baseline("prune") == (0, f"{BASELINE}: 5 known findings in 2 files; 0 added, 1 taken out.\n")
    (tmp_path / "b.txt").unlink()
    assert _baseline("update", "a.txt") == (0, f"{BASELINE}: 3 known findings in 1 file; 1 added, 3 taken out.\n")
    assert _told(_checked(tmp_path)) == []


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (BASELINE, "[", f"{BASELINE}:1:2: not JSON: expecting value"),
        (EXCEPTIONS, "- rule: dat\n  reason: so\n", f"{EXCEPTIONS}:1:9: no rule or family 'dat'; did you mean 'date'?"),
    ],
)
def test_a_broken_list_ends_the_run(wirelint: Wirelint, copy: Path, name: str, text: str, said: str) -> None:
    (copy / name).write_text(text)
    ended = wirelint("check", "clean.txt")
    assert (ended.status, ended.out, ended.err) == (2, "", said + "\n")


def test_two_configs_have_a_baseline_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in (tmp_path / "one", tmp_path / "two"):
        folder.mkdir()
        (folder / ".wirelint.yaml").write_text("select: [residue]\n")
        (folder / "a.txt").write_text(STORY)
    assert _baseline("create")[1] == "".join(
        f"{name}/{BASELINE}: 1 known finding in 1 file; 1 added, 0 taken out.\n" for name in ("one", "two")
    )
    assert _told(_checked(tmp_path)) == []
    with pytest.raises(Mistakes, match="--baseline names one file for the configs of two folders"):
        _checked(tmp_path, baseline=tmp_path / "one" / BASELINE)


def test_what_is_amiss_with_exceptions_appears_in_every_report(wirelint: Wirelint, copy: Path) -> None:
    (copy / EXCEPTIONS).write_text("- {text: TT, reason: ours, until: 2026-05-03}\n- {path: clean.txt, reason: so}\n")
    outputs = [f"--output={form}:../{form}" for form in FORMATS]
    assert wirelint("check", "--now", "2026-05-04", *outputs).status == 1
    for form in FORMATS:
        out = (copy.parent / form).read_text()
        assert (form, "file/expired-exception" in out, "file/unused-exception" in out) == (form, True, True)
    ended = wirelint("check", "--now", "2026-05-03", "--format", "concise", "--ignore", "file/unused-exception")
    assert ended.out == "No findings in 2 files (2 stories). 1 set aside. 1 file passed over.\n"


def test_a_repair_leaves_alone_what_is_accepted(wirelint: Wirelint, copy: Path) -> None:
    (copy / EXCEPTIONS).write_text("- {text: TT, path: stray.txt, reason: ours}\n")
    before = (copy / "stray.txt").read_bytes()
    ended = wirelint("check", "--fix", "stray.txt")
    assert (ended.status, (copy / "stray.txt").read_bytes()) == (0, before)


def test_a_kill_leaves_the_baseline_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    command = [sys.executable, "-m", "wirelint", "baseline"]
    subprocess.run([*command, "create"], cwd=tmp_path, check=True, stdout=subprocess.DEVNULL)
    whole = {(tmp_path / BASELINE).read_bytes()}
    (tmp_path / "a.txt").write_text(STORY + "\nAdvertisement\n")
    for delay in (0.2, 0.3, 0.4):
        running = subprocess.Popen([*command, "update"], cwd=tmp_path, stdout=subprocess.DEVNULL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(delay)
        running.kill()
        running.wait()
        found = (tmp_path / BASELINE).read_bytes()
        whole.add(found)
        assert found.endswith(b"]\n")
        read(found, BASELINE)
    assert len(whole) <= 2


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_an_interrupted_run_makes_no_baseline(copy: Path) -> None:
    os.mkfifo(copy / "pipe")
    command = [sys.executable, "-m", "wirelint", "baseline", "create", "stray.txt", "pipe"]
    running = subprocess.Popen(command, cwd=copy, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    writer = None
    deadline = time.monotonic() + 60
    while writer is None and time.monotonic() < deadline:
        with contextlib.suppress(OSError):  # nobody reads from it yet
            writer = os.open(copy / "pipe", os.O_WRONLY | os.O_NONBLOCK)
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate()
    assert (running.returncode, out, err.decode()) == (2, b"", "Interrupted: not everything was checked.\n")
    assert not (copy / BASELINE).exists()
    if writer is not None:
        os.close(writer)
