"""Reviewdog's diagnostics: columns in UTF-8 bytes, suggestions that stand alone."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Context, Document
from wirelint.finding import Change, Match, Repair, Run, Severity
from wirelint.linting import lint_data
from wirelint.reports import report
from wirelint.rule import Rule
from wirelint.source import Span


def _diagnostics(run: Run) -> list[dict[str, Any]]:
    return list(json.loads("".join(report(run, "rdjson")))["diagnostics"])


class _June31(NamedTuple):
    """A check that marks a date wherever it stands."""

    def run(self, document: Document) -> Iterator[Match]:
        for found in re.finditer("June 31", document.source.text):
            yield Match(Span(*found.span()))


JUNE = Rule("house/june", "june", Severity.ERROR, "no such day", "Because.", "june.yaml")
JUNE.__dict__["check"] = _June31()
FILLER = st.text(st.sampled_from("abc é–𝄞🚒漢\u00a0"), max_size=40)


@given(
    before=FILLER,
    after=FILLER,
    long=st.sampled_from(["", "é" * 3000]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_columns_count_bytes(before: str, after: str, long: str, encoding: str) -> None:
    line = f"The port{long}{before} said June 31 {after}June 31"
    result = lint_data("copy.txt", f"Ferry Sinks\n\n{line}\n".encode(encoding), [JUNE], Context())
    ranges = [one["location"]["range"] for one in _diagnostics(Run((result,)))]
    assert [(place["start"]["line"], place["end"]["line"]) for place in ranges] == [(3, 3), (3, 3)]
    cut = [line.encode()[place["start"]["column"] - 1 : place["end"]["column"] - 1] for place in ranges]
    assert cut == [b"June 31", b"June 31"]


def test_lines_are_taken_out_as_a_whole(planted: Run) -> None:
    (copy,) = (one for one in _diagnostics(planted) if one["code"]["value"] == "duplicate/caption")
    assert copy["suggestions"] == [
        {"range": {"start": {"line": 4, "column": 1}, "end": {"line": 5, "column": 1}}, "text": ""}
    ]
    assert copy["related_locations"] == [
        {
            "message": "the first copy",
            "location": {
                "path": "desk/copies.txt",
                "range": {"start": {"line": 3, "column": 1}, "end": {"line": 3, "column": 60}},
            },
        }
    ]


def test_edits_that_belong_together_are_not_offered_one_by_one(planted: Run) -> None:
    file = next(file for file in planted.files if file.path == "desk/copies.txt")
    finding = file.findings[0]
    change = Change(finding.region, finding.span, "")
    both = finding._replace(repairs=(Repair(False, "both", (change, change)), Repair(False, "one", (change,))))
    (one,) = _diagnostics(Run((file._replace(findings=(both,)),)))
    assert len(one["suggestions"]) == 1
