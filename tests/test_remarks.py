"""Comments in Markdown and pages that accept what is found in a block, and what is amiss with them."""

from datetime import date
from pathlib import Path

import pytest

from wirelint.accepting import Accepting
from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context
from wirelint.gathering.packing import pack, unpack
from wirelint.linting import lint_data

RULES = ruleset(Config(Path()), Selection())
FALSE = "It opens on June 31, police said."
ONE = "It opens on June 31, police said on the way home from the port."
TWO = "It shuts on June 31, the mayor said on the way to his office."
REMARK = "<!-- wirelint-ignore date/impossible: as he said it -->"


@pytest.mark.parametrize(
    ("text", "found", "aside"),
    [
        (f"{REMARK}\n{FALSE}\n\n{FALSE.replace('opens', 'shuts')}", ["4:13 date/impossible"], ["date/impossible: as he said it"]),
        (f"{REMARK}\n\n{FALSE}", [], ["date/impossible: as he said it"]),
        (f"{FALSE} {REMARK}\n\nThe next one.", [], ["date/impossible: as he said it"]),
        (f"It is {REMARK} true: {FALSE}", [], ["date/impossible: as he said it"]),
        (f"> {REMARK}\n>\n> - {FALSE}", [], ["date/impossible: as he said it"]),
        (f"{REMARK.replace('/impossible', '')}\n{FALSE}", [], ["date/impossible: as he said it"]),
        (f"{REMARK.replace('date', 'name,  date').replace(' as', chr(10) + 'as')}\n\n{FALSE}", [], ["date/impossible: as he said it"]),
        (f"<!--wirelint-ignore date:a: b-->\n\n{FALSE}", [], ["date/impossible: a: b"]),
        (f"{REMARK}\n\n# {FALSE}\n\n{FALSE.replace('opens', 'shuts')}", ["5:13 date/impossible"], ["date/impossible: as he said it"]),
        (f"{FALSE}\n\n{REMARK}\n", ["1:13 date/impossible", "3:1 file/unused-exception"], []),
        (f"{REMARK}\n\nIt opens on June 30, police said.", ["1:1 file/unused-exception"], []),
        (f"`{REMARK}` {FALSE}\n\n```\n{REMARK}\n```", ["1:71 date/impossible"], []),
        (f"<!-- wirelint ignores date: no -->\n\n{FALSE}", ["3:13 date/impossible"], []),
    ],
)  # fmt: skip
def test_a_comment_accepts_what_is_found_in_its_block(text: str, found: list[str], aside: list[str]) -> None:
    result = lint_data("page.md", text.encode(), [rule for rule in RULES if rule.family in ("date", "file")], Context())
    assert [f"{one.line}:{one.column} {one.rule}" for one in result.findings] == found
    assert [f"{one.finding.rule}: {one.reason}" for one in result.suppressed] == aside
    assert {one.kind for one in result.suppressed} <= {"inSource"}
    assert result.problems == ()


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (f"<p>{ONE}</p>{REMARK}\n<p>{TWO}</p>", ["1:16 date/impossible"]),
        (f"<p>{ONE} {REMARK}</p>\n<p>{TWO}</p>", ["2:16 date/impossible"]),
        (f"<script>'{REMARK}'</script>\n<p>{TWO}</p>", ["2:16 date/impossible"]),
        (f"<h1>Ferry Sinks</h1>{REMARK}<p>The port is closed, police said on Sunday.</p>", ["1:21 file/unused-exception"]),
    ],
)  # fmt: skip
def test_comments_of_pages(page: str, found: list[str]) -> None:
    rules = [rule for rule in RULES if rule.family in ("date", "file")]
    result = lint_data("page.html", page.encode(), rules, Context())
    assert [f"{one.line}:{one.column} {one.rule}" for one in result.findings] == found


@pytest.mark.parametrize(
    ("comment", "problems", "doubts"),
    [
        ("<!-- wirelint-ignore date -->", ["3:1 an exception needs a reason, in words: <!-- wirelint-ignore RULE: reason -->"], []),
        ("<!-- wirelint-ignore date: -->", ["3:1 an exception needs a reason, in words: <!-- wirelint-ignore RULE: reason -->"], []),
        ("<!-- wirelint-ignore : so -->", ["3:1 an exception needs a rule: <!-- wirelint-ignore RULE: reason -->"], []),
        ("<!-- wirelint-ignore -->", ["3:1 an exception needs a rule: <!-- wirelint-ignore RULE: reason -->"], []),
        ("<!-- wirelint-ignore date/imposible: so -->", [], ["3:1 no rule or family 'date/imposible'"]),
        ("<!-- wirelint-ignore date, dates: so -->", [], ["3:1 no rule or family 'dates'"]),
    ],
)  # fmt: skip
def test_what_is_amiss_with_a_comment(comment: str, problems: list[str], doubts: list[str]) -> None:
    result = lint_data("page.md", f"# Ferry Sinks\n\n{comment}\n\nThe port is closed.\n".encode(), RULES, Context())
    assert [f"{one.line}:{one.column} {one.message}" for one in result.problems] == problems
    assert [f"{one.line}:{one.column} {one.message}" for one in result.doubts] == doubts
    assert result.findings == ()
    assert unpack(pack(result)) == result


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("date/imposible", ["no rule or family 'date/imposible'; did you mean 'date/impossible'?"]),
        ("attribution/weasel", []),  # there is one, which is off
    ],
)
def test_a_name_is_unknown_only_if_no_rule_has_it(name: str, told: list[str], tmp_path: Path) -> None:
    page = f"# Ferry Sinks\n\n<!-- wirelint-ignore {name}: so -->\n\nThe port is closed.\n"
    result = lint_data("page.md", page.encode(), RULES, Context())
    settled = Accepting(date.min).set_aside(Config(tmp_path), result)
    assert ([problem.message for problem in settled.problems], settled.doubts) == (told, ())
