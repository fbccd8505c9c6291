"""The command line as a user meets it: what it prints, and how it exits."""

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import CLEAN, HEAD, LEAD, TT, Wirelint

STRAY = "stray.txt:4:1: error residue/interface-word 'TT' is the page's own word, not copy\n"


def test_a_folder(wirelint: Wirelint) -> None:
    ended = wirelint("check", "--format", "concise")
    assert (ended.status, ended.out, ended.err) == (
        1,
        STRAY + "Found 1 error in 2 files (2 stories). 1 fixable with --fix.\n",
        "",
    )


def test_a_clean_file(wirelint: Wirelint) -> None:
    ended = wirelint("check", "clean.txt")
    assert (ended.status, ended.out, ended.err) == (0, "No findings in 1 file (1 story).\n", "")


def test_the_full_report(wirelint: Wirelint) -> None:
    assert wirelint("check", "stray.txt").out == (
        "error residue/interface-word: 'TT' is the page's own word, not copy\n"
        " --> stray.txt:4:1\n"
        "4 | TT\n"
        "  | ^^\n"
        "  = fix: take the line out\n"
        "\n"
        "Found 1 error in 1 file (1 story). 1 fixable with --fix.\n"
    )


def test_the_json_contract(wirelint: Wirelint) -> None:
    ended = wirelint("check", "--format", "json", "stray.txt", "missing.txt")
    report = json.loads(ended.out)
    fingerprint = report["findings"][0].pop("fingerprint")
    assert len(fingerprint) == 64
    assert (ended.status, report) == (
        2,
        {
            "schema_version": 1,
            "findings": [
                {
                    "rule": "residue/interface-word",
                    "severity": "error",
                    "message": "'TT' is the page's own word, not copy",
                    "path": "stray.txt",
                    "line": 4,
                    "column": 1,
                    "end_line": 4,
                    "end_column": 3,
                    "related": [],
                    "fixes": [
                        {
                            "safe": True,
                            "description": "take the line out",
                            "edits": [{"line": 4, "column": 1, "end_line": 5, "end_column": 1, "text": ""}],
                        }
                    ],
                }
            ],
            "problems": [
                {
                    "kind": "missing",
                    "path": "missing.txt",
                    "line": None,
                    "column": None,
                    "rule": None,
                    "message": "no such file or folder",
                }
            ],
            "summary": {
                "files": 1,
                "stories": 1,
                "error": 1,
                "warning": 0,
                "info": 0,
                "passed_over": 0,
                "limited": 0,
                "set_aside": 0,
                "older": 0,
                "gone": 0,
            },
        },
    )


def test_fingerprints_survive_moves(wirelint: Wirelint, copy: Path) -> None:
    def fingerprints() -> list[str]:
        report = json.loads(wirelint("check", "--format", "json", "stray.txt").out)
        return [finding["fingerprint"] for finding in report["findings"]]

    before = fingerprints()
    (copy / "stray.txt").write_text("\n\n" + TT + LEAD)
    assert fingerprints()[:1] == before


@pytest.mark.parametrize(
    ("arguments", "stdin", "status", "out"),
    [
        (["-"], TT, 1, "<stdin>:4:1: error residue/interface-word 'TT' is the page's own word, not copy\n"),
        (["-", "--stdin-filename", "desk/a.txt"], TT, 1, "desk/a.txt:4:1: error residue/interface-word 'TT' is "),
        (["-"], "", 0, "<stdin>:1:1: warning file/empty the file is empty\n"),
        (["-"], CLEAN.rstrip("\n"), 0, "No findings in 1 file (1 story).\n"),
    ],
)
def test_standard_input(wirelint: Wirelint, arguments: list[str], stdin: str, status: int, out: str) -> None:
    ended = wirelint("check", "--format", "concise", *arguments, stdin=stdin.encode())
    assert ended.status == status
    assert ended.out.startswith(out)


@pytest.mark.parametrize(
    ("arguments", "status", "findings"),
    [
        ([], 1, ["residue/interface-word"]),
        (["--select", "date"], 0, []),
        (["--select", "date,residue"], 1, ["residue/interface-word"]),
        (["--select", "date", "--extend-select", "residue/interface-word"], 1, ["residue/interface-word"]),
        (["--ignore", "residue"], 0, []),
        (["--fail-on", "info"], 1, ["residue/interface-word"]),
        (["--exit-zero"], 0, ["residue/interface-word"]),
    ],
)
def test_selection(wirelint: Wirelint, arguments: list[str], status: int, findings: list[str]) -> None:
    ended = wirelint("check", "--format", "json", "stray.txt", *arguments)
    assert (ended.status, [found["rule"] for found in json.loads(ended.out)["findings"]]) == (status, findings)


def test_the_gate(wirelint: Wirelint, copy: Path) -> None:
    (copy / "warning.txt").write_text(CLEAN.replace("(Reuters)", "").replace("2025. ", "2025."))
    assert [wirelint("check", "warning.txt", "--fail-on", gate).status for gate in ("error", "warning", "info")] == [
        0,
        1,
        1,
    ]


def test_the_story_date(wirelint: Wirelint) -> None:
    dates = [
        json.loads(wirelint("check", "--format", "json", "clean.txt", "--story-date", day).out)["summary"]["error"]
        for day in ("2025-05-04", "2025-05-03", "2025-05-02")
    ]
    assert dates == [0, 0, 1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "dates"], "command line: --select: no rule or family 'dates'; did you mean 'date'?\n"),
        (["--story-date", "May 4"], "Error: Invalid value for '--story-date': expected a date such as 2025-05-04, got 'May 4'\n"),
        (["--now", "soon"], "Error: Invalid value for '--now': expected an instant such as 2025-05-04T12:00:00Z, got 'soon'\n"),
        (["--stdin-filename", "a.txt"], "Error: --stdin-filename goes with `-`, which is standard input\n"),
        (["--baseline", "clean.txt"], "clean.txt:1:1: not JSON: expected '['\n"),
        (["--fromat", "json"], "Error: No such option: --fromat Did you mean --format?\n"),
    ],
)  # fmt: skip
def test_a_users_mistake_is_told_in_a_line(wirelint: Wirelint, arguments: list[str], said: str) -> None:
    ended = wirelint("check", "clean.txt", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.endswith(said) or "--fromat" in arguments


@pytest.mark.parametrize(
    ("name", "data", "status", "said"),
    [
        ("missing.txt", None, 2, "missing.txt: not checked: no such file or folder"),
        ("binary.txt", b"GIF89a\x00\x01", 2, "binary.txt: not checked: byte 6 is zero: a binary file, or UTF-16 without"),
        ("broken.txt", b"caf\x81", 2, "broken.txt: not checked: byte 3 is neither UTF-8 nor windows-1252"),
        ("latin.txt", "Café Opens\n".encode("latin-1"), 0, "latin.txt:1:4: warning file/not-utf8 not UTF-8; read as windows-1252"),
        ("empty.txt", b"", 0, "empty.txt:1:1: warning file/empty the file is empty"),
        ("name.unknown", CLEAN.encode(), 0, "No findings in 1 file (1 story)."),
    ],
)  # fmt: skip
def test_files_of_every_kind(
    wirelint: Wirelint, copy: Path, name: str, data: bytes | None, status: int, said: str
) -> None:
    if data is not None:
        (copy / name).write_bytes(data)
    ended = wirelint("check", "--format", "concise", name)
    assert ended.status == status
    assert ended.out.startswith(said)


def test_what_cannot_be_read_is_said(wirelint: Wirelint, copy: Path) -> None:
    (copy / "link.txt").symlink_to("nowhere.txt")
    ended = wirelint("check", "--format", "concise", "--exit-zero")
    assert ended.status == 2
    assert "link.txt: not checked: No such file or directory\n" in ended.out
    if os.geteuid() != 0:
        (copy / "secret.txt").touch(mode=0o000)
        assert "secret.txt: not checked: Permission denied\n" in wirelint("check", "--format", "concise").out


def test_an_empty_folder_is_not_success(wirelint: Wirelint, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ended = wirelint("check", cwd=tmp_path / "empty")
    assert (ended.status, ended.out.split("\n")[0]) == (2, ".: not checked: no file to check")


def test_what_is_passed_over_is_counted(wirelint: Wirelint, copy: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=copy, check=True)
    (copy / ".gitignore").write_text("drafts/\n")
    (copy / "drafts").mkdir()
    (copy / "drafts" / "a.txt").write_text(TT)
    (copy / "picture.jpg").write_bytes(b"\xff\xd8")
    (copy / ".hidden.txt").write_text(TT)
    (copy / "loop").symlink_to(copy, target_is_directory=True)
    ended = wirelint("check", "--format", "concise")
    assert ended.out.endswith("Found 1 error in 2 files (2 stories). 1 fixable with --fix. 3 files passed over.\n")
    named = wirelint("check", "--format", "concise", "drafts/a.txt", ".hidden.txt")
    assert named.out.endswith("Found 2 errors in 2 files (2 stories). 2 fixable with --fix.\n")


def test_show_files_says_what_would_be_checked_and_what_not(wirelint: Wirelint, copy: Path) -> None:
    for name in (".hidden.txt", "ignored.txt", "draft.txt", "picture.jpg", ".wirelint-baseline.json"):
        (copy / name).write_text("")
    subprocess.run(["git", "init", "--quiet"], cwd=copy, check=True)
    (copy / ".gitignore").write_text("ignored.txt\n")
    (copy / ".wirelint.yaml").write_text("exclude: [draft.txt]\n")
    ended = wirelint("check", "--show-files")
    assert (ended.status, ended.out) == (0, "clean.txt\nstray.txt\n")
    assert ended.err.splitlines() == [
        ".gitignore: passed over: hidden",
        ".hidden.txt: passed over: hidden",
        ".wirelint-baseline.json: passed over: hidden",
        ".wirelint.yaml: passed over: hidden",
        "draft.txt: passed over: excluded by .wirelint.yaml",
        "ignored.txt: passed over: ignored by git",
        "picture.jpg: passed over: of another kind",
    ]
    ended = wirelint("check", "--show-files", "missing.txt", ".wirelint-baseline.json", "clean.txt")
    assert (ended.status, ended.out) == (2, "clean.txt\n")
    assert ended.err.splitlines() == [
        ".wirelint-baseline.json: passed over: a list of what is accepted",
        "missing.txt: not checked: no such file or folder",
    ]


@pytest.mark.parametrize(("allowed", "status"), [(0, 1), (1, 0), (2, 0)])
def test_more_warnings_than_allowed_fail(wirelint: Wirelint, copy: Path, allowed: int, status: int) -> None:
    (copy / "twice.txt").write_text(CLEAN.replace("the crew", "the the crew"))
    ended = wirelint("check", "--max-warnings", str(allowed), "twice.txt")
    said = f"more warnings than --max-warnings {allowed} allows\n" if status else ""
    assert (ended.status, ended.err) == (status, said)


def test_one_file_named_twice_is_checked_once(wirelint: Wirelint) -> None:
    assert "in 2 files" in wirelint("check", ".", "stray.txt", "./stray.txt").out


def test_a_failing_rule_does_not_hide_the_others(wirelint: Wirelint, copy: Path) -> None:
    (copy / "house" / "slow").mkdir(parents=True)
    (copy / "house" / "slow" / "pattern.yaml").write_text(
        "check: existence\nseverity: error\nmessage: found\nwhy: Because.\n"
        "options:\n  patterns: ['\\w+ .*\\w+ .*\\w+ .*\\w+ .*\\d{5}']\n"  # by the fourth power of a line
    )
    (copy / ".wirelint.yaml").write_text("rules: [house]\n")
    (copy / "slow.txt").write_text(TT + "\n" + "and so on " * 300 + "that day.\n")
    ended = wirelint("check", "--format", "concise", "slow.txt")
    assert ended.status == 2
    assert "slow.txt:4:1: error residue/interface-word" in ended.out
    assert "slow.txt: not checked: rule slow/pattern ran out of time" in ended.out


@pytest.mark.parametrize(("env", "plain"), [({"NO_COLOR": "1"}, True), ({}, True)])
def test_a_pipe_gets_no_colours(wirelint: Wirelint, env: dict[str, str], plain: bool) -> None:
    assert ("\x1b" not in wirelint("check", "stray.txt", env=env).out) is plain


def test_a_terminal_gets_colours(copy: Path) -> None:
    pty = pytest.importorskip("pty", reason="no terminals here")
    for env, coloured in (({}, True), ({"NO_COLOR": "1"}, False)):
        main, side = pty.openpty()
        command = [sys.executable, "-m", "wirelint", "check", "--format", "concise", "stray.txt"]
        environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | {"TERM": "xterm"} | env
        subprocess.run(command, cwd=copy, stdout=side, check=False, env=environment)
        os.close(side)
        assert (b"\x1b[1;31merror\x1b[0m" in os.read(main, 10_000)) is coloured
        os.close(main)


def test_a_closed_pipe_is_no_crash(copy: Path) -> None:
    (copy / "long.txt").write_text("\n\n\n".join([TT] * 3000))
    command = [sys.executable, "-m", "wirelint", "check", "--format", "concise", "long.txt"]
    running = subprocess.Popen(command, cwd=copy, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.read(100)
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    running.wait()


def test_an_interrupt_ends_with_2_and_no_traceback(copy: Path) -> None:
    (copy / "long.txt").write_text("\n\n\n".join([HEAD + LEAD * 50] * 2000))
    command = [sys.executable, "-m", "wirelint", "check", "long.txt"]
    running = subprocess.Popen(command, cwd=copy, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(1.5)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate()
    assert (running.returncode, said) == (2, b"Interrupted: not everything was checked.\n")


def test_a_folder_may_hold_what_is_no_copy(wirelint: Wirelint, copy: Path) -> None:
    (copy / "pom.xml").write_text("<project/>\n")
    (copy / "package.json").write_text('{"name": "desk"}\n')
    (copy / "feed.xml").write_text("<nitf><body><body.content><p>Ferry sinks.</p></body.content></body></nitf>")
    (copy / "stray.txt").unlink()
    ended = wirelint("check")
    assert (ended.status, "in 2 files" in ended.out, "2 files passed over." in ended.out) == (0, True, True)
    ended = wirelint("check", "pom.xml", "--format", "concise")
    assert ended.status == 2
    assert ended.out.startswith("pom.xml:1:1: not checked: XML that begins with <project>; known: <nitf>, ")


def test_copy_without_a_command(wirelint: Wirelint) -> None:
    ended = wirelint("clean.txt")
    assert (ended.status, ended.err.split("\n")[-2]) == (
        2, "Error: no command 'clean.txt'; to check copy: wirelint check clean.txt",
    )  # fmt: skip


def test_parse_tells_that_packed_copy_breaks_off(wirelint: Wirelint, copy: Path) -> None:
    (copy / "torn.txt").write_bytes(gzip.compress(CLEAN.encode())[:-9])
    ended = wirelint("parse", "torn.txt")
    assert (ended.status, ended.err) == (2, "torn.txt: not read: the gzip data breaks off; what was before was read\n")


def test_parse_tells_where_a_feed_is_broken(wirelint: Wirelint, copy: Path) -> None:
    (copy / "feed.xml").write_text("<nitf><body><body.content><p>Ferry sinks.</p>\n")
    ended = wirelint("parse", "feed.xml")
    assert (ended.status, ended.err) == (
        2, "feed.xml:2:1: not read: not well-formed XML: no element found; <body.content> of line 1 is open\n",
    )  # fmt: skip
    assert ended.out.startswith("feed.xml: 1 story, nitf, utf-8\n")


def test_parse_shows_what_was_seen(wirelint: Wirelint) -> None:
    ended = wirelint("parse", "stray.txt")
    assert ended.out == (
        "stray.txt: 1 story, utf-8\n"
        "\n"
        "story 1: lines 1-6, no date, language en\n"
        "          1  headline      Ferry Sinks Off Lindmark\n"
        "          3  caption       A boat nears the harbor of Lindmark, May 4, 2025. (Reuters)\n"
        "                           credit: (Reuters)\n"
        "          4  other         TT\n"
        "          6  paragraph     The ferry went down in calm weather on Sunday, and the crew was saved, …\n"
    )
    assert wirelint("parse", "missing.txt").status == 2


def test_rules_are_listed_and_explained(wirelint: Wirelint, copy: Path) -> None:
    (copy / ".wirelint.yaml").write_text("severity: {date/wrong-weekday: info}\nignore: [file]\n")
    listed = [line.split() for line in wirelint("rules", "list").out.splitlines()]
    assert ["date/wrong-weekday", "info", "wrong-weekday"] in listed
    assert ["file/not-utf8", "warning", "assumed-encoding", "off"] in listed
    explained = wirelint("explain", "date/wrong-weekday")
    assert explained.out.startswith("date/wrong-weekday (error)\n")
    unknown = wirelint("explain", "date/wrong-weekdays")
    said = "no rule or check 'date/wrong-weekdays'; did you mean 'date/wrong-weekday'?; `wirelint rules list` shows all rules\n"
    assert (unknown.status, unknown.err.endswith(said)) == (2, True)


@pytest.mark.parametrize(("name", "key"), [("date/wrong-weekday", "id"), ("wrong-weekday", "check")])
def test_rules_and_checks_are_explained_to_machines(wirelint: Wirelint, name: str, key: str) -> None:
    record = json.loads(wirelint("explain", name, "--format", "json").out)
    assert record[key] == name


def test_a_check_is_explained(wirelint: Wirelint) -> None:
    assert wirelint("explain", "edge-space").out == (
        "edge-space: Spaces that are not plain ones, at the edges of a block or beside a plain one.\n"
        "\n"
        "Finds no-break and other wide spaces where they can only be left over; one inside copy is typography.\n"
        "\n"
        "options:\n"
        "  at: list of edges or beside; unless given edges\n"
        "      `edges` for the start and end of a block, `beside` for those next to a plain space.\n"
        "\n"
        "a message may name: {where}, {block}\n"
    )


def test_house_rules_are_tested(wirelint: Wirelint, copy: Path) -> None:
    (copy / "house" / "style").mkdir(parents=True)
    rule = copy / "house" / "style" / "foo.yaml"
    rule.write_text(
        'check: existence\nseverity: info\nmessage: "{text} is out"\nwhy: Because.\noptions:\n  patterns: [foo]\n'
        "examples:\n  - name: fires\n    text: foo\n    expect: ['1:1: foo is out']\n  - name: silent\n    text: foobar\n"
    )
    ended = wirelint("rules", "test", "house")
    assert (ended.status, ended.out, ended.err) == (
        1,
        "house/style/foo.yaml:11:1: example 'silent': found, and not expected: 1:1: foo is out\n",
        "1 rule, 2 examples, 1 failure\n",
    )
    rule.write_text(rule.read_text().replace("[foo]", "['foo\\b']"))
    ended = wirelint("rules", "test", "house")
    assert (ended.status, ended.out) == (0, "1 rule, 2 examples, 0 failures\n")
