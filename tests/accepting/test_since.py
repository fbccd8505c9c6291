"""What is new since a git revision, with the real git."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import CLEAN, Git, Wirelint
from wirelint.accepting import BASELINE
from wirelint.checking import Checking, Request
from wirelint.document import Context
from wirelint.mistake import Mistakes

HEAD = "Ferry Sinks Off Lindmark\n\nA boat nears the harbor of Lindmark, May 4, 2025. (Reuters)\n\n"
OLD = "The ferry went down on Monday, May 4, 2025, in calm weather, the port of Lindmark said.\n\n"
NEW = "The crew of twelve was saved by by fishermen and brought to the islands of Norrland.\n\n"
STORY = HEAD + OLD
OLDER = "date/wrong-weekday"
NEWER = "duplicate/word"


def _told(*paths: Path, since: str = "HEAD") -> list[str]:
    run = Checking(Request(paths, Context(), since=since)).run()
    return [f"{finding.path}:{finding.region.start.line} {finding.rule}" for finding in run.findings]


@pytest.fixture
def desk(tmp_path: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a story that has an old fault."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "clean.txt").write_text(CLEAN)
    git("add", "--all")
    git("commit", "--quiet", "--message", "begin")
    git("tag", "begin")
    return tmp_path


def _write(text: str | bytes, name: str = "a.txt") -> Callable[[Git], object]:
    return lambda git: Path(name).write_bytes(text.encode() if isinstance(text, str) else text)


def _staged(git: Git) -> None:
    Path("a.txt").write_text(STORY + NEW)
    git("add", "a.txt")


def _committed(git: Git) -> None:
    _staged(git)
    git("commit", "--quiet", "--message", "more")


def _renamed(git: Git) -> None:
    git("mv", "a.txt", "odd\n'näme' -- *.txt")


def _renamed_and_edited(git: Git) -> None:
    git("mv", "a.txt", "b.txt")
    Path("b.txt").write_text("\n" + STORY + NEW)


def _copied(git: Git) -> None:
    Path("b.txt").write_text(STORY)
    git("add", "b.txt")


def _with_carriage_returns(git: Git) -> None:
    """The story again with old line ends, of which git knows nothing, and then a line more."""
    Path("a.txt").write_bytes(STORY.replace("\n", "\r").encode() + b"\n")
    git("commit", "--quiet", "--all", "--message", "old line ends")
    git("tag", "--force", "begin")
    Path("a.txt").write_bytes(STORY.replace("\n", "\r").encode() + b"\n\n" + NEW.encode())


def _merged(git: Git) -> None:
    """Main goes on after a branch has left it: what main adds is not the branch's."""
    git("checkout", "--quiet", "-b", "side")
    Path("b.txt").write_text(HEAD + NEW)
    git("add", "--all")
    git("commit", "--quiet", "--message", "the branch's story")
    git("checkout", "--quiet", "main")
    Path("a.txt").write_text(STORY.replace("calm", "fair"))
    git("commit", "--quiet", "--all", "--message", "main goes on")
    git("tag", "--force", "begin")
    git("checkout", "--quiet", "side")


def _merging(git: Git) -> None:
    _merged(git)
    git("merge", "--quiet", "--no-edit", "main")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_write(STORY), []),
        (_write("\n\n" + STORY), []),
        (_write(STORY + NEW), [f"a.txt:7 {NEWER}"]),
        (_write(HEAD + NEW + OLD), [f"a.txt:5 {NEWER}"]),
        (_write(STORY.replace("calm", "fair")), [f"a.txt:5 {OLDER}"]),
        (_write(STORY.replace("\n", "\r\n")), []),
        (_write((STORY + NEW).replace("\n", "\r\n")), [f"a.txt:7 {NEWER}"]),
        (_write((STORY + NEW).rstrip("\n")), [f"a.txt:7 {NEWER}"]),
        (_write(STORY.encode("utf-16")), [f"a.txt:5 {OLDER}"]),
        (_write(STORY, "untracked.txt"), [f"untracked.txt:5 {OLDER}"]),
        (_staged, [f"a.txt:7 {NEWER}"]),
        (_committed, [f"a.txt:7 {NEWER}"]),
        (_renamed, []),
        (_renamed_and_edited, [f"b.txt:8 {NEWER}"]),
        (_copied, [f"b.txt:5 {OLDER}"]),
        (_with_carriage_returns, [f"a.txt:8 {NEWER}"]),
        (_merged, [f"b.txt:5 {NEWER}"]),
        (_merging, [f"b.txt:5 {NEWER}"]),
    ],
)
def test_only_what_is_new_is_told(desk: Path, git: Git, change: Callable[[Git], object], told: list[str]) -> None:
    change(git)
    assert _told(desk, since="begin") == told


def test_what_is_new_where_it_points_is_new(desk: Path, git: Git) -> None:
    (desk / "a.txt").write_text(STORY + STORY[len(HEAD) :])
    again = _told(desk)
    assert again == ["a.txt:7 duplicate/paragraph"]
    git("commit", "--quiet", "--all", "--message", "again")
    caption = "A boat nears the harbor of Lindmark, May 4, 2025. (Reuters)\n"
    (desk / "a.txt").write_text(HEAD.replace(caption, caption * 2) + OLD)
    assert _told(desk) == ["a.txt:4 duplicate/caption"]


def test_before_the_first_commit_everything_is_new(tmp_path: Path, git: Git) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    git("add", "--all")
    assert [told.split()[-1] for told in _told(tmp_path)] == [OLDER]


def test_nothing_changed_is_nothing_found_and_not_nothing_to_check(desk: Path, wirelint: Wirelint) -> None:
    ended = wirelint("check", "--since", "HEAD", "--select", "date", "a.txt", "clean.txt", cwd=desk)
    assert (ended.status, ended.out) == (0, "No findings in 0 files (0 stories). 2 files passed over.\n")


def test_together_with_the_baseline(desk: Path, git: Git, wirelint: Wirelint) -> None:
    (desk / "a.txt").write_text(STORY.replace("calm", "fair"))
    wirelint("baseline", "create", cwd=desk)
    (desk / "a.txt").write_text(STORY.replace("calm", "fair") + NEW)
    ended = wirelint("check", "--since", "HEAD", "--format", "concise", "a.txt", cwd=desk)
    assert (ended.status, ended.out) == (
        0,
        "a.txt:7:30: warning duplicate/word 'by' is printed twice\nFound 1 warning in 1 file (1 story). 1 fixable with --fix --unsafe-fixes. 1 set aside.\n",
    )
    assert (desk / BASELINE).exists()


def test_standard_input_is_new(desk: Path, wirelint: Wirelint) -> None:
    assert wirelint("check", "--since", "HEAD", "-", stdin=STORY.encode(), cwd=desk).status == 1


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("nowhere", "--since: no revision 'nowhere' in {desk}; a shallow clone has few of them"),
        ("--all", "--since: no revision '--all' in {desk}; a shallow clone has few of them"),
        ("HEAD~9", "--since: no revision 'HEAD~9' in {desk}; a shallow clone has few of them"),
        ("", "--since: no revision '' in {desk}; a shallow clone has few of them"),
    ],
)
def test_an_unknown_revision_is_a_mistake(desk: Path, wirelint: Wirelint, revision: str, said: str) -> None:
    ended = wirelint("check", f"--since={revision}", cwd=desk)
    assert (ended.status, ended.out, ended.err) == (2, "", f"command line: {said.format(desk=desk.as_posix())}\n")


def test_a_file_in_no_repository_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    with pytest.raises(Mistakes, match=r"--since: .*a\.txt is in no git repository"):
        _told(tmp_path / "a.txt")
