"""Large files linted in parts: what is found, and where, is what reading the whole file gives."""

import gzip
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context, Document
from wirelint.finding import FileResult, Match, Severity
from wirelint.gathering.tasks import Task, lint, number_of
from wirelint.gathering.tasks import key as make_key
from wirelint.linting import lint_document
from wirelint.linting.judging import judged
from wirelint.linting.parts import Stories, lint_parts, lint_stories
from wirelint.readers import read
from wirelint.readers.parts import Parts
from wirelint.rule import Check, Rule
from wirelint.source import Span, decode

CONTEXT = Context(now=datetime(2026, 6, 1, tzinfo=UTC))
RULES = ruleset(Config(Path()), Selection(extend=("duplicate/across-files", "structure")))
BODY = "The ferry of {0} went down in calm weather, and {0} was told, the port said.\n\nNobody in {0} was hurt, it said.\n\n"
BODY += "The port of {0} is closed until the ferry is raised from the bottom, the mayor of {0} said on Sunday."


def _story(name: str, more: str = "", **fields: str) -> str:
    return json.dumps(
        {"title": f"Ferry of {name} Sinks", "text": BODY.format(name) + more, **fields}, ensure_ascii=False
    )


def _version(number: int, day: int) -> str:
    dates = {"versioncreated": f"2025-05-{day:02}T10:00:00Z", "firstcreated": "2025-05-01T10:00:00Z"}
    return json.dumps({"uri": "ferry", "version": str(number), "headline": "Ferry Sinks", "body_text": BODY, **dates})


# What only the stories of several parts show together: lines that stand again, a story printed again, the last take.
STORIES = [
    _story("Lindmark", "\n\nLive\n\nA boat left the port at dawn, and the sea was calm, it said."),
    _version(1, 20),
    _story("Orsova", "\n\nOther waters\n\nA boat left the port at dawn, and the sea was calm, it said."),
    _story("Halsen", " It was May 45, 2025.\n\n(MORE)"),
    '{"title": ',
    _story("Dovrin", "\n\nLive\n\nA boat left the port of “Varna” at dawn, and the sea was calm,, it said."),
    _story("Quint", "\n\nOther waters\n\nA boat left the port at dawn, and the sea was calm,, it said."),
    _version(2, 10),
    _story("Lindmark", slug="FERRY"),
    _story("Lindmark", "\n\nA word more, and then it was over, they said."),
    _story("Kestrel", " It was May 45, 2025.\n\n(MORE)"),
    '{"name": "nothing"}',
]


def _whole(data: bytes, rules: Sequence[Rule]) -> FileResult:
    result = lint_document(read(decode("wire.jsonl", data), CONTEXT), rules)
    return _judged(result, data, rules)


def _in_parts(data: bytes, rules: Sequence[Rule], size: int) -> FileResult:
    parts = Parts("wire.jsonl", BytesIO(data), CONTEXT, size)
    assert parts.serve()
    return _judged(lint_parts(parts, rules), data, rules)


def _judged(result: FileResult, data: bytes, rules: Sequence[Rule]) -> FileResult:
    (judgement,), problems = judged([result], lambda _: rules, lambda _: BytesIO(data), lambda _: CONTEXT)
    assert problems == ()
    return judgement


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("size", [1, 500, 1500, 3000])
@pytest.mark.parametrize("packed", [False, True])
def test_parts_give_what_the_whole_gives(end: str, size: int, packed: bool) -> None:
    text = end.join(STORIES) + end + " " * 200 + end * 500 + "".join(story + end for story in STORIES[:3])
    data = text.replace("“", '\\"').replace("”", '\\"').encode()
    data = gzip.compress(data) if packed else data
    whole = _whole(data, RULES)
    assert _in_parts(data, RULES, size) == whole
    rules = {finding.rule for finding in whole.findings}
    assert rules >= {
        "duplicate/story",
        "residue/interface-word",
        "residue/page-line",
        "structure/versions-out-of-order",
    }


def test_byte_columns_are_those_of_the_whole() -> None:
    data = "\n".join(STORIES).encode()
    whole, parts = _whole(data, RULES), _in_parts(data, RULES, 500)

    def columns(result: FileResult) -> list[tuple[int, int]]:
        return [finding.region.byte_columns for finding in result.findings]

    assert columns(parts) == columns(whole)


def test_the_last_take_is_the_files_last() -> None:
    data = "\n".join([*STORIES[:4], *STORIES[3:4], *STORIES[-2:]]).encode()
    found = [(finding.rule, finding.line) for finding in _in_parts(data, RULES, 1).findings]
    assert [line for rule, line in found if rule == "structure/open-take"] == [6]


COPY = """Ferry of {0} Sinks

A ferry lies off {0}, May 4, 2025. (AFP)

LINDMARK, May 4 (AFP) - The ferry of {0} went down in calm weather, and {0} was told, the port said.

Nobody in {0} was hurt,, it said on May 45, 2025.

{1}

The port of {0} is closed until the ferry is raised from the bottom, the mayor of {0} said on Sunday.
"""


@pytest.mark.parametrize("size", [1, 800, 2000])
@pytest.mark.parametrize("form", ["text", "latin", "marked", "rss", "ninjs"])
def test_stories_at_a_time_give_what_the_document_gives(form: str, size: int) -> None:
    names = [("Lindmark", "Live"), ("Orsova", "Other waters"), ("Halsen", "Live"), ("Quint", "Other waters")]
    copies = [COPY.format(*name) for name in [*names, names[0], ("Dovrin", "(MORE)")]]
    text = "\n\n\n\n".join(copies)
    data = {
        "text": text.encode(),
        "latin": (text + "\nThe café is closed.").encode("latin-1"),
        "marked": b"\xef\xbb\xbf" + text.encode(),
        "rss": f"<rss version='2.0'><channel>{''.join(map(_item, copies))}</channel></rss>".encode(),
        "ninjs": f"[{','.join([_version(1, 20), _version(2, 10), *map(_article, copies)])}]".encode(),
    }[form]
    document = read(decode("wire.txt", data), CONTEXT)
    assert len(document.stories) >= 6
    whole = lint_document(document, RULES)
    assert _lint_stories(document, RULES, size) == whole
    assert len(whole.findings) >= 10


def _item(copy: str) -> str:
    title, _, body = copy.partition("\n\n")
    paragraphs = "".join(f"&lt;p>{paragraph}&lt;/p>" for paragraph in body.split("\n\n"))
    return f"<item><title>{title}</title><description>{paragraphs}</description></item>"


def _article(copy: str) -> str:
    title, _, body = copy.partition("\n\n")
    return json.dumps({"headline": title, "body_text": body, "version": "1"})


def _lint_stories(document: Document, rules: Sequence[Rule], size: int) -> FileResult:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("wirelint.linting.parts.Stories", lambda document: Stories(document, size))
        return lint_stories(document, rules)


def test_what_checks_make_of_stories_goes_with_them() -> None:
    document = read(
        decode("wire.txt", "\n\n\n\n".join(COPY.format(f"Port{n}", "") for n in range(40)).encode()), CONTEXT
    )
    _lint_stories(document, [rule for rule in RULES if not rule.judges], 2000)
    assert len(document.stories) == 40
    assert "copy" not in document.__dict__
    assert not any(story.__dict__.keys() & {"letters", "repeats", "lines"} for story in document.stories)


def _rule(**check: object) -> Rule:
    rule = Rule("test/rule", "test", Severity.ERROR, "{text}", "Because.", "rule.yaml")
    rule.__dict__["check"] = cast(Check, SimpleNamespace(VALUES=("text",), **check))
    return rule


def test_a_check_that_fails_in_one_part_is_told_once_and_goes_no_further() -> None:
    ran: list[int] = []

    def run(document: Document) -> Iterator[Match]:
        ran.append(len(ran))
        if len(ran) == 2:
            raise KeyError("word")
        yield Match(Span(0, 1), {"text": "x"})

    result = _in_parts("\n".join(STORIES[:4] * 3).encode(), [_rule(run=run)], 1)
    assert [problem.message for problem in result.problems] == ["failed: KeyError: 'word'"]
    assert (ran, len(result.findings)) == ([0, 1], 1)


@pytest.mark.parametrize("failing", ["noted", "settled", "run_again"])
def test_a_check_that_cannot_compare_is_a_problem(failing: str) -> None:
    methods = {
        "run": lambda document: iter(()),
        "noted": lambda document: 1,
        "settled": lambda notes: iter([(0, None)]),
        "run_again": lambda document, known: iter(()),
    }

    def fail(*_: object) -> Iterator[Match]:
        raise KeyError(failing)

    result = _in_parts("\n".join(STORIES).encode(), [_rule(**{**methods, failing: fail})], 1)
    assert [problem.message for problem in result.problems if problem.rule] == [f"failed: KeyError: '{failing}'"]


def test_stories_are_held_a_part_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[int] = []
    real = lint_document

    def counting(document: Document, *more: object) -> FileResult:
        held.append(len(document.stories))
        return real(document, *more)  # type: ignore[arg-type]

    monkeypatch.setattr("wirelint.linting.parts.lint_document", counting)
    data = "\n".join(_story(f"Port{number}") for number in range(400)).encode()
    result = _in_parts(data, RULES, 4000)
    assert sum(held) == result.stories == 400
    assert max(held) <= 20


def test_a_large_file_is_linted_in_parts_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wirelint.gathering.tasks.LARGE", 2000)
    monkeypatch.setattr("wirelint.readers.parts.SIZE", 2000)
    file = tmp_path / "wire.jsonl"
    keys = []
    for day in (45, 46, 45):
        data = "\n".join(STORIES).replace("45", str(day)).encode()
        file.write_bytes(data)
        task = Task(str(file), "wire.jsonl", 0, CONTEXT, b"rules")
        result, key = lint(task, RULES)
        assert result.stories == _whole(data, RULES).stories
        assert all(facts.part for facts in result.facts)
        assert key in [make_key(task, number_of(str(file)), asked=asked) for asked in (False, True)]
        keys.append(key)
    assert keys[0] == keys[2] != keys[1]


def test_a_large_file_that_changes_meanwhile_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wirelint.gathering.tasks.LARGE", 2000)
    file = tmp_path / "wire.jsonl"
    file.write_text("\n".join(STORIES), encoding="utf-8")

    def change(document: Document) -> Iterator[Match]:
        file.write_text("\n".join(STORIES[1:]), encoding="utf-8")
        return iter(())

    assert lint(Task(str(file), "wire.jsonl", 0, CONTEXT, b"rules"), [_rule(run=change)])[1] == b""
