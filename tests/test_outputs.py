"""`--output`, `--format`, `--statistics`, `--quiet`: which reports are written, and where."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import HEAD, LEAD, TT, Wirelint
from tests.reports.consumers import CONSUMERS

CONCISE = "stray.txt:4:1: error residue/interface-word 'TT' is the page's own word, not copy\n"
SUMMARY = "Found 1 error in 1 file (1 story). 1 fixable with --fix.\n"
TABLE = (
    "findings  severity  rule                    files\n"
    "       1  error     residue/interface-word      1\n"
    "\n"
)  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        (["--output", "concise"], CONCISE + SUMMARY),
        (["--format", "concise", "--quiet"], CONCISE),
        (["--format", "concise", "--statistics"], CONCISE + TABLE + SUMMARY),
        (["--format", "concise", "--statistics", "-q"], CONCISE + TABLE),
    ],
)
def test_the_report_on_standard_output(wirelint: Wirelint, arguments: list[str], out: str) -> None:
    ended = wirelint("check", "stray.txt", *arguments)
    assert (ended.status, ended.out, ended.err) == (1, out, "")


def test_quiet_says_nothing_of_a_clean_file_and_all_of_what_was_not_checked(wirelint: Wirelint) -> None:
    assert wirelint("check", "-q", "clean.txt").out == ""
    ended = wirelint("check", "-q", "clean.txt", "gone.txt")
    assert (ended.status, ended.out) == (2, "gone.txt: not checked: no such file or folder\n")


def test_several_reports_of_one_run(wirelint: Wirelint, copy: Path) -> None:
    files = [f"--output={form}:{form}.out" for form in (*CONSUMERS, "full")]
    ended = wirelint("check", "stray.txt", "--output", "concise", *files)
    assert (ended.status, ended.out, ended.err) == (1, CONCISE + SUMMARY, "")
    for form, read in CONSUMERS.items():
        written = (copy / f"{form}.out").read_bytes().decode()
        assert [seen.path for seen in read(written)] == ["stray.txt"]
    assert (copy / "full.out").read_text(encoding="utf-8") == wirelint("check", "stray.txt").out


def test_a_report_in_a_file_leaves_the_usual_one_on_standard_output(wirelint: Wirelint, copy: Path) -> None:
    assert wirelint("check", "stray.txt", "--output", "json:report.json").out == wirelint("check", "stray.txt").out
    assert json.loads((copy / "report.json").read_text(encoding="utf-8"))["summary"]["error"] == 1


@pytest.mark.skipif(os.name != "posix", reason="no such name of a stream")
def test_a_report_may_go_to_a_stream_by_its_name(wirelint: Wirelint) -> None:
    ended = wirelint("check", "stray.txt", "-q", "--format", "concise", "--output", "json:/dev/stderr")
    assert (ended.status, ended.out, json.loads(ended.err)["summary"]["error"]) == (1, CONCISE, 1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--output", "json", "--format", "sarif"], "only one report can go to standard output, not json and sarif; give the others a file, as in --output sarif:FILE"),
        (["--output", "json:a", "--output", "sarif:a"], "two reports cannot go to the same file, a"),
        (["--output", "jsno"], "no format 'jsno'; did you mean 'json'?; known: full, concise, json, "),
        (["--output", "json:"], "expected a file after 'json:', or 'json' for standard output"),
        (["--format", "json", "--statistics"], "--statistics goes with a report for people: full, concise, markdown"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_and_nothing_is_written(
    wirelint: Wirelint, copy: Path, arguments: list[str], said: str
) -> None:
    before = sorted(copy.iterdir())
    ended = wirelint("check", "stray.txt", *arguments)
    assert (ended.status, ended.out, sorted(copy.iterdir())) == (2, "", before)
    assert said in ended.err


def test_a_report_that_cannot_be_written_is_told(wirelint: Wirelint, copy: Path) -> None:
    ended = wirelint("check", "clean.txt", "--output", "json:gone/a.json", "--output", "sarif:b.sarif", "--exit-zero")
    assert (ended.status, ended.out, ended.err) == (
        2,
        "No findings in 1 file (1 story).\n",
        "gone/a.json: report not written: No such file or directory\n",
    )
    assert (copy / "b.sarif").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
def test_standard_output_that_is_full_is_told(copy: Path) -> None:
    command = [sys.executable, "-m", "wirelint", "check", "clean.txt"]
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(command, cwd=copy, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (ended.returncode, ended.stderr) == (2, b"not written: No space left on device\n")


NAMES = [b"a b.txt", b"100%.txt", b"c:d.txt", b"::error::e.txt", b"line\nend.txt", b"caf\xe9.txt", b"]]>&<f>.txt"]


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be here")
def test_names_that_would_break_a_report(wirelint: Wirelint, tmp_path: Path) -> None:
    folder = tmp_path / "names"
    folder.mkdir()
    for name in NAMES:
        try:
            (folder / os.fsdecode(name)).write_text(TT, encoding="utf-8")
        except OSError:
            pytest.skip("this file system takes no such names")
    files = [f"--output={form}:../{form}.out" for form in CONSUMERS]
    ended = wirelint("check", ".", *files, "--format", "concise", cwd=folder)
    assert (ended.status, len(ended.out.split("\n"))) == (1, len(NAMES) + 2)
    for form, read in CONSUMERS.items():
        seen = [one.path for one in read((tmp_path / f"{form}.out").read_bytes().decode())]
        assert len(set(seen)) == len(NAMES), form
        if form == "sarif":
            assert {os.fsencode(path) for path in seen} == set(NAMES)


def test_hostile_copy_through_every_report(wirelint: Wirelint, copy: Path) -> None:
    (copy / "house" / "any").mkdir(parents=True)
    (copy / "house" / "any" / "line.yaml").write_text(
        "check: existence\nseverity: error\nmessage: \"{text}\"\nwhy: Because.\noptions:\n  patterns: ['QQ.*']\n",
        encoding="utf-8",
    )
    (copy / ".wirelint.yaml").write_text("rules: [house]\nselect: [any]\n", encoding="utf-8")
    lines = [
        "QQ ::error file=x::forged ##[error]forged",
        "QQ ]]> <script>alert(1)</script> &amp; `x` | [a](1)",
        "QQ \x01\x1b[31m\x7f \u202egnirts\u202c \ufffe 🚒 𝄞",
        "QQ " + "é <b> " * 17_000,
    ]
    (copy / "hostile.txt").write_text(HEAD + LEAD + "".join(f"\n{line}\n" for line in lines), encoding="utf-8")
    files = [f"--output={form}:{form}.out" for form in (*CONSUMERS, "full")]
    ended = wirelint("check", "hostile.txt", "--format", "concise", *files)
    assert ended.status == 1
    for form, read in CONSUMERS.items():
        seen = list(read((copy / f"{form}.out").read_bytes().decode()))
        assert [one.line for one in seen] == [7, 9, 11, 13], form
        assert all(
            one.message.startswith("QQ ") and len(one.message) >= len(line) - 1
            for one, line in zip(seen, lines, strict=True)
        )
