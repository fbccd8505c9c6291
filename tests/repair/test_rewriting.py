"""Files repaired in their place, or shown as they would be; what cannot be written is told."""

import os
from pathlib import Path

import pytest

from tests.conftest import CLEAN, TT
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context
from wirelint.finding import FileResult, Problem
from wirelint.linting import lint_data
from wirelint.repair.rewriting import Rewriting

RULES = ruleset(Config(Path()), Selection())


def lint(data: bytes) -> FileResult:
    return lint_data("story.txt", data, RULES, Context())


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(TT)
    return path


def test_a_file_changed_between_reading_and_writing_is_left_and_told(story: Path) -> None:
    newer = TT + "\nAnd another thing, the port said.\n"

    def lint_slowly(data: bytes) -> FileResult:
        story.write_text(newer)
        return lint(data)

    data, result = Rewriting(unsafe=False, only_show=False).rewrite(TT.encode(), lint_slowly, story)
    problem = Problem("not-fixed", "it was changed by somebody else meanwhile", "story.txt")
    assert (data, story.read_text()) == (TT.encode(), newer)
    assert result == lint(TT.encode())._replace(problems=(problem,))


def test_a_file_gone_meanwhile_is_told(story: Path) -> None:
    story.unlink()
    _, result = Rewriting(unsafe=False, only_show=False).rewrite(TT.encode(), lint, story)
    assert result.problems == (Problem("not-fixed", "No such file or directory", "story.txt"),)


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_a_link_given_twice_over_is_repaired_through_it(story: Path, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(story)
    rewriting = Rewriting(unsafe=False, only_show=False)
    for path in (tmp_path / "link.txt", story):
        rewriting.rewrite(path.read_bytes(), lint, path)
    rewriting.sweep()
    assert (tmp_path / "link.txt").is_symlink()
    assert story.read_text() == CLEAN


@pytest.mark.parametrize(
    ("before", "patch"),
    [
        ("one\nTT\ntwo", ["@@ -1,3 +1,2 @@", " one", "-TT", " two", "\\ No newline at end of file"]),
        ("one\r\nTT\r\ntwo\r\n", ["@@ -1,3 +1,2 @@", " one\r", "-TT\r", " two\r"]),
        ("TT\n", ["@@ -1 +0,0 @@", "-TT"]),
        ("one\ntwo\nTT", ["@@ -1,3 +1,2 @@", " one", "-two", "-TT", "\\ No newline at end of file",
                          "+two", "\\ No newline at end of file"]),
        ("\ufeffTT\n\none", ["@@ -1,3 +1 @@", "-\ufeffTT", "-", "-one", "\\ No newline at end of file",
                             "+\ufeffone", "\\ No newline at end of file"]),
    ],
)  # fmt: skip
def test_a_patch_says_what_would_change(story: Path, before: str, patch: list[str]) -> None:
    story.write_bytes(before.encode())
    rewriting = Rewriting(unsafe=False, only_show=True)
    data, result = rewriting.rewrite(before.encode(), lint, story)
    assert rewriting.patches == ["--- story.txt", "+++ story.txt", *patch]
    assert (data, story.read_bytes(), len(result.fixed)) == (before.encode(), before.encode(), 1)
