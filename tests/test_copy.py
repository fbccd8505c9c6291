"""Real copy, which is private: read from the folder that $WIRELINT_COPY names, skipped where there is none."""

import json
import os
from pathlib import Path

import pytest

from tests.conftest import Wirelint

COPY = Path(os.environ.get("WIRELINT_COPY", "nowhere"))
needs_copy = pytest.mark.skipif(not COPY.is_dir(), reason="$WIRELINT_COPY names no folder of private copy")


@needs_copy
def test_the_four_stories(wirelint: Wirelint) -> None:
    ended = wirelint("check", "--format", "json", str(COPY / "samples" / "four-stories.txt"))
    findings = json.loads(ended.out)["findings"]
    by_severity: dict[str, list[tuple[str, int, int]]] = {"error": [], "warning": [], "info": []}
    for found in findings:
        by_severity[found["severity"]].append((found["rule"], found["line"], found["end_line"]))
    assert ended.status == 1
    assert by_severity["error"] == [
        entry
        for caption, stray, head in ((4, 5, 7), (64, 65, 67), (114, 115, 117), (148, 149, 151))
        for entry in (
            ("duplicate/caption", caption, caption),
            ("residue/interface-word", stray, stray),
            ("duplicate/head", head, head + 3),
        )
    ]
    assert by_severity["warning"] == [
        ("punctuation/unpaired-quotation-marks", 40, 40),
        ("punctuation/unpaired-quotation-marks", 45, 45),
        ("residue/edge-space", 145, 145),
    ]


@needs_copy
def test_every_repeated_head_names_its_first_copy(wirelint: Wirelint) -> None:
    ended = wirelint(
        "check", "--format", "json", "--select", "duplicate/head", str(COPY / "samples" / "four-stories.txt")
    )
    related = [found["related"][0] for found in json.loads(ended.out)["findings"]]
    assert [(near["line"], near["end_line"]) for near in related] == [(1, 3), (61, 63), (111, 113), (145, 147)]


@needs_copy
def test_feeds_read_as_plain_text_do_not_break_anything(wirelint: Wirelint) -> None:
    feeds = [str(path) for path in sorted((COPY / "wire").rglob("*")) if path.is_file()]
    report = json.loads(wirelint("check", "--format", "json", *feeds).out)
    kinds = {problem["kind"] for problem in report["problems"]}
    assert kinds <= {"undecodable"}
    assert report["summary"]["files"] == len(feeds)


@needs_copy
def test_the_four_stories_repaired(wirelint: Wirelint, copy: Path) -> None:
    before = (COPY / "samples" / "four-stories.txt").read_text(encoding="utf-8")
    (copy / "four.txt").write_text(before, encoding="utf-8")
    ended = wirelint("check", "--fix", "--unsafe-fixes", "--fail-on", "error", "four.txt")
    again = {line for head in (1, 61, 111, 145) for line in range(head + 3, head + 10)}  # down to the lead's blank line
    left = [line for number, line in enumerate(before.split("\n"), 1) if number not in again]
    assert (copy / "four.txt").read_text(encoding="utf-8") == "\n".join(left).replace("\u00a0\n", "\n")
    assert (ended.status, ended.err.splitlines()[0]) == (0, "Fixed 12 errors and 1 warning in 1 file.")
