"""SARIF: what code scanning is told beyond place and message."""

import json
from typing import Any

import pytest

from tests.reports.consumers import schema
from wirelint.finding import Problem, Run
from wirelint.reports import report


def _log(run: Run) -> dict[str, Any]:
    log = json.loads("".join(report(run, "sarif")))
    schema("sarif-2.1.0").validate(log)
    found: dict[str, Any] = log["runs"][0]
    return found


def _result(run: Run, rule: str) -> dict[str, Any]:
    (found,) = (result for result in _log(run)["results"] if result["ruleId"] == rule and not result["suppressions"])
    return dict(found)


def _place(path: str, *region: int) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": path, "uriBaseId": "%SRCROOT%"},
            "region": dict(zip(("startLine", "startColumn", "endLine", "endColumn"), region, strict=True)),
        }
    }


def test_a_copy_leads_to_the_first_and_to_its_repair(planted: Run) -> None:
    result = _result(planted, "duplicate/caption")
    assert result["locations"] == [_place("desk/copies.txt", 4, 1, 4, 60)]
    assert result["message"] == {"text": "caption printed again; the first copy is on line 3; see [the first copy](1)"}
    assert result["relatedLocations"] == [
        {"id": 1, "message": {"text": "the first copy"}, **_place("desk/copies.txt", 3, 1, 3, 60)}
    ]
    (fix,) = result["fixes"]
    assert fix["artifactChanges"] == [
        {
            "artifactLocation": {"uri": "desk/copies.txt", "uriBaseId": "%SRCROOT%"},
            "replacements": [
                {
                    "deletedRegion": {"startLine": 4, "startColumn": 1, "endLine": 5, "endColumn": 1},
                    "insertedContent": {"text": ""},
                }
            ],
        }
    ]
    assert fix["properties"] == {"safe": True}


def test_columns_are_code_points(planted: Run) -> None:
    (place,) = _result(planted, "date/impossible")["locations"]
    assert place == _place("desk/two%20words%20%C3%A9.txt", 7, 43, 7, 50)


def test_what_is_set_aside_is_there_with_its_reason(planted: Run) -> None:
    every = [
        (result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], result["suppressions"])
        for result in _log(planted)["results"]
    ]
    accepted = [{"kind": "external", "status": "accepted", "justification": "a name"}]
    assert [suppressions for path, suppressions in every if path == "desk/accepted.txt"] == [accepted]
    assert {json.dumps(suppressions) for path, suppressions in every if path != "desk/accepted.txt"} == {"[]"}


def test_rules_say_why(planted: Run) -> None:
    rules = {rule["id"]: rule for rule in _log(planted)["tool"]["driver"]["rules"]}
    assert set(rules) == {"date/impossible", "duplicate/caption", "duplicate/word"}
    assert rules["date/impossible"] == {
        "id": "date/impossible",
        "shortDescription": {"text": "date: impossible"},
        "fullDescription": {"text": planted.why["date/impossible"]},
        "help": {"text": planted.why["date/impossible"]},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["date"]},
    }


def test_what_was_not_checked_makes_the_run_no_success(planted: Run) -> None:
    assert [_log(run)["invocations"][0]["executionSuccessful"] for run in (Run(()), planted)] == [True, False]
    told = _log(planted)["invocations"][0]["toolExecutionNotifications"]
    assert [(one["descriptor"]["id"], one.get("associatedRule")) for one in told] == [
        ("missing", None),
        ("rule-failed", {"id": "house/rule"}),
        ("undecodable", None),
    ]


@pytest.mark.parametrize(
    ("path", "artifact"),
    [
        ("a b%20:c?#.txt", {"uri": "a%20b%2520%3Ac%3F%23.txt", "uriBaseId": "%SRCROOT%"}),
        ("caf\udce9.txt", {"uri": "caf%E9.txt", "uriBaseId": "%SRCROOT%"}),
        ("../desk/a.txt", {"uri": "../desk/a.txt", "uriBaseId": "%SRCROOT%"}),
        ("/desk/a b.txt", {"uri": "file:///desk/a%20b.txt"}),
    ],
)
def test_paths_are_uris(path: str, artifact: dict[str, str]) -> None:
    (told,) = _log(Run((), (Problem("missing", "gone", path),)))["invocations"][0]["toolExecutionNotifications"]
    assert told["locations"] == [{"physicalLocation": {"artifactLocation": artifact}}]
