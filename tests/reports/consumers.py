"""What those who read our reports see in them: each read as its reader does, and held against its schema."""

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from jsonschema import Draft4Validator
from junitparser import JUnitXml, TestCase, TestSuite
from markdown_it import MarkdownIt
from markdown_it.token import Token

SCHEMAS = Path(__file__).parent / "schemas"


class Seen(NamedTuple):
    """One thing that a reader sees: its severity in the reader's words, file, line (None: none) and message."""

    severity: str
    path: str
    line: int | None
    message: str


@cache
def schema(name: str) -> Draft4Validator:
    """A schema, ready to be held against a report."""
    return Draft4Validator(json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")))


def from_json(text: str) -> Iterator[Seen]:
    report = json.loads(text)
    for found in report["findings"]:
        yield Seen(found["severity"], found["path"], found["line"], found["message"])
    for problem in report["problems"]:
        yield Seen("problem", problem["path"], problem["line"], problem["message"])


def from_jsonl(text: str) -> Iterator[Seen]:
    records = [json.loads(line) for line in text.splitlines()]
    assert [record["type"] == "summary" for record in records] == [False] * (len(records) - 1) + [True]
    for record in records[:-1]:
        severity = record.get("severity", record["type"])
        yield Seen(severity, record["path"], record["line"], record["message"])


def from_sarif(text: str) -> Iterator[Seen]:
    log = json.loads(text)
    schema("sarif-2.1.0").validate(log)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        yield _in_sarif(result["level"], result)
    for told in run["invocations"][0]["toolExecutionNotifications"]:
        yield _in_sarif("problem", told)


def _in_sarif(severity: str, told: dict[str, Any]) -> Seen:
    place = told.get("locations", [{}])[0].get("physicalLocation", {})
    artifact = place.get("artifactLocation", {"uri": ""})
    assert re.fullmatch(r"(file://)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})*", artifact["uri"])
    path = unquote(artifact["uri"].removeprefix("file://"), errors="surrogateescape")
    line = place.get("region", {}).get("startLine")
    return Seen(severity, path, line, told["message"]["text"])


def from_github(text: str) -> Iterator[Seen]:
    for line in re.split(r"\r\n|\r|\n", text):
        if command := workflow_command(line):
            name, properties, message = command
            place = int(properties["line"]) if "line" in properties else None
            yield Seen(name, properties.get("file", ""), place, message)


COMMANDS = frozenset(
    "add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env "
    "set-output stop-commands warning".split()
)


def workflow_command(line: str) -> tuple[str, dict[str, str], str] | None:
    """The command in a line of a log, as the runner of GitHub Actions finds it: `::name k=v,...::` or `##[name k=v;...]`."""
    if new := re.match(r"\s*::(.*?)::(.*)", line, re.DOTALL):
        head, escapes, separator = new, {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}, ","
    elif old := re.search(r"##\[(.*?)\](.*)", line, re.DOTALL):
        head, escapes, separator = old, {"%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%25": "%"}, ";"
    else:
        return None
    name, _, given = head[1].partition(" ")
    if name not in COMMANDS:
        return None
    pairs = (pair.partition("=") for pair in given.strip().split(separator))
    properties = {key: _unescaped(value, escapes) for key, _, value in pairs if value}
    return name, properties, _unescaped(head[2], {"%0D": "\r", "%0A": "\n", "%25": "%"})


def _unescaped(text: str, escapes: dict[str, str]) -> str:
    for escape, character in escapes.items():
        text = text.replace(escape, character)
    return text


def from_gitlab(text: str) -> Iterator[Seen]:
    issues = json.loads(text)
    fingerprints = [issue["fingerprint"] for issue in issues]
    assert len(set(fingerprints)) == len(fingerprints)
    for issue in issues:
        assert set(issue) == {"check_name", "description", "severity", "location", "fingerprint"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert not issue["location"]["path"].startswith("./")
        yield Seen(
            issue["severity"], issue["location"]["path"], issue["location"]["lines"]["begin"], issue["description"]
        )


def from_junit(text: str) -> Iterator[Seen]:
    report = JUnitXml.fromstring(text.encode())
    assert isinstance(report, JUnitXml)
    suites = [suite for suite in report if isinstance(suite, TestSuite)]
    cases = [case for suite in suites for case in suite if isinstance(case, TestCase)]
    assert len({(case.classname, case.name) for case in cases}) == len(cases)
    assert (report.tests, report.failures, report.errors, report.skipped) == (
        len(cases),
        *(
            sum(bool(case.result) and case.result[0]._tag == tag for case in cases)
            for tag in ("failure", "error", "skipped")
        ),
    )
    for case in cases:
        line = case._elem.get("line")
        for result in case.result:
            yield Seen(str(result._tag), case.classname or "", int(line) if line else None, result.message or "")


def from_checkstyle(text: str) -> Iterator[Seen]:
    for file in ElementTree.fromstring(text.encode()):
        assert (file.tag, set(file.keys())) == ("file", {"name"})
        for error in file:
            assert {"line", "severity", "message", "source"} <= set(error.keys())
            yield Seen(
                error.attrib["severity"], file.attrib["name"], int(error.attrib["line"]), error.attrib["message"]
            )


def from_rdjson(text: str) -> Iterator[Seen]:
    result = json.loads(text)
    schema("rdjson").validate(result)
    for diagnostic in result["diagnostics"]:
        location = diagnostic["location"]
        line = location["range"]["start"]["line"] if "range" in location else None
        yield Seen(diagnostic["severity"], location["path"], line, diagnostic["message"])


def from_markdown(text: str) -> Iterator[Seen]:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = list(_flat(parser.parse(text)))
    assert {token.tag for token in tokens} <= {"", *"h2 p table thead tbody tr th td".split()}
    assert {token.content for token in tokens if token.type == "html_inline"} <= {"<!-- -->"}
    for row in re.findall(r"<td.*?(?=</tr>)", parser.render(text).replace("<!-- -->", ""), re.DOTALL):
        place, severity, _, message = (_plain(cell) for cell in re.findall(r"<td>(.*?)</td>", row, re.DOTALL))
        found = re.fullmatch(r"(.*?)(?::(\d+):\d+)?", place, re.DOTALL)
        assert found
        yield Seen(severity, found[1], int(found[2]) if found[2] else None, message)


def _flat(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or ())


def _plain(html: str) -> str:
    for entity, character in {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&"}.items():
        html = html.replace(entity, character)
    return html


CONSUMERS: dict[str, Callable[[str], Iterator[Seen]]] = {
    "json": from_json,
    "jsonl": from_jsonl,
    "sarif": from_sarif,
    "github": from_github,
    "gitlab": from_gitlab,
    "junit": from_junit,
    "checkstyle": from_checkstyle,
    "rdjson": from_rdjson,
    "markdown": from_markdown,
}
