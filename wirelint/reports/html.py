"""A page for editors: the stories as they are read, findings marked in place, message, why and repair beside them.

One file that needs nothing else. Copy is never markup in it, and its policy lets only its own style and script run.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path

from wirelint.document import Document
from wirelint.finding import FileResult, Place, Repair, Run, Severity
from wirelint.record import NamedTuple
from wirelint.reports import Style
from wirelint.reports.marked import Gap, Piece, Row, stories, untold
from wirelint.reports.statistics import Count, counts
from wirelint.reports.summary import counted, problem_line, summary
from wirelint.reports.terminal import visible

_BAR = 120  # units of the longest bar
_LONGEST_EDIT = 200  # characters of a repair's text that are shown


def lines(run: Run, style: Style) -> Iterator[str]:
    """The page, line by line. Without `style.again` it shows the line of each finding instead of its story."""
    css, script = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    own = f"style-src {_hash(css)}; script-src {_hash(script)}"
    policy = f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"
    yield "<!DOCTYPE html>"
    yield '<html lang="en"><head><meta charset="utf-8"><title>wirelint</title>'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield from f"<style>{css}</style></head><body>".split("\n")
    yield from _head(run)
    yield "<main>"
    numbers = {file.path: number for number, file in enumerate(run.files)}
    at = 0
    for file in run.files:
        if file.findings:
            document = style.again(file.path) if style.again else None
            yield from _Section(run, numbers, file, at, document).lines()
            at += len(file.findings)
    yield '<p id="none" hidden>No finding is left by these filters.</p></main>'
    yield from f"<script>{script}</script></body></html>".split("\n")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _text(text: str) -> str:
    """Text as text: nothing in it is markup, nor a command to a build server that prints it; what is hidden shows."""
    return escape(visible(text)).replace("::", ":&#58;").replace("##", "#&#35;")


def _head(run: Run) -> Iterator[str]:
    yield f"<header><h1>wirelint</h1><p>{_text(summary(run))}</p>"
    if run.problems:
        yield '<section class="problems"><h2>Not checked</h2><ul>'
        yield from (f"<li>{_text(problem_line(problem))}</li>" for problem in run.problems)
        yield "</ul></section>"
    if run.findings:
        yield from _filters(run)
        yield from _chart(counts(run))
    yield "</header>"


def _filters(run: Run) -> Iterator[str]:
    yield '<form id="filters" role="search">'
    for severity in Severity:
        if run.count(severity):
            box = f'<input type="checkbox" name="severity" value="{severity.value}" checked>'
            yield f'<label class="{severity.value}">{box} {counted(run.count(severity), severity.value)}</label>'
    yield '<label>File <select name="file"><option value="">all</option>'
    for number, file in enumerate(run.files):
        if file.findings:
            yield f'<option value="{number}">{_text(file.path)} ({len(file.findings):,})</option>'
    yield '</select></label><label>Words <input type="search" name="words"></label>'
    yield '<button type="reset">Show all</button>'
    yield "<small><kbd>j</kbd> <kbd>k</kbd> next, previous; <kbd>/</kbd> words; <kbd>Esc</kbd> show all</small></form>"


def _chart(counted_rules: Sequence[Count]) -> Iterator[str]:
    """The findings rule by rule as bars; each is a filter, too."""
    most = counted_rules[0].findings
    yield '<ul id="rules" aria-label="Findings by rule">'
    for count in counted_rules:
        length = max(2, _BAR * count.findings // most)
        bar = f'<svg width="{_BAR}" height="10" aria-hidden="true"><rect width="{length}" height="10"/></svg>'
        button = f'<button type="button" aria-pressed="false" {_of(count.rule, count.severity)}>'
        yield f"<li>{button}{bar} <b>{count.findings:,}</b> {_text(count.rule)}</button></li>"
    yield "</ul>"


def _of(rule: str, severity: Severity) -> str:
    """The attributes by which the page's script and style know what an element speaks of."""
    return f'class="{severity.value}" data-rule="{_text(rule)}" data-severity="{severity.value}"'


class _Section(NamedTuple):
    """The part of the page that shows one file: `at` is the number of its first finding on the page."""

    run: Run
    numbers: Mapping[str, int]  # of the files, by their paths
    file: FileResult
    at: int
    document: Document | None

    def lines(self) -> Iterator[str]:
        """The stories that have findings; before them the findings that stand in no block."""
        findings = self.file.findings
        yield f'<section class="file" data-file="{self.numbers[self.file.path]}"><h2>{_text(self.file.path)}</h2>'
        shown = list(stories(self.document, findings)) if self.document else []
        for index in untold(shown, findings):
            yield f'<div class="row"><pre>{_text(findings[index].excerpt.text)}</pre>'
            yield from self._note(index)
            yield "</div>"
        for rows in shown:
            yield '<article class="story">'
            for row in rows:
                yield from _gap(row) if isinstance(row, Gap) else self._row(row)
            yield "</article>"
        yield "</section>"

    def _row(self, row: Row) -> Iterator[str]:
        """A block, and beside it what is told of it."""
        kind = row.kind.value
        yield f'<div class="row" id="{self._line(self.file.path, row.line)}">'
        yield f'<div class="block {kind.replace(" ", "-")}"><span class="kind">{row.line} {kind}</span>'
        yield f"<p>{''.join(map(self._piece, row.pieces))}</p></div>"
        for index in row.told:
            yield from self._note(index)
        yield "</div>"

    def _piece(self, piece: Piece) -> str:
        if not piece.findings:
            return _text(piece.text)
        severities = (self.file.findings[index].severity for index in piece.findings)
        gravest = max(severities, key=lambda severity: severity.rank)
        names = " ".join(str(self.at + index) for index in piece.findings)
        return f'<mark class="{gravest.value}" data-of="{names}">{_text(piece.text)}</mark>'

    def _note(self, index: int) -> Iterator[str]:
        """What is told of a finding: message, rule and place, other places, repairs, and why it matters."""
        finding = self.file.findings[index]
        place, why = finding.region.start, self.run.why.get(finding.rule)
        said = f"{finding.severity.value} {_text(finding.rule)}, line {place.line}, column {place.column}"
        yield f'<aside id="f{self.at + index}" tabindex="-1" {_of(finding.rule, finding.severity)}>'
        yield f"<p><strong>{_text(finding.message)}</strong></p><p><small>{said}</small></p>"
        for near in finding.related:
            yield f"<p><small>{_text(near.message)}: {self._link(near)}</small></p>"
        for repair in finding.repairs:
            offered = finding.repair(unsafe=self.run.unsafe_fixes) is repair
            yield f"<p>{'fix' if offered else 'suggestion'}: {_text(repair.description)}{self._edit(repair)}</p>"
        if why:
            yield f"<details><summary>why</summary><p>{_text(why)}</p></details>"
        yield "</aside>"

    def _link(self, near: Place) -> str:
        """A related place, linked to its line."""
        line = near.region.start.line
        elsewhere = "" if near.path == self.file.path else f"{_text(near.path)}, "
        return f'<a href="#{self._line(near.path, line)}">{elsewhere}line {line}</a>'

    def _line(self, path: str, line: int) -> str:
        return f"l{self.numbers.get(path, '')}-{line}"

    def _edit(self, repair: Repair) -> str:
        """The only edit of a repair, before and after, where that is short and more than a deletion."""
        if self.document is None or len(repair.changes) != 1:
            return ""
        change = repair.changes[0]
        before = self.document.source.text[change.span.start : change.span.end]
        if max(len(before), len(change.text)) > _LONGEST_EDIT or not change.text.strip():
            return ""
        return f" <del>{_text(before)}</del> <ins>{_text(change.text)}</ins>"


def _gap(gap: Gap) -> Iterator[str]:
    yield f'<p class="gap">{counted(gap.blocks, "block")} without findings</p>'
