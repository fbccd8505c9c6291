"""Markdown: a table that a job's summary has room for."""

from tests.conftest import HEAD, LEAD
from tests.reports.conftest import RULES
from wirelint.document import Context
from wirelint.finding import Problem, Run
from wirelint.linting import lint_data
from wirelint.reports import Style, report

STRAY = lint_data("a|b.txt", (HEAD + "TT\n" + LEAD).encode(), RULES, Context())


def test_the_whole_report() -> None:
    run = Run((STRAY,), (Problem("missing", "no such file or folder", "gone.txt"),))
    assert list(report(run, "markdown", Style(statistics=True))) == [
        "## wirelint",
        "",
        "| place | severity | rule | says |",
        "|---|---|---|---|",
        "| gone.txt | not checked | missing | no such file or folder |",
        "| a\\|b.txt\\:4\\:1 | error | residue/interface-word | 'TT' is the page's own word, not copy |",
        "",
        "| findings | severity | rule | files |",
        "|---:|---|---|---:|",
        "| 1 | error | residue/interface-word | 1 |",
        "",
        "Found 1 error in 1 file (1 story). 1 fixable with --fix. Not everything was checked: 1 problem.",
    ]


def test_there_is_no_more_than_a_summary_has_room_for() -> None:
    many = STRAY._replace(findings=STRAY.findings * 20_000)
    lines = list(report(Run((many,)), "markdown"))
    assert len("\n".join(lines).encode()) < 1024 * 1024
    rows = sum(line.startswith("| a") for line in lines)
    assert lines[-3] == f"There is no room here for {20_000 - rows:,} more findings."
    assert lines[-1].startswith("Found 20,000 errors ")
